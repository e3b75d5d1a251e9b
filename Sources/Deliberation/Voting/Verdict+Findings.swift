/// Which of the policies that can turn a result.
package enum PolicyName: String, Codable, CaseIterable, Hashable, Sendable {
  case unreturned
  case invalid
  case disputed
  case parking
}

/// A share that is shown: what is taken of what.
package struct Share: Codable, Hashable, Sendable {
  package enum Part: String, Codable, CaseIterable, Hashable, Sendable {
    case present
    case participating
    case `for`
    case against
    case returned
    case satisfied
    case satisfiedOrMostly
  }

  package var part: Part
  package var base: Rule.Base
  /// The group it is taken of; nil is everybody.
  package var group: String?
  /// The candidate it is of.
  package var choice: String?

  package init(_ part: Part, of base: Rule.Base, group: String? = nil, choice: String? = nil) {
    self.part = part
    self.base = base
    self.group = group
    self.choice = choice
  }
}

extension Verdict {
  /// One policy nobody has settled.
  package struct OpenPolicy: Codable, Hashable, Sendable {
    package var policy: PolicyName
    /// How much hangs on it.
    package var heads: Int
    package var area: Area?
    /// Whether the readings of this policy make different verdicts.
    package var decides: Bool

    package init(policy: PolicyName, heads: Int, area: Area?, decides: Bool) {
      self.policy = policy
      self.heads = heads
      self.area = area
      self.decides = decides
    }
  }

  /// Slips signed by somebody else whose written proxy may still come.
  package struct Awaited: Codable, Hashable, Sendable {
    package var heads: Int
    package var area: Area?
    /// Whether it turns the verdict which of them come.
    package var decides: Bool

    package init(heads: Int, area: Area?, decides: Bool) {
      self.heads = heads
      self.area = area
      self.decides = decides
    }
  }

  /// How many of the written proxies that may still come are taken to have come.
  package enum AwaitedReading: String, Codable, CaseIterable, Hashable, Sendable {
    case none
    case some
    case all
  }

  /// One way to read all open policies together, and what it makes of the vote.
  package struct Reading: Codable, Hashable, Sendable {
    package var unreturned: Unreturned?
    package var invalid: Unreadable?
    package var disputed: Disputed?
    package var parking: Parking?
    package var proxies: AwaitedReading?
    package var kind: Kind
    package var elected: [String]

    package init(
      unreturned: Unreturned? = nil, invalid: Unreadable? = nil, disputed: Disputed? = nil,
      parking: Parking? = nil, proxies: AwaitedReading? = nil, kind: Kind, elected: [String] = []
    ) {
      self.proxies = proxies
      self.unreturned = unreturned
      self.invalid = invalid
      self.disputed = disputed
      self.parking = parking
      self.kind = kind
      self.elected = elected
    }
  }

  /// Something without which nothing can be decided.
  package enum Missing: Codable, Hashable, Sendable {
    /// The base of a test is empty.
    case emptyBase(base: Rule.Base, measure: Measure, group: String?)
    /// A number that a test needs was not given.
    case number(base: Rule.Base, measure: Measure, group: String?)
    /// What is measured was not given.
    case votes(test: Rule.Test.Name, measure: Measure, group: String?)
    /// What was counted as in favour, against, and so on was not given in area.
    case areas
    /// The clause that says how such ballots count.
    case clause(policy: PolicyName)
    /// The register of delivery, without which silence is nothing.
    case deliveryRegister
    /// Nobody to choose among, or no seats.
    case choices
    case appraisal
    /// The rule says nothing about what adopts a motion.
    case adoptionTest
    /// Who is one owner, or what a blank under a vote says, isn't settled and turns the result.
    case owners
    /// Written proxies that may still come turn the result.
    case proxies
  }

