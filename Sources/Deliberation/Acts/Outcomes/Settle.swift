import Values

extension Command {
  /// 议定事项 of an agreed issue: points, conditions and 试行期.
  package struct Settle: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// The points, their conditions and the trial.
    package var outcome: Outcome

    package init(issue: String?, outcome: Outcome) {
      self.issue = issue
      self.outcome = outcome
    }

    package var command: Command { .settle(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      guard try chair.isAgreed(found) else { throw .outcome(.notAgreed(found.id)) }
      guard !outcome.points.isEmpty else { throw .input(.empty(.points)) }
      for point in outcome.points { _ = try chair.text(point.text, .text) }
      if let trial = outcome.trial, trial.until < trial.from {
        throw .input(.daysBackwards(from: trial.from, until: trial.until))
      }
      try chair.keepsWhatStood(of: found, outcome)
      try chair.restsOnLastText(outcome, of: found)
      return [.settled(.init(issue: found.id, outcome: outcome))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { outcome.trial.map { [$0.from, $0.until] } ?? [] }
  }
}

extension Chair {
  /// Asks for a reason where points stand in a text adopted earlier and not in the last, which
  /// prevails; not again for what was settled since that one was adopted.
  fileprivate func restsOnLastText(_ outcome: Outcome, of issue: Issue) throws(Refusal) {
    guard occasion.despite == nil, let last = session.lastText(on: issue) else { return }
    let settled = session.settledSinceLastText(on: issue)?.points ?? []
    let overridden = session.pointsOverridden(in: outcome, of: issue).filter {
      !settled.contains(outcome.points[$0 - 1])
    }
    if !overridden.isEmpty { throw .unreasoned(.pointsOverridden(overridden, by: last.motion.id)) }
  }
}

extension Event {
  /// 议定事项 of an issue, whole; they take the place of those entered before.
  package struct Settled: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 议定事项: points, conditions and trial period.
    package var outcome: Outcome

    package init(issue: Issue.ID, outcome: Outcome) {
      self.issue = issue
      self.outcome = outcome
    }

    package var event: Event { .settled(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.nothing

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      let basis = session.issues[issue].map { session.decided(on: $0) } ?? []
      try session.change(issue) {
        $0.settlements.append(Settlement(outcome: outcome, basis: basis))
      }
    }

    package var tidied: Self {
      var changed = self
      changed.outcome = outcome.tidied
      return changed
    }

    package var correctable: [CorrectableField<Self>] {
      outcome.fields.map { name, value in
        CorrectableField(
          name, value, mayBeEmpty: name.hasPrefix("place") || name.hasPrefix("extent"),
          isLater: !name.hasPrefix("point")
        ) { new in
          guard let replaced = outcome.replacing(name, with: new) else { return nil }
          var changed = self
          changed.outcome = replaced
          return changed
        }
      }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Settle(issue: issue.text, outcome: outcome)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
