import Values

extension Refusal {
  /// Entries of the record, undone, corrected or sealed.
  package enum Record: RefusalChapter {
    case retractedAlready(Int, by: Int)
    /// An announcement, adjournment, seal, correction or retraction stands for ever.
    case final(Int)
    /// A later living entry touched the same thing.
    case builtUpon(entry: Int, by: Int)
    /// Without it, or with it put right, what came later could not have happened.
    case wouldContradict(entry: Int)
    /// Others have changed what the clerk had in front of them.
    case overtaken(seen: Int, by: [Int])
    case noSuchField(entry: Int, field: String)
    case otherText(entry: Int, field: String, says: String)
    /// The field has to say something.
    case mustSay(entry: Int, field: String)
    /// A later entry says the same thing anew; that one is to be corrected.
    case saidAnew(entry: Int, by: Int)
    /// It stood when the meeting was adjourned: only a correction changes it, told in every paper.
    case stoodAtAdjournment(entry: Int)
    /// It stood when the first verdict was announced: a correction changes it once the meeting is
    /// adjourned.
    case stoodAtAnnouncement(entry: Int)
    /// A vote or the opening was judged by what the entry says there.
    case verdictRestsOn(entry: Int, field: String)
    /// After the seal: what is still missing from the record.
    case incomplete([Gap])
    /// Nobody has reviewed the record as it is.
    case notReviewed
    /// It is said to have been reviewed or confirmed before that could be.
    case signedTooEarly(Day, first: Day)
    /// The meeting whose record is confirmed is this one, or a later one.
    case notAnEarlierMeeting(Day)
    /// The record of that meeting was confirmed in this one already.
    case lastRecordConfirmed(Day)
    /// A paper of after the meeting is a draft until the seal.
    case draftNotIssued(String)
    /// What it prints is deleted one day, and what was issued never is.
    case paperStays(String)
    /// Another version of the paper is the next to go out.
    case otherVersion(String, is: Int)
    /// The version before went out on a later day.
    case issuedTooEarly(Day, first: Day)
  }
}

extension Refusal.Record {
  package var isLater: Bool {
    switch self {
    case .mustSay, .saidAnew, .stoodAtAdjournment, .stoodAtAnnouncement, .verdictRestsOn:
      true
    case .incomplete(let gaps): gaps.allSatisfy(\.isLater)
    case .retractedAlready, .final, .builtUpon, .wouldContradict, .overtaken, .noSuchField,
      .otherText, .notReviewed, .signedTooEarly, .notAnEarlierMeeting, .lastRecordConfirmed,
      .draftNotIssued, .paperStays, .otherVersion, .issuedTooEarly:
      false
    }
  }
}

extension Refusal.Record {
  package var code: String {
    switch self {
    case .retractedAlready: "retractedAlready"
    case .final: "final"
    case .builtUpon: "builtUpon"
    case .wouldContradict: "wouldContradict"
    case .overtaken: "overtaken"
    case .noSuchField: "noSuchField"
    case .otherText: "otherText"
    case .mustSay: "mustSay"
    case .saidAnew: "saidAnew"
    case .stoodAtAdjournment: "stoodAtAdjournment"
    case .stoodAtAnnouncement: "stoodAtAnnouncement"
    case .verdictRestsOn: "verdictRestsOn"
    case .incomplete: "incomplete"
    case .notReviewed: "notReviewed"
    case .signedTooEarly: "signedTooEarly"
    case .notAnEarlierMeeting: "notAnEarlierMeeting"
    case .lastRecordConfirmed: "lastRecordConfirmed"
    case .draftNotIssued: "draftNotIssued"
    case .paperStays: "paperStays"
    case .otherVersion: "otherVersion"
    case .issuedTooEarly: "issuedTooEarly"
    }
  }
}
