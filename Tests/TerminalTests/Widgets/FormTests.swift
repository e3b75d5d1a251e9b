import Terminal
import Testing
import Text

struct FormTests {
  private enum Blank { case title, text, count, rule }

  private var form: Form<Blank> {
    Form(
      [
        .text(.title, "议题名称"), .lines(.text, "方案", rows: 2), .number(.count, "赞成"),
        .choice(.rule, "表决办法", ["协商一致", "过半数"]),
      ], confirm: "保存", cancel: "返回")
  }

  private func press(_ keys: [Key], _ form: inout Form<Blank>) -> Form<Blank>.Event? {
    keys.reduce(nil) { _, key in form.handle(key, columns: 40) }
  }

  private func type(_ text: String) -> [Key] { text.map(Key.character) }

  @Test func `a form is filled in and taken by Enter and Tab alone`() {
    var form = form
    let keys =
      type("养鸟区") + [.enter] + type("划出") + [.enter] + type("六平方米") + [.tab]
      + type("１２＋15") + [.enter, .character("２"), .enter]
    #expect(press(keys, &form) == .moved)
    #expect(form[.title] == "养鸟区")
    #expect(form[.text] == "划出\n六平方米")
    #expect(form.number(.count) == 27)
    #expect(form.choice(.rule) == 1)
    #expect(form[.rule] == "过半数")
    #expect(form.isChanged)
    #expect(form.focused == nil)
    #expect(press([.enter], &form) == .submitted)
    #expect(press([.right, .enter], &form) == .cancelled)
  }

  @Test func `a form looks like this`() {
    var form = form
    _ = press(type("养鸟区") + [.tab, .tab] + type("12+15") + [.tab, .right], &form)
    var canvas = Canvas(size: Size(columns: 40, rows: 8))
    form.refuse(.count, "赞成人数多于到会人数。")
    form.draw(on: &canvas, in: canvas.area)
    #expect(
      canvas.lines
        == [
          "  议题名称  养鸟区                      ",
          "  方案                                  ",
          "                                        ",
          "> 赞成      12+15                    = 27",
          "  表决办法  1[协商一致] 2 过半数        ",
          "                                        ",
          "赞成人数多于到会人数。                  ",
          "  [ 保存 ]  [ 返回 ]                    ",
        ].map { $0.padded(to: 40) })
    #expect(canvas.cursor == Position(row: 3, column: 17))
  }

  @Test func `a refusal keeps every word and goes away with the next edit`() {
    var form = form
    _ = press(type("养鸟区") + [.tab, .tab, .tab, .tab, .enter], &form)
    form.refuse(.title, "已有同名议题。")
    #expect(form.focused == .title)
    #expect(form[.title] == "养鸟区")
    #expect(press([.left], &form) == .moved)
    #expect(form.message != nil)
    #expect(press([.backspace], &form) == .edited)
    #expect(form.message == nil)
    #expect(form[.title] == "养区")
  }

  @Test func `arrows leave a field at its ends, and BackTab goes round`() {
    var form = form
    #expect(press([.down], &form) == .moved)
    #expect(form.focused == .text)
    _ = press(type("一") + [.enter] + type("二") + [.up], &form)
    #expect(form.focused == .text)
    _ = press([.up], &form)
    #expect(form.focused == .title)
    _ = press([.backTab, .backTab, .backTab], &form)
    #expect(form.focused == .rule)
    #expect(press([.escape], &form) == .cancelled)
  }

  @Test func `a form in a window that shrinks keeps its text and shows the field in hand`() {
    var form = form
    _ = press(type("养鸟区") + [.tab] + type("在植物角东侧划出"), &form)
    for (columns, rows) in [(80, 24), (30, 5), (12, 4), (9, 3), (60, 20)] {
      var canvas = Canvas(size: Size(columns: columns, rows: rows))
      form.draw(on: &canvas, in: canvas.area)
      #expect(canvas.flaw == nil)
      #expect(canvas.cursor != nil, "\(columns)×\(rows)")
      if let cursor = canvas.cursor {
        #expect((0..<rows).contains(cursor.row) && (0..<columns).contains(cursor.column))
      }
    }
    #expect(form[.text] == "在植物角东侧划出")
  }

  @Test func `an unchanged form says so`() {
    var form = form
    _ = press([.tab, .left, .home] + type("x") + [.backspace], &form)
    #expect(!form.isChanged)
  }
}
