import Values

/// How far a matter has come in its procedure, and what the steps that are still to be done lack.
package struct MatterStanding: Hashable, Sendable {
  /// The matter that has the procedure.
  package let matter: CardID
  /// It and those that it is linked with.
  package let linked: [CardID]
  /// The copy it began by.
  package let procedure: Procedure
  /// 开始日.
  package let begun: Day
  /// In the order of the procedure.
  package let steps: [StepStanding]

  /// The first step that isn't done; nil where all are.
  package var current: StepStanding? { steps.first { !$0.state.isDone } }
  /// Of a procedure whose steps go in any order, those that there is evidence of (3/5).
  package var evident: [StepStanding] { steps.filter { $0.lacks.isEmpty } }

  package subscript(step: String) -> StepStanding? { steps.first { $0.step.id == step } }
}

/// How one step of a matter stands.
package struct StepStanding: Hashable, Sendable {
  package let step: Step
  package let state: Course.State
  /// What it passed upon; of an open step what there is already.
  package let met: [Passage.Met]
  /// What an open step lacks on that day; nothing for one that is done, but what it passed without.
  package let lacks: [Lack]
  /// 退回 and repeats: every other time it was passed, the earliest first.
  package let rounds: [Passage]

  /// Why it was passed although something was lacking; nil where nothing was.
  package var despite: String? {
    if case .passed(let passage, _) = state { passage.despite } else { nil }
  }
}

extension Casebook {
  /// How a matter stands on a day, by its own procedure or that of one it is linked with; nil where none
  /// was begun.
  package func standing(of matter: CardID, on day: Day) -> MatterStanding? {
    let holder = ledger.courseHolder(of: matter)
    guard let course = ledger.course(of: holder) else { return nil }
    let states = course.states
    return MatterStanding(
      matter: holder, linked: ledger.linked(holder), procedure: course.procedure, begun: course.on,
      steps: course.procedure.steps.map { step in
        // What was done later wasn't done on that day.
        let state = states[step.id].flatMap { ($0.on ?? day) <= day ? $0 : nil }
        return self.standing(of: step, state ?? .open, in: course, of: holder, on: day)
      })
  }

  private func standing(
    of step: Step, _ state: Course.State, in course: Course, of matter: CardID, on day: Day
  ) -> StepStanding {
    var rounds: [Passage] = []
    for act in course.acts {
      if case .passed(step.id, let passage) = act.kind, state != .passed(passage, act.entry),
        passage.on <= day
      {
        rounds.append(passage)
      }
    }
    switch state {
    case .passed(let passage, _):
      return StepStanding(
        step: step, state: state, met: passage.met, lacks: [], rounds: rounds)
    case .skipped:
      return StepStanding(step: step, state: state, met: [], lacks: [], rounds: rounds)
    case .open:
      let review = StepReview(step, of: course, matter: matter, on: day, in: self)
      let outcome = review.outcome(confirmed: false)
      return StepStanding(
        step: step, state: state, met: outcome.met, lacks: outcome.lacks, rounds: rounds)
    }
  }
}

extension StepReview {
  /// What became of all needs of a step.
  struct Outcome {
    /// What there is of each need that is met, or of which there is something.
    var met: [Passage.Met] = []
    var lacks: [Lack] = []
    /// The last day of the period in which something might have come that isn't here; nil where the step
    /// rests on no absence.
    var absence: Day?
  }

  /// - Parameters:
  ///   - confirmed: Whether somebody confirms what can't be checked.
  ///   - isChosen: Whether the step is to rest on that; nil for whatever comes first.
  func outcome(
    confirmed: Bool, resting isChosen: ((Need.Name, Evidence) -> Bool)? = nil
  ) -> Outcome {
    var outcome = Outcome()
    for need in step.needs {
      if confirmed, need == .said {
        outcome.met.append(.init(need: need.name.rawValue))
        continue
      }
      var finding = finding(need)
      if finding.oneIsEnough, let isChosen,
        let first = finding.evidence.firstIndex(where: { isChosen(need.name, $0) })
      {
        finding.evidence.insert(finding.evidence.remove(at: first), at: 0)
      }
      if finding.isMet {
        let isFacet = course.procedure.order == .any && isChosen == nil
        outcome.met.append(
          .init(
            need: need.name.rawValue, evidence: isFacet ? finding.evidence : finding.rested))
      }
      outcome.lacks += finding.missing.map { Lack(step: step.id, need: need, $0) }
      if let absence = absence(of: need, finding) {
        outcome.absence = max(outcome.absence ?? absence, absence)
      }
    }
    if !isMeetingHeld, let missing = missing(opening: on, session: nil) {
      outcome.lacks.append(Lack(step: step.id, need: step.needs.first ?? .said, missing))
    }
    return outcome
  }

  private func absence(of need: Need, _ finding: Finding) -> Day? {
    if case .meeting(let meeting) = need, meeting.verdict.contains(.announced) {
      return lastNoticed
    }
    return finding.absence
  }
}
