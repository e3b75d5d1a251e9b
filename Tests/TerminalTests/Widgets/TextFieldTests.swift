import Terminal
import TestSupport
import Testing

struct TextFieldTests {
  private func typed(_ keys: [Key], into text: String = "", isMultiline: Bool = false) -> TextField
  {
    var field = TextField(text, isMultiline: isMultiline)
    for key in keys { _ = field.handle(key, columns: 11) }
    return field
  }

  @Test func `Chinese is edited character by character`() {
    let field = typed([.left, .backspace, .character("鸟")], into: "设养鱼区")
    #expect(field.text == "设养鸟区")
    #expect(field.caret == 3)
  }

  @Test func `a character of several scalars is one step`() {
    #expect(typed([.backspace], into: "好👨‍👩‍👧").text == "好")
    #expect(typed([.left, .backspace], into: "e\u{301}x").text == "x")
  }

  @Test func `a mark typed after its letter joins it`() {
    let field = typed([.character("e"), .character("\u{301}"), .character("x")])
    #expect(field.text == "e\u{301}x")
    #expect(field.characters.count == 2)
    #expect(field.caret == 2)
  }

  @Test func `a paste of several lines keeps them where there are several lines`() {
    let pasted = Key.paste("张三\t1\n李四")
    #expect(typed([pasted], isMultiline: true).text == "张三 1\n李四")
    #expect(typed([pasted]).text == "张三 1 李四")
    #expect(typed([.paste("张三\n")]).text == "张三")
  }

  @Test func `what there is no room for is counted, and a text that stands is kept whole`() {
    var field = TextField("议议议", limit: 5)
    _ = field.handle(.paste("尾尾尾尾"), columns: 11)
    #expect(field.text == "议议议尾尾" && field.untaken == 2)
    _ = field.handle(.character("多"), columns: 11)
    #expect(field.untaken == 1)
    _ = field.handle(.backspace, columns: 11)
    #expect(field.untaken == 0)
    #expect(TextField("议议议", limit: 2).text == "议议议")
  }

  @Test func `control characters never get into a field`() {
    #expect(TextField("甲\u{1B}[31m\u{0}乙").text == "甲[31m乙")
  }

  @Test func `a full field takes no more`() {
    var field = TextField("12345", limit: 6)
    _ = field.handle(.paste("678"), columns: 20)
    #expect(field.text == "123456")
    #expect(field.isFull)
    #expect(field.caret == 6)
  }

  @Test func `up and down keep to a column over the lines on the screen`() {
    // Ten cells to a line, one column for the caret.
    var field = TextField("在植物角东侧划出六平方米", isMultiline: true)
    #expect(field.lines(columns: 11).count == 3)
    #expect(field.place(columns: 11) == Position(row: 2, column: 4))
    _ = field.handle(.up, columns: 11)
    #expect(field.place(columns: 11) == Position(row: 1, column: 4))
    _ = field.handle(.up, columns: 11)
    #expect(field.place(columns: 11) == Position(row: 0, column: 4))
    let used = field.handle(.up, columns: 11)
    #expect(!used)
    #expect(field.caret == 2)
  }

  @Test func `Home, End and Ctrl-U work on the line the caret is in`() {
    var field = TextField("一二\n三四\n五六", isMultiline: true)
    _ = field.handle(.up, columns: 20)
    _ = field.handle(.home, columns: 20)
    #expect(field.caret == 3)
    _ = field.handle(.end, columns: 20)
    #expect(field.caret == 5)
    _ = field.handle(.control("u"), columns: 20)
    #expect(field.text == "一二\n\n五六")
    #expect(typed([.control("w")], into: "the quick").text == "the ")
    #expect(typed([.control("w")], into: "你好").text == "你")
    #expect(typed([.home, .control("k")], into: "你好").text == "")
  }

  @Test func `Enter makes a line only where there are several`() {
    var one = TextField("a")
    let used = one.handle(.enter, columns: 10)
    #expect(!used)
    #expect(typed([.enter, .character("b")], into: "a", isMultiline: true).text == "a\nb")
  }

  @Test func `the cursor stands where the next character will come`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    TextField("养鸟区").draw(on: &canvas, in: canvas.area.line(1), isFocused: true)
    #expect(canvas.cursor == Position(row: 1, column: 6))
    #expect(canvas.lines[1] == "养鸟区      ")
    TextField("在植物角东侧划出").draw(on: &canvas, in: canvas.area.line(2), isFocused: true)
    #expect(canvas.cursor == Position(row: 2, column: 11))
    #expect(canvas.lines[2] == " 角东侧划出 ")
  }

  @Test func `a hint shows while nothing is written`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 1))
    TextField().draw(on: &canvas, in: canvas.area, isFocused: true, hint: "如 5月24日")
    #expect(canvas.lines == ["如 5月24日"])
    #expect(canvas.cursor == Position(row: 0, column: 0))
  }

  @Test(arguments: 0..<20)
  func `whatever is typed, the caret lies in the text and the cursor in the field`(round: Int) {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .backspace, .delete, .enter, .control("u"),
      .control("k"), .control("w"), .tab, .character("民"), .character("\u{301}"), .character("x"),
      .character(" "), .character("，"), .null,
    ]
    var field = TextField(isMultiline: Bool.random(using: &random), limit: 60)
    for _ in 0..<400 {
      let before = field
      let columns = Int.random(in: 2...30, using: &random)
      let key =
        Int.random(in: 0..<6, using: &random) == 0
        ? .paste(random.text(upTo: 6)) : keys.randomElement(using: &random)!
      let used = field.handle(key, columns: columns)
      #expect((0...field.characters.count).contains(field.caret), "seed \(seed)")
      #expect(Array(field.text) == field.characters, "seed \(seed)")
      #expect(used || field.text == before.text, "seed \(seed)")
      #expect(field.isMultiline || !field.text.contains(where: \.isNewline), "seed \(seed)")
      let lines = field.lines(columns: columns)
      #expect(lines.first?.lowerBound == 0 && lines.last?.upperBound == field.characters.count)
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
      var canvas = Canvas(size: Size(columns: columns + 3, rows: 5))
      let area = Area(row: 1, column: 2, rows: 3, columns: columns)
      field.draw(on: &canvas, in: area, isFocused: true)
      let cursor = canvas.cursor ?? Position(row: -1, column: -1)
      #expect((1..<4).contains(cursor.row), "seed \(seed)")
      #expect((2..<2 + columns).contains(cursor.column), "seed \(seed)")
      #expect(canvas.flaw == nil, "seed \(seed)")
      #expect(canvas.lines[0].allSatisfy { $0 == " " } && canvas.lines[4].allSatisfy { $0 == " " })
    }
  }

  @Test func `typing a text and taking it back leaves what was there`() {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let start = TextField("议事，会", isMultiline: true)
      var field = start
      let count = Int.random(in: 1...9, using: &random)
      for _ in 0..<count {
        _ = field.handle(.character("民a，1 ".randomElement(using: &random)!), columns: 12)
      }
      for _ in 0..<count { _ = field.handle(.backspace, columns: 12) }
      #expect(field == start, "seed \(seed)")
    }
  }
}
