extension Refusal {
  /// What was announced stands, but for a vote made void or a corrected count.
  package enum Announced: RefusalChapter {
    case announcedAlready(Vote.ID)
    case notAnnouncedYet(Vote.ID)
    case voidedAlready(Vote.ID)
    /// An announced result is void after 散会 only with somebody's approval.
    case voidedUnapproved(Vote.ID)
    /// A later vote carries its slips on, or is the second ballot among those who tied in it.
    case voteLeanedOn(Vote.ID, by: Vote.ID)
    /// A vote on the issue was announced under another judgement of whose matter it is.
    case announcedUnder(Vote.ID)
    /// The clauses by which slips and ballots were counted stand with the announcement.
    case policiesStood(Vote.ID)
    /// A corrected count leaves out numbers that were announced; by what they count.
    case correctionLacks(Vote.ID, [CountField])
    /// An earlier program corrected the count without keeping which slips it read otherwise: all must be
    /// read again, and this dwelling's wasn't.
    case earlierCorrectionUnread(room: String)
    /// Names were called or taken down, which a corrected count must agree with: how many said what.
    case namesSayOtherwise(Vote.ID, for: Int, against: Int, abstain: Int)
    /// An opinion is said to have been raised before that vote was announced, by which nobody differs.
    case raisedUnheard(Vote.ID)
    /// Who was called to the meeting stood when its first verdict was announced.
    case rollStood(announced: Int)
    /// Put on the roll after a verdict, without having come.
    case calledAfterVerdict(name: String)
  }
}

extension Refusal.Announced {
  package var isLater: Bool {
    switch self {
    case .voidedUnapproved, .voteLeanedOn, .announcedUnder, .policiesStood, .correctionLacks,
      .earlierCorrectionUnread, .namesSayOtherwise, .raisedUnheard, .rollStood,
      .calledAfterVerdict:
      true
    case .announcedAlready, .notAnnouncedYet, .voidedAlready:
      false
    }
  }
}

extension Refusal.Announced {
  package var code: String {
    switch self {
    case .announcedAlready: "announcedAlready"
    case .notAnnouncedYet: "notAnnouncedYet"
    case .voidedAlready: "voidedAlready"
    case .voidedUnapproved: "voidedUnapproved"
    case .voteLeanedOn: "voteLeanedOn"
    case .announcedUnder: "announcedUnder"
    case .policiesStood: "policiesStood"
    case .correctionLacks: "correctionLacks"
    case .earlierCorrectionUnread: "earlierCorrectionUnread"
    case .namesSayOtherwise: "namesSayOtherwise"
    case .raisedUnheard: "raisedUnheard"
    case .rollStood: "rollStood"
    case .calledAfterVerdict: "calledAfterVerdict"
    }
  }
}
