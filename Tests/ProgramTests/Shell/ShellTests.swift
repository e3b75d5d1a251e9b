import Archives
import Deliberation
import Foundation
import Scenarios
import Terminal
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// Keys that mean the same everywhere, on a meeting in the middle of its course.
@Suite struct ShellTests {
  private func message(_ stage: Stage) -> String? { stage.context.message?.text }

  @Test func `a digit in the footer opens its page and Escape goes back`() throws {
    let stage = try Moments.opened.stage()
    stage.press(.character("0"))
    #expect(stage.shell.top.screen is HelpScreen)
    stage.press(.escape)
    #expect(stage.shell.top.screen is MeetingScreen)
  }

  @Test func `full-width digits are digits`() throws {
    let stage = try Moments.opened.stage()
    stage.press(.character("０"))
    #expect(stage.shell.top.screen is HelpScreen)
  }

  @Test func `Tab walks the footer and Enter takes what it has come to`() throws {
    let stage = try Moments.opened.stage()
    stage.press(.backTab)
    #expect(stage.shell.top.footer != nil)
    stage.press(.enter)
    #expect(stage.shell.top.screen is HelpScreen)
  }

  @Test func `F9 is a silent second name of 9`() throws {
    let stage = try Moments.opened.stage()
    stage.press(.function(9))
    #expect(stage.shell.top.screen is PaletteScreen)
  }

  @Test(
    arguments: [
      Key.null, .control("q"), .control("\\"), .control("s"), .control("c"), .function(1),
      .function(10), .function(11), .function(12), .alt("x"), .unknown, .insert, .paste("居民甲\n1\n"),
      .character("的"),
    ])
  func `keys that mean nothing do nothing`(key: Key) throws {
    let stage = try Moments.speaking.stage()
    let before = stage.session.lastEntry
    let effects = stage.shell.handle(key)
    #expect(effects.isEmpty)
    #expect(stage.session.lastEntry == before)
    #expect(stage.shell.top.screen is MeetingScreen)
  }

  @Test func `Escape never leaves the first page`() throws {
    let stage = try Moments.adjourned.stage()
    for _ in 0..<5 {
      let effects = stage.shell.handle(.escape)
      #expect(effects.isEmpty)
    }
    #expect(stage.shell.layers.count == 1)
    #expect(message(stage)?.contains("已是首页") == true)
  }

  @Test func `Escape doesn't leave a meeting under way, the palette does`() throws {
    let stage = try Moments.speaking.stage()
    stage.shell = Shell(
      [HomeScreen(), MeetingScreen()], context: stage.context, size: Size(columns: 80, rows: 24))
    stage.press(.escape)
    #expect(stage.shell.top.screen is MeetingScreen)
    #expect(message(stage)?.contains("回到首页") == true)
    stage.type("9首页")
    stage.press(.enter)
    #expect(stage.shell.top.screen is HomeScreen)
    #expect(stage.context.meeting == nil)
  }

  @Test func `Ctrl-S says that everything is saved`() throws {
    let stage = try Moments.opened.stage()
    stage.press(.control("s"))
    #expect(message(stage)?.contains("已自动保存") == true)
    stage.press(.home)
    #expect(message(stage) == nil)
  }

  @Test func `an unknown key points to the help, a Chinese character to the input method once`()
    throws
  {
    let stage = try Moments.opened.stage()
    stage.press(.character("x"))
    #expect(message(stage)?.contains("按 0 看帮助") == true)
    stage.press(.character("这"))
    #expect(message(stage)?.contains("输入法未关闭") == true)
    stage.press(.character("是"))
    #expect(message(stage) == nil)
  }

  @Test func `one key covers the screen and the same key uncovers it`() throws {
    let stage = try Moments.speaking.stage()
    stage.press(.control("g"))
    #expect(!stage.text.contains("植物角"))
    let before = stage.session.lastEntry
    stage.press(.character(" "), .character("1"), .enter, .escape)
    #expect(stage.session.lastEntry == before)
    #expect(!stage.text.contains("植物角"))
    stage.press(.control("g"))
    #expect(stage.text.contains("植物角"))
  }

  @Test func `a clicker's keys do no harm`() throws {
    let stage = try Moments.speaking.stage()
    let before = stage.session.lastEntry
    stage.press(.pageDown, .pageUp, .function(5), .escape, .character("b"), .character("b"))
    stage.press(.character("."), .character("."))
    #expect(stage.session.lastEntry == before)
    #expect(!stage.context.isCovered)
    #expect(stage.shell.top.screen is MeetingScreen)
  }

  @Test func `undo names the entry, asks, and takes back one's own last act`() throws {
    let stage = try Moments.speaking.stage()
    stage.press(.character(" "))
    let number = stage.session.lastEntry
    stage.press(.control("z"))
    #expect(stage.shell.top.screen is UndoScreen)
    #expect(stage.text.contains("第\(number)条"))
    #expect(stage.text.contains("暂停"))
    // Cancel is what Enter takes.
    stage.press(.enter)
    #expect(stage.session.lastEntry == number)
    stage.press(.character("8"), .character("2"))
    #expect(stage.session.retractedBy[number] == number + 1)
    #expect(message(stage)?.contains("已撤销") == true)
  }

