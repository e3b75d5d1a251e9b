import Values

extension Command {
  /// 议题审定: 列入 or 不列入 with the answer given, by whom and when.
  package struct ScreenIssue: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Who screened it, when, and whether it is on the agenda.
    package var screening: Screening

    package init(issue: String?, screening: Screening) {
      self.issue = issue
      self.screening = screening
    }

    package var command: Command { .screenIssue(self) }

    package static let phases: Set<Session.Phase> = .unsealed

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

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [screening.on].compactMap { $0 } }
    package var daysPast: [Day] { [screening.on].compactMap { $0 } }

    package var before: (what: BeforeMeeting, issue: String?, on: Day?)? {
      (.screening, issue, screening.on)
    }
  }
}

extension Event {
  /// 议题审定: whether an issue was put on the agenda, by whom and when.
  package struct Screened: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 审定: by whom, when and how.
    package var screening: Screening

    package init(issue: Issue.ID, screening: Screening) {
      self.issue = issue
      self.screening = screening
    }

    package var event: Event { .screened(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(issue) { $0.screening = screening }
    }

    package var tidied: Self {
      var changed = self
      changed.screening.by = screening.by.trimmed
      changed.screening.reply = screening.reply.tidied
      return changed
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

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ScreenIssue(issue: issue.text, screening: screening)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
