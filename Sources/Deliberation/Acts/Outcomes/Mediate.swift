import Values

extension Command {
  /// 协调 with one dwelling between two rounds of a vote.
  package struct Mediate: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// With which dwelling, when, by whom and what came of it.
    package var mediation: Mediation

    package init(issue: String?, mediation: Mediation) {
      (self.issue, self.mediation) = (issue, mediation)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

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

    package var days: [Day] { [mediation.on] }

    package var daysPast: [Day] { [mediation.on] }
  }
}

extension Event {
  /// 协调 with one dwelling between two rounds of a vote.
  package struct Mediated: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 协调: with which dwelling, when, by whom and what came of it.
    package var mediation: Mediation

    package init(issue: Issue.ID, mediation: Mediation) {
      (self.issue, self.mediation) = (issue, mediation)
    }

    package var event: Event { .mediated(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { $0.mediations.append(mediation) }
    }

    package var tidied: Self {
      with(self) {
        $0.mediation.by = mediation.by.trimmed
        $0.mediation.text = mediation.text.trimmed
      }
    }

    package var redactable: [RedactableField<Self>] {
      [words("by", \.mediation.by), words("text", \.mediation.text)]
    }

    package var retells: String? { "\(issue.text) \(mediation.room) \(mediation.on)" }

    package func act(in scene: Scene) -> Command? {
      .mediate(.init(issue: issue.text, mediation: mediation))
    }
  }
}
