import Archives
import Deliberation
import Documents
import Foundation
import Log
import OpenXML
import Scenarios
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens

/// 印发 at the page of papers.
@Suite struct IssuingScreenTests {
  private func stage(_ moment: Moments = .adjourned) throws -> Stage {
    let stage = try moment.stage()
    let press = try press(of: stage)
    try press.confirm(press.unconfirmed, by: "记录人甲", at: stage.context.now)
    return stage
  }

  private func press(of stage: Stage) throws -> Press {
    try Press(stage.file, heldWords: [], in: .chinese)
  }

  private func issuable(_ stage: Stage, asRecorded: Bool = false) throws -> Press.Issuable {
    try press(of: stage).issuable(
      .notice, for: .public, as: try #require(Formats.named("docx")),
      on: stage.context.now.day, asRecorded: asRecorded)
  }

  private func issue(_ paper: Press.Issuable, on stage: Stage, because reason: String? = nil) throws
  {
    try press(of: stage).keep(paper, beside: stage.file)
    try stage.file.perform(
      paper.command([.posted], by: "记录人甲", because: reason), at: stage.context.now)
  }

  /// Changes the notice that was made as an office program does, and gives its file.
  @discardableResult
  private func edit(_ stage: Stage, _ change: (String) -> String) throws -> String {
    let docx = try #require(Formats.named("docx"))
    let written = try press(of: stage).write(
      press(of: stage).paper(.notice, for: .public), as: docx)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: written.path)))
    let parts = try ZipFile.parts(in: bytes).map { part in
      part.name == "word/document.xml"
        ? ZipPart(
          name: part.name, bytes: Array(change(String(decoding: part.bytes, as: UTF8.self)).utf8))
        : part
    }
    try Data(try ZipFile.bytes(of: parts)).write(to: URL(filePath: written.path))
    return written.path
  }

  @Test func `a paper of after the meeting says that it waits for the seal`() throws {
    let stage = try stage()
    stage.show(PapersScreen(in: stage.context))
    stage.type("6")
    #expect(stage.flat.contains("会议还没有封存"), "\(stage.text)")
    #expect(stage.session.issuedPapers.isEmpty)
  }

  @Test func `the minutes of a sealed meeting go out from the form, and the page says so`() throws {
    let stage = try stage(.sealed)
    stage.show(PapersScreen(in: stage.context))
    stage.type("6")
    #expect(stage.flat.contains("印发第1版"), "\(stage.text)")
    for _ in 0..<3 { stage.press(.tab) }
    stage.press(.enter)
    let issued = try #require(stage.session.issuedPapers.last, "\(stage.text)")
    #expect(issued.issue.paper == "minutes" && issued.issue.ways == [.reported])
    #expect(stage.file.faultsOfIssued.isEmpty && stage.file.issuedUnknown.isEmpty)
    stage.show(PapersScreen(in: stage.context))
    #expect(stage.flat.contains("已印发第1版"), "\(stage.text)")
  }

  @Test func `a file whose form alone was changed goes out as it is, and nothing is asked`() throws
  {
    let stage = try stage()
    let path = try edit(stage) { $0.replacing("仿宋_GB2312", with: "楷体_GB2312") }
    let paper = try issuable(stage)
    #expect(!paper.needsReason)
    try issue(paper, on: stage)
    let issued = try #require(stage.session.issuedPapers.last)
    #expect(issued.issue.edited == true && issued.issue.differing == nil)
    let kept = try Data(contentsOf: URL(filePath: stage.file.place(ofIssued: issued.issue.file)))
    #expect(try kept == Data(contentsOf: URL(filePath: path)))
  }

  @Test func `a figure that was changed is asked about, and the record's own paper is at hand`()
    throws
  {
    let stage = try stage()
    try edit(stage) { $0.replacing("赞成11", with: "赞成12") }
    let paper = try issuable(stage)
    #expect(paper.needsReason && paper.asked.count == 1, "\(paper.asked)")
    #expect(throws: Refusal.self) { try self.issue(paper, on: stage) }
    let recorded = try issuable(stage, asRecorded: true)
    #expect(!recorded.needsReason)
    let isMade = if case .made = recorded.source { true } else { false }
    #expect(isMade)
  }

  @Test func `a copy for the public that names a neighbour since doesn't go out at all`() throws {
    let stage = try stage()
    let name = try #require(stage.session.roster.first { !$0.name.isEmpty }?.name)
    try edit(stage) {
      $0.replacing("</w:body>", with: "<w:p><w:r><w:t>由\(name)负责。</w:t></w:r></w:p></w:body>")
    }
    #expect(throws: Failure.self) { try issuable(stage) }
  }

  @Test func `two terminals that issue at once issue one version`() throws {
    let stage = try stage()
    let (mine, theirs) = (try issuable(stage), try issuable(stage))
    let other = try stage.anotherClerk("另一台")
    try issue(mine, on: stage)
    #expect(throws: (any Error).self) {
      try other.perform(theirs.command([.posted], by: "记录人乙", because: nil), at: stage.context.now)
    }
    #expect(stage.session.issuedPapers.count == 1)
  }

  @Test func `a count that is put right afterwards wants the next version`() throws {
    let stage = try stage()
    try issue(try issuable(stage), on: stage)
    let vote = try #require(stage.session.votes.values.last { $0.announcement != nil })
    try stage.file.perform(
      .correctCount(
        .init(
          vote: vote.id.text, count: CountEntry(for: 10, against: 1, abstain: 0),
          reason: "计票表上是10、1、0", approved: "社区党委书记")), at: stage.context.now)
    stage.show(PapersScreen(in: stage.context))
    stage.press(.home)
    for _ in 0..<30 where !stage.flat.contains("需出第2版") { stage.press(.down) }
    #expect(stage.flat.contains("已印发的第1版与记录不同，需出第2版"), "\(stage.text)")
    let next = try issuable(stage)
    #expect(next.version == 2)
  }

  @Test func `the message to the group goes to the clipboard, whole and without its mark`() throws {
    let stage = try stage()
    stage.show(PapersScreen(in: stage.context))
    stage.type("7")
    let copied = try #require(stage.context.copied, "\(stage.text)")
    #expect(copied.contains("公示期") && !copied.contains("【可公开】") && copied.count <= 300)
    #expect(stage.flat.contains("已请终端把微信群通知放进剪贴板"), "\(stage.text)")
  }

  @Test func `a message that nobody has read goes nowhere`() throws {
    let stage = try Moments.adjourned.stage()
    stage.show(PapersScreen(in: stage.context))
    stage.type("7")
    #expect(stage.context.copied == nil && stage.flat.contains("公开前看一遍"), "\(stage.text)")
  }
}
