extension Refusal {
  /// Counting, checking and drawing lots.
  package enum Count: RefusalChapter {
    case notInElectorate(Participant.ID, Vote.ID)
    /// Numbers that can't be, each with what disagrees and by how much.
    case inconsistent([Verdict.Inconsistency])
    /// Fewer were counted than are there; said once, then confirmed.
    case undeclared(count: Int, present: Int)
    case notCounted(Vote.ID)
    case notChecked(Vote.ID)
    case notCalled(Vote.ID, missing: Int)
    /// Hands or ballots were counted already: they are counted anew for a reason that stays.
    case countedAlready(Vote.ID)
    /// It was asked already whether anybody objects: what was said then isn't lost by asking anew.
    case askedAlready(Vote.ID)
    /// What the count was made of has changed since.
    case countOutdated(Vote.ID)
    /// A lot decided already; a recount with its reason begins anew.
    case lotDrawn(Vote.ID)
    /// A lot was drawn on this count; only a recount with its reason changes what it rests on.
    case lotStands(Vote.ID)
    /// A lot was drawn among the same in this vote: it falls as the seed had it that was called then.
    case lotOfTheVote(seed: String)
    case noTie(Vote.ID)
    case tellerIsScrutineer(String)
    /// Whoever is said to have checked the count isn't there.
    case checkerAway(String)
  }
}

extension Refusal.Count {
  package var isLater: Bool {
    switch self {
    case .countedAlready, .askedAlready, .countOutdated, .lotStands, .lotOfTheVote, .checkerAway:
      true
    case .inconsistent(let findings): findings.allSatisfy(\.claim.isLater)
    case .notInElectorate, .undeclared, .notCounted, .notChecked, .notCalled, .lotDrawn, .noTie,
      .tellerIsScrutineer:
      false
    }
  }
}

extension Refusal.Count {
  package var code: String {
    switch self {
    case .notInElectorate: "notInElectorate"
    case .inconsistent: "inconsistent"
    case .undeclared: "undeclared"
    case .notCounted: "notCounted"
    case .notChecked: "notChecked"
    case .notCalled: "notCalled"
    case .countedAlready: "countedAlready"
    case .askedAlready: "askedAlready"
    case .countOutdated: "countOutdated"
    case .lotDrawn: "lotDrawn"
    case .lotStands: "lotStands"
    case .lotOfTheVote: "lotOfTheVote"
    case .noTie: "noTie"
    case .tellerIsScrutineer: "tellerIsScrutineer"
    case .checkerAway: "checkerAway"
    }
  }
}
