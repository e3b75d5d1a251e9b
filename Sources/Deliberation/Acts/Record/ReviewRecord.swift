import Values

extension Command {
  /// 审阅: whoever chaired has read the record of the adjourned meeting through.
  package struct ReviewRecord: CommandPayload {
    /// Who read it.
    package var by: String
    /// On which day.
    package var on: Day

    package init(by: String, on: Day) { (self.by, self.on) = (by, on) }

    package static let footing = Footing(phases: [.adjourned], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let review = SignedOff(by: try chair.title(by, .by), on: on)
      try chair.isAfterMeeting(on)
      if let standing = chair.session.standingReview, standing.says(review) {
        throw .input(.nothingToChange)
      }
      return [.recordReviewed(.init(by: review.by, on: on))]
    }

    /// Whoever answers for the record must have seen all of it.
    package func isOvertaken(by later: Entry, in session: Session) -> Bool { true }

    package var days: [Day] { [on] }
    package var daysPast: [Day] { [on] }
  }
}

extension Chair {
  /// Refuses a day before the meeting was over, or before what it follows.
  func isAfterMeeting(_ day: Day, andAfter review: Day? = nil) throws(Refusal) {
    let adjourned = session.adjournment.map { session.zoned($0.at).day }
    let first = max(adjourned ?? session.identity.date, review ?? session.identity.date)
    if day < first { throw .record(.signedTooEarly(day, first: first)) }
  }
}

extension Event {
  /// 审阅: whoever chaired had read the record as it stood. What is recorded or put right afterwards
  /// makes a draft of it again.
  package struct RecordReviewed: EventPayload {
    /// 审阅人: who read it.
    package var by: String
    /// 审阅日期: on which day.
    package var on: Day

    package init(by: String, on: Day) { (self.by, self.on) = (by, on) }

    package var event: Event { .recordReviewed(self) }

    package static let keeping = Keeping(format: 5, isFinal: false, striking: .nothing)

    package var touches: [Touch] { [.changes(.record)] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.reviews.append(SignedOff(by: by, on: on, entry: stamp.entry))
    }

    package var correctable: [CorrectableField<Self>] { [field("by", \.by), field("on", \.on)] }

    package func act(in scene: Scene) -> Command? { .reviewRecord(.init(by: by, on: on)) }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
