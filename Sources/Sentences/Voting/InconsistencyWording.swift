import Deliberation
import Text

extension Language {
  /// Which two numbers disagree, and by how much: ballots in 张, sheets in 份, people in 人.
  ///
  /// - Parameters:
  ///   - way: how people were asked; on paper it is the ballots that are counted.
  ///   - all: what disagrees of the same group; of ballots it tells whether those in the box or the
  ///     answers on them are too many for the room.
  package func inconsistency(
    _ found: Verdict.Inconsistency, on way: Way? = nil, among all: [Verdict.Inconsistency] = []
  ) -> String {
    let whose = found.choice ?? found.group ?? ""
    let of = whose.isEmpty ? "" : whose + ": "
    let units = found.claim.units(isPaper: way?.isPaper == true)
    let left = amount(found.left, unit: units.left)
    let right = amount(found.right, unit: units.right)
    let gap = amount(found.difference, unit: units.left)
    func more(_ part: String, _ whole: String, _ english: String, _ than: String) -> String {
      self(
        "\(whose)\(part)\(left)，多于\(whole)\(right)，多\(gap)",
        "\(of)\(english.isEmpty ? "" : english + " ")\(left), \(than) \(right), \(gap) too many")
    }
    func unequal(_ part: String, _ whole: String, _ english: String, _ than: String) -> String {
      self(
        "\(whose)\(part)\(left)，与\(whole)\(right)不等，相差\(gap)",
        "\(of)\(english) \(left), \(than) \(right), off by \(gap)")
    }
    func beyond(_ part: String, _ whole: String, _ english: String, _ than: String) -> String {
      self(
        "\(part)\(left)，多于\(whole)\(right)", "\(english) \(left), \(than) only \(right)")
    }
    return switch found.claim {
    case .notNegative:
      self("\(whose)有一个数是负数：\(left)", "\(of)a number is negative: \(left)")
    case .notTooLarge:
      self("\(whose)有一个数过大：\(left)", "\(of)a number is too large: \(left)")
    case .presentWithinExpected: more("实到", "应到", "present", "expected")
    case .participatingWithinExpected: more("参与表决", "应到", "took part", "expected")
    case .participatingWithinPresent: more("参与表决", "到会", "took part", "present")
    case .participatingWithinReturned: more("参与表决", "收回", "took part", "returned")
    case .expectedWithinAll: more("应到", "全体", "expected", "all")
    case .votesWithinPresent:
      found.isOfReturned(among: all)
        ? more("收回", "到会", "returned", "present")
        : more("各项合计", "到会", "votes together", "present")
    case .answersWithinPresent: more("各项与无效合计", "到会", "votes and void ones together", "present")
    case .ballotsOfHands:
      self(
        "举手、点名没有发放和收回的票，所写的\(left)与\(right)对不上",
        "hands and names called hand in no ballots: \(left) against \(right)")
    case .votesWithinParticipating: more("各项合计", "参与表决", "votes together", "took part")
    case .votesWithinExpected: more("各项合计", "应到", "votes together", "expected")
    case .votesMatchReturned:
      unequal("有效、无效、争议合计", "收回", "valid, invalid and disputed together", "returned")
    case .ballotsWithinIssued: more("各项合计", "发放", "votes together", "handed out")
    case .returnedWithinIssued: more("收回", "发放", "returned", "handed out")
    case .returnedAndUnreturnedMatchIssued:
      unequal("收回与未交回合计", "发放", "returned and not returned together", "handed out")
    case .issuedWithinExpected: more("发放", "应到", "handed out", "expected")
    case .issuedWithinPresent: more("发放", "到会", "handed out", "present")
    case .deliveredWithinUnreturned:
      more("未交回中已送达", "未交回", "delivered among those not returned", "not returned")
    case .groupsCoverTotal:
      self(
        "各方合计\(left)，少于总数\(right)，少\(gap)",
        "the groups together \(left), the total \(right), \(gap) too few")
    case .groupWithinTotal: more("", "总数", "", "the total")
    case .choiceWithinBallots: more("得票", "有效票", "votes", "valid ballots")
    case .choicesWithinMarks: more("得票合计", "可投总票数", "votes together", "marks allowed")
    case .choicesMatchBallots: unequal("得票合计", "有效票", "votes together", "valid ballots")
    case .choiceNamedTwice: self("候选项“\(whose)”重复", "“\(whose)” stands twice")
    case .appraisalMatchesReturned: unequal("测评各项合计", "收回", "answers together", "returned")
    case .lotMatchesTied:
      self("抽签名单与得票相同者不符", "the lot was not drawn among those who tied")
    case .parkingOnlyAdds: more("不含车位", "含车位", "without parking", "with parking")
    case .ballotsBeyondVoters: more("收回的票", "可以投票的", "ballots", "those who may vote")
    case .headsWithoutArea:
      self(
        "\(whose)有\(left)，却没有面积", "\(of)\(left) without any area")
    case .areaWithoutHeads:
      self(
        "\(whose)有面积\(left)，却没有人数", "\(of)\(left) of nobody")
    case .wholeInBothMeasures:
      found.measure == .area
        ? self(
          "\(whose)人数是全部，面积\(left)却少于全部\(right)，少\(gap)",
          "\(of)everybody, yet \(left) of \(right), \(gap) too few")
        : self(
          "\(whose)面积是全部，人数\(left)却少于全部\(right)，少\(gap)",
          "\(of)all of the area, yet \(left) of \(right), \(gap) too few"
        )
    case .groupVotesUncounted:
      self(
        "\(whose)有这种意见\(left)，总数里却没有这一项",
        "\(whose): \(left) gave an answer that the totals don't have")
    case .choicesDifferInBlanks:
      self(
        "候选项“\(whose)”与另一项只差写法（空白、全角半角、大小写），是同一个名字",
        "“\(whose)” differs from another choice by blanks, width or case alone; it is one name")
    case .othersBeyondTotals:
      self(
        "除\(whose)以外的有\(left)，多于总数减去\(whose)的\(right)，多\(gap)",
        "those who aren't \(whose): \(left), the totals leave \(right), \(gap) too many")
    case .sheetsReturnedWithinIssued: beyond("收回", "发放", "returned", "handed out")
    case .sheetsValidWithinReturned: beyond("有效", "收回", "valid", "returned")
    case .sheetsAgreeingWithinValid: beyond("同意", "有效", "agreeing", "valid")
    }
  }

