import Documents
import Foundation
import Scenarios
import TestSupport
import Testing
import Text

/// `yishi export`, whichever papers and formats there are.
@Suite struct ExportTests {
  private static let formats = Formats.all.map(\.name)

  @Test func `a paper or a format that isn't there is refused, and those there are are named`()
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    for language in ["zh", "en"] {
      let paper = try place.yishi("export", session, "--document", "没有", "--language", language)
      #expect(paper.status == 64 && paper.output.isEmpty)
      for name in DocumentKind.allCases.map(\.code) + ["resolution"] {
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
}
