import Terminal
import Testing

struct ListTests {
  private func shown(_ list: List<Int>, columns: Int = 12, rows: Int = 3) -> [String] {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    list.draw(on: &canvas, in: canvas.area) { [Span("居民\($0)")] }
    return canvas.lines
  }

  @Test func `the chosen row is marked, and its page is shown`() {
    var list = List(Array(1...7))
    #expect(shown(list) == ["> 居民1     ", "  居民2     ", "  居民3     "])
    for _ in 0..<3 { _ = list.handle(.down, rows: 3) }
    #expect(shown(list) == ["> 居民4     ", "  居民5     ", "  居民6     "])
    #expect(list.pageNumber(rows: 3) == (2, 3))
    _ = list.handle(.end, rows: 3)
    #expect(shown(list) == ["> 居民7     ", "            ", "            "])
    _ = list.handle(.down, rows: 3)
    #expect(list.selected == 7)
    _ = list.handle(.pageUp, rows: 3)
    #expect(list.selected == 4)
  }

  @Test func `what was chosen stays chosen when rows come and go and the window shrinks`() {
    var list = List(Array(1...7), selected: 5)
    list.update([9, 8, 5, 1])
    #expect(list.selected == 5)
    #expect(shown(list, rows: 2) == ["> 居民5     ", "  居民1     "])
    list.update([9, 8])
    #expect(list.selected == 8)
    list.update([])
    #expect(list.selected == nil)
    let used = list.handle(.down, rows: 2)
    #expect(used)
    #expect(list.selected == nil)
  }

  @Test func `a row too wide for its area is cut`() {
    var canvas = Canvas(size: Size(columns: 9, rows: 1))
    List([1]).draw(on: &canvas, in: canvas.area) { _ in [Span("居民议事会")] }
    #expect(canvas.lines == ["> 居民议…"])
    #expect(canvas.styles == ["SSSSSSSSS"])
    #expect(canvas.focus == Position(row: 0, column: 0))
  }

  @Test func `only rows that are seen are asked for`() {
    var canvas = Canvas(size: Size(columns: 9, rows: 4))
    var asked = 0
    List(Array(0..<5000), selected: 4321).draw(on: &canvas, in: canvas.area) { id in
      asked += 1
      return [Span("\(id)")]
    }
    #expect(asked == 4)
  }
}
