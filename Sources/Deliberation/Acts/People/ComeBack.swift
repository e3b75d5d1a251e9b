import Values

extension Command {
  /// 返回: somebody who had left is here again; who never came is signed in.
  package struct ComeBack: CommandPayload {
    /// Who, by name or number.
    package var participant: String

    package init(participant: String) { self.participant = participant }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

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
  }
}

extension Event {
  /// 返回: somebody who had left was here again, in the way they had come.
  package struct CameBack: ChangesParticipant {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID

    package init(participant: Participant.ID) { self.participant = participant }

    package var event: Event { .cameBack(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.attend(participant) {
        $0.state = .present
        $0.leftAt = nil
        $0.movements.append(.init(at: stamp.moment, arrived: true))
      }
    }

    package var correctable: [CorrectableField<Self>] { [field("participant", \.participant)] }

    package func act(in scene: Scene) -> Command? { .signIn(.init(scene.events)) }
  }
}
