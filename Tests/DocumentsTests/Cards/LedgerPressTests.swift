import Affairs
import Archives
import Deliberation
import Documents
import Foundation
import Office
import Scenarios
import TestSupport
import Testing
import Text
import Values

/// Papers out of the ledger lie in the archive's folder 文书, and what somebody edited stays there.
@Suite struct LedgerPressTests {
  private let folder = TemporaryFolder()
  private let ledger: ArchiveLedger
  private let number: CardID

  init() throws {
    ledger = ArchiveLedger(
      Archive(folder.path + "/档案"),
      computer: Computer(environment: [
        "XDG_STATE_HOME": folder.path + "/state", "HOME": folder.path,
      ]), generator: "yishi test")
    var matter = Matter(title: "李小明家门口堆物")
    matter.proposer = "李小明"
    let entry = try ledger.perform(
      .enter(.init(card: .matter(matter))), at: beijing("2024-05-20", 9, 0), by: "记录")
    guard case .entered(let it)? = entry.events.first else { throw NothingEntered() }
    number = try #require(it.card.id)
  }

  private struct NothingEntered: Error {}

  private var press: LedgerPress {
    LedgerPress(
      ledger, of: .card(number), on: Day("2024-06-10") ?? Day(number: 0), in: .chinese)
  }

  private func kind(_ name: String) throws -> LedgerPaperKind {
    try #require(LedgerPaperKind(name: name))
  }

  @Test func `a paper is written, written again, and left alone once it was edited`() throws {
    let paper = try press.paper(kind("timeline"), for: .archive)
    let first = try press.write(paper)
    #expect(
      first.path.hasSuffix("/文书/2024-06-10_李小明家门口堆物_大事记【内部】.txt"), "\(first.path)")
    #expect(first.outcome == .new)
    #expect(try press.write(paper).outcome == .unchanged)
    try "改过".write(toFile: first.path, atomically: true, encoding: .utf8)
    let second = try press.write(paper)
    #expect(second.path.hasSuffix("大事记【内部】(2).txt"))
    #expect(try String(contentsOfFile: first.path, encoding: .utf8) == "改过")
  }

  @Test func `a public copy waits until somebody has read each sentence, then goes by that name`()
    throws
  {
    let paper = try press.paper(kind("case"), for: .public)
    #expect(paper.unconfirmed.map(\.text) == ["居民A家门口堆物"])
    #expect(throws: (any Error).self) { try press.write(paper) }
    #expect(press.unconfirmed.map(\.text) == ["居民A家门口堆物"])
    let sentence = try #require(paper.unconfirmed.first)
    let now = beijing("2024-06-10", 10, 0)
    try press.rewrite(sentence, as: "一户居民家门口堆物", by: "记录人甲", at: now)
    let again = try press.paper(kind("case"), for: .public)
    #expect(again.unconfirmed == [])
    let written = try press.write(again)
    #expect(written.path.hasSuffix("/2024-06-10_一户居民家门口堆物_典型案例【可公开】.txt"))
    #expect(press.unconfirmed == [])
  }

  private func define(_ words: HeldWords) throws {
    try ledger.perform(
      .define(.init(.words(words))), at: beijing("2024-06-10", 11, 0), by: "记录")
  }

  @Test func `a word added later asks for a sentence again that was confirmed before`() throws {
    let now = beijing("2024-06-10", 10, 0)
    try press.confirm(press.unconfirmed, by: "记录人甲", at: now)
    #expect(press.unconfirmed == [])
    try define(["出租"])
    #expect(press.unconfirmed == [], "nothing of it says so")
    try define(["堆物"])
    let asked = press.unconfirmed
    #expect(asked.map(\.text) == ["居民A家门口堆物"] && asked[0].marks.contains(.held("堆物")))
    let paper = try press.paper(kind("case"), for: .public)
    #expect(throws: (any Error).self) { try press.write(paper) }
    try press.confirm(asked, by: "记录人乙", at: now)
    #expect(press.unconfirmed == [])
    let own = LedgerPress(
      ledger, of: .card(number), on: Day("2024-06-10") ?? Day(number: 0), heldWords: ["门口"],
      in: .chinese)
    #expect(own.unconfirmed.count == 1, "a word of whoever works here asks them")
  }

  @Test func `a rewriting is asked again for a word in it alone, and stays`() throws {
    let now = beijing("2024-06-10", 10, 0)
    let sentence = try #require(press.unconfirmed.first)
    try press.rewrite(sentence, as: "一户居民门口", by: "记录人甲", at: now)
    try define(["堆物"])
    #expect(press.unconfirmed == [], "the word isn't printed any more")
    try define(["门口"])
    #expect(press.unconfirmed.map(\.printed) == ["一户居民门口"])
    try press.confirm(press.unconfirmed, by: "记录人乙", at: now)
    #expect(press.unconfirmed == [])
    let paper = try press.paper(kind("case"), for: .public)
    #expect(paper.text.contains("一户居民门口"))
  }

  @Test func `a word taken away holds nothing back any more, and put back asks again`() throws {
    let entry = try ledger.perform(
      .enter(.init(card: .matter(Matter(title: "楼前残疾人坡道")))), at: beijing("2024-06-10", 9, 0),
      by: "记录")
    guard case .entered(let ramp)? = entry.events.first else { throw NothingEntered() }
    let id = try #require(ramp.card.id)
    var press: LedgerPress {
      LedgerPress(ledger, of: .card(id), on: Day("2024-06-10") ?? Day(number: 0), in: .chinese)
    }
    try define(HeldWords(also: [], without: [.init("残疾", reason: "都是设施的名称")]))
    let now = beijing("2024-06-10", 10, 0)
    #expect(!press.unconfirmed.contains { !$0.held.isEmpty })
    try press.confirm(press.unconfirmed, by: "记录人甲", at: now)
    #expect(press.unconfirmed == [])
    try define([])
    #expect(press.unconfirmed.map(\.held) == [["残疾"]])
  }

  @Test func `the dossier names the ledger's file with its size and sum`() throws {
    let paper = try press.paper(kind("dossier"), for: .archive)
    let chain = try #require(ledger.folder.chains.first?.id)
    let bytes = try Data(
      contentsOf: URL(fileURLWithPath: folder.path + "/档案/台账/\(chain).yishi"))
    #expect(paper.document.labels.contains("文件：台账/\(chain).yishi（\(bytes.count)字节）"))
    #expect(paper.document.flat.contains(Papers.sum(of: String(decoding: bytes, as: UTF8.self))))
  }
}
