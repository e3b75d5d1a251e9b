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

/// What may stand on the wall: nothing of what room rules keep from it.
@Suite struct PublicPageTests {
  /// Every page that may be shown without a warning.
  private func publicPages(_ stage: Stage) -> [any Screen] {
    [
      MeetingScreen(), HomeScreen(), HelpScreen(of: stage.shell), PaletteScreen(of: stage.shell),
      ExpectationScreen(in: stage.context), NewMeetingScreen(in: stage.context), SitesScreen(),
      RatesScreen(), ReportScreen(.sites),
    ]
  }

  @Test(arguments: Moments.allCases)
  func `no public page names anybody, a home, a path or a check code`(moment: Moments) throws {
    let stage = try moment.stage()
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
      for page in publicPages(stage) {
        #expect(!page.isPrivate)
        let shell = Shell([page], context: stage.context, size: size)
        let text = shell.draw().lines.joined(separator: "\n")
        for (name, home, _) in Scenario.voters {
          #expect(!text.contains(name) || name == "产权单位代表", "\(type(of: page)): \(name)")
          if let home { #expect(!text.contains(home), "\(type(of: page)): \(home)") }
        }
        for secret in ["外出", stage.folder.path, ".yishi", "核验码"] {
          if page is HelpScreen || page is PaletteScreen { continue }
          #expect(!text.contains(secret), "\(type(of: page)): \(secret)")
        }
      }
    }
  }

  @Test func `pages with names are private`() throws {
    let stage = try Moments.opened.stage()
    let person = try #require(stage.session.roster.first)
    let pages: [any Screen] = [
      SignInScreen(), RosterScreen(), PersonScreen(changing: person, in: stage.context),
      PersonScreen(adding: .atTheDoor, in: stage.context), FilePickerScreen(places: []),
      ImportSourceScreen(in: .chinese), TroubleScreen(), PasteRosterScreen(in: stage.context),
      SettingsScreen(in: stage.context),
      ImportPreviewScreen(.pasted("张三 24-3-501"), named: "名单", into: stage.session),
    ]
    for page in pages {
      #expect(page.isPrivate, "\(type(of: page))")
      let shell = Shell([page], context: stage.context, size: Size(columns: 80, rows: 24))
      let text = shell.draw().lines.joined(separator: "\n")
      #expect(text.contains("本页含个人信息"), "\(type(of: page))")
      #expect(!text.contains("24-"), "\(type(of: page))")
    }
  }

  @Test func `what a private page has said stays off the public one below it`() throws {
    let stage = try Moments.opened.stage()
    stage.show(PersonScreen(adding: .atTheDoor, in: stage.context))
    stage.type("欧阳某")
    for _ in 1...7 where stage.shell.top.screen is PersonScreen { stage.press(.enter) }
    #expect(stage.shell.top.screen is MeetingScreen)
    #expect(stage.context.message?.text.contains("欧阳某") == true)
    #expect(!stage.flat.contains("欧阳某"))
    #expect(!stage.flat.contains("迟到"))
    #expect(stage.flat.contains("可以恢复投影"))
  }

  @Test func `undoing the opening doesn't say on the wall who was missing`() throws {
    let stage = try Moments.opened.stage()
    let entry = Entry(
      number: 3, at: stage.context.now, by: "主持",
      events: [
        .opened(.init(expected: 9, present: 4, missingGroups: ["党员"], despite: "有人生病"))
      ])
    stage.show(UndoScreen(entry: entry, of: stage.session, in: .chinese))
    #expect(!stage.shell.showsPersonal)
    #expect(stage.flat.contains("应到9人，实到4人"))
    #expect(!stage.flat.contains("党员"))
    #expect(!stage.flat.contains("生病"))
  }

  @Test func `a torn line set aside is told, and the wall reads only that there is a note`()
    throws
  {
    let stage = try Moments.opened.stage()
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: stage.file.path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"n":99,"at":"2024"#.utf8))
    try handle.close()
    stage.show(MeetingScreen())
    _ = stage.shell.context.perform(.remark(.init(issue: nil, by: nil, text: "好")))
    stage.press(.control("s"))
    for hasTwoScreens in [false, true] {
      stage.shell.context.hasTwoScreens = hasTwoScreens
      #expect(!stage.flat.contains(".torn-"))
      #expect(stage.flat.contains("会议文件有一条提示"))
    }
    stage.show(TroubleScreen())
    #expect(stage.flat.contains(".torn-"))
  }

  @Test func `a file replaced behind one's back is not said to be an act that failed`() throws {
    let stage = try Moments.opened.stage()
    let path = stage.file.path
    try FileManager.default.moveItem(atPath: path, toPath: path + ".x")
    try FileManager.default.copyItem(atPath: path + ".x", toPath: path)
    stage.shell.refresh()
    #expect(stage.flat.contains("会议文件已被移动、替换或删除，此后什么也没有记录。请重新打开。"))
    #expect(!stage.flat.contains(path))
    #expect(!stage.flat.contains("没有保存"))
    #expect(stage.context.message?.text.contains("已被移动、替换或删除") == true)
  }

  @Test func `a refusal on the wall names nobody`() throws {
    let stage = try Moments.opened.stage()
    stage.shell.context.size = Size(columns: 80, rows: 20)
    let done = stage.shell.context.perform(
      .startTurn(
        .init(
          participant: "居民己", kind: .for, seconds: nil, beyond: nil)))
    #expect(!done)
    #expect(stage.context.message?.text.contains("居民己") == true)
    #expect(!stage.text.contains("居民己"))
    #expect(stage.text.contains("该参会人"))
  }

  @Test func `a number in a blank is told by the blank's own name`() throws {
    let stage = try Moments.opened.stage()
    let refused = stage.shell.context.perform(
      .addParticipant(.init(person: PersonDetails(name: "居民子", home: "110101199001011234"))))
    #expect(!refused)
    #expect(stage.context.message?.text.contains("“房号”里有身份证号") == true)
    let done = stage.shell.context.perform(
      .addParticipant(.init(person: PersonDetails(name: "居民丑", note: "13912345678"))))
    #expect(done)
    stage.shell.context.tellNotices()
    let said = try #require(stage.context.message?.text)
    #expect(said.contains("居民丑的电话号码（个人信息）"), "\(said)")
    #expect(!said.contains("person"))
  }
}
