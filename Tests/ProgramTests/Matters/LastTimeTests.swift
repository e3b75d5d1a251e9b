import Affairs
import Archives
import Deliberation
import Documents
import Foundation
import Scenarios
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// 上次议定事项落实情况: a meeting that takes the bird corner up again, three months later.
@Suite struct LastTimeTests {
  private let may = "20240518-7f3a"

  /// The appraisal's meeting before it opens; two of four tasks of May are done.
  private func stage(_ screen: any Screen = MeetingScreen()) throws -> Stage {
    var changes = MeetingChanges()
    changes.body = "居民议事会"
    let day = Day("2024-08-31") ?? Day(number: 0)
    let scenario = Scenario(
      identity: .init(id: "20240831-9c2d", date: day, title: "养鸟区试行评议"),
      steps: [
        .describeMeeting(.init(changes: changes)),
        .addIssue(
          .init(
            title: "24号楼植物角设养鸟区", source: nil, proposer: nil, summary: nil,
            number: "\(may)-1")),
      ].enumerated().map { minute, command in
        Scenario.Step(command, at: beijing("2024-08-31", 9, minute), by: "记录")
      })
    let stage = try Stage(screen, scenario)
    try stage.fileGreenCorner()
    stage.context.ledger.refresh()
    for (task, date) in [("k01", "2024-05-23"), ("k03", "2024-05-28")] {
      try note(.done, task, on: date, "已办", in: stage)
    }
    stage.show(screen)
    return stage
  }

  private func note(
    _ kind: NoteKind, _ task: String, on date: String, _ text: String, until: String? = nil,
    in stage: Stage
  ) throws {
    var note = Note(
      on: [.assignment(session: may, id: task)], kind: kind, day: Day(date) ?? Day(number: 0),
      by: "记录", text: text)
    note.until = until.flatMap { Day($0) }
    try stage.enter(.note(.init(note)))
  }

  @Test
  func `the wall says how many were done, and of what is open the thing and its new day alone`()
    throws
  {
    let stage = try stage()
    #expect(
      stage.flat.contains("上次议定4项：办结2项，2项说明如下：完成划线和支架（新的时限会上说明）；组织试行评议（8月31日前）。"),
      "\(stage.text)")
    for hidden in ["居委会", "物业", "居民甲", "93", "5月30日"] {
      #expect(!stage.text.contains(hidden), "\(hidden)\n\(stage.text)")
    }
    try note(.explanation, "k02", on: "2024-08-30", "等支架到货", until: "2024-09-15", in: stage)
    stage.show(MeetingScreen())
    #expect(stage.flat.contains("完成划线和支架（9月15日前）"), "\(stage.text)")
    // Once an issue is taken up, that is what the room reads.
    try stage.file.perform(.openMeeting(.init(despite: nil)), at: stage.context.now)
    stage.shell.refresh()
    #expect(stage.flat.contains("上次议定4项"), "\(stage.text)")
    try stage.file.perform(.takeUp(.init(issue: "i01")), at: stage.context.now)
    stage.shell.refresh()
    #expect(!stage.flat.contains("上次议定"), "\(stage.text)")
  }

  @Test func `who is late and by how many days stands on a page that asks first`() throws {
    let stage = try stage()
    stage.type("9")
    stage.type("上次议定")
    stage.press(.enter)
    #expect(stage.text.contains("本页含个人信息"), "\(stage.text)")
    #expect(!stage.text.contains("93"))
    stage.press(.enter)
    #expect(stage.flat.contains("完成划线和支架：居委会、物业，时限5月30日，已过93天"), "\(stage.text)")
    #expect(stage.flat.contains("出具书面意见：产权单位代表，5月23日办结"), "\(stage.text)")
  }

  @Test func `the host's lines have both, and stay as they were however much is entered later`()
    throws
  {
    let stage = try stage()
    func script() throws -> String {
      try Press(
        stage.file, in: stage.context.archive, in: .chinese, ledger: stage.context.ledger
      ).paper(.agenda, for: .archive).text
    }
    let before = try script()
    let flat = before.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined()
    #expect(flat.contains("上次议定事项落实情况"))
    #expect(flat.contains("“上次议定4项：办结2项，2项说明如下："), "\(before)")
    #expect(flat.contains("（不宣读）完成划线和支架：居委会、物业，时限5月30日，已过93天"), "\(before)")
    try stage.file.perform(.openMeeting(.init(despite: nil)), at: stage.context.now)
    stage.wait(seconds: 86_400)
    try note(.done, "k02", on: "2024-08-30", "已画线", in: stage)
    #expect(try script() == before)
    stage.shell.context.ledger.refresh()
    #expect(try script() == before)
  }

  @Test func `a meeting whose matters are all its own says nothing of a last time`() throws {
    let stage = try Moments.beforeOpening.stage()
    #expect(!stage.text.contains("上次"))
    #expect(ProgramCommand.lastTime.disabled(stage.context) != nil)
  }
}

/// 待登记 at the end of a meeting and on the day after.
@Suite struct ToBeEnteredTests {
  @Test func `at 散会 one line says that something waits, and nothing is asked`() throws {
    let stage = try Stage { command in if case .adjourn = command { false } else { true } }
    let question = try stage.page(of: ClosingOffers.adjourn, on: ())
    stage.show(question)
    #expect(stage.flat.contains("明天再办：2项待登记。"), "\(stage.text)")
    #expect(!stage.text.contains("爱绿护绿"), "\(stage.text)")
  }

  @Test func `opened the day after, it offers them with ticks, and once entered no more`() throws {
    let stage = try Moments.beforeOpening.stage()
    try stage.fileGreenCorner()
    var context = stage.context
    context.meeting = nil
    context.now = beijing("2024-05-18", 20, 0)
    func reopen() {
      stage.shell = Shell([HomeScreen()], context: context, size: stage.shell.size)
      stage.press(.enter)
    }
    reopen()
    #expect(stage.shell.layers.count == 2, "the same evening nothing is asked: \(stage.text)")
    context.now = beijing("2024-05-19", 11, 0)
    reopen()
    #expect(stage.text.contains("本页含个人信息，请先遮挡投影"), "\(stage.text)")
    stage.press(.enter)
    #expect(stage.flat.contains("2项待登记"), "\(stage.text)")
    #expect(stage.flat.contains("养鸟区") && stage.flat.contains("爱绿护绿志愿服务队"), "\(stage.text)")
    stage.press(.escape)
    #expect(stage.shell.layers.count == 2 && stage.context.meeting != nil)
    reopen()
    stage.press(.enter)
    // The team isn't entered; the site is.
    stage.press(.enter)
    stage.type("2")
    stage.press(.enter, .enter)
    let living = context.ledger.ledger.cards.values.filter(\.isLiving).compactMap(\.card?.name)
    #expect(living == ["养鸟区"], "\(stage.text)")
    reopen()
    stage.press(.enter)
    #expect(stage.flat.contains("1项待登记"), "\(stage.text)")
    stage.press(.enter, .enter)
    #expect(context.ledger.ledger.cards.values.filter(\.isLiving).count == 2)
    reopen()
    #expect(stage.shell.layers.count == 2, "\(stage.text)")
  }
}
