import Values

extension Command {
  /// An issue comes to the floor; a turn still under way is stopped.
  package struct TakeUp: CommandPayload {
    /// Which issue, by number or title.
    package var issue: String

    package init(issue: String) {
      self.issue = issue
    }

    package var command: Command { .takeUp(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      if found.screening?.listed == false { throw .course(.issueNotListed(found.id)) }
      if let vote = chair.session.pendingVote { throw .course(.votePending(vote.id)) }
      return chair.stopped() + [.takenUp(.init(issue: found.id))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// An issue came to the floor: from here on it is 协商中, and nobody waits to speak yet.
  package struct TakenUp: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID

    package init(issue: Issue.ID) {
      self.issue = issue
    }

    package var event: Event { .takenUp(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isStep = true

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(issue) { if $0.status == .listed { $0.status = .discussed } }
      session.currentIssue = issue
      session.floor.queue = []
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.TakeUp(issue: issue.text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