  @Test func `another terminal of the same name is not undone before one's own act`() throws {
    let stage = try Moments.speaking.stage()
    stage.press(.character(" "))
    let mine = stage.session.lastEntry
    let other = try stage.anotherClerk("主持")
    try other.perform(.remark(.init(issue: nil, by: nil, text: "好")), at: stage.context.now)
    stage.shell.refresh()
    stage.press(.control("z"))
    #expect(stage.text.contains("第\(mine)条"))
    #expect(!stage.text.contains("不是在这个窗口登记的"))
    stage.press(.character("2"))
    #expect(stage.session.retractedBy[mine] == mine + 2)
    // With nothing of one's own left the other's is named as such.
    stage.press(.control("z"))
    stage.reveal()
    #expect(stage.text.contains("第\(mine + 1)条"))
    #expect(stage.flat.contains("不是在这个窗口登记的"))
  }

  @Test func `what another clerk does shows at once and says who did it`() throws {
    let stage = try Moments.opened.stage()
    let other = try stage.anotherClerk("签到处")
    try other.perform(.signIn(.init(participants: ["居民戊"], way: nil)), at: stage.context.now)
    stage.shell.refresh()
    #expect(stage.session.lastEntry == other.session.lastEntry)
    // The main page is on the wall: the act without a name.
    #expect(stage.text.contains("签到处：签到"))
    #expect(!stage.text.contains("居民戊"))
  }

  @Test func `a form whose subject another clerk has changed is refused and kept`() throws {
    let stage = try Moments.opened.stage(RosterScreen())
    stage.reveal()
    stage.type("jmj")
    stage.press(.enter)
    stage.type("x")
    let other = try stage.anotherClerk("记录")
    var details = try #require(stage.session.roster.first { $0.name == "居民甲" }).details
    details.note = "腿脚不便"
    try other.perform(
      .changeParticipant(.init(participant: "居民甲", person: details)), at: stage.context.now)
    stage.shell.refresh()
    let before = stage.session.lastEntry
    stage.press(.tab, .tab, .tab, .tab, .tab, .tab, .enter)
    #expect(stage.session.lastEntry == before)
    #expect(stage.shell.top.screen is PersonScreen)
    #expect(stage.text.contains("居民甲x"))
    #expect(stage.context.message?.kind == .refused)
  }

  @Test func `a private page asks first, and no key but Enter opens it`() throws {
    let stage = try Moments.opened.stage()
    stage.press(.character("9"))
    stage.type("名册")
    stage.press(.enter)
    #expect(stage.text.contains("本页含个人信息，请先遮挡投影"))
    stage.press(.pageDown, .character(" "), .character("1"), .tab)
    #expect(!stage.text.contains("居民甲"))
    stage.press(.enter)
    #expect(stage.text.contains("居民甲"))
    stage.press(.escape)
    #expect(stage.text.contains("可以恢复投影"))
  }

  @Test func `with two screens a private page opens at once`() throws {
    let stage = try Moments.opened.stage()
    stage.shell.context.hasTwoScreens = true
    stage.press(.character("9"))
    stage.type("名册")
    stage.press(.enter)
    #expect(stage.text.contains("居民甲"))
  }

  @Test func `a window too small says so and keeps what was typed`() throws {
    let stage = try Moments.opened.stage(SignInScreen())
    stage.reveal()
    stage.type("jmw")
    stage.shell.resize(Size(columns: 70, rows: 20))
    #expect(stage.text.contains("窗口太小"))
    #expect(stage.text.contains("没有丢失"))
    stage.type("1")
    stage.press(.enter)
    stage.shell.resize(Size(columns: 80, rows: 24))
    #expect(stage.text.contains("查找：jmw"))
    try expect(
      {
        stage.shell.resize(Size(columns: 60, rows: 12))
        return stage.text
      }(), isExpected: "too-small.60.txt")
  }

  @Test func `every footer fits into 80 cells in both languages`() throws {
    for language in Language.allCases {
      for screen in [
        MeetingScreen(), SignInScreen(), RosterScreen(), HomeScreen(), TroubleScreen(),
      ]
        as [any Screen]
      {
        let stage = try Moments.opened.stage(screen, language: language)
        stage.reveal()
        let footer = stage.rows[23]
        #expect(!footer.contains("…"), "\(footer)")
        for (digit, command) in stage.shell.offered {
          #expect(footer.contains("\(digit)\(command.name.label(in: language))"), "\(footer)")
        }
      }
    }
  }

  @Test func `every command has its own name and a sentence of help in both languages`() {
    var ids: Set<String> = []
    for command in ProgramCommand.everywhere where ids.insert(command.id).inserted {
      for language in Language.allCases {
        #expect(!command.name.title(in: language).isEmpty)
        #expect(command.name.help(in: language).count > 5)
      }
    }
    let titles = ids.count
    let names = Set(ProgramCommand.everywhere.map { $0.name.title(in: .chinese) })
    #expect(names.count == titles)
  }

  @Test func `the help has no help of its own, so that one Escape leaves it`() throws {
    let stage = try Moments.opened.stage()
    stage.press(.character("0"), .character("0"))
    #expect(stage.shell.top.screen is HelpScreen)
    stage.press(.escape)
    #expect(stage.shell.top.screen is MeetingScreen)
  }
}
