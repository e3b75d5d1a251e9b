import Values

extension Command {
  /// 党组织研究情况 of an issue.
  package struct RecordPartyStudy: TellsOfBefore {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Who studied it, when, and what came of it.
    package var study: PartyStudy

    package init(issue: String?, study: PartyStudy) { (self.issue, self.study) = (issue, study) }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

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

    package var before: SaidBefore? { (.study, issue, study.on) }
  }
}

extension Event {
  /// 党组织研究情况: who studied an issue beforehand, on which day, and what they concluded.
  package struct PartyStudied: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 研究情况: who, when and what was concluded.
    package var study: PartyStudy

    package init(issue: Issue.ID, study: PartyStudy) { (self.issue, self.study) = (issue, study) }

    package var event: Event { .partyStudied(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { $0.partyStudy = study }
    }

    package var tidied: Self {
      with(self) {
        $0.study.by = study.by.trimmed
        $0.study.conclusion = study.conclusion.trimmed
      }
    }

    package var redactable: [RedactableField<Self>] { [words("conclusion", \.study.conclusion)] }

    package var retells: String? { "study \(issue.text)" }

    package func act(in scene: Scene) -> Command? {
      .recordPartyStudy(.init(issue: issue.text, study: study))
    }
  }
}
