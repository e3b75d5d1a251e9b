import Affairs
import Archives
import Deliberation
import Foundation
import Log
import TestSupport
import Testing
import Values

/// `yishi verify --all` judges the ledger's entries again.
@Suite struct LedgerJudgementTests {
  private let folder = TemporaryFolder(inMemory: true)
  private var archive: Archive { Archive(folder("议事")) }
  private var computer: Computer { LedgerOffice.computer("办公室", folder("state")) }

  private func site(_ name: String) -> LedgerCommand {
    .enter(.init(card: .site(Site(name: name, kind: .box))))
  }

  /// A ledger with some acts, several of which are one line.
  private func enterSome() throws {
    let ledger = ArchiveLedger(archive, computer: computer, generator: "yishi 0.1.0")
    try ledger.perform(site("植物角"), at: noon, by: "记录")
    try ledger.performWhole([site("一"), site("二")], at: noon.adding(seconds: 1), by: "记录")
    var note = Note(
      on: [.card(CardID("植物角"))], kind: .visit, day: noon.day, by: "回访组", text: "肯定成效")
    note.demands = [.init(what: "补种", lead: "物业", responsible: [], due: noon.day)]
    try ledger.perform(
      .note(.init(note)), at: noon.adding(seconds: 2), by: "记录",
      happened: noon.adding(seconds: -60))
  }

  private func forge(_ events: String) throws {
    let path = LedgerFolder.path(of: try computer.id(in: archive), in: archive)
    let journal = try Journal.open(path)
    _ = try journal.append(by: "记录", at: noon.adding(seconds: 60)) { _ in
      Draft(events: Array(events.utf8))
    }
  }

  @Test func `what the program wrote is judged again without a finding`() throws {
    try enterSome()
    let check = try archive.verify()
    #expect(check.judged.findings.isEmpty)
    #expect(check.judged.doubts.isEmpty && check.isGood)
  }

  @Test(arguments: [
    (#"[{"ended":{"card":"s000000","day":"2024-05-18","ending":"注销"}}]"#, false),
    (
      #"[{"sealed":{"code":"0","file":"a","session":"b"}},{"retracted":{"entry":"k7f3a2mq/1"}}]"#,
      true
    ),
    (#"[{"invented":{"card":"s000000"}}]"#, false),
  ])
  func `a line whose sums fit and that no act wrote is found, with its number and file`(
    _ events: String, _ isNoAct: Bool
  ) throws {
    try enterSome()
    try forge(events)
    let check = try archive.verify()
    #expect(!check.files.contains { !$0.isGood }, "every sum fits")
    #expect(!check.isGood)
    let finding = try #require(check.judged.findings.first)
    #expect(check.judged.findings.count == 1)
    #expect(finding.entry.n == 4)
    #expect((finding.reason == .noAct) == isNoAct)
    #expect(check.judged.paths[finding.file].hasSuffix("\(finding.entry.chain).yishi"))
  }
}
