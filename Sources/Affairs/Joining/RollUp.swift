import Values

/// How far the parts of a matter have come: the stairwells of a phase, the phases of a project.
package struct RollUp: Hashable, Sendable {
  package let matter: CardID
  /// The matters directly within it, by number.
  package let children: [Child]
  /// The matters that have no further matters within them, by number: the stairwells of a project.
  package let leaves: [Child]
  /// The steps that those go through, each with how many of them passed it.
  package let steps: [Count]

  /// One of its parts.
  package struct Child: Hashable, Sendable {
    package let matter: CardID
    package let title: String
    /// The furthest step that it passed with all before it done, of one without a procedure of its own the
    /// least that is true of all within it; nil while it has passed none.
    package let step: String?
    /// The day it passed that step: of several the last.
    package let on: Day?
    /// 预计: by when it is to be finished; nil where nobody said.
    package let due: Day?
    /// Its own parts, and how far they have come; nil where it has none.
    package let counts: [Count]?
  }

  /// How many passed a step.
  package struct Count: Hashable, Sendable {
    /// The id of the step.
    package let step: String
    package let title: String
    package let isGate: Bool
    package let passed: Int
    package let of: Int
    /// When the first and the last of them passed it; nil where none did.
    package let first: Day?
    package let last: Day?
  }

  /// 期 as a whole: the furthest step that every part has passed; nil where one has passed none.
  package var step: String? { steps.last { $0.passed == $0.of }?.step }

  /// How many leaves stand just there: they passed the step, and none that is counted after it.
  ///
  /// - Parameter steps: The steps to tell them by, in order, such as 开工 and 竣工.
  package func standing(at steps: [String]) -> [(step: String, count: Int)] {
    let passed = steps.map { step in
      (step, self.steps.first { $0.step == step }?.passed ?? 0)
    }
    return passed.enumerated().map { index, count in
      let further = passed[(index + 1)...].map(\.1).max() ?? 0
      return (count.0, max(0, count.1 - further))
    }
  }
}

extension Casebook {
  /// How far the matters within a matter have come on a day; nil where there are none.
  package func rollUp(of matter: CardID, on day: Day) -> RollUp? {
    let children = children(of: matter)
    guard !children.isEmpty else { return nil }
    let leaves = leaves(of: matter)
    return RollUp(
      matter: matter, children: children.map { child($0, on: day) },
      leaves: leaves.map { child($0, on: day) }, steps: counts(of: leaves, on: day))
  }

  /// The matters within it that have none within them.
  func leaves(of matter: CardID) -> [CardID] {
    var leaves: [CardID] = []
    var seen: Set<CardID> = [matter]
    var open = children(of: matter)
    while !open.isEmpty {
      let next = open.removeFirst()
      guard seen.insert(next).inserted else { continue }
      let inner = children(of: next)
      if inner.isEmpty { leaves.append(next) } else { open += inner }
    }
    return leaves.sorted()
  }

  private func child(_ matter: CardID, on day: Day) -> RollUp.Child {
    let card = ledger.linked(matter).lazy.compactMap { self.ledger.matter($0) }.first
    let inner = children(of: matter)
    let counts = inner.isEmpty ? nil : self.counts(of: leaves(of: matter), on: day)
    let own = passed(matter, on: day).last
    let common = counts?.last { $0.passed == $0.of }
    return RollUp.Child(
      matter: matter, title: card?.title ?? matter.text,
      step: counts == nil ? own?.step : common?.step, on: counts == nil ? own?.on : common?.last,
      due: card?.due?.due?.day, counts: counts)
  }

  /// The steps that a matter passed on that day or before, as far as all before them are done.
  private func passed(_ matter: CardID, on day: Day) -> [(step: String, on: Day)] {
    guard let course = ledger.course(of: matter) else { return [] }
    let states = course.states
    var passed: [(step: String, on: Day)] = []
    for step in course.procedure.steps {
      guard let state = states[step.id], let on = state.on, on <= day else {
        if course.procedure.order == .any { continue }
        break
      }
      if case .passed = state { passed.append((step.id, on)) }
    }
    return passed
  }

  /// How many of those passed each step of the procedures they go by, in the order of the first.
  private func counts(of matters: [CardID], on day: Day) -> [RollUp.Count] {
    var steps: [Step] = []
    for step in matters.compactMap({ ledger.course(of: $0) }).flatMap(\.procedure.steps)
    where !steps.contains(where: { $0.id == step.id }) {
      steps.append(step)
    }
    let passed = matters.map { self.passed($0, on: day) }
    return steps.map { step in
      let days = passed.compactMap { $0.first { $0.step == step.id }?.on }
      return RollUp.Count(
        step: step.id, title: step.title, isGate: step.isGate, passed: days.count,
        of: matters.count, first: days.min(), last: days.max())
    }
  }
}
