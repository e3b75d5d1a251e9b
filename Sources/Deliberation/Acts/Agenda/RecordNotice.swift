import Values

extension Command {
  /// 已提前告知: what was published of an issue before the meeting, when and where.
  package struct RecordNotice: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// When and where it was told beforehand.
    package var notified: Notified

    package init(issue: String?, notified: Notified) {
      self.issue = issue
      self.notified = notified
    }

    package var command: Command { .recordNotice(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      try chair.keepsWhatStood(of: found, isSame: found.notified == notified) {
        if case .notified(let notice) = $0 { notice.issue == found.id } else { false }
      }
      return [.notified(.init(issue: found.id, notified: notified))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [notified.on] }
    package var daysPast: [Day] { [notified.on] }

    package var before: (what: BeforeMeeting, issue: String?, on: Day?)? {
      (.notice, issue, notified.on)
    }
  }
}

extension Event {
  /// 已提前告知: when and where the parties were told of an issue before the meeting.
  package struct Notified: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 告知: when and where.
    package var notified: Deliberation.Notified

    package init(issue: Issue.ID, notified: Deliberation.Notified) {
      self.issue = issue
      self.notified = notified
    }

    package var event: Event { .notified(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(issue) { $0.notified = notified }
    }

    package var tidied: Self {
      var changed = self
      changed.notified.channels = notified.channels.tidied
      return changed
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RecordNotice(issue: issue.text, notified: notified)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
