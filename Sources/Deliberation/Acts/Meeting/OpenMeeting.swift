import Values

extension Command {
  /// 开会; `despite` is the reason where too few have come.
  package struct OpenMeeting: CommandPayload {
    /// Why it opens although too few have come.
    package var despite: String?

    package init(despite: String?) { self.despite = despite }

    package static let footing = Footing(phases: [.preparing], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let despite = try chair.optional(despite, .reason)
      let roll = chair.session.roll
      // Nobody comes to a session in writing.
      if despite == nil, !chair.session.details.isInWriting,
        let failed = chair.session.failedAttendance
      {
        throw .course(.belowQuorum(failed))
      }
      return [
        .opened(
          .init(
            expected: roll.expected, present: roll.present, missingGroups: roll.missingGroups,
            despite: despite, offset: chair.moment.offset))
      ]
    }

    package func unlikely(to chair: Chair) -> Refusal? {
      let (day, now) = (chair.session.identity.date, chair.moment.day)
      return now != day ? .time(.openedOnAnotherDay(meeting: day, now: now)) : nil
    }
  }
}

extension Event {
  /// 开会. `despite` is why it was opened although too few had come; `offset` is the zone of the
  /// meeting, in minutes east of Greenwich, by which every later time is told.
  package struct Opened: ChangesPhase {
    /// 应到: persons; nil where attendance is voluntary.
    package var expected: Int?
    /// 实到: persons with a vote who were there.
    package var present: Int
    /// 未到的代表方: groups that should be there and of whom nobody was.
    package var missingGroups: [String]
    /// 人未到齐仍开会的原因: why it was opened although too few had come; nil where enough had.
    package var despite: String?
    /// 时区: minutes east of Greenwich (480 is +08:00); nil in earlier files.
    package var offset: Int?

    package init(
      expected: Int?, present: Int, missingGroups: [String], despite: String?, offset: Int? = nil
    ) {
      (self.expected, self.present, self.missingGroups) = (expected, present, missingGroups)
      (self.despite, self.offset) = (despite, offset)
    }

    package var event: Event { .opened(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      if let offset { session.settle(zone: offset) }
      session.opening = MeetingOpening(
        at: session.zoned(stamp.moment), expected: expected, present: present,
        missingGroups: missingGroups, despite: despite)
      session.membership = Membership(
        members: session.called, expectation: session.details.expectation)
      session.phase = .open
    }

    package var redactable: [RedactableField<Self>] { [words("despite", \.despite)] }

    package var compared: Self { with(self) { $0.offset = nil } }

    package func act(in scene: Scene) -> Command? { .openMeeting(.init(despite: despite)) }
  }
}

extension Session {
  /// From here on every time is told in one zone, those before it too.
  fileprivate mutating func settle(zone offset: Int) {
    zone = offset
    people.move(to: offset)
    for id in steps.values.map(\.id) {
      _ = steps.update(id) {
        $0.began = $0.began?.inZone(offset)
        $0.ended = $0.ended?.inZone(offset)
      }
    }
  }
}
