import Values

extension Command {
  /// 复点: takes the count again before it is announced, slips and called names too.
  package struct Recount: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// Why.
    package var reason: String

    package init(vote: String?, reason: String) { (self.vote, self.reason) = (vote, reason) }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.living(vote)
      guard vote.tally != nil || !vote.stances.isEmpty else { throw .count(.notCounted(vote.id)) }
      return [.recountCalled(.init(vote: vote.id, reason: try chair.text(reason, .reason)))]
    }
  }
}

extension Event {
  /// 复点: the count is taken again before it is announced.
  package struct RecountCalled: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 原因: why.
    package var reason: String

    package init(vote: Vote.ID, reason: String) { (self.vote, self.reason) = (vote, reason) }

    package var event: Event { .recountCalled(self) }

    // Why it was done may be somebody's illness.
    package static let keeping = Keeping(format: 1, isFinal: false, striking: .reasonAlone)
    package static let isCounting = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) {
        $0.tally = nil
        $0.stances = [:]
        $0.objectors = []
        $0.slips = []
        $0.checkedBy = nil
      }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .recount(.init(vote: vote.text, reason: reason))
    }
  }
}
