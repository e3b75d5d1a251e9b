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
      self.participant = participant
      self.way = way
      self.reason = reason
      self.approved = approved
    }

    package var command: Command { .recordMissedSignIn(self) }

    package static let phases: Set<Session.Phase> = [.adjourned, .sealed]

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

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 补登到会: someone was there whom nobody had signed in. It counts for attendance alone.
  /// `approved` is who approved it.
  package struct SignInMissed: EventPayload {
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
      self.participant = participant
      self.way = way
      self.reason = reason
      self.approved = approved
    }

    package var event: Event { .signInMissed(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = true
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.participant(participant))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      let came = session.opening?.at
      try session.attend(participant) {
        $0.state = .left
        $0.way = way.orInPerson
        $0.signedIn = came ?? moment
        $0.missed = MissedSignIn(at: moment, reason: reason, approved: approved)
      }
    }

    package var correctable: [CorrectableField<Self>] {
      [
        field("participant", \.participant, isLater: true), field("way", \.way.orInPerson),
        field("reason", \.reason),
      ]
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RecordMissedSignIn(
        participant: participant.text, way: way, reason: reason, approved: approved)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.participant = numbers(participant)
      return changed
    }
  }
}
