import Affairs
import Archives
import Deliberation
import Foundation
import Lists
import Log
import Scenarios
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// Every page around the course of a meeting, as it was approved.
@Suite struct PagesAsTextTests {
  enum Page: String, CaseIterable {
    case help, palette, signIn, roster, person, walkIn, expectation, settings, undo
    case importSource, paste, preview, problems, newMeeting, guarded

    func shown(in language: Language, at size: Size) throws -> Stage {
      let stage = try Moments.opened.stage(MeetingScreen(), language: language, size: size)
      let context = stage.context
      let session = stage.session
      let screen: any Screen =
        switch self {
        case .help: HelpScreen(of: stage.shell)
        case .palette: PaletteScreen(of: stage.shell)
        case .signIn, .guarded: SignInScreen()
        case .roster: RosterScreen()
        case .person: PersonScreen(changing: session.roster[2], in: context)
        case .walkIn: PersonScreen(adding: .atTheDoor, in: context)
        case .expectation: ExpectationScreen(in: context)
        case .settings: SettingsScreen(in: context)
        case .undo: UndoScreen(entry: session.entries[10], of: session, in: language)
        case .importSource: ImportSourceScreen(in: language)
        case .paste: PasteRosterScreen(in: context)
        case .preview, .problems:
          ImportPreviewScreen(
            .file(DemoRoster.bytes), named: DemoRoster.fileName, into: session)
        case .newMeeting: NewMeetingScreen(in: context)
        }
      stage.shell = Shell([MeetingScreen(), screen], context: context, size: size)
      if self != .guarded { stage.reveal() }
      if self == .problems { stage.type("2") }
      return stage
    }
  }

  @Test(
    arguments: Page.allCases,
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
  func `the page is as it was approved`(page: Page, size: Size) throws {
    let stage = try page.shown(in: .chinese, at: size)
    #expect(stage.shell.draw().flaw == nil)
    try expect(stage.text, isExpected: "\(page.rawValue).\(size.columns).txt")
  }

  @Test(arguments: Page.allCases)
  func `the page speaks English`(page: Page) throws {
    let stage = try page.shown(in: .english, at: Size(columns: 80, rows: 24))
    try expect(stage.text, isExpected: "\(page.rawValue).en.txt")
  }

  @Test(
    arguments: [
      Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
    ])
  func `the home page is as it was approved`(size: Size) throws {
    let stage = try Moments.adjourned.stage()
    let archive = Archive(stage.folder.path + "/议事")
    var paths: [String] = []
    for (day, title) in [
      ("2024-03-02", "24号楼楼道堆物"), ("2024-04-20", "停车位划线"), ("2024-05-18", "24号楼植物角"),
    ] {
      let date = try #require(Day(day))
      let header = SessionHeader(
        id: day, date: date, title: title,
        created: Moment(day: date, hour: 9, minute: 0, offset: 480), generator: "yishi tests")
      let file = try MeetingFile.create(
        in: archive, header: header, body: "居民议事会", clerk: "主持")
      let now = Moment(day: date, hour: 14, minute: 30, offset: 480)
      try file.perform(.openMeeting(.init(despite: nil)), at: now)
      if day != "2024-05-18" {
        try file.perform(.adjourn(.init(reason: nil)), at: now.adding(seconds: 3600))
        try file.perform(
          .seal(.init(documentNumber: nil, incomplete: "试")), at: now.adding(seconds: 7200))
      }
      paths.append(file.path)
    }
    var context = stage.context
    context.meeting = nil
    context.archive = archive
    context.tasks = (context.now.day, TaskCounts(overdue: 3, untold: 5, dueToday: 1))
    stage.shell = Shell([HomeScreen()], context: context, size: size)
    try expect(stage.text, isExpected: "home.\(size.columns).txt")
    // Resuming is what Enter does.
    stage.press(.enter)
    #expect(stage.shell.context.meeting?.path == paths[2])
    #expect(stage.shell.top.screen is MeetingScreen)
  }

  @Test func `the home page of an empty archive says what to do`() throws {
    let stage = try Moments.adjourned.stage()
    var context = stage.context
    context.meeting = nil
    context.archive = Archive(stage.folder.path + "/nothing")
    stage.shell = Shell([HomeScreen()], context: context, size: Size(columns: 80, rows: 24))
    #expect(stage.text.contains("按 2 新建会议"))
    stage.press(.enter)
    #expect(stage.shell.layers.count == 1)
  }
}
