import Affairs
import Archives
import Foundation
import Log
import TestSupport
import Testing
import Text
import Values

@Suite struct LedgerAddingTests {
  /// Two computers with 40 entries in common, then 3 here and 2 there.
  private func apart() throws -> (LedgerOffice, LedgerOffice) {
    let (here, there) = (LedgerOffice("办公室"), LedgerOffice("社区"))
    for number in 0..<25 { try here.say("甲\(number)", at: number) }
    there.add(here)
    for number in 0..<15 { try there.say("乙\(number)", at: number) }
    here.add(there)
    #expect(here.ledger.state.count == 40)
    #expect(here.order == there.order)
    for number in 0..<3 { try here.say("丙\(number)", at: 100 + 2 * number) }
    for number in 0..<2 { try there.say("丁\(number)", at: 101 + 2 * number) }
    return (here, there)
  }

  @Test(arguments: [true, false])
  func `40 common entries, 3 here and 2 there are 45 in one order on both, whoever adds first`(
    _ hereFirst: Bool
  ) throws {
    let (here, there) = try apart()
    if hereFirst {
      here.add(there)
      there.add(here)
    } else {
      there.add(here)
      here.add(there)
    }
    #expect(here.ledger.state.count == 45)
    #expect(here.order == there.order)
    #expect(here.ledger.state.suffix(5) == ["丙0", "丁0", "丙1", "丁1", "丙2"])
    let order = here.order
    here.reopen()
    #expect(here.order == order, "as when all is read at once")
    #expect(here.add(there).isEmpty && there.add(here).isEmpty, "again changes nothing")
    #expect(here.ledger.folder.findings.isEmpty)
    for office in [here, there] {
      #expect(office.files.count == 2)
      for file in office.files {
        #expect(try Verification.verify(office.folder("议事/台账/" + file)).isGood)
      }
    }
  }

  @Test func `a file half copied counts to its last whole line, and is made whole by adding`()
    throws
  {
    let (here, there) = try apart()
    let chain = try there.chain
    let copy = LedgerFolder.path(of: chain, in: here.archive)
    put(Array(bytes(try there.chainPath).dropLast(100)), copy)
    here.ledger.refresh()
    #expect(here.ledger.state.count == 44)
    #expect(here.add(there).lengthened == [copy])
    #expect(bytes(copy) == bytes(try there.chainPath))
    #expect(here.ledger.state.count == 45)
  }

