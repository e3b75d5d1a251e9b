import Values

/// Which of the policies that can turn a result.
package enum PolicyName: String, Codable, CaseIterable, Hashable, Sendable {
  /// 未交回的.
  case unreturned
  /// 无效的.
  case invalid
  /// 有争议的.
  case disputed
  /// 登记车位.
  case parking
}

/// A share that is shown: what is taken of what.
package struct Share: Codable, Hashable, Sendable {
  /// What is taken.
  package enum Part: String, Codable, CaseIterable, Hashable, Sendable {
    /// 到会.
    case present
    /// 参与表决.
    case participating
    /// 赞成.
    case `for`
    /// 反对.
    case against
    /// 收回.
    case returned
    /// 满意.
    case satisfied
    /// 满意和基本满意.
    case satisfiedOrMostly
  }

  /// 分子: what is taken.
  package var part: Part
  /// 分母: of what it is taken.
  package var base: Rule.Base
  /// The group it is taken of; nil is everybody.
  package var group: String?
  /// The candidate it is of.
  package var choice: String?

  package init(_ part: Part, of base: Rule.Base, group: String? = nil, choice: String? = nil) {
    (self.part, self.base, self.group, self.choice) = (part, base, group, choice)
  }
}

extension Verdict {
  /// One policy nobody has settled.
  package struct OpenPolicy: Codable, Hashable, Sendable {
    /// 哪一项: which policy.
    package var policy: PolicyName
    /// How much hangs on it.
    package var heads: Int
    /// 面积: how much hangs on it in ㎡; nil where owners don't vote.
    package var area: Area?
    /// Whether the readings of this policy make different verdicts.
    package var decides: Bool

    package init(policy: PolicyName, heads: Int, area: Area?, decides: Bool) {
      (self.policy, self.heads, self.area, self.decides) = (policy, heads, area, decides)
    }
  }

  /// Slips signed by somebody else whose written proxy may still come.
  package struct Awaited: Codable, Hashable, Sendable {
    /// 人数: how many owners wait for one.
    package var heads: Int
    /// 面积: of the dwellings that wait for one, ㎡.
    package var area: Area?
    /// Whether it turns the verdict which of them come.
    package var decides: Bool

    package init(heads: Int, area: Area?, decides: Bool) {
      (self.heads, self.area, self.decides) = (heads, area, decides)
    }
  }

  /// How many of the written proxies that may still come are taken to have come.
  package enum AwaitedReading: String, Codable, CaseIterable, Hashable, Sendable {
    /// 都补不来.
    case none
    /// 补来一部分.
    case some
    /// 都补来.
    case all
  }

