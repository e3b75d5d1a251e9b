import Deliberation
import Values

extension Procedure {
  /// Everything that can't be meant in it, from top to bottom; nothing for one that is sound.
  ///
  /// - Parameter procedures: the others there are; matters within a matter may go by one of them.
  package func mistakes(
    knowing procedures: [Procedure] = Procedure.builtIn
  ) -> [Definition.Mistake] {
    var mistakes: [Definition.Mistake] = []
    for (name, text) in [("id", id), ("title", title), ("source", source)]
    where text.withoutBlanks.isEmpty {
      mistakes.append(.init([.member(name)], .empty))
    }
    if let validFrom, let validUntil, validUntil < validFrom {
      mistakes.append(.init([.member("valid-until")], .datesReversed))
    }
    mistakes += due?.mistakes ?? []
    if let repeats, step(repeats) == nil {
      mistakes.append(.init([.member("repeat")], .noSuchStep(repeats)))
    }
    if let alarm {
      mistakes += Definition.Mistake.unlessPositive(
        alarm.times, [.member("alarm"), .member("times")])
      mistakes += Definition.Mistake.unlessPositive(
        alarm.days, [.member("alarm"), .member("days")])
    }
    if steps.isEmpty { mistakes.append(.init([.member("steps")], .empty)) }
    let passable = Set((procedures + [self]).flatMap { $0.steps.map(\.id) })
    for index in steps.indices {
      let path: [Definition.Mistake.Place] = [.member("steps"), .item(index)]
      mistakes += stepMistakes(index, passable).map { .init(path + $0.path, $0.reason) }
    }
    return mistakes
  }

  /// What can't be meant in one step.
  private func stepMistakes(_ index: Int, _ passable: Set<String>) -> [Definition.Mistake] {
    let (step, before) = (steps[index], steps[..<index])
    var mistakes: [Definition.Mistake] = []
    func add(_ member: String, _ reason: Definition.Mistake.Reason) {
      mistakes.append(.init([.member(member)], reason))
    }
    if step.id.withoutBlanks.isEmpty { add("id", .empty) }
    if before.contains(where: { $0.id == step.id }) { add("id", .twice(step.id)) }
    if step.title.withoutBlanks.isEmpty { add("title", .empty) }
    if let body = step.body, body.withoutBlanks.isEmpty { add("body", .empty) }
    if let rule = step.rule, Rule.builtIn(rule) == nil { add("rule", .noSuchRule(rule)) }
    for (place, need) in step.needs.enumerated() {
      mistakes += need.mistakes(passable).map {
        .init([.member("needs"), .item(place)] + $0.path, $0.reason)
      }
    }
    mistakes += Definition.Mistake.inOptionalNames(step.papers, [.member("papers")])
    if let days = step.days {
      mistakes += Definition.Mistake.unlessPositive(
        days.count, [.member("days"), .member("count")])
      if let purpose = days.purpose, purpose.withoutBlanks.isEmpty { add("days", .empty) }
      if days.from == .passage, before.isEmpty { add("days", .nothingBefore) }
    }
    if step.skip == .merge, before.isEmpty { add("skip", .nothingBefore) }
    if let back = step.back, !before.contains(where: { $0.id == back }) {
      add("back", steps.contains { $0.id == back } ? .notBefore(back) : .noSuchStep(back))
    }
    if let settled = step.settled {
      if settled.clause.withoutBlanks.isEmpty { add("clause", .empty) }
      if !step.needs.contains(where: \.waitsForSettlement) { add("settled", .settlesNothing) }
    }
    return mistakes
  }
}

extension Definition.Mistake {
  /// A number that isn't above 0.
  static func unlessPositive(_ number: Int, _ path: [Place]) -> [Self] {
    number > 0 ? [] : [Self(path, .notPositive(number))]
  }
}

extension ProcedureDue {
  fileprivate var mistakes: [Definition.Mistake] {
    switch self {
    case .one: []
    case .byCategory(let limits):
      limits.isEmpty || limits.keys.contains { $0.withoutBlanks.isEmpty }
        ? [.init([.member("due")], .empty)] : []
    }
  }
}
