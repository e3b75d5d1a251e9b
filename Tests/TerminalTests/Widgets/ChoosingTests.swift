import Terminal
import Testing
import Text

struct MenuTests {
  private var menu: Menu<String> {
    Menu([
      .init("sign-in", "签到"), .init("vote", "表决", disabled: "尚无方案"), .init("papers", "文书"),
    ])
  }

  private func chosen(_ keys: Key...) -> String? {
    var menu = menu
    for key in keys {
      if case .chosen(let id)? = menu.handle(key, rows: 5) { return id }
    }
    return nil
  }

  @Test func `a digit in either width chooses, and so do arrows and Enter`() {
    #expect(chosen(.character("1")) == "sign-in")
    #expect(chosen(.character("３")) == "papers")
    #expect(chosen(.character("7")) == nil)
    #expect(chosen(.enter) == "sign-in")
    #expect(chosen(.down, .down, .enter) == "papers")
  }

  @Test func `what can't be chosen now stays and says why`() {
    var menu = menu
    guard case .refused("尚无方案")? = menu.handle(.character("2"), rows: 5) else {
      Issue.record("chosen all the same")
      return
    }
    var canvas = Canvas(size: Size(columns: 24, rows: 3))
    menu.draw(on: &canvas, in: canvas.area)
    #expect(
      canvas.lines == ["  1 签到                ", "> 2 表决  （尚无方案）  ", "  3 文书                "])
  }
}

struct ConfirmationTests {
  private func question(openedBy key: Key, typing word: String? = nil) -> Terminal.Confirmation {
    Terminal.Confirmation(
      "撤销“赞成6人”的录入？", cancel: "不撤销", confirm: "撤销", openedBy: key, typing: word,
      prompt: "请输入“散会”后按回车")
  }

  @Test func `Enter pressed twice changes nothing`() {
    var question = question(openedBy: .enter)
    #expect(question.handle(.enter) == .cancelled)
    #expect(question.handle(.escape) == .cancelled)
    #expect(question.handle(.character("1")) == .cancelled)
  }

  @Test(arguments: ["strike out", "strikeout", " strike  out "])
  func `a word of two is typed with its blank or without`(typed: String) {
    var question = question(openedBy: .enter, typing: "strike out")
    for character in typed { #expect(question.handle(.character(character)) == nil) }
    #expect(question.handle(.enter) == .confirmed)
  }

  @Test func `the digit that confirms is not the one that asked`() {
    var eight = question(openedBy: .character("8"))
    #expect(eight.handle(.character("8")) == nil)
    #expect(eight.handle(.character("２")) == .confirmed)
    var two = question(openedBy: .character("2"))
    #expect(two.handle(.character("2")) == nil)
    #expect(two.handle(.character("3")) == .confirmed)
  }

  @Test func `arrows reach the other answer`() {
    var question = question(openedBy: .character("8"))
    var canvas = Canvas(size: Size(columns: 24, rows: 4))
    question.draw(on: &canvas, in: canvas.area)
    #expect(canvas.lines[2] == "> 1 不撤销              ")
    #expect(question.handle(.down) == nil)
    canvas.fill(canvas.area)
    question.draw(on: &canvas, in: canvas.area)
    #expect(canvas.lines[3] == "> 2 撤销                ")
    #expect(question.handle(.enter) == .confirmed)
  }

  @Test func `what is dangerous wants a word typed`() {
    var question = question(openedBy: .character("8"), typing: "散会")
    for key in [Key.character("2"), .character("散"), .enter] {
      #expect(question.handle(key) == nil)
    }
    for key in "散会".map(Key.character) { #expect(question.handle(key) == nil) }
    #expect(question.handle(.enter) == .confirmed)
    var empty = self.question(openedBy: .character("8"), typing: "散会")
    #expect(empty.handle(.enter) == .cancelled)
  }
}

struct FooterTests {
  private var footer: Footer {
    Footer(
      [
        .init("1", "签到"), .init("2", "议题"), .init("3", "发言"), .init("4", "表决"), .init("5", "议定事项"),
        .init("6", "记录"), .init("7", "文书"), .init("8", "撤销"), .init("9", "全部功能"), .init("0", "帮助"),
      ])
  }

  private func line(_ footer: Footer, _ columns: Int) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    footer.draw(on: &canvas, in: canvas.area)
    return canvas.lines[0]
  }

  @Test func `ten digits fit into 80 columns`() {
    #expect(
      line(footer, 80)
        == " 1签到 2议题 3发言 4表决 5议定事项 6记录 7文书 8撤销 9全部功能 0帮助".padded(to: 80))
  }

