import TestSupport
import Testing
import Text

struct WrappingTests {
  private func wrap(_ text: String, _ width: Int) -> [String] {
    text.wrapped(to: width).map { String($0.withoutLineEnd) }
  }

  @Test func `lines are filled by cells`() {
    #expect(wrap("使用可移动支架不硬化不打桩", 10) == ["使用可移动", "支架不硬化", "不打桩"])
    #expect(wrap("", 10) == [""])
    #expect(wrap("一\n\n二\n", 10) == ["一", "", "二", ""])
  }

  @Test func `no line begins with a closing mark or ends with an opening one`() {
    #expect(wrap("植物角设养鸟，区", 12) == ["植物角设养", "鸟，区"])
    #expect(wrap("按照规定的《居民公约》", 12) == ["按照规定的", "《居民公约》"])
    #expect(wrap("他说：“同意。”", 7) == ["他说：", "“同", "意。”"])
  }

  @Test func `words, numbers, room numbers and dashes stay whole`() {
    #expect(wrap("每日7:00—20:00开放", 10) == ["每日7:00—", "20:00开放"])
    #expect(wrap("住在24-3-501室", 8) == ["住在", "24-3-501", "室"])
    #expect(wrap("面积12,000.50平方米", 12) == ["面积", "12,000.50平", "方米"])
    #expect(wrap("以下——即", 5) == ["以下", "——即"])
    #expect(wrap("the quick brown fox", 10) == ["the quick", "brown fox"])
    #expect(wrap("can’t won’t", 6) == ["can’t", "won’t"])
  }

  @Test func `what is too long for any line is broken in the middle of a word, not beside a mark`()
  {
    #expect(wrap("abcdefghij，好", 10) == ["abcdefghi", "j，好"])
    #expect(wrap("abcdefghijklmnop", 6) == ["abcdef", "ghijkl", "mnop"])
    #expect(wrap("））））））", 4) == ["））", "））", "））"])
  }

  @Test func `the first line may be shorter`() {
    #expect("一二三四五六".wrapped(to: 8, first: 4).map(String.init) == ["一二", "三四五六"])
  }

  private static let forbiddenFirst = Set("，。、；：？！）》」』”")
  private static let forbiddenLast = Set("（《「『“")

  @Test(arguments: 0..<20)
  func `the lines of any text make up the text, fit, and keep the rules`(round: Int) {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let ordinary = [
      "居", "民", "议", "事", "ab", "7:00", "24-3-501", " ", "，", "。", "）", "（", "《", "》", "“", "”",
      "——", "……", "\n", "x",
    ]
    for _ in 0..<200 {
      var text = ""
      var marks = 0
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let piece = ordinary.randomElement(using: &random)!
        // Runs of marks longer than a line can't keep any rule.
        marks = "，。）（《》“”".contains(piece) ? marks + 1 : 0
        if marks <= 3, piece != " " || text.last?.isLetter == true { text += piece }
      }
      let width = Int.random(in: 16...40, using: &random)
      let lines = text.wrapped(to: width)
      #expect(lines.joined() == text, "seed \(seed)")
      for (number, line) in lines.enumerated() {
        let shown = line.withoutLineEnd
        #expect(cells(of: String(shown)) <= width, "seed \(seed): \(text)")
        let begins = number == 0 || lines[number - 1].last?.isNewline == true
        if !begins, let first = shown.first {
          #expect(!Self.forbiddenFirst.contains(first), "seed \(seed): \(text) to \(width)")
        }
        if line.last?.isNewline == false, number + 1 < lines.count, let last = shown.last {
          #expect(!Self.forbiddenLast.contains(last), "seed \(seed): \(text) to \(width)")
        }
      }
    }
  }
}
