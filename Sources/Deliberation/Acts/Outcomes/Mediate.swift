import Values

extension Command {
  /// 协调 with one dwelling between two rounds of a vote.
  package struct Mediate: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// With which dwelling, when, by whom and what came of it.
    package var mediation: Mediation

    package init(issue: String?, mediation: Mediation) {
      self.issue = issue
      self.mediation = mediation
    }

    package var command: Command { .mediate(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      _ = try chair.title(mediation.by, .by)
      _ = try chair.text(mediation.text, .text)
      if let roll = chair.session.ownerRolls.last,
        !roll.dwellings.contains(where: { $0.room == mediation.room })
      {
        throw .lookup(.unknownRoom(mediation.room))
      }
      return [.mediated(.init(issue: found.id, mediation: mediation))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [mediation.on] }

    package var daysPast: [Day] { [mediation.on] }
  }
}

extension Event {
  /// 协调 with one dwelling between two rounds of a vote.
  package struct Mediated: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 协调: with which dwelling, when, by whom and what came of it.
    package var mediation: Mediation

    package init(issue: Issue.ID, mediation: Mediation) {
      self.issue = issue
      self.mediation = mediation
    }

    package var event: Event { .mediated(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(issue) { $0.mediations.append(mediation) }
    }

    package var tidied: Self {
      var changed = self
      changed.mediation.by = mediation.by.trimmed
      changed.mediation.text = mediation.text.trimmed
      return changed
    }

    package var redactable: [RedactableField<Self>] {
      [words("by", \.mediation.by), words("text", \.mediation.text)]
    }

    package var retells: String? { "\(issue.text) \(mediation.room) \(mediation.on)" }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Mediate(issue: issue.text, mediation: mediation)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
