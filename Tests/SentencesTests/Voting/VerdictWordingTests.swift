import Deliberation
import Sentences
import Testing
import Text
import Values

/// What is said of a verdict on screen, aloud and in print.
@Suite struct VerdictWordingTests {
  private let day = Day("2024-05-18")!

  private func wording(
    _ id: String, _ tally: Tally, _ language: Language = .chinese
  ) -> VerdictWording {
    let rule = Rule.builtIn(id)!
    return VerdictWording(rule.verdict(for: tally, on: day), under: rule, in: language)
  }

  private func hands(
    present: Int = 11, _ yes: Int, _ no: Int, _ abstain: Int, _ consents: Concurrence...
  ) -> Tally {
    Tally(
      way: .hands, heads: Count(present: present, for: yes, against: no, abstain: abstain),
      concurrences: consents)
  }

  private func area(_ text: String) -> Area { try! Area(text) }

  @Test func `consensus, its paper still to come`() {
    let tally = hands(11, 0, 0, Concurrence(party: "产权单位", state: .word, due: Day("2024-05-24")))
    let words = wording("consensus-no-objection", tally)
    #expect(words.word == "达成一致")
    #expect(words.sentence == "经表决，赞成11人，反对0人，弃权0人，达成一致。产权单位书面意见于5月24日前提交。")
    #expect(words.wall == "达成一致。赞成11人，反对0人，弃权0人。尚待产权单位书面同意（5月24日前）。")
    let english = wording("consensus-no-objection", tally, .english)
    #expect(
      english.sentence
        == "By vote: 11 for, 0 against, 0 abstaining. Consensus reached. "
        + "产权单位 hands in its written opinion by 24 May.")
  }

  @Test func `no consensus is never called a rejection`() {
    let words = wording("consensus-no-objection", hands(6, 4, 1))
    #expect(words.sentence == "经表决，赞成6人，反对4人，弃权1人，未达成一致。")
    #expect(!words.sentence.contains("未通过"))
  }

  @Test func `waiting and refused`() {
    let waiting = wording(
      "consensus-unanimous", hands(11, 0, 0, Concurrence(party: "产权单位", state: .pending)))
    #expect(waiting.sentence == "经表决，赞成11人，反对0人，弃权0人，达成一致，尚待产权单位书面同意。")
    let refused = wording(
      "nantang", hands(7, 4, 0, Concurrence(party: "产权单位", state: .refused)))
    #expect(refused.sentence == "经表决，赞成7人，反对4人，弃权0人，通过，但产权单位不同意。")
  }

  @Test func `those who said nothing are told`() {
    #expect(
      wording("majority-of-present", hands(6, 3, 0)).sentence
        == "经表决，赞成6人，反对3人，弃权0人，未表态2人，通过。")
  }

  @Test func `asked for objections, nobody is said to have agreed`() {
    let none = Tally(way: .noObjection, heads: Count(present: 11, against: 0))
    #expect(wording("consensus-no-objection", none).sentence == "经询问，无不同意见，达成一致。")
    let two = Tally(way: .noObjection, heads: Count(present: 11, against: 2))
    #expect(wording("consensus-no-objection", two).sentence == "经询问，2人提出不同意见，未达成一致。")
  }

  @Test func `ballots are counted in ballots, owners in heads and area`() {
    let ballots = Tally(
      way: .secretBallot, heads: Count(present: 12, for: 7, against: 3, abstain: 1, invalid: 1))
    #expect(
      wording("majority-of-present", ballots).sentence == "经表决，同意7票，反对3票，弃权1票，无效1票，通过。")
    let owners = Tally(
      way: .slips, heads: Count(expected: 12, participating: 8, for: 6, against: 2, abstain: 0),
      area: Count(
        expected: area("690.66"), participating: area("460.43"), for: area("345.33"),
        against: area("115.10"), abstain: area("0")))
    let words = wording("civil-code-278-special", owners)
    #expect(
      words.sentence
        == "经表决，同意6人、345.33㎡，反对2人、115.10㎡，弃权0人、0.00㎡，参与表决未达规定比例，表决不成立。")
    #expect(
      words.explanation.first
        == "参与面积66.67%（460.43㎡／全体690.66㎡），规定三分之二以上：需≥460.44㎡，实际460.43㎡，差0.01㎡。")
    // The wall shows numbers and verdict, and nothing of what is still needed.
    #expect(!words.wall.contains("需"))
    #expect(!words.wall.contains("差"))
  }

  /// Of `for`, `against`, `abstain` and `invalid`, whose areas a public copy tells.
  @Test(arguments: [
    ([9, 5, 1, 0], ["同意"]), ([9, 5, 0, 0], ["同意", "反对"]), ([9, 0, 1, 0], ["同意"]),
    ([9, 6, 7, 2], ["同意", "弃权"]), ([9, 6, 3, 2], ["同意", "反对"]), ([9, 5, 5, 4], ["同意"]),
    ([9, 8, 7, 6], ["同意", "反对", "弃权", "无效"]),
  ]) func `no area of a few follows from what is told`(votes: [Int], told: [String]) {
    func sized(_ count: Int) -> Area { area("\(count * 50).00") }
    let tally = Tally(
      way: .slips,
      heads: Count(
        expected: 40, participating: votes.reduce(0, +), for: votes[0], against: votes[1],
        abstain: votes[2], invalid: votes[3]),
      area: Count(
        expected: sized(40), participating: sized(votes.reduce(0, +)), for: sized(votes[0]),
        against: sized(votes[1]), abstain: sized(votes[2]), invalid: sized(votes[3])))
    var words = wording("civil-code-278-general", tally)
    words.hidesAreasOfFew = true
    let names = ["同意", "反对", "弃权", "无效"]
    for (name, count) in zip(names, votes) where count > 0 {
      #expect(
        words.figures.contains("\(name)\(count)人、") == told.contains(name), "\(words.figures)")
    }
  }

  @Test func `an area whose heads nobody gave isn't told as of nobody`() {
    let tally = Tally(
      way: .slips, heads: Count(expected: 10),
      area: Count(expected: area("1000.00"), for: area("100.00"), against: area("700.00")))
    let figures = wording("civil-code-278-general", tally).figures
    #expect(figures == "同意100.00㎡（未报人数），反对700.00㎡（未报人数）", "\(figures)")
  }

  @Test func `a meeting that too few attend, before and after`() {
    let tally = Tally(way: .hands, heads: Count(expected: 44, present: 22, for: 22))
    let words = wording("residents-meeting", tally)
    #expect(words.word == "到会人数未达规定，表决不成立")
  }

  @Test func `a tie, a second tie, the lot`() {
    func contest(_ round: Int, lot: Lot? = nil) -> VerdictWording {
      wording(
        "plurality",
        Tally(
          way: .secretBallot, heads: Count(present: 31, abstain: 1),
          choices: [Choice("同心", votes: 15), Choice("恒馨园", votes: 15)], round: round,
          lot: lot))
    }
    let lot = Lot(seed: "五月十八", order: ["恒馨园", "同心"])
    #expect(
      contest(2, lot: lot).sentence.hasSuffix("，得票仍相同，抽签决定（种子“五月十八”，次序：恒馨园、同心），恒馨园当选。"))
    #expect(contest(1).word == "同心、恒馨园得票相同，进行第二轮投票")
    #expect(contest(2).word == "同心、恒馨园得票仍相同，抽签决定")
    #expect(
      contest(1).sentence == "经投票，同心：15票，恒馨园：15票，弃权1票，同心、恒馨园得票相同，进行第二轮投票。")
  }

  @Test func `figures alone`() {
    let appraisal = Tally(
      way: .secretBallot,
      appraisal: Appraisal(satisfied: 18, mostly: 9, dissatisfied: 3, unaware: 2))
    let words = wording("appraisal", appraisal)
    #expect(words.word == "仅公布统计结果")
    #expect(
      words.sentence == "满意18，基本满意9，不满意3，不了解2；满意率56.25%，满意和基本满意率84.38%。")
  }

  @Test func `what is missing is named, with what each reading would say`() {
    let tally = Tally(
      way: .slips,
      heads: Count(expected: 12, for: 6, against: 1, abstain: 0, returned: 7),
      area: Count(
        expected: area("600.00"), for: area("300.00"), against: area("50.00"),
        abstain: area("0"), returned: area("350.00")))
    let words = wording("civil-code-278-general", tally)
    #expect(words.sentence == "数据不全，无法判定：议事规则中未交回的表决票如何计算的条款未填写。")
    #expect(words.explanation.contains("若未交回不计入参与：表决不成立。"))
    #expect(words.explanation.contains("若未交回随多数：通过。"))
  }

  @Test func `the owners of a committee are its members, not all owners of the estate`() {
    let tally = Tally(
      way: .hands, heads: Count(all: 7, expected: 7, present: 6, for: 5, against: 1, abstain: 0),
      groups: [GroupCount(group: "业主", heads: Count(present: 3))])
    let words = wording("property-management-committee", tally)
    #expect(words.sentence == "数据不全，无法判定：缺业主委员全体人数。")
  }

  @Test func `numbers that disagree are named with the difference`() {
    let words = wording("nantang", hands(present: 2, 2, 4, 1))
    #expect(words.sentence == "数据不符，无法判定：各项合计7人，多于到会2人，多5人。")
  }

  @Test func `silence that counts is never told without what it changes`() {
    let tally = Tally(
      way: .slips,
      heads: Count(expected: 12, for: 6, against: 1, abstain: 0, returned: 7, delivered: 5),
      area: Count(
        expected: area("600.00"), for: area("300.00"), against: area("50.00"),
        abstain: area("0"), returned: area("350.00"), delivered: area("250.00")),
      policies: Policies(unreturned: Policy(.majority, clause: "第五条")))
    let sentence = wording("civil-code-278-general", tally).sentence
    #expect(sentence.hasSuffix("另有已送达未交回的5人、250.00㎡按规则视为同意；计入时：通过，不计入时：表决不成立。"))
  }

  @Test(arguments: Verdict.Kind.allCases) func `every kind has a word in both languages`(
    kind: Verdict.Kind
  ) {
    #expect(!VerdictWording.word(of: kind, in: .chinese).isEmpty)
    #expect(!VerdictWording.word(of: kind, in: .english).isEmpty)
  }

  @Test(arguments: CommonMatter.allCases) func `the nine matters are asked in plain words`(
    matter: CommonMatter
  ) {
    #expect(matter.source(.chinese).hasSuffix("项"))
    #expect(!matter.question(.chinese).isEmpty && !matter.question(.english).isEmpty)
  }

  @Test func `an opinion says that the owners must still vote`() {
    #expect(Authority.opinionOnly.sentence(.chinese)?.contains("须另行依法表决") == true)
  }
}