  /// Two numbers that can't both be right, and by how much.
  package struct Inconsistency: Codable, Hashable, Sendable {
    package var claim: Claim
    package var measure: Measure
    package var group: String?
    /// The candidate concerned.
    package var choice: String?
    package var left: Quantity
    package var right: Quantity
    package var difference: Quantity

    package init(
      claim: Claim, measure: Measure, group: String? = nil, choice: String? = nil,
      left: Quantity, right: Quantity, difference: Quantity
    ) {
      self.claim = claim
      self.measure = measure
      self.group = group
      self.choice = choice
      self.left = left
      self.right = right
      self.difference = difference
    }

    /// What should hold and doesn't.
    package enum Claim: String, Codable, CaseIterable, Hashable, Sendable {
      case notNegative
      case notTooLarge
      case presentWithinExpected
      case participatingWithinExpected
      case participatingWithinPresent
      case participatingWithinReturned
      case expectedWithinAll
      case votesWithinPresent
      case votesWithinParticipating
      case votesWithinExpected
      case ballotsWithinIssued
      case votesMatchReturned
      case returnedWithinIssued
      case returnedAndUnreturnedMatchIssued
      case issuedWithinExpected
      case issuedWithinPresent
      case deliveredWithinUnreturned
      case groupsCoverTotal
      case groupWithinTotal
      case choiceWithinBallots
      case choicesWithinMarks
      case appraisalMatchesReturned
      case choicesMatchBallots
      case choiceNamedTwice
      case lotMatchesTied
      case parkingOnlyAdds
      // Counts in persons held against those in area, and groups against what nobody counted.
      case areaWithoutHeads
      case wholeInBothMeasures
      case groupVotesUncounted
      case choicesDifferInBlanks
      /// More ballots or answers than people who may give one.
      case ballotsBeyondVoters
      case headsWithoutArea
      /// More of those outside a group than the totals leave.
      case othersBeyondTotals
      /// Void answers among hands and names called, more in all than are there.
      case answersWithinPresent
      /// Ballots handed out or in where hands were raised or names called.
      case ballotsOfHands
      // Sheets of a solicitation of opinions.
      case sheetsReturnedWithinIssued
      case sheetsValidWithinReturned
      case sheetsAgreeingWithinValid

      /// Whether the first version of the program let such numbers stand.
      package var isLater: Bool {
        switch self {
        case .areaWithoutHeads, .wholeInBothMeasures, .groupVotesUncounted,
          .choicesDifferInBlanks, .ballotsBeyondVoters, .headsWithoutArea, .othersBeyondTotals,
          .answersWithinPresent, .ballotsOfHands:
          true
        default: false
        }
      }
    }
  }

  /// Something the room must know; it doesn't change the verdict.
  package enum Warning: Codable, Hashable, Sendable {
    /// A group that should be there has nobody present.
    case absentGroup(group: String)
    case ruleExpired(on: Day)
    case ruleNotYetValid(from: Day)
    /// The majority by area and by head differ, so 从多 counts as abstaining.
    case majoritiesDiffer
    /// Disputed ballots that are left out until one voter is named.
    case disputed(heads: Int)
    /// Not all who were there declared themselves.
    case undeclared(heads: Int)
    /// The rule isn't meant for this way of voting.
    case unusualWay(way: Way)
    /// An area voted that no head stands for, or the other way round.
    case headsAndAreaDiffer
    /// Ballots not returned and not on the register of delivery; their silence says nothing.
    case undelivered(heads: Int)
  }

  /// Ballots counted with a majority they did not name themselves.
  package struct Followers: Codable, Hashable, Sendable {
    package enum Reason: String, Codable, CaseIterable, Hashable, Sendable {
      /// 从多 was ticked.
      case ticked
      /// Silence, by a clause and the register of delivery.
      case silence
    }

    package enum Side: String, Codable, CaseIterable, Hashable, Sendable {
      case `for`
      case against
      case abstain
    }

    package var reason: Reason
    package var side: Side
    package var heads: Int
    package var area: Area?

    package init(reason: Reason, side: Side, heads: Int, area: Area?) {
      self.reason = reason
      self.side = side
      self.heads = heads
      self.area = area
    }
  }
}
