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

  @Test func `the dossier names the ledger's file with its size and sum`() throws {
    let paper = try press.paper(kind("dossier"), for: .archive)
    let chain = try #require(ledger.folder.chains.first?.id)
    let bytes = try Data(
      contentsOf: URL(fileURLWithPath: folder.path + "/档案/台账/\(chain).yishi"))
    #expect(paper.document.labels.contains("文件：台账/\(chain).yishi（\(bytes.count)字节）"))
    #expect(paper.document.flat.contains(Papers.sum(of: String(decoding: bytes, as: UTF8.self))))
  }
}
