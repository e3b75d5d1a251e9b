extension Refusal {
  /// The register of owners, and the slips that two clerks read.
  package enum Slips: RefusalChapter {
    case ownersNotConfirmed
    /// Groupings of owners that nobody has confirmed yet.
    case ownersUnconfirmed(count: Int)
    /// A register that counts one dwelling twice.
    case roomTwice(String)
    /// A register with a voter who owns nothing.
    case headWithoutDwelling(names: [String])
    /// A register that can't be one, and where.
    case ownerRegister(OwnerRoll.Mistake)
    /// Slips are entered twice, by two clerks.
    case secondReadingMissing(Vote.ID)
    case slipsDiffer([DoubleEntry.Difference])
    /// Both readings are of one clerk, whose name was written in two ways.
    case oneClerk(Vote.ID)
    /// Names marked on a ballot that asks yes or no, or an answer on one that bears names.
    case ballotOfAnotherKind(room: String)
    /// Two slips of one hand in one list: one would silently take the place of the other.
    case slipTwice(room: String)
    /// The clerks read this slip alike; there is nothing to settle.
    case slipReadAlike(room: String)
    /// No clerk read this slip so: a difference is settled by one of the readings, or read anew by both.
    case neitherReading(room: String)
    /// The clerk read a slip of this dwelling before that somebody else signed, or nobody was said to
    /// have: it is taken back by the same act, or both are entered at once.
    case slipOfOtherHand(room: String, name: String?)
    /// A slip put right must have been at hand when slips were counted.
    case slipNotAtHand(room: String)
    /// Who signed a slip was counted; a correction reads the slip again and signs nothing.
    case signerCounted(room: String)
    /// The clerk's second reading comes after the first.
    case firstReadingMissing(Vote.ID)
    /// One clerk read the slips twice, and would check the count alone too.
    case readByOneClerk(Vote.ID)
    /// An answer over the telephone or in a chat, which nobody signed, in an owners' vote.
    case notSigned(room: String, SlipSource)
    /// An online form in an owners' vote of a body without a clause that lets it count.
    case formsNotTaken(room: String)
  }
}

extension Refusal.Slips {
  package var isLater: Bool {
    switch self {
    case .roomTwice, .headWithoutDwelling, .ownerRegister, .oneClerk, .slipTwice, .slipReadAlike,
      .neitherReading, .slipOfOtherHand, .slipNotAtHand, .signerCounted:
      true
    case .ownersNotConfirmed, .ownersUnconfirmed, .secondReadingMissing, .slipsDiffer,
      .ballotOfAnotherKind, .firstReadingMissing, .readByOneClerk, .notSigned, .formsNotTaken:
      false
    }
  }
}

extension Refusal.Slips {
  package var code: String {
    switch self {
    case .ownersNotConfirmed: "ownersNotConfirmed"
    case .ownersUnconfirmed: "ownersUnconfirmed"
    case .roomTwice: "roomTwice"
    case .headWithoutDwelling: "headWithoutDwelling"
    case .ownerRegister: "ownerRegister"
    case .secondReadingMissing: "secondReadingMissing"
    case .slipsDiffer: "slipsDiffer"
    case .oneClerk: "oneClerk"
    case .ballotOfAnotherKind: "ballotOfAnotherKind"
    case .slipTwice: "slipTwice"
    case .slipReadAlike: "slipReadAlike"
    case .neitherReading: "neitherReading"
    case .slipOfOtherHand: "slipOfOtherHand"
    case .slipNotAtHand: "slipNotAtHand"
    case .signerCounted: "signerCounted"
    case .firstReadingMissing: "firstReadingMissing"
    case .readByOneClerk: "readByOneClerk"
    case .notSigned: "notSigned"
    case .formsNotTaken: "formsNotTaken"
    }
  }
}
