import Values

extension Command {
  /// 点名: what somebody answered when called by name; the last answer counts.
  package struct CallName: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// Who, by name or number.
    package var participant: String
    /// What they say.
    package var stance: Stance

    package init(vote: String?, participant: String, stance: Stance) {
      self.vote = vote
      self.participant = participant
      self.stance = stance
    }

    package var command: Command { .callName(self) }

    package static let phases: Set<Session.Phase> = [.open]

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

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package func unlikely(to chair: Chair) -> Refusal? {
      chair.backwards(from: chair.voteUnderWay(vote)?.opened)
    }
  }
}

extension Event {
  /// 点名: what somebody answered when called by name, in the place of an answer before.
  package struct NameCalled: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 何人: who was called; for somebody represented, the one represented.
    package var participant: Participant.ID
    /// 意见: the answer.
    package var stance: Stance

    package init(vote: Vote.ID, participant: Participant.ID, stance: Stance) {
      self.vote = vote
      self.participant = participant
      self.stance = stance
    }

    package var event: Event { .nameCalled(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.nothing
    package static let isStep = true

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) {
        $0.stances[participant] = stance
        $0.checkedBy = nil
      }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.CallName(vote: vote.text, participant: participant.text, stance: stance)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      changed.participant = numbers(participant)
      return changed
    }
  }
}
