import Values

extension Command {
  /// 补登 someone who was there and whom nobody signed in; attendance alone changes.
  package struct RecordMissedSignIn: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// How they were there; left out, in the room.
    package var way: AttendanceWay?
    /// Why nobody signed them in.
    package var reason: String
    /// 审核人: who approved it.
    package var approved: String

    package init(participant: String, way: AttendanceWay?, reason: String, approved: String) {
      (self.participant, self.way) = (participant, way)
      (self.reason, self.approved) = (reason, approved)
    }

    package static let footing = Footing(phases: [.adjourned, .sealed], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let found = try chair.person(participant)
      let attendance = session.attendance(of: found.id)
      guard let opening = session.opening else { throw .course(.notInPhase(session.phase)) }
      // Nobody signed in at the time when it was entered.
      if attendance.missed != nil { throw .people(.missedSignInKnown(found.id)) }
      if let since = attendance.signedIn {
        // It is of the opening alone that somebody can be said to have been there.
        if session.reopenings.contains(where: \.isAnew) {
          throw .people(.cameToAnotherSitting(found.id))
        }
        throw .people(.alreadyPresent(found.id, since: since))
      }
      // Who voted by proxy can't have been there as well.
      if case .represented(let holder, _) = attendance.state {
        throw .people(.votedByProxy(found.id, holder: holder))
      }
      if let happened = chair.occasion.happened, happened < opening.at {
        throw .input(.notYetHappened(opening.at, now: happened))
      }
      return [
        .signInMissed(
          .init(
            participant: found.id, way: way, reason: try chair.text(reason, .reason),
            approved: try chair.title(approved, .approved)))
      ]
    }
  }
}

extension Event {
  /// 补登到会: someone was there whom nobody had signed in. It counts for attendance alone.
  /// `approved` is who approved it.
  package struct SignInMissed: ChangesParticipant {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 到会方式: how they attended; 本人 where nil.
    package var way: AttendanceWay?
    /// 原因: why they weren't signed in.
    package var reason: String
    /// 审核人: who approved it.
    package var approved: String

    package init(
      participant: Participant.ID, way: AttendanceWay?, reason: String, approved: String
    ) {
      (self.participant, self.way) = (participant, way)
      (self.reason, self.approved) = (reason, approved)
    }

    package var event: Event { .signInMissed(self) }

    package static let keeping = Keeping(format: 2, isFinal: true, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      let came = session.opening?.at
      try session.attend(participant) {
        $0.state = .left
        $0.way = way.orInPerson
        $0.signedIn = came ?? stamp.moment
        $0.missed = MissedSignIn(at: stamp.moment, reason: reason, approved: approved)
      }
    }

    package var correctable: [CorrectableField<Self>] {
      [
        field("participant", \.participant, isLater: true), field("way", \.way.orInPerson),
        field("reason", \.reason),
      ]
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .recordMissedSignIn(
        .init(
          participant: participant.text, way: way, reason: reason, approved: approved))
    }
  }
}
