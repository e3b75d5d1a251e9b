import Testing
import Text

/// Parts that stand in lines of so many cells, each whole.
@Suite struct PartsInLinesTests {
  private func lines(_ parts: [String], to width: Int, most: Int) -> [String] {
    parts.lines(to: width, most: most, head: "还差：", separator: "、", end: "。") { "，另有\($0)项" }
  }

  @Test func `all stand there where there is room for them`() {
    #expect(lines(["签约0/9", "公示"], to: 40, most: 1) == ["还差：签约0/9、公示。"])
    #expect(lines([], to: 40, most: 1) == [])
  }

  @Test func `those there is no room for are counted, and no number is cut`() {
    let parts = ["拨款240000.00元", "分摊360000.00元", "补助120000.00元"]
    #expect(lines(parts, to: 40, most: 1) == ["还差：拨款240000.00元，另有2项。"])
    let two = lines(parts, to: 40, most: 2)
    #expect(two.count == 2 && two.joined() == "还差：拨款240000.00元、分摊360000.00元、补助120000.00元。")
  }

  @Test func `one that is longer than all lines is cut, and shows it`() {
    let one = lines([String(repeating: "长", count: 40)], to: 20, most: 2)
    #expect(one.count == 2 && one[1].hasSuffix(".."))
  }
}
