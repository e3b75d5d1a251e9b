import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// GB/T 9704 and the law of periods.
@Suite struct OfficialTextTests {
  @Test func `dates are written without leading zeros`() {
    #expect(Day("2024-04-07")?.official == "2024年4月7日")
    #expect(Day("2024-05-18")?.officialWithWeekday == "2024年5月18日（星期六）")
    #expect(beijing("2024-05-18", 9, 5).official == "2024年5月18日09:05")
  }

  @Test func `levels are numbered 一、（一）1. and （1）`() {
    #expect(Level.first.mark(1) == "一、")
    #expect(Level.second.mark(12) == "（十二）")
    #expect(Level.third.mark(3) == "3.")
    #expect(Level.fourth.mark(4) == "（4）")
  }

  @Test func `the day of posting is not counted`() {
    let posted = Day("2024-05-20")!
    #expect(NoticePeriod(posted: posted, days: 7)?.official == "2024年5月21日至5月27日（7日）")
    let sunday = NoticePeriod(posted: Day("2024-05-19")!, days: 7)
    #expect(sunday?.last == Day("2024-05-26"))
    let newYear = NoticePeriod(posted: Day("2024-12-28")!, days: 7)
    #expect(newYear?.official == "2024年12月29日至2025年1月4日（7日）")
    #expect(NoticePeriod(posted: posted, days: 0) == nil)
  }

  @Test func `the next number of a paper counts its body and its year alone`() {
    let taken = [
      "胜古北社议〔2024〕4号", "胜古北社议〔2023〕19号", "别处社议〔2024〕7号", "胜古北社议〔2024〕2号", "无字号",
    ]
    #expect(proposedNumber(prefix: "胜古北社议", year: 2024, taken: taken) == "胜古北社议〔2024〕5号")
    #expect(proposedNumber(prefix: "胜古北社议", year: 2025, taken: taken) == "胜古北社议〔2025〕1号")
    #expect(proposedNumber(prefix: "", year: 2024, taken: taken) == nil)
  }

  @Test func `a proposed number says so until the seal confirms one`() throws {
    let issuing = Issuing(number: "胜古北社议〔2024〕5号")
    let before = try Scenario.greenCorner.played { if case .seal = $0 { true } else { false } }
    #expect(
      try before.document(.opinion, for: .archive, issuing: issuing).number
        == "胜古北社议〔2024〕5号（拟）")
    let after = try Scenario.greenCorner.played()
    #expect(try after.document(.opinion, for: .archive).number == "胜古北社议〔2024〕5号")
    #expect(try after.document(.minutes, for: .archive).number == nil, "no two papers share one")
  }

  /// The blanks before a line, in cells.
  func indent(_ line: Substring) -> Int { cells(of: String(line.prefix { $0.isWhitespace })) }

  @Test func `a date longer than the name leaves two characters and the name more`() throws {
    for (name, date) in [("某社区居民委员会", "2024年5月18日"), ("居委会", "2024年12月18日")] {
      let document = Document(
        kind: .minutes, audience: .archive, title: ["纪要"], blocks: [.signature(name, date: date)])
      let lines = TextRenderer().text(of: document).split(separator: "\n").suffix(2)
      let (first, second) = (lines.first!, lines.last!)
      #expect(indent(second) == indent(first) + 4)
      let longer = cells(of: date) > cells(of: name) ? second : first
      #expect(cells(of: String(longer)) == 52)
    }
  }
}
