import Values

extension Refusal {
  /// What is put to the vote: by which rule, in which way, and what stays meanwhile.
  package enum Voting: RefusalChapter {
    case nobodyMayVote
    /// Too few are there for the meeting's rule; nobody is chosen by another, either.
    case tooFewToChoose(Verdict.Test)
    case tooFewChoices
    /// This way of voting can't decide by that rule.
    case wayNotAllowed(Way, rule: String)
    case wrongWay(Way, needed: Way)
    /// The rule is none, or bears the name of a law that it isn't.
    case unsoundRule(String, Rule.Mistake)
    /// The rule wasn't in force on that day; with a reason it is used all the same.
    case ruleNotInForce(String, on: Day, from: Day?, until: Day?)
    /// A rule that answers a question of another kind, such as an election's on a motion.
    case ruleOfOtherKind(String, Rule.Shape)
    /// The matter belongs to the owners in common.
    case ownersMatter(rule: String)
    /// The owners decide the matter by another rule.
    case ownersRule(needed: String)
    /// The text was decided by another rule: voted on again by this one it needs a reason.
    case decidedByOtherRule(Vote.ID, rule: String)
    /// The issue wasn't announced in time, and the rule forbids to vote on it.
    case notAnnounced(Issue.ID)
    /// Words of the text or of the issue's title were struck out: nobody could say what was adopted.
    case askedStruckOut
    /// 应到 and the groups that should be there are what a vote under way rests on.
    case expectedUnderVote(Vote.ID)
    /// The rule a vote under way was opened by stays until it is announced or void.
    case ruleUnderVote(Vote.ID)
    /// Whose matter it is and whether it is on the agenda stay while it is voted on.
    case issueUnderVote(Vote.ID)
    /// A change to this text is being voted on.
    case amendmentUnderVote(Vote.ID)
  }
}

extension Refusal.Voting {
  package var isLater: Bool {
    switch self {
    case .tooFewToChoose, .unsoundRule, .ruleNotInForce, .ruleOfOtherKind, .decidedByOtherRule,
      .askedStruckOut, .expectedUnderVote, .ruleUnderVote, .issueUnderVote, .amendmentUnderVote:
      true
    case .nobodyMayVote, .tooFewChoices, .wayNotAllowed, .wrongWay, .ownersMatter, .ownersRule,
      .notAnnounced:
      false
    }
  }
}

extension Refusal.Voting {
  package var code: String {
    switch self {
    case .nobodyMayVote: "nobodyMayVote"
    case .tooFewToChoose: "tooFewToChoose"
    case .tooFewChoices: "tooFewChoices"
    case .wayNotAllowed: "wayNotAllowed"
    case .wrongWay: "wrongWay"
    case .unsoundRule: "unsoundRule"
    case .ruleNotInForce: "ruleNotInForce"
    case .ruleOfOtherKind: "ruleOfOtherKind"
    case .ownersMatter: "ownersMatter"
    case .ownersRule: "ownersRule"
    case .decidedByOtherRule: "decidedByOtherRule"
    case .notAnnounced: "notAnnounced"
    case .askedStruckOut: "askedStruckOut"
    case .expectedUnderVote: "expectedUnderVote"
    case .ruleUnderVote: "ruleUnderVote"
    case .issueUnderVote: "issueUnderVote"
    case .amendmentUnderVote: "amendmentUnderVote"
    }
  }
}