  /// One way to read all open policies together, and what it makes of the vote.
  package struct Reading: Codable, Hashable, Sendable {
    /// 未交回的: how they are read; nil where that is settled.
    package var unreturned: Unreturned?
    /// 无效的: likewise.
    package var invalid: Unreadable?
    /// 有争议的: likewise.
    package var disputed: Disputed?
    /// 登记车位: likewise.
    package var parking: Parking?
    /// 待补委托书的: how many are taken to come; nil where none is awaited.
    package var proxies: AwaitedReading?
    /// 结论: what comes of this reading.
    package var kind: Kind
    /// 当选: who is elected by this reading.
    package var elected: [String]

    package init(
      unreturned: Unreturned? = nil, invalid: Unreadable? = nil, disputed: Disputed? = nil,
      parking: Parking? = nil, proxies: AwaitedReading? = nil, kind: Kind, elected: [String] = []
    ) {
      (self.proxies, self.unreturned, self.invalid) = (proxies, unreturned, invalid)
      (self.disputed, self.parking, self.kind) = (disputed, parking, kind)
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
    /// 测评: the answers of the appraisal were not given.
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
    /// 哪一条: what should hold.
    package var claim: Claim
    /// 单位: counted in persons or area.
    package var measure: Measure
    /// 代表方: the group concerned; nil is everybody.
    package var group: String?
    /// The candidate concerned.
    package var choice: String?
    /// 一个数: the first number named by the claim.
    package var left: Quantity
    /// 另一个数: the number it is held against.
    package var right: Quantity
    /// 相差: how far they are apart, never negative.
    package var difference: Quantity

    package init(
      claim: Claim, measure: Measure, group: String? = nil, choice: String? = nil,
      left: Quantity, right: Quantity, difference: Quantity
    ) {
      (self.claim, self.measure, self.group, self.choice) = (claim, measure, group, choice)
      (self.left, self.right, self.difference) = (left, right, difference)
    }

    /// What should hold and doesn't.
    package enum Claim: String, Codable, CaseIterable, Hashable, Sendable {
      /// 没有负数: no number is below zero.
      case notNegative
      /// 数不过大: no number is larger than anybody could have.
      case notTooLarge
      /// 实到 ≤ 应到.
      case presentWithinExpected
      /// 参与表决 ≤ 应到.
      case participatingWithinExpected
      /// 参与表决 ≤ 到会.
      case participatingWithinPresent
      /// 参与表决 ≤ 收回.
      case participatingWithinReturned
      /// 应到 ≤ 全体.
      case expectedWithinAll
      /// 各项合计 ≤ 到会.
      case votesWithinPresent
      /// 各项合计 ≤ 参与表决.
      case votesWithinParticipating
      /// 各项合计 ≤ 应到.
      case votesWithinExpected
      /// 各项合计 ≤ 发放.
      case ballotsWithinIssued
      /// 有效、无效、争议合计 = 收回.
      case votesMatchReturned
      /// 收回 ≤ 发放.
      case returnedWithinIssued
      /// 收回与未交回合计 = 发放.
      case returnedAndUnreturnedMatchIssued
      /// 发放 ≤ 应到.
      case issuedWithinExpected
      /// 发放 ≤ 到会.
      case issuedWithinPresent
      /// 未交回中已送达 ≤ 未交回.
      case deliveredWithinUnreturned
      /// 各方合计 ≥ 总数, where everybody belongs to a group.
      case groupsCoverTotal
      /// 一方 ≤ 总数.
      case groupWithinTotal
      /// 得票 ≤ 有效票.
      case choiceWithinBallots
      /// 得票合计 ≤ 可投总票数.
      case choicesWithinMarks
      /// 测评各项合计 = 收回.
      case appraisalMatchesReturned
      /// 得票合计 = 有效票.
      case choicesMatchBallots
      /// 候选项不重复: no choice stands twice.
      case choiceNamedTwice
      /// 抽签名单 = 得票相同者.
      case lotMatchesTied
      /// 不含车位 ≤ 含车位.
      case parkingOnlyAdds
      // Counts in persons held against those in area, and groups against what nobody counted.
      /// 有面积就有人数: no area of nobody.
      case areaWithoutHeads
      /// 人数是全部，面积也是: who is everybody in one measure is so in the other.
      case wholeInBothMeasures
      /// 一方有的意见，总数里也有: no group gave an answer the totals don't have.
      case groupVotesUncounted
      /// 候选项不只差写法: no two differ by blanks, width or case alone.
      case choicesDifferInBlanks
      /// More ballots or answers than people who may give one.
      case ballotsBeyondVoters
      /// 有人数就有面积: nobody without any area.
      case headsWithoutArea
      /// More of those outside a group than the totals leave.
      case othersBeyondTotals
      /// Void answers among hands and names called, more in all than are there.
      case answersWithinPresent
      /// Ballots handed out or in where hands were raised or names called.
      case ballotsOfHands
      // Sheets of a solicitation of opinions.
      /// 征求意见收回 ≤ 发放.
      case sheetsReturnedWithinIssued
      /// 征求意见有效 ≤ 收回.
      case sheetsValidWithinReturned
      /// 征求意见同意 ≤ 有效.
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
    /// 规则已失效: the last day it was in force.
    case ruleExpired(on: Day)
    /// 规则未施行: the first day it is in force.
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
    /// Why a ballot goes with a majority.
    package enum Reason: String, Codable, CaseIterable, Hashable, Sendable {
      /// 从多 was ticked.
      case ticked
      /// Silence, by a clause and the register of delivery.
      case silence
    }

    /// Which majority it goes with.
    package enum Side: String, Codable, CaseIterable, Hashable, Sendable {
      /// 赞成.
      case `for`
      /// 反对.
      case against
      /// 弃权.
      case abstain
    }

    /// 缘由: why they follow.
    package var reason: Reason
    /// 随哪一方: which majority they follow.
    package var side: Side
    /// 人数: how many persons.
    package var heads: Int
    /// 面积: in ㎡; nil where owners don't vote.
    package var area: Area?

    package init(reason: Reason, side: Side, heads: Int, area: Area?) {
      (self.reason, self.side, self.heads, self.area) = (reason, side, heads, area)
    }
  }
}
