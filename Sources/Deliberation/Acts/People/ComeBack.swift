import Values

extension Command {
  /// 返回: somebody who had left is here again; who never came is signed in.
  package struct ComeBack: CommandPayload {
    /// Who, by name or number.
    package var participant: String

    package init(participant: String) {
      self.participant = participant
    }

    package var command: Command { .comeBack(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.person(participant)
      let attendance = chair.session.attendance(of: found.id)
      if attendance.isPresent {
        throw .people(.alreadyPresent(found.id, since: attendance.lastSignIn ?? chair.moment))
      }
      return attendance.hasLeft
        ? [.cameBack(.init(participant: found.id))]
        : [.signedIn(.init(participant: found.id, way: nil))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 返回: somebody who had left was here again, in the way they had come.
  package struct CameBack: EventPayload {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID

    package init(participant: Participant.ID) {
      self.participant = participant
    }

    package var event: Event { .cameBack(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isStep = true

    package var touches: [Touch] { [.changes(.participant(participant))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.attend(participant) {
        $0.state = .present
        $0.leftAt = nil
        $0.movements.append(.init(at: moment, arrived: true))
      }
    }

    package var correctable: [CorrectableField<Self>] { [field("participant", \.participant)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.SignIn(events)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.participant = numbers(participant)
      return changed
    }
  }
}
