import Values

extension Command {
  /// 点名: what somebody answered when called by name; the last answer counts.
  package struct CallName: CountsUnderWay {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// Who, by name or number.
    package var participant: String
    /// What they say.
    package var stance: Stance

    package init(vote: String?, participant: String, stance: Stance) {
      (self.vote, self.participant, self.stance) = (vote, participant, stance)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.uncounted(vote)
      guard vote.opening.way == .rollCall else {
        throw .voting(.wrongWay(vote.opening.way, needed: .rollCall))
      }
      let found = try chair.person(participant)
      guard vote.electorate.contains(found.id) else {
        throw .count(.notInElectorate(found.id, vote.id))
      }
      if let (holder, opinion) = chair.session.opinion(of: found.id, on: vote),
        opinion.rawValue != stance.rawValue
      {
        throw .mandate(.againstOpinion(found.id, holder: holder))
      }
      if vote.stances[found.id] == stance { throw .input(.nothingToChange) }
      return [.nameCalled(.init(vote: vote.id, participant: found.id, stance: stance))]
    }
  }
}

extension Event {
  /// 点名: what somebody answered when called by name, in the place of an answer before.
  package struct NameCalled: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 何人: who was called; for somebody represented, the one represented.
    package var participant: Participant.ID
    /// 意见: the answer.
    package var stance: Stance

    package init(vote: Vote.ID, participant: Participant.ID, stance: Stance) {
      (self.vote, self.participant, self.stance) = (vote, participant, stance)
    }

    package var event: Event { .nameCalled(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) {
        $0.stances[participant] = stance
        $0.checkedBy = nil
      }
    }

    package func act(in scene: Scene) -> Command? {
      .callName(.init(vote: vote.text, participant: participant.text, stance: stance))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      vote = numbers(vote)
      participant = numbers(participant)
    }
  }
}
