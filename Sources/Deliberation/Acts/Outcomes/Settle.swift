import Values

extension Command {
  /// 议定事项 of an agreed issue: points, conditions and 试行期.
  package struct Settle: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// The points, their conditions and the trial.
    package var outcome: Outcome

    package init(issue: String?, outcome: Outcome) { (self.issue, self.outcome) = (issue, outcome) }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

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
  package struct Settled: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 议定事项: points, conditions and trial period.
    package var outcome: Outcome

    package init(issue: Issue.ID, outcome: Outcome) {
      (self.issue, self.outcome) = (issue, outcome)
    }

    package var event: Event { .settled(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      let basis = session.issues[issue].map { session.decided(on: $0) } ?? []
      try session.change(issue) {
        $0.settlements.append(Settlement(outcome: outcome, basis: basis))
      }
    }

    package var tidied: Self { with(self) { $0.outcome = outcome.tidied } }

    package var correctable: [CorrectableField<Self>] {
      outcome.fields.map { name, value in
        CorrectableField(
          name, value, mayBeEmpty: name.hasPrefix("place") || name.hasPrefix("extent"),
          isLater: !name.hasPrefix("point")
        ) { new in
          outcome.replacing(name, with: new).map { replaced in
            with(self) { $0.outcome = replaced }
          }
        }
      }
    }

    package func act(in scene: Scene) -> Command? {
      .settle(.init(issue: issue.text, outcome: outcome))
    }
  }
}
