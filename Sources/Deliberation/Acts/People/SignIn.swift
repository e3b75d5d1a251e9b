import Values

extension Command {
  /// 签到: people have come, in `way`; 本人 where it is left out. Who had left comes back.
  package struct SignIn: CommandPayload {
    /// Who, by name or number.
    package var participants: [String]
    /// How they are there; left out, in the room.
    package var way: AttendanceWay?

    package init(participants: [String], way: AttendanceWay?) {
      (self.participants, self.way) = (participants, way)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard !participants.isEmpty else { throw .input(.empty(.people)) }
      if chair.session.details.isInWriting { throw .course(.heldInWriting) }
      return try chair.people(participants).map { found throws(Refusal) in
        let attendance = chair.session.attendance(of: found.id)
        // Whoever handed something in may come all the same.
        let comesToo = attendance.way == .written && way != .written
        if attendance.isPresent, !comesToo {
          throw .people(.alreadyPresent(found.id, since: attendance.lastSignIn ?? chair.moment))
        }
        return attendance.hasLeft
          ? .cameBack(.init(participant: found.id))
          : .signedIn(.init(participant: found.id, way: way))
      }
    }
  }
}

extension Command.SignIn {
  /// Everybody who came with one entry.
  init(_ events: [Event]) {
    self.init(participants: [], way: nil)
    for event in events {
      if case .signedIn(let signing) = event {
        way = signing.way ?? way
        participants.append(signing.participant.text)
      }
      if case .cameBack(let returning) = event { participants.append(returning.participant.text) }
    }
  }
}

extension Event {
  /// 签到: somebody has come, in `way`; 本人 where none is written.
  package struct SignedIn: ChangesParticipant {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 到会方式: how they attend; 本人 where nil.
    package var way: AttendanceWay?

    package init(participant: Participant.ID, way: AttendanceWay?) {
      (self.participant, self.way) = (participant, way)
    }

    package var event: Event { .signedIn(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      // Signed in on paper before it began, and typed later, nobody came late.
      // Nobody is late on a day of which no time is known.
      let late =
        session.phase == .open && !stamp.moment.isDayOnly
        && session.opening.map { stamp.moment >= $0.at } ?? true
      // On another day nobody is late who was here before.
      let isAnew = session.reopenings.contains(where: \.isAnew)
      try session.attend(participant) {
        $0.state = .present
        $0.way = way.orInPerson
        let wasHere = $0.signedIn != nil
        $0.signedIn = $0.signedIn ?? stamp.moment
        $0.late = isAnew && wasHere ? $0.late : late
        $0.movements.append(.init(at: stamp.moment, arrived: true, signsIn: true))
      }
    }

    package var correctable: [CorrectableField<Self>] {
      [field("participant", \.participant), field("way", \.way.orInPerson)]
    }

    package func act(in scene: Scene) -> Command? { .signIn(.init(scene.events)) }
  }
}

extension AttendanceWay? {
  /// 本人 where nobody said how.
  var orInPerson: AttendanceWay {
    get { self ?? .inPerson }
    set { self = newValue }
  }
}