  @Test func `what another had read and isn't here is told and holds up nothing`() throws {
    let (here, there) = try apart()
    there.add(here)
    try there.say("戊", at: 200)
    let chain = try there.chain
    put(bytes(try there.chainPath), LedgerFolder.path(of: chain, in: here.archive))
    let old = LedgerFolder.path(of: try here.chain, in: here.archive)
    let lines = bytes(old).split(separator: 10, omittingEmptySubsequences: false)
    put(Array(lines.prefix(21).joined(separator: [10])) + [10], old)
    here.reopen()
    #expect(here.ledger.state.count == 20 + 18)
    #expect(
      here.ledger.folder.findings.map { $0.sentence(in: .chinese) } == ["还缺“办公室”第21条起。"])
    #expect(
      here.ledger.folder.chains.first { $0.name == "办公室" }?.missingFrom == 21)
    here.add(there)
    #expect(here.ledger.state.count == 46)
    #expect(here.ledger.folder.findings.isEmpty)
  }

  @Test func `files of one mark that disagree are both read, beside one another`() throws {
    let (here, there) = try apart()
    let (chain, path) = (try here.chain, try here.chainPath)
    // A computer whose disk was copied with all that it kept.
    let twin = LedgerOffice("办公室")
    try FileManager.default.copyItem(atPath: here.folder("state"), toPath: twin.folder("state"))
    try FileManager.default.copyItem(atPath: here.archive.path, toPath: twin.archive.path)
    twin.reopen()
    try twin.say("孪", at: 300)
    try here.say("己", at: 310)
    #expect(try twin.chain == chain)
    let added = here.add(twin)
    #expect(added.beside == [here.folder("议事/台账/\(chain)_2.yishi")])
    #expect(bytes(path) == bytes(try here.chainPath), "ours stays ours")
    #expect(here.ledger.state.suffix(2) == ["孪", "己"])
    #expect(here.ledger.state.count == 45, "what they have in common counts once")
    #expect(here.ledger.folder.findings.contains { if case .disagree = $0 { true } else { false } })
    #expect(here.add(twin).isEmpty)
    // A third computer reads both, and says so in its next line.
    there.add(here)
    let entry = try there.say("庚", at: -1000)
    #expect(there.ledger.state.last == "庚")
    #expect(entry.entry.after.map(\.chain) == [chain, chain])
    twin.add(there)
    here.add(there)
    #expect(twin.order == there.order && here.order == there.order)
    #expect(try here.say("辛", at: 400).id.n == 30, "and it is gone on with")
  }

  @Test func `what was struck out in one copy is struck out in all`() throws {
    let (here, there) = try apart()
    there.add(here)
    let (chain, path) = (try here.chain, try here.chainPath)
    let before = text(path).split(separator: "\n")
    try Journal.strike(
      path, [26: .init(at: noon, by: "记录", reason: "应居民要求")], at: noon)
    here.ledger.refresh()
    #expect(here.ledger.state.contains("涂销：应居民要求") && !here.ledger.state.contains("丙0"))
    // It keeps its place among the others.
    let (old, new) = (String(before[26]), String(text(path).split(separator: "\n")[26]))
    let start = old.prefix(upTo: old.range(of: ",\"events\":")!.lowerBound)
    #expect(new.hasPrefix(start + #","redacted":{"at":""#), "\(new)")
    #expect(start.contains(#""after":{"#), "\(start)")
    #expect(new.suffix(74) == old.suffix(74))
    #expect(try Verification.verify(path).isGood)
    let copy = LedgerFolder.path(of: chain, in: there.archive)
    #expect(there.add(here).struck == [copy])
    #expect(!text(copy).contains("丙0"))
    #expect(there.order != here.order, "here lacks two entries still")
    here.add(there)
    #expect(here.order == there.order)
    #expect(here.ledger.state.count == 45)
    #expect(there.add(here).isEmpty && here.add(there).isEmpty)
    // A copy made before brings nothing back, and a chain that was longer elsewhere neither.
    put(Array(text(copy).utf8), copy)
    try here.say("壬", at: 500)
    let third = LedgerOffice("街道")
    third.add(there)
    third.add(here)
    #expect(!text(LedgerFolder.path(of: chain, in: third.archive)).contains("丙0"))
    try here.say("癸", at: 510)
    #expect(here.ledger.state.last == "癸")
  }

  @Test func `another's damaged chain counts up to its last good line`() throws {
    let (here, there) = try apart()
    let (chain, path) = (try there.chain, try there.chainPath)
    var damaged = bytes(path)
    let place = damaged.count - 400
    damaged[place] = damaged[place] == 0x35 ? 0x36 : 0x35
    put(damaged, path)
    let added = here.add(there)
    #expect(added.findings.count == 1)
    #expect(here.ledger.state.count < 45 && here.ledger.state.count >= 43)
    #expect(
      try Verification.verify(LedgerFolder.path(of: chain, in: here.archive)).isGood)
  }

  @Test func `a program that is stopped while adding leaves each file as it was or as it will be`()
    throws
  {
    let (here, there) = try apart()
    there.add(here)
    try there.say("戊", at: 200)
    try Journal.strike(
      try there.chainPath, [3: .init(at: noon, by: "记录", reason: "应居民要求")], at: noon)
    func names(_ path: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
    var steps = 0
    for stop in 0... {
      let place = TemporaryFolder(inMemory: true)
      let archive = Archive(place("议事"))
      try FileManager.default.copyItem(atPath: here.archive.path, toPath: archive.path)
      unlink(LedgerFolder.path(of: try here.chain, in: archive))
      let before = Dictionary(
        uniqueKeysWithValues: names(place("议事/台账")).map { ($0, bytes(place("议事/台账/" + $0))) })
      let trace = Trace { index, _ in index >= stop ? .fail(EIO) : nil }
      let added = LedgerAdding.add(there.archive.path, to: archive, at: noon, posix: trace.posix)
      for name in names(place("议事/台账")) where name.hasSuffix(".yishi") && !name.hasPrefix(".") {
        let now = bytes(place("议事/台账/" + name))
        let whole = bytes(there.folder("议事/台账/" + name))
        #expect(now == before[name] || now == whole, "\(stop) \(name)")
      }
      if trace.calls.count <= stop {
        #expect(added.findings.isEmpty)
        steps = stop
        break
      }
      let again = LedgerAdding.add(there.archive.path, to: archive, at: noon)
      #expect(again.findings.isEmpty, "\(stop) \(again)")
      #expect(LedgerFolder(archive).entries.count == 46)
    }
    #expect(steps > 40, "it was stopped at every call")
  }
}
