import Terminal
import TestSupport
import Testing
import Text

struct CanvasTests {
  @Test func `text stands where it was put, two cells to an ideograph`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 2))
    let used = canvas.put("签到a", row: 1, column: 2, style: .title)
    #expect(used == 5)
    #expect(canvas.lines == ["          ", "  签到a   "])
    #expect(canvas.styles == ["..........", "..TTTTT..."])
  }

  @Test func `a wide character that straddles an edge becomes a blank`() {
    var canvas = Canvas(size: Size(columns: 5, rows: 2))
    canvas.put("议事会", row: 0, column: 0)
    canvas.put("议事会", row: 1, column: -1)
    #expect(canvas.lines == ["议事 ", " 事会"])
  }

  @Test func `overwriting half of a wide character blanks the other half`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    canvas.put("中文字", row: 0, column: 0)
    canvas.put("x", row: 0, column: 1)
    canvas.put("中文字", row: 1, column: 0)
    canvas.put("新", row: 1, column: 1)
    #expect(canvas.lines == [" x文字", " 新 字"])
    #expect(canvas.flaw == nil)
  }

  @Test func `a line too long for its area ends in an ellipsis`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 3))
    canvas.put("居民议事会议", in: canvas.area.line(0))
    canvas.put([Span("居民"), Span("议事会", .strong)], in: canvas.area.line(1))
    canvas.put([Span("居民议事", .key), Span("会", .strong)], in: canvas.area.line(2))
    #expect(canvas.lines == ["居民议 …", "居民议 …", "居民议 …"])
    #expect(canvas.styles == ["........", "....ssss", "kkkkkkkk"])
  }

  @Test func `lines stand at the end and in the middle of an area`() {
    var canvas = Canvas(size: Size(columns: 9, rows: 2))
    canvas.put("14:58", in: canvas.area, line: 0, alignment: .trailing)
    canvas.put([Span("赞"), Span("成", .good)], in: canvas.area, line: 1, alignment: .center)
    #expect(canvas.lines == ["    14:58", "  赞成   "])
  }

  @Test func `a paragraph tells how many lines it takes and draws those that fit`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 2))
    let lines = canvas.paragraph("在植物角东侧划出六平方米", in: canvas.area)
    #expect(lines == 3)
    #expect(canvas.lines == ["在植物角", "东侧划出"])
    canvas.fill(canvas.area)
    canvas.paragraph("在植物角东侧划出六平方米", in: canvas.area, skipping: 2)
    #expect(canvas.lines == ["六平方米", "        "])
  }

  @Test func `control characters of a text never stand on a canvas`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.put("甲\u{1B}[2J\u{202E}\t\u{9B}乙", row: 0, column: 0)
    #expect(canvas.lines == ["甲␛[2J ?乙  "])
  }

  @Test(arguments: 0..<40)
  func `every row is exactly as wide as the canvas, whatever is put on it`(round: Int) {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let size = Size(
      columns: Int.random(in: 1...40, using: &random), rows: Int.random(in: 1...6, using: &random))
    var canvas = Canvas(size: size)
    for _ in 0..<200 {
      let row = Int.random(in: -1...size.rows, using: &random)
      let column = Int.random(in: -5...size.columns + 2, using: &random)
      let area = Area(
        row: row, column: column, rows: Int.random(in: 0...4, using: &random),
        columns: Int.random(in: 0...size.columns + 3, using: &random))
      let text = random.text(upTo: 12)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: canvas.fill(area, style: .banner, with: "\u{2500}")
      case 1: canvas.restyle(area, .selected)
      case 2: canvas.paragraph(text, in: area)
      case 3: canvas.put(text, in: area, alignment: .center)
      case 4: canvas.put([Span(text), Span("会", .key), Span(text)], in: area)
      default:
        canvas.put(
          text, row: row, column: column, width: Int.random(in: 0...50, using: &random))
      }
      #expect(canvas.flaw == nil, "seed \(seed)")
    }
    for line in canvas.lines {
      #expect(
        cells(of: line) == size.columns,
        "seed \(seed): \(line.debugDescription) \(line.unicodeScalars.map { String($0.value, radix: 16) })"
      )
      #expect(
        line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) },
        "seed \(seed)")
    }
  }

  @Test func `a piece put behind another begins where that one says it ends`() {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = random.text(upTo: 10)
      var canvas = Canvas(size: Size(columns: 60, rows: 1))
      let used = canvas.put(text, row: 0, column: 0)
      #expect(used == min(60, cells(of: text)), "seed \(seed): \(text.debugDescription)")
    }
  }
}
