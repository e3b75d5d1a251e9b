import Values

extension Command {
  /// 议题审定: 列入 or 不列入 with the answer given, by whom and when.
  package struct ScreenIssue: TellsOfBefore {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Who screened it, when, and whether it is on the agenda.
    package var screening: Screening

    package init(issue: String?, screening: Screening) {
      (self.issue, self.screening) = (issue, screening)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      _ = try chair.title(screening.by, .by)
      // Whoever isn't listed is owed an answer.
      if !screening.listed { _ = try chair.text(screening.reply ?? "", .reply) }
      let found = try chair.issue(issue)
      if !screening.listed, let vote = chair.session.pendingVote, vote.opening.issue == found.id {
        throw .voting(.issueUnderVote(vote.id))
      }
      try chair.keepsWhatStood(of: found, isSame: found.screening == screening) {
        if case .screened(let screened) = $0 { screened.issue == found.id } else { false }
      }
      return [.screened(.init(issue: found.id, screening: screening))]
    }

    package var before: SaidBefore? { (.screening, issue, screening.on) }
  }
}

extension Event {
  /// 议题审定: whether an issue was put on the agenda, by whom and when.
  package struct Screened: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 审定: by whom, when and how.
    package var screening: Screening

    package init(issue: Issue.ID, screening: Screening) {
      (self.issue, self.screening) = (issue, screening)
    }

    package var event: Event { .screened(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { $0.screening = screening }
    }

    package var tidied: Self {
      with(self) {
        $0.screening.by = screening.by.trimmed
        $0.screening.reply = screening.reply.tidied
      }
    }

    package var correctable: [CorrectableField<Self>] {
      [
        field("by", \.screening.by), field("on", \.screening.on),
        field("listed", \.screening.listed),
        // Whoever isn't listed is owed an answer.
        field("reply", \.screening.reply, mayBeEmpty: screening.listed),
      ]
    }

    package var redactable: [RedactableField<Self>] { [words("reply", \.screening.reply)] }

    package var retells: String? { "screening \(issue.text)" }

    package func act(in scene: Scene) -> Command? {
      .screenIssue(.init(issue: issue.text, screening: screening))
    }
  }
}
