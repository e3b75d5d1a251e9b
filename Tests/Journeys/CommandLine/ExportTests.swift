import Documents
import Foundation
import Scenarios
import TestSupport
import Testing
import Text

/// `yishi export`, whichever papers and formats there are.
@Suite struct ExportTests {
  private static let formats = DocumentKind.record.formats.map(\.name)

  @Test func `a paper or a format that isn't there is refused, and those there are are named`()
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    for language in ["zh", "en"] {
      let paper = try place.yishi("export", session, "--document", "没有", "--language", language)
      #expect(paper.status == 64 && paper.output.isEmpty)
      for name in DocumentKind.allCases.map(\.code) {
        #expect(paper.errors.contains(name), "\(name): \(paper.errors)")
      }
      let format = try place.yishi(
        "export", session, "--document", "record", "--format", "没有", "--language", language)
      #expect(format.status == 64 && format.output.isEmpty)
      for name in Self.formats { #expect(format.errors.contains(name), "\(format.errors)") }
    }
  }

  @Test func `the help lists every paper and every format`() throws {
    let help = try Workplace().yishi("export", "--help").output
    for kind in DocumentKind.allCases {
      #expect(help.contains(kind.code) && help.contains(kind.name(in: .chinese)), "\(kind)")
    }
    for format in Formats.all { #expect(help.contains(format.summary(in: .chinese))) }
  }

  @Test(arguments: formats)
  func `a paper that was edited is written over in no format`(format: String) throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    let ending = try #require(Formats.named(format)).fileExtension
    func write() throws -> String {
      let run = try place.yishi("export", session, "--document", "record", "--format", format)
      #expect(run.status == 0, "\(run.errors)")
      return run.output.trimmingCharacters(in: .newlines)
    }
    let first = try write()
    #expect(first.hasSuffix("_会议记录【内部】.\(ending)"))
    #expect(try write() == first)
    try "改过".write(toFile: first, atomically: true, encoding: .utf8)
    #expect(try write().hasSuffix("_会议记录【内部】(2).\(ending)"))
    #expect(try String(contentsOfFile: first, encoding: .utf8) == "改过")
  }