  @Test func `in a narrow window help stays and an ellipsis stands for the rest`() {
    #expect(line(footer, 44) == " 1签到 2议题 3发言 4表决 5议定事项 … 0帮助  ")
    #expect(line(footer, 30) == " 1签到 2议题 3发言 … 0帮助    ")
    #expect(line(footer, 5) == " … 0 ")
  }

  @Test func `Tab walks it and Enter takes what it has come to`() {
    var footer = footer
    #expect(!footer.handle(.enter).used)
    #expect(footer.handle(.tab).used)
    #expect(footer.handle(.tab).used)
    #expect(footer.selected == 1)
    #expect(footer.handle(.enter).chosen == "2")
    #expect(footer.selected == nil)
    #expect(footer.handle(.backTab).used)
    #expect(footer.selected == 9)
    #expect(footer.handle(.escape).used)
    #expect(!footer.handle(.escape).used)
    #expect(footer.handle(.character("８")).chosen == "8")
  }

  @Test func `what Tab has come to is always seen`() {
    for columns in 20...80 {
      for place in 0..<10 {
        let footer = Footer(footer.items, selected: place)
        let shown = line(footer, columns)
        #expect(shown.contains(footer.items[place].label), "\(place) in \(columns)")
        #expect(cells(of: shown) == columns)
      }
    }
  }
}

struct PagerTests {
  @Test func `pages overlap by a line and end with the last line at the bottom`() {
    var pager = Pager()
    _ = pager.handle(.pageDown, rows: 10, count: 25)
    #expect(pager.top(rows: 10, count: 25) == 9)
    _ = pager.handle(.pageDown, rows: 10, count: 25)
    #expect(pager.top(rows: 10, count: 25) == 15)
    #expect(pager.top(rows: 30, count: 25) == 0)
    _ = pager.handle(.up, rows: 10, count: 25)
    #expect(pager.top(rows: 10, count: 25) == 14)
    let used = pager.handle(.character("b"), rows: 10, count: 25)
    #expect(!used)
  }
}

struct DrawingsTests {
  @Test func `a bar is empty only at nothing and full only at the whole`() {
    func bar(_ part: Int, _ whole: Int) -> String {
      var canvas = Canvas(size: Size(columns: 10, rows: 1))
      canvas.bar(part, of: whole, in: canvas.area)
      return canvas.lines[0]
    }
    #expect(bar(0, 120) == "░░░░░░░░░░")
    #expect(bar(1, 120) == "█░░░░░░░░░")
    #expect(bar(60, 120) == "█████░░░░░")
    #expect(bar(119, 120) == "█████████░")
    #expect(bar(120, 120) == "██████████")
    #expect(bar(500, 120) == "██████████")
  }

  @Test func `block digits are made of solid blanks`() {
    var canvas = Canvas(size: Size(columns: 20, rows: 5))
    let used = canvas.digits("1:４", row: 0, column: 0)
    #expect(used == 20)
    #expect(
      canvas.styles == [
        "..##........##..##..", "####....##..##..##..", "..##........######..",
        "..##....##......##..", "######..........##..",
      ])
    #expect(canvas.lines.allSatisfy { $0.allSatisfy { $0 == " " } })
  }
}
