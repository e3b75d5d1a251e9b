import Archives
import Deliberation
import Foundation
import Log
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// What the home page tells of meetings that several files hold, and of ids given twice.
@Suite struct HomeCopiesTests {
  /// A chance that says given values, the first first.
  private struct Given: RandomNumberGenerator {
    var values: [UInt64]
    mutating func next() -> UInt64 { values.isEmpty ? 0xFFFF : values.removeFirst() }
  }

  @Test func `a meeting's id is drawn again while another of the archive has it`() throws {
    let day = try #require(Day("2024-05-18"))
    var chance = Given(values: [7, 7, 7, 1234])
    let first = NewMeeting.id(on: day, besides: [], using: &chance)
    let second = NewMeeting.id(on: day, besides: [first], using: &chance)
    #expect(first != second)
    #expect(second.wholeMatch(of: /20240518-[0-9a-f]{4}/) != nil)
    // What is made is in the archive, whatever became of its name.
    let stage = try Moments.adjourned.stage()
    let archive = Archive(stage.folder.path + "/议事")
    let made = try NewMeeting(title: "楼道灯", on: day, in: .chinese).make(in: archive, by: "记录") {
      Moment(day: day, hour: 9, minute: 0, offset: 480)
    }
    #expect(archive.ids(of: day) == [made.session.identity.id])
  }

  /// Two files of one meeting that went apart, or of which one is older, and the home page.
  private func stage(isForked: Bool, isBeside: Bool) throws -> Stage {
    let stage = try Moments.adjourned.stage()
    let archive = Archive(stage.folder.path + "/议事")
    let day = try #require(Day("2024-05-18"))
    let now = Moment(day: day, hour: 14, minute: 30, offset: 480)
    let header = SessionHeader(
      id: "20240518-aaaa", date: day, title: "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥楼道堆物协商",
      created: now, generator: "yishi tests")
    let file = try MeetingFile.create(
      in: archive, header: header, body: "居民议事会", clerk: "主持")
    try file.perform(.remark(.init(issue: nil, by: nil, text: "一")), at: now)
    let folder = URL(filePath: file.path).deletingLastPathComponent()
    var copy = folder.appending(path: "冲突的副本.yishi")
    if isBeside {
      try FileManager.default.copyItem(at: URL(filePath: file.path), to: copy)
    } else {
      let other = folder.deletingLastPathComponent().appending(path: "副本文件夹")
      try FileManager.default.copyItem(at: folder, to: other)
      copy = other.appending(path: URL(filePath: file.path).lastPathComponent)
    }
    try file.perform(.remark(.init(issue: nil, by: nil, text: "二")), at: now)
    if isForked {
      let other = try MeetingFile.open(copy.path, clerk: "主持")
      for text in ["三", "四"] {
        // A machine that doesn't see the first one writes on.
        _ = try Journal.open(copy.path).append(by: "主持", at: now) { _ in
          Draft(events: Array(#"[{"remarked":{"id":"k\#(text)","text":"\#(text)"}}]"#.utf8))
        }
      }
      withExtendedLifetime(other) {}
    }
    var context = stage.context
    context.meeting = nil
    context.archive = archive
    stage.shell = Shell([HomeScreen()], context: context, size: Size(columns: 80, rows: 24))
    return stage
  }

  @Test(arguments: [true, false], [true, false])
  func `at 80 columns a row says what its file is, and which one the cursor is on`(
    isForked: Bool, isBeside: Bool
  ) throws {
    let stage = try stage(isForked: isForked, isBeside: isBeside)
    let rows = stage.rows.filter { $0.contains("2024-05-18") && $0.contains("甲乙丙") }
    #expect(rows.count == 2, "\(stage.text)")
    if isForked {
      #expect(rows.allSatisfy { $0.contains("·分了叉") }, "\(stage.text)")
    } else {
      #expect(rows.contains { $0.contains("·较旧的副本") }, "\(stage.text)")
      #expect(rows.contains { $0.contains("·另有较旧副本") }, "\(stage.text)")
    }
    let last = isForked ? 3 : 1
    let told = { stage.rows.filter { $0.contains("光标处的文件") } }
    var seen = told()
    stage.press(.down)
    seen += told()
    stage.press(.up)
    seen += told()
    let name = isBeside ? "冲突的副本.yishi" : "副本文件夹"
    #expect(seen.contains { $0.contains("末条第\(last)条") && $0.contains(name) }, "\(seen)")
    #expect(seen.contains { $0.contains("末条第2条") && !$0.contains(name) }, "\(seen)")
  }
}
