import Foundation
import Scenarios
import TestSupport
import Testing

/// `yishi issue`: papers that go out are kept as they went out.
@Suite struct IssueTests {
  private let place: Workplace
  private let session: String

  init() throws {
    place = try Workplace()
    session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
  }

  private var issued: URL {
    URL(filePath: session).deletingLastPathComponent().appending(path: "已印发")
  }

  private func files() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: issued.path)) ?? []).sorted()
  }

  private func issue(_ arguments: String...) throws -> Program.End {
    try place.yishi(
      ["issue", session, "--by", "记录人甲", "--confirmed", "记录人甲"] + arguments)
  }

  @Test func `a notice goes out, is kept read-only, and is the same version by another way`() throws
  {
    let notice = ["--document", "notice", "--on", "2024-05-20"]
    let first = try place.yishi(
      ["issue", session, "--by", "记录人甲", "--confirmed", "记录人甲", "--way", "posted"] + notice)
    #expect(first.status == 0, "\(first.errors)")
    #expect(files().count == 1 && files()[0].hasSuffix("_公示【可公开】_第1版.docx"), "\(files())")
    let path = issued.appending(path: files()[0]).path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o400)
    let again = try place.yishi(
      ["issue", session, "--by", "记录人甲", "--way", "messaged"] + notice)
    #expect(again.status == 0 && files().count == 1, "\(again.errors)")
    let twice = try place.yishi(
      ["issue", session, "--by", "记录人甲", "--way", "messaged"] + notice)
    #expect(twice.status == 1, "\(twice.output)")
    #expect(try place.yishi("verify", session).status == 0)
    // The copy is gone, then it comes back as something else.
    try FileManager.default.removeItem(atPath: path)
    let missing = try place.yishi("verify", session)
    #expect(missing.status == 0 && missing.output.contains("已印发的文书不见了"), "\(missing.output)")
    try Data("别的".utf8).write(to: URL(filePath: path))
    let changed = try place.yishi("verify", session)
    #expect(changed.status == 1 && changed.output.contains("已印发的文书改动过"), "\(changed.output)")
  }

  @Test func `what was edited goes out as it was edited, once somebody answers for each figure`()
    throws
  {
    let text = ["--document", "notice", "--format", "text"]
    let made = try place.yishi(["export", session, "--confirmed", "记录人甲"] + text)
    let paper = URL(filePath: try #require(made.lines.first))
    let words = try String(contentsOf: paper, encoding: .utf8)
    #expect(words.contains("赞成11人"))
    try words.replacingOccurrences(of: "赞成11人", with: "赞成12人")
      .write(to: paper, atomically: true, encoding: .utf8)
    let asked = try issue(
      "--document", "notice", "--format", "text", "--way", "posted", "--on", "2024-05-20")
    #expect(asked.status == 1 && files().isEmpty, "\(asked.output)")
    #expect(asked.errors.contains("12") && asked.errors.contains("--despite"), "\(asked.errors)")
    let meant = try issue(
      "--document", "notice", "--format", "text", "--way", "posted", "--on", "2024-05-20",
      "--despite", "计票表上是12")
    #expect(meant.status == 0, "\(meant.errors)")
    let kept = try String(
      contentsOf: issued.appending(path: try #require(files().first)), encoding: .utf8)
    #expect(kept.contains("赞成12人"))
    let record = try place.yishi("export", session, "--document", "posting-record", "-o", "-")
    let told = record.output.filter { !$0.isWhitespace }
    #expect(told.contains("第1版在WPS中修改后印发") && told.contains("计票表上是12"), "\(record.output)")
  }

  @Test func `as recorded passes the edited file over`() throws {
    let made = try place.yishi(
      "export", session, "--confirmed", "记录人甲", "--document", "notice", "--format", "text")
    let paper = URL(filePath: try #require(made.lines.first))
    let words = try String(contentsOf: paper, encoding: .utf8)
    try words.replacingOccurrences(of: "赞成11人", with: "赞成12人")
      .write(to: paper, atomically: true, encoding: .utf8)
    let run = try issue(
      "--document", "notice", "--format", "text", "--way", "posted", "--on", "2024-05-20",
      "--as-recorded")
    #expect(run.status == 0, "\(run.errors)")
    let kept = try String(
      contentsOf: issued.appending(path: try #require(files().first)), encoding: .utf8)
    #expect(kept.contains("赞成11人") && !kept.contains("赞成12人"))
  }

  @Test func `something else under the name of the version is never passed off as it`() throws {
    try FileManager.default.createDirectory(at: issued, withIntermediateDirectories: true)
    let first = try issue("--document", "notice", "--way", "posted", "--on", "2024-05-20")
    #expect(first.status == 0, "\(first.errors)")
    // An older copy of the record knows nothing of what went out.
    let lines = try String(contentsOfFile: session, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: true)
    try (lines.dropLast().joined(separator: "\n") + "\n")
      .write(toFile: session, atomically: true, encoding: .utf8)
    let told = try place.yishi("verify", session)
    #expect(told.output.contains("没有登记过印发"), "\(told.output)")
  }

  @Test func `a way, a day or a paper that isn't there is refused in one sentence`() throws {
    for wrong in [
      ["--document", "没有", "--way", "posted"], ["--document", "notice"],
      ["--document", "notice", "--way", "飞鸽"],
      ["--document", "notice", "--way", "posted", "--on", "昨天"],
      ["--document", "notice", "--way", "posted", "--as-recorded", "--despite", "是"],
    ] {
      let run = try place.yishi(["issue", session] + wrong)
      #expect(run.status == 64 && files().isEmpty, "\(wrong): \(run.errors)")
    }
    let early = try issue("--document", "notice", "--way", "posted", "--on", "2024-05-01")
    #expect(early.status == 1 && early.errors.contains("才宣布"), "\(early.errors)")
  }
}
