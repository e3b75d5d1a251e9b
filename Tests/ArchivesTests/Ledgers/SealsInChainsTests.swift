import Affairs
import Archives
import Foundation
import Log
import TestSupport
import Testing
import Text
import Values

/// Seals as entries of chains, beside the register of earlier programs.
@Suite struct SealsInChainsTests {
  private func seal(_ session: String, number: String? = nil) -> Register.Seal {
    .init(
      session: session, file: "2024/\(session)/\(session).yishi", code: "0123456789abcdef",
      number: number)
  }

  private func enter(_ seal: Register.Seal, _ office: LedgerOffice, at second: Int = 0) throws {
    try Register.enter(
      seal, in: office.archive, by: "记录", at: noon.adding(seconds: second),
      generator: "yishi 0.1.0", computer: office.computer)
  }

  /// What an earlier program wrote.
  private func oldRegister(_ archive: Archive, _ seals: [Register.Seal]) throws {
    mkdir(archive.path, 0o700)
    let header = SessionHeader(
      format: SessionHeader.register, id: "register", date: noon.day, title: "台账", created: noon,
      generator: "yishi 0.1.0")
    let journal = try Journal.create(at: Register.path(in: archive), header: header)
    for (number, seal) in seals.enumerated() {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let events = try encoder.encode([["sealed": seal]])
      _ = try journal.append(by: "记录", at: noon.adding(seconds: number)) { _ in
        Draft(events: Array(events))
      }
    }
  }

  @Test func `a seal is entered once in the own chain, and found in any`() throws {
    let (here, there) = (LedgerOffice("办公室"), LedgerOffice("社区"))
    for _ in 1...2 { try enter(seal("m-01", number: "一号"), here) }
    let lines = text(try here.chainPath).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[1].contains(
        #""events":[{"sealed":{"code":"0123456789abcdef","file":"2024/m-01/m-01.yishi","number":"#
          + #""一号","session":"m-01"}}],"sum":""#), "\(lines[1])")
    there.add(here)
    try enter(seal("m-01", number: "一号"), there)
    try enter(seal("m-02"), there, at: 10)
    #expect(try Register.seals(in: there.archive).map(\.session) == ["m-01", "m-02"])
    #expect(try Register.seals(of: "m-02", in: there.archive).count == 1)
    here.add(there)
    #expect(try Register.seals(in: here.archive) == Register.seals(in: there.archive))
    #expect(!FileManager.default.fileExists(atPath: Register.path(in: here.archive)))
  }

  @Test func `the register of earlier programs is read for ever and never written again`() throws {
    let (here, there) = (LedgerOffice("办公室"), LedgerOffice("社区"))
    try oldRegister(here.archive, [seal("m-01", number: "一号")])
    let old = bytes(Register.path(in: here.archive))
    try enter(seal("m-01", number: "一号"), here)
    #expect(here.files.isEmpty, "it bears the seal already")
    try enter(seal("m-02"), here, at: 10)
    here.ledger.refresh()
    #expect(here.ledger.folder.entries.count == 2)
    #expect(bytes(Register.path(in: here.archive)) == old)
    #expect(try Register.seals(in: here.archive).map(\.session) == ["m-01", "m-02"])
    // Another archive's lies among the chains, under the beginning of its header's sum.
    there.add(here)
    let header = try Verification.verify(Register.path(in: here.archive))
    #expect(header.isGood)
    let sum = String(
      text(Register.path(in: here.archive)).split(separator: "\n")[0].suffix(66).prefix(8))
    #expect(there.files == ["\(sum).yishi", "\(try here.chain).yishi"].sorted())
    #expect(bytes(there.folder("议事/台账/\(sum).yishi")) == old)
    #expect(there.order == here.order)
    #expect(there.ledger.folder.entries[0].id.description == "\(sum)/1")
    #expect(here.add(there).isEmpty, "its own register isn't copied beside itself")
    // An earlier program goes on writing it.
    let journal = try Journal.open(Register.path(in: here.archive))
    _ = try journal.append(by: "记录", at: noon.adding(seconds: 20)) { _ in
      Draft(events: Array(#"[{"sealed":{"code":"00","file":"x","session":"m-03"}}]"#.utf8))
    }
    #expect(try Register.seals(in: here.archive).count == 3)
    #expect(there.add(here).lengthened == [there.folder("议事/台账/\(sum).yishi")])
    here.ledger.refresh()
    #expect(there.order == here.order)
  }

  @Test func `whoever gives a number sees those of all chains`() throws {
    let (here, there) = (LedgerOffice("办公室"), LedgerOffice("社区"))
    try oldRegister(here.archive, [seal("m-01", number: "一号")])
    try enter(seal("m-02", number: "二号"), there)
    here.add(there)
    let seen = try Register.hold(
      in: here.archive, by: "记录", at: noon, generator: "yishi 0.1.0", computer: here.computer
    ) { seals, enter in
      try enter(seal("m-03", number: "三号"))
      return Set(seals.compactMap(\.number))
    }
    #expect(seen == ["一号", "二号"])
    #expect(try Register.seals(in: here.archive).compactMap(\.number).count == 3)
  }

  @Test func `a check of the archive reads every chain and what they say of one another`() throws {
    let (here, there) = (LedgerOffice("办公室"), LedgerOffice("社区"))
    try here.say("一")
    try here.say("二", at: 1)
    there.add(here)
    try there.say("三", at: 2)
    here.add(there)
    var check = try here.archive.verify()
    // No act of a ledger says what these do, which is told besides.
    #expect(check.ledger.isEmpty && check.judged.findings.count == 3)
    #expect(check.files.count == 2)
    // The office writes its chain anew, with sums that are right.
    let path = try here.chainPath
    let header = SessionHeader.ofFile(path)!
    unlink(path)
    let journal = try Journal.create(at: path, header: header)
    for text in ["一", "改过"] {
      _ = try journal.append(by: "记录", at: noon) { _ in Draft(saying: text) }
    }
    check = try here.archive.verify()
    #expect(check.files.filter { !$0.isGood }.isEmpty, "each by itself is right")
    #expect(!check.isGood)
    #expect(
      check.ledger.map { $0.sentence(in: .chinese) }
        == ["“社区”（\(try there.chain)/1）看到的“办公室”第2条与现在的不同。"])
  }

  @Test func `without a computer's state a seal is told as not entered`() throws {
    let folder = TemporaryFolder()
    #expect(throws: JournalError.self) {
      try Register.enter(
        seal("m-01"), in: Archive(folder("议事")), by: "记录", at: noon, generator: "yishi",
        computer: nil)
    }
    #expect(folder.names.isEmpty)
  }
}
