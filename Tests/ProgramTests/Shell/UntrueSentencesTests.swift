import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// What a page says when there is little or nothing: no meeting, nobody here, no issue.
@Suite struct UntrueSentencesTests {
  private func home(_ stage: Stage, size: Size = Size(columns: 80, rows: 24)) -> Archive {
    var context = stage.context
    context.meeting = nil
    context.archive = Archive(stage.folder.path + "/议事")
    stage.shell = Shell([HomeScreen()], context: context, size: size)
    return context.archive
  }

  @Test func `a home page whose only meeting can't be read says so, and why`() throws {
    let stage = try Stage(scenario: .empty)
    let archive = home(stage)
    #expect(stage.text.contains("还没有会议。按 2 新建会议。"))
    let folder = archive.path + "/2024/2024-05-18_甲"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("不是会议\n".utf8).write(to: URL(filePath: folder + "/甲.yishi"))
    _ = home(stage)
    #expect(!stage.text.contains("还没有会议"), "\(stage.text)")
    #expect(stage.text.contains("没有能读的会议"))
    #expect(stage.text.contains("有1个会议文件读不了（不是会议文件）"), "\(stage.text)")
    stage.press(.enter)
    #expect(!stage.text.contains("还没有会议"))
    // A second that can't be read for another reason is told with its own.
    let other = archive.path + "/2024/2024-05-19_乙"
    try FileManager.default.createDirectory(
      atPath: other + "/乙.yishi", withIntermediateDirectories: true)
    _ = home(stage)
    #expect(stage.text.contains("有2个会议文件读不了（不是会议文件；不是普通文件）"), "\(stage.text)")
  }

  @Test func `the reasons of the system are told in words`() {
    let words = HomeWording(.chinese)
    func told(_ number: Int32) -> String {
      words.unreadable([
        .system(path: "/甲", cause: SystemError(call: "open", number: number))
      ])
    }
    #expect(told(EACCES).contains("（没有权限）"))
    #expect(told(EMFILE).contains("（打开的文件太多）"))
  }

  @Test func `with nobody here it isn't said that enough have come, and opening asks`() throws {
    let stage = try Stage(MeetingScreen(), .nobodyHere)
    let command = ProgramCommand.notHeld
    guard case .push(let page)? = command.act?(&stage.shell.context) else {
      Issue.record("no page")
      return
    }
    stage.show(page)
    #expect(stage.text.contains("还没有人到会。"), "\(stage.text)")
    #expect(!stage.text.contains("可以开会"), "\(stage.text)")

    stage.shell = Shell([MeetingScreen()], context: stage.context, size: stage.shell.size)
    stage.press(.enter)
    stage.reveal()
    stage.press(.enter)
    #expect(stage.session.phase == .preparing, "it was opened without a question")
    #expect(stage.text.contains("还没有人到会，现在就开会吗？"), "\(stage.text)")
    // A key pressed twice does nothing.
    stage.press(.enter)
    #expect(stage.session.phase == .preparing)
    stage.press(.enter)
    stage.type("2")
    #expect(stage.session.phase == .open)
    #expect(stage.text.contains("还没有议题。按2添加议题。"), "\(stage.text)")
  }

  @Test func `a telephone in a new meeting's name is refused in full, whatever the width`() throws {
    for columns in [80, 120] {
      let stage = try Stage(scenario: .empty)
      _ = home(stage, size: Size(columns: columns, rows: 24))
      stage.type("2")
      stage.type("楼道 13912345678")
      for _ in 0..<10 { stage.press(.tab) }
      stage.press(.enter)
      #expect(
        stage.flat.contains("“名称”里有电话号码，不能写进会议文件。请删去再试；对外的联系电话写在会议设置的“联系人”里。"),
        "\(stage.text)")
      #expect(stage.text.contains("楼道 13912345678"), "what was typed stays")
    }
    // The blank it sends to is on the form, and takes such a number.
    let settings = SettingsWording(.chinese)
    #expect(settings.contact == "联系人" && settings.contactHint.contains("可写"))
    let stage = try Stage(MeetingScreen(), .nobodyHere)
    var changes = MeetingChanges()
    changes.contact = "居委会 010-64412345"
    let taken = stage.shell.context.perform(.describeMeeting(.init(changes: changes)))
    #expect(taken)
  }

  @Test func `what can't be undone isn't asked about, and the way out fits`() throws {
    let stage = try Moments.adjourned.stage()
    let remarked = stage.shell.context.perform(.remark(.init(issue: nil, by: nil, text: "居民甲住院")))
    #expect(remarked)
    let remark = stage.session.lastEntry
    let redacted = stage.shell.context.perform(
      .redact(.init(entry: remark, fields: ["text"], reason: "病情", approved: "主任")))
    #expect(redacted)
    stage.show(TimelineScreen())
    stage.type("1")
    #expect(!stage.text.contains("撤销这一条吗"), "\(stage.text)")
    let said = try #require(stage.context.message?.text)
    #expect(said.hasSuffix("隐去、恢复和撤销都不能撤销。隐去的文字不能恢复。"), "\(said)")
  }

  @Test func `a meeting of another century isn't made, and nothing asks for a reason`() throws {
    let stage = try Stage(scenario: .empty)
    let archive = home(stage)
    let clock = stage.context.now
    do {
      _ = try NewMeeting(title: "楼道", on: Day("1900-01-01")!, in: .chinese).make(
        in: archive, by: "主持"
      ) { clock }
      Issue.record("it was made")
    } catch let failure as Failure {
      #expect(failure.sentence.contains("年份写错了，没有新建会议。请改正日期。"))
      #expect(!failure.sentence.contains("原因"))
    }
    #expect(archive.list().listings.isEmpty)
  }
}

extension Stage {
  fileprivate convenience init(scenario: Scenario) throws {
    try self.init(HomeScreen(), scenario, size: Size(columns: 80, rows: 24))
  }
}

extension Scenario {
  fileprivate static var empty: Scenario { nobodyHere }

  /// Two people on the roster, nobody signed in, no issue.
  fileprivate static var nobodyHere: Scenario {
    let at = beijing("2024-05-18", 14, 0)
    return Scenario(
      identity: .init(id: "20240518-0001", date: at.day, title: "楼道"),
      steps: ["居民甲", "居民乙"].enumerated().map { place, name in
        Scenario.Step(
          .addParticipant(.init(person: PersonDetails(name: name))), at: at.adding(seconds: place),
          by: "主持")
      })
  }
}
