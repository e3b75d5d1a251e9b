import Values

extension Refusal {
  /// Who is on the roster, who is here, and who speaks.
  package enum People: RefusalChapter {
    case alreadyOnRoster(name: String, home: String?, id: Participant.ID)
    /// The same name with blanks elsewhere, 张　三 for 张三.
    case sameNameSpaced(name: String, home: String?, id: Participant.ID)
    case alreadyPresent(Participant.ID, since: Moment)
    /// That somebody was there is entered already, after 散会 (补登).
    case missedSignInKnown(Participant.ID)
    /// Somebody signed in on one day of a meeting that met on several.
    case cameToAnotherSitting(Participant.ID)
    case notPresent(Participant.ID)
    case isPresent(Participant.ID)
    case inPendingVote(Participant.ID, Vote.ID)
    /// It is said to have happened before that entry, by whose time it was counted who is there.
    case presenceCounted(entry: Int, at: Moment)
    /// Who came or could vote stays on the roster.
    case tookPart(Participant.ID)
    /// Somebody voted in their place, so they weren't there.
    case votedByProxy(Participant.ID, holder: Participant.ID)
    /// Somebody who was never there spoke to nobody.
    case neverCame(Participant.ID)
    case mayNotSpeak(Participant.ID)
    case turnsUsedUp(Participant.ID, taken: Int, limit: Int)
    case alreadyQueued(Participant.ID)
    case notQueued(Participant.ID)
  }
}

extension Refusal.People {
  package var isLater: Bool {
    switch self {
    case .sameNameSpaced, .presenceCounted, .neverCame:
      true
    case .alreadyOnRoster, .alreadyPresent, .missedSignInKnown, .cameToAnotherSitting,
      .notPresent, .isPresent, .inPendingVote, .tookPart, .votedByProxy, .mayNotSpeak,
      .turnsUsedUp, .alreadyQueued, .notQueued:
      false
    }
  }
}

extension Refusal.People {
  package var code: String {
    switch self {
    case .alreadyOnRoster: "alreadyOnRoster"
    case .sameNameSpaced: "sameNameSpaced"
    case .alreadyPresent: "alreadyPresent"
    case .missedSignInKnown: "missedSignInKnown"
    case .cameToAnotherSitting: "cameToAnotherSitting"
    case .notPresent: "notPresent"
    case .isPresent: "isPresent"
    case .inPendingVote: "inPendingVote"
    case .presenceCounted: "presenceCounted"
    case .tookPart: "tookPart"
    case .votedByProxy: "votedByProxy"
    case .neverCame: "neverCame"
    case .mayNotSpeak: "mayNotSpeak"
    case .turnsUsedUp: "turnsUsedUp"
    case .alreadyQueued: "alreadyQueued"
    case .notQueued: "notQueued"
    }
  }
}
