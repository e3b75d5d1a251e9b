import Archives
import Deliberation
import Foundation
import Scenarios
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// A meeting made and set up on the screens.
@Suite struct MakingTests {
  private func home(_ stage: Stage) throws -> Archive {
    var context = stage.context
    context.meeting = nil
    context.archive = Archive(stage.folder.path + "/议事")
    stage.shell = Shell([HomeScreen()], context: context, size: Size(columns: 80, rows: 24))
    return context.archive
  }

  @Test func `a meeting is made from a form, and a like one takes its roster over`() throws {
    let stage = try Moments.adjourned.stage()
    let archive = try home(stage)
    stage.type("2")
    // A title is asked for before anything is made.
    for _ in 0..<10 { stage.press(.tab) }
    stage.press(.enter)
    #expect(stage.text.contains("请填写会议名称"))
    #expect(archive.list().listings.isEmpty)
    stage.type("楼道堆物")
    stage.press(.tab)
    for _ in 0..<10 { stage.press(.backspace) }
    stage.type("2024.6.1")
    stage.press(.tab)
    stage.type("1930")
    stage.press(.tab, .tab)
    stage.type("居民议事会")
    stage.press(.tab, .tab, .tab, .tab, .tab, .tab, .enter)
    let session = try #require(stage.context.session)
    #expect(session.identity.title == "楼道堆物")
    #expect(session.identity.date == Day("2024-06-01"))
    #expect(session.details.scheduled?.clock == "19:30")
    #expect(session.details.body == "居民议事会")
    let added = stage.shell.context.perform(
      .addParticipant(.init(person: PersonDetails(name: "居民甲", home: "24-3-501"))))
    #expect(added)
    stage.shell.context.meeting = nil

    _ = try home(stage)
    stage.type("2")
    #expect(stage.text.contains("居民议事会：2024-06-01  楼道堆物"))
    stage.type("1")
    stage.press(.tab)
    for _ in 0..<10 { stage.press(.backspace) }
    stage.type("2024-07-01")
    for _ in 0..<9 { stage.press(.tab) }
    stage.press(.enter)
    #expect(stage.context.session?.roster.map(\.name) == ["居民甲"])
    #expect(stage.context.session?.details.body == "居民议事会")
    #expect(archive.list().listings.count == 2)
  }

  @Test func `a meeting's details change where the form says otherwise, and nowhere else`() throws {
    let stage = try Moments.opened.stage(SettingsScreen(in: Moments.opened.stage().context))
    stage.reveal()
    let before = stage.session.details
    stage.type("二层")
    for _ in 0..<23 { stage.press(.tab) }
    stage.press(.enter)
    #expect(stage.session.details.place == before.place + "二层")
    var expected = before
    expected.place += "二层"
    #expect(stage.session.details.asChanges == expected.asChanges)
  }

  @Test func `a number that is none keeps the form and says which blank`() throws {
    let stage = try Moments.opened.stage()
    let screen = SettingsScreen(in: stage.context)
    stage.shell = Shell(
      [MeetingScreen(), screen], context: stage.context, size: Size(columns: 80, rows: 24))
    stage.reveal()
    for _ in 0..<16 { stage.press(.tab) }
    stage.type("三百")
    for _ in 0..<7 { stage.press(.tab) }
    stage.press(.enter)
    #expect(stage.text.contains("“每次发言（秒）”请填数字"))
    #expect(stage.shell.top.screen is SettingsScreen)
  }

  @Test func `a clock in UTC or one that runs backwards is warned of`() throws {
    let stage = try Moments.opened.stage()
    stage.shell.context.now = Moment(
      milliseconds: stage.context.now.milliseconds, offset: 0)
    stage.shell.context.warnOfClock(after: stage.session)
    #expect(stage.context.message?.text.contains("UTC") == true)
    stage.shell.context.now = Moment(
      day: try #require(Day("2024-05-17")), hour: 9, minute: 0, offset: 480)
    stage.shell.context.warnOfClock(after: stage.session)
    #expect(stage.context.message?.text.contains("还早") == true)
  }
}
