import Archives
import Deliberation
import Documents
import Foundation
import Scenarios
import Terminal
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// The secretary reads what goes out, once, before it goes out.
@Suite struct PublicSentencesScreenTests {
  private func papers(of stage: Stage) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: stage.folder.path)
      .filter { $0.hasSuffix("【可公开】.txt") }
  }

  @Test func `no public copy is made before its sentences were read`() throws {
    let stage = try Stage()
    stage.show(PapersScreen(in: stage.context))
    stage.type("2")
    #expect(stage.text.contains("公开前看一遍"))
    #expect(try papers(of: stage).isEmpty)
    let waiting = try Press(stage.file, heldWords: [], in: .chinese).unconfirmed
    #expect(!waiting.isEmpty)
    stage.type("1")
    #expect(
      try Press(stage.file, heldWords: [], in: .chinese).unconfirmed.allSatisfy {
        !$0.marks.isEmpty
      })
    for _ in try Press(stage.file, heldWords: [], in: .chinese).unconfirmed { stage.type("2") }
    #expect(try Press(stage.file, heldWords: [], in: .chinese).unconfirmed.isEmpty)
    #expect(stage.text.contains("都确认过了"))
    stage.type("2")
    #expect(try papers(of: stage).count >= 3)
    let memory = Papers(beside: stage.file.path).confirmations
    #expect(memory.values.allSatisfy { $0.by == "主持" })
    // Nothing of what was said can be read from what is kept of it.
    let kept = try String(
      contentsOf: stage.folder.appending(path: ".papers.json"), encoding: .utf8)
    let longest = try #require(waiting.max { $0.text.count < $1.text.count })
    #expect(!kept.contains(longest.text))
  }

  @Test func `a sentence is asked about again once it reads otherwise`() throws {
    let stage = try Stage(while: { if case .adjourn = $0 { false } else { true } })
    let press = try Press(stage.file, heldWords: [], in: .chinese)
    try press.confirm(press.unconfirmed, by: "记录人甲", at: stage.context.now)
    #expect(try Press(stage.file, heldWords: [], in: .chinese).unconfirmed.isEmpty)
    try stage.file.perform(
      .changeIssue(
        .init(
          issue: "i01", title: "24号楼植物角，设养鸟区", source: nil, proposer: nil, summary: nil)),
      at: stage.context.now)
    #expect(
      try Press(stage.file, heldWords: [], in: .chinese).unconfirmed.map(\.text) == ["24号楼植物角，设养鸟区"]
    )
  }

  @Test func `a sentence rewritten on the screen is printed so`() throws {
    let stage = try Stage()
    stage.show(PublicSentencesScreen(in: stage.context))
    let first = try Press(stage.file, heldWords: [], in: .chinese).unconfirmed[0]
    stage.press(.enter)
    #expect(stage.text.contains("公开版里这句改成"))
    stage.press(.end)
    stage.type("（全体居民）")
    stage.press(.enter)
    stage.press(.enter)
    func memory() -> Papers.Confirmation? {
      Papers(beside: stage.file.path).confirmations[Papers.sum(of: first.text)]
    }
    #expect(memory()?.rewritten == nil, "who pays and for whom is not for the public wording")
    #expect(stage.flat.contains("改写只能去掉"), "\(stage.text)")
    stage.press(.up, .end)
    for _ in 0..<6 { stage.press(.backspace) }
    stage.type("（有关住户）")
    stage.press(.enter)
    stage.press(.enter)
    #expect(memory()?.rewritten?.hasSuffix("（有关住户）") == true, "\(stage.text)")
  }

  @Test func `a set is made by a digit, and what can't be made is told with why`() throws {
    let stage = try Stage()
    let press = try Press(stage.file, heldWords: [], in: .chinese)
    try press.confirm(press.unconfirmed, by: "记录人甲", at: stage.context.now)
    stage.show(PapersScreen(in: stage.context))
    stage.type("4")
    #expect(stage.text.contains("生成哪一套？") && stage.text.contains("1 会前"), "\(stage.text)")
    stage.type("2")
    #expect(stage.text.contains("已生成："), "\(stage.text)")
    let files = try FileManager.default.contentsOfDirectory(atPath: stage.folder.path)
    #expect(files.contains { $0.hasSuffix("_会议纪要【内部】.txt") }, "\(files)")
    #expect(!files.contains { $0.contains("_会议通知") }, "\(files)")
  }
}
