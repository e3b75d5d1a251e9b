import Values

extension Command {
  /// 确认: the record that was reviewed is taken for right, by a person or a body.
  package struct ConfirmRecord: CommandPayload {
    /// Who confirms it.
    package var by: String
    /// On which day.
    package var on: Day

    package init(by: String, on: Day) { (self.by, self.on) = (by, on) }

    package static let footing = Footing(phases: [.adjourned], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard let review = chair.session.standingReview else { throw .record(.notReviewed) }
      let confirmation = SignedOff(by: try chair.title(by, .by), on: on)
      try chair.isAfterMeeting(on, andAfter: review.on)
      if let standing = chair.session.standingConfirmation, standing.says(confirmation) {
        throw .input(.nothingToChange)
      }
      return [.recordConfirmed(.init(by: confirmation.by, on: on))]
    }

    /// Whoever answers for the record must have seen all of it.
    package func isOvertaken(by later: Entry, in session: Session) -> Bool { true }

    package var days: [Day] { [on] }
    package var daysPast: [Day] { [on] }
  }
}

extension Event {
  /// 确认: the record was taken for right as it had been reviewed. What is recorded or put right
  /// afterwards makes a draft of it again.
  package struct RecordConfirmed: EventPayload {
    /// 确认人: who confirmed it, a person or a body.
    package var by: String
    /// 确认日期: on which day.
    package var on: Day

    package init(by: String, on: Day) { (self.by, self.on) = (by, on) }

    package var event: Event { .recordConfirmed(self) }

    package static let keeping = Keeping(format: 5, isFinal: false, striking: .nothing)

    package var touches: [Touch] { [.changes(.record)] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.confirmations.append(SignedOff(by: by, on: on, entry: stamp.entry))
    }

    package var correctable: [CorrectableField<Self>] { [field("by", \.by), field("on", \.on)] }

    package func act(in scene: Scene) -> Command? { .confirmRecord(.init(by: by, on: on)) }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
