import Values

extension Command {
  /// 党组织研究情况 of an issue.
  package struct RecordPartyStudy: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Who studied it, when, and what came of it.
    package var study: PartyStudy

    package init(issue: String?, study: PartyStudy) {
      self.issue = issue
      self.study = study
    }

    package var command: Command { .recordPartyStudy(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      _ = try chair.title(study.by, .by)
      _ = try chair.text(study.conclusion, .conclusion)
      let found = try chair.issue(issue)
      try chair.keepsWhatStood(
        of: found, isSame: found.partyStudy == nil || found.partyStudy == study
      ) {
        if case .partyStudied(let studied) = $0 { studied.issue == found.id } else { false }
      }
      return [.partyStudied(.init(issue: found.id, study: study))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [study.on].compactMap { $0 } }
    package var daysPast: [Day] { [study.on].compactMap { $0 } }

    package var before: (what: BeforeMeeting, issue: String?, on: Day?)? {
      (.study, issue, study.on)
    }
  }
}

extension Event {
  /// 党组织研究情况: who studied an issue beforehand, on which day, and what they concluded.
  package struct PartyStudied: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 研究情况: who, when and what was concluded.
    package var study: PartyStudy

    package init(issue: Issue.ID, study: PartyStudy) {
      self.issue = issue
      self.study = study
    }

    package var event: Event { .partyStudied(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(issue) { $0.partyStudy = study }
    }

    package var tidied: Self {
      var changed = self
      changed.study.by = study.by.trimmed
      changed.study.conclusion = study.conclusion.trimmed
      return changed
    }

    package var redactable: [RedactableField<Self>] { [words("conclusion", \.study.conclusion)] }

    package var retells: String? { "study \(issue.text)" }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RecordPartyStudy(issue: issue.text, study: study)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
