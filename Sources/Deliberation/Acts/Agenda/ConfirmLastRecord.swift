import Values

extension Command {
  /// 上次会议记录经确认: the body that meets takes the record of an earlier meeting for right.
  package struct ConfirmLastRecord: CommandPayload {
    /// Which meeting, by its title.
    package var meeting: String
    /// The day of that meeting.
    package var on: Day
    /// What was said of it, or put right; nil where nothing was.
    package var text: String?

    package init(meeting: String, on: Day, text: String? = nil) {
      (self.meeting, self.on, self.text) = (meeting, on, text)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .allThatIsRead)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let title = try chair.title(meeting, .title)
      guard on <= session.identity.date,
        title != session.identity.title || on < session.identity.date
      else { throw .record(.notAnEarlierMeeting(on)) }
      let isTold = session.confirmedRecords.contains { $0.meeting == title && $0.on == on }
      if isTold { throw .record(.lastRecordConfirmed(on)) }
      return [
        .lastRecordConfirmed(
          .init(meeting: title, on: on, text: try chair.optional(text, .text)))
      ]
    }

    package var days: [Day] { [on] }
  }
}

extension Event {
  /// 上次会议记录经确认: the record of an earlier meeting of the body was taken for right.
  package struct LastRecordConfirmed: EventPayload {
    /// 上次会议: its title.
    package var meeting: String
    /// 上次会议日期: the day of that meeting.
    package var on: Day
    /// 说明: what was said of it, or put right; nil where nothing was.
    package var text: String?

    package init(meeting: String, on: Day, text: String?) {
      (self.meeting, self.on, self.text) = (meeting, on, text)
    }

    package var event: Event { .lastRecordConfirmed(self) }

    package static let keeping = Keeping(format: 5, isFinal: false, striking: .fields)
    package static let isStep = true
    package static let isTold = true

    package var touches: [Touch] { [] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.confirmedRecords.append(ConfirmedRecord(meeting: meeting, on: on, text: text))
    }

    package var correctable: [CorrectableField<Self>] {
      [field("meeting", \.meeting), field("on", \.on), field("text", \.text)]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package func act(in scene: Scene) -> Command? {
      .confirmLastRecord(.init(meeting: meeting, on: on, text: text))
    }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
