import Values

extension Command {
  /// An issue comes to the floor; a turn still under way is stopped.
  package struct TakeUp: CommandPayload {
    /// Which issue, by number or title.
    package var issue: String

    package init(issue: String) { self.issue = issue }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      if found.screening?.listed == false { throw .course(.issueNotListed(found.id)) }
      if let vote = chair.session.pendingVote { throw .course(.votePending(vote.id)) }
      return chair.stopped() + [.takenUp(.init(issue: found.id))]
    }
  }
}

extension Event {
  /// An issue came to the floor: from here on it is 协商中, and nobody waits to speak yet.
  package struct TakenUp: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID

    package init(issue: Issue.ID) { self.issue = issue }

    package var event: Event { .takenUp(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { if $0.status == .listed { $0.status = .discussed } }
      session.currentIssue = issue
      session.floor.queue = []
    }

    package func act(in scene: Scene) -> Command? { .takeUp(.init(issue: issue.text)) }
  }
}