  private func amount(_ quantity: Quantity, unit: String) -> String {
    guard case .heads(let count) = quantity else { return amount(quantity) }
    return self("\(count)\(unit)", "\(count)")
  }
}

extension Verdict.Inconsistency.Claim {
  /// What the two numbers are counted in.
  fileprivate func units(isPaper: Bool) -> (left: String, right: String) {
    let voters = isPaper ? "张" : "人"
    return switch self {
    case .votesWithinPresent, .votesWithinParticipating, .votesWithinExpected,
      .ballotsBeyondVoters:
      (voters, "人")
    case .issuedWithinExpected, .issuedWithinPresent: ("张", "人")
    case .participatingWithinReturned: ("人", "张")
    case .votesMatchReturned, .ballotsWithinIssued, .returnedWithinIssued,
      .returnedAndUnreturnedMatchIssued, .deliveredWithinUnreturned, .appraisalMatchesReturned:
      ("张", "张")
    case .choiceWithinBallots: ("票", isPaper ? "张" : "票")
    case .choicesWithinMarks: ("票", "票")
    case .choicesMatchBallots: ("票", "张")
    case .sheetsReturnedWithinIssued, .sheetsValidWithinReturned, .sheetsAgreeingWithinValid:
      ("份", "份")
    default: ("人", "人")
    }
  }
}

extension Verdict.Inconsistency {
  /// Whether the larger number, where it is that of answers or of ballots that came back, is known to
  /// be that of the ballots.
  fileprivate func isOfReturned(among all: [Self]) -> Bool {
    all.contains { other in
      guard other.measure == measure else { return false }
      return switch other.claim {
      case .votesMatchReturned: other.right == left && other.left != left
      case .returnedWithinIssued: other.left == left
      default: false
      }
    }
  }
}