  @Test(arguments: formats)
  func `in no format does a public copy go out before somebody has read it`(format: String) throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    let notice = ["export", session, "--document", "notice", "--format", format]
    let before = try place.archived()
    let unread = try place.yishi(notice)
    #expect(unread.status == 1 && unread.output.isEmpty)
    #expect(try place.archived().keys == before.keys)
    let isText = try #require(Formats.named(format)).isText
    let shown = try place.yishi(notice + ["-o", "-"])
    #expect(shown.status == 0 && (!isText || shown.output.contains("未经确认，不得公开")))
    let run = try place.yishi(notice + ["--posted", "2024-05-20", "--confirmed", "记录人甲"])
    #expect(run.status == 0, "\(run.errors)")
    let paper = try Data(contentsOf: URL(filePath: run.output.trimmingCharacters(in: .newlines)))
    let text = try isText ? String(decoding: paper, as: UTF8.self) : officeWords(Array(paper))
    #expect(text.contains("2024年5月21日至5月27日（7日）") && !text.contains("未经确认"), "\(text)")
  }

  @Test func `a word that the place adds stops what was confirmed before`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    let notice = ["export", session, "--document", "notice"]
    #expect(try place.yishi(notice + ["--confirmed", "记录人甲"]).status == 0)
    #expect(try place.yishi(notice).status == 0)
    let file = place.folder.appending(path: "词.yaml")
    try "held-words:\n  also: [植物角]\n".write(to: file, atomically: true, encoding: .utf8)
    let defined = try place.yishi("define", file.path)
    #expect(defined.status == 0, "\(defined.errors)")
    let stopped = try place.yishi(notice)
    #expect(stopped.status == 1 && stopped.output.isEmpty, "\(stopped.output)")
    #expect(stopped.errors.contains("涉及：植物角"), "\(stopped.errors)")
    #expect(try place.yishi(notice + ["--confirmed", "记录人乙"]).status == 0)
    #expect(try place.yishi(notice).status == 0)
    let wrong = "held-words:\n  without:\n    - {word: 精深, reason: 用语}\n"
    try wrong.write(to: file, atomically: true, encoding: .utf8)
    let refused = try place.yishi("define", file.path)
    #expect(refused.status == 65 && refused.errors.contains("第3行：“精深”不在内置的敏感词里"))
  }

  @Test func `a .docx goes to a pipe byte for byte, and to no terminal`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    let export =
      "'\(Workplace.program.path)' export '\(session)' --document record --format docx"
    let piped = place.run(["sh", "-c", "\(export) -o - > piped.docx && \(export) -o whole.docx"])
      .ended(seconds: 60)
    #expect(piped.status == 0, "\(piped.errors)")
    let bytes = try Data(contentsOf: place.folder.appending(path: "piped.docx"))
    #expect(try bytes == Data(contentsOf: place.folder.appending(path: "whole.docx")))
    #expect(try officeWords(Array(bytes)).contains("会议记录"))
    let shown = place.run(["script", "-qec", "\(export) -o -", "/dev/null"]).ended(seconds: 60)
    #expect(shown.status == 64 && shown.output.contains("终端上显示不了"), "\(shown.output)")
    #expect(!shown.output.contains("PK"))
  }

  @Test func `a set is made in one go, and what of it can't be made is told with the reason`()
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    let run = try place.yishi(
      "export", session, "--set", "after", "--posted", "2024-05-20", "--confirmed", "记录人甲")
    #expect(run.status == 0, "\(run.errors)")
    for name in ["签到表【内部】", "会议纪要【内部】", "会议纪要【可公开】", "公示【可公开】", "张贴记录【内部】", "公示期满情况说明【内部】"] {
      #expect(run.output.contains("_\(name).txt"), "\(name): \(run.output)")
    }
    for name in ["会议通知", "卷内目录", "投票通知"] { #expect(!run.output.contains(name), "\(run.output)") }
    // A consultation has neither a resolution nor a decision, each told once.
    #expect(run.errors.components(separatedBy: "不出决议：").count == 2, "\(run.errors)")
    #expect(run.errors.components(separatedBy: "不出决定：").count == 2, "\(run.errors)")
    let notice = try #require(
      run.output.split(separator: "\n").first { $0.hasSuffix("_公示【可公开】.txt") }.map(String.init))
    #expect(
      try String(contentsOfFile: notice, encoding: .utf8).contains("2024年5月21日至5月27日（7日）"))
    // What doesn't hang bears the day of the meeting.
    let minutes = try #require(
      run.output.split(separator: "\n").first { $0.hasSuffix("_会议纪要【内部】.txt") }.map(String.init))
    #expect(try !String(contentsOfFile: minutes, encoding: .utf8).contains("2024年5月20日"))
    let kept = try place.yishi("export", session, "--set", "archive")
    #expect(kept.output.contains("卷内目录"), "\(kept.output) \(kept.errors)")
  }

  @Test func `a set that isn't there, two things at once, and a set into one file are refused`()
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    for wrong in [
      ["--set", "没有"], ["--set", "after", "--all"], ["--set", "after", "--document", "record"],
      ["--set", "after", "-o", "-"],
    ] {
      let run = try place.yishi(["export", session] + wrong)
      #expect(run.status == 64 && run.output.isEmpty, "\(wrong): \(run.output)")
    }
    let unknown = try place.yishi("export", session, "--set", "没有")
    for name in DocumentSet.allCases.map(\.rawValue) {
      #expect(unknown.errors.contains(name), "\(unknown.errors)")
    }
  }

  @Test func `a notice has the message to the group beside it, as text to paste`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    let run = try place.yishi(
      "export", session, "--document", "notice", "--format", "json", "--posted", "2024-05-20",
      "--confirmed", "记录人甲")
    #expect(run.status == 0 && run.errors.contains("微信群通知"), "\(run.errors)")
    let path = try #require(
      try place.archived().keys.first { $0.hasSuffix("_微信群通知【可公开】.txt") })
    let message = try #require(try place.archived()[path])
    #expect(String(decoding: message, as: UTF8.self).contains("5月27日（7日）"))
  }
}
