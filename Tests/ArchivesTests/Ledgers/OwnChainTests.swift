import Affairs
import Archives
import Foundation
import Log
import TestSupport
import Testing
import Text
import Values

/// A computer's own chain that was lost, doubled or put back.
@Suite struct OwnChainTests {
  @Test func `an older copy put back stays as it is, and a new chain goes on`() throws {
    let office = LedgerOffice("办公室")
    try office.say("一")
    let (first, path, old) = (try office.chain, try office.chainPath, bytes(try office.chainPath))
    try office.say("二", at: 10)
    put(old, path)
    office.reopen()
    try office.say("三", at: 20)
    #expect(try office.chain != first)
    #expect(bytes(path) == old)
    #expect(office.ledger.state == ["一", "三"])
    // While a terminal has it open as well.
    let second = try office.chainPath
    let before = bytes(second)
    try office.say("四", at: 30)
    unlink(second)
    put(before, second)
    try office.say("五", at: 40)
    #expect(bytes(second) == before)
    #expect(office.files.count == 3)
    #expect(office.ledger.state == ["一", "三", "五"])
  }

  @Test func `a lost chain is begun under a new name, and counts again when it comes back`() throws
  {
    let office = LedgerOffice("办公室")
    try office.say("一")
    let (first, path, old) = (try office.chain, try office.chainPath, bytes(try office.chainPath))
    unlink(path)
    office.reopen()
    try office.say("二", at: 10)
    #expect(try office.chain != first)
    put(old, path)
    office.ledger.refresh()
    #expect(office.ledger.state == ["一", "二"])
    let second = try office.chain
    try office.say("三", at: 20)
    #expect(try office.chain == second)
    #expect(office.ledger.state == ["一", "二", "三"])
  }

  @Test func `what it wrote and isn't there is told, until it comes back`() throws {
    let office = LedgerOffice("办公室")
    try office.say("一")
    let (chain, path, old) = (try office.chain, try office.chainPath, bytes(try office.chainPath))
    try office.say("二", at: 10)
    let whole = bytes(path)
    #expect(office.computer.lost(in: office.archive) == [])
    put(old, path)
    let shorter = LedgerFinding.lost(chain: chain, name: "办公室", known: 2, here: 1)
    #expect(office.computer.lost(in: office.archive) == [shorter])
    unlink(path)
    let gone = LedgerFinding.lost(chain: chain, name: "办公室", known: 2, here: 0)
    #expect(office.computer.lost(in: office.archive) == [gone])
    office.reopen()
    try office.say("三", at: 20)
    #expect(office.computer.lost(in: office.archive) == [gone])
    put(whole, path)
    #expect(office.computer.lost(in: office.archive) == [])
  }

  @Test func `a chain that is there and damaged or no chain any more isn't told as lost besides`()
    throws
  {
    let office = LedgerOffice("办公室")
    try office.say("一")
    try office.say("二", at: 10)
    let (path, whole) = (try office.chainPath, bytes(try office.chainPath))
    var bent = whole
    bent[bent.count - 20] ^= 1
    for damaged in [bent, Array("别的内容\n".utf8)] {
      put(damaged, path)
      #expect(office.computer.lost(in: office.archive) == [])
      office.reopen()
      #expect(office.ledger.folder.findings.count == 1, "\(office.ledger.folder.findings)")
    }
  }

  @Test func `a chain that was given up isn't written again once the one after it is damaged`()
    throws
  {
    let office = LedgerOffice("办公室")
    try office.say("一")
    let (path, old) = (try office.chainPath, bytes(try office.chainPath))
    try office.say("二", at: 10)
    let whole = bytes(path)
    put(old, path)
    office.reopen()
    try office.say("三", at: 20)
    let second = try office.chainPath
    put(whole, path)
    var damaged = bytes(second)
    damaged[damaged.count - 200] ^= 1
    put(damaged, second)
    office.reopen()
    try office.say("四", at: 30)
    #expect(bytes(path) == whole)
    #expect(bytes(second) == damaged)
    #expect(office.files.count == 3)
  }

  @Test func `another line where its last one was is not gone on with`() throws {
    let office = LedgerOffice("办公室")
    try office.say("一")
    let (first, path) = (try office.chain, try office.chainPath)
    let old = bytes(path)
    try office.say("二", at: 10)
    // The copy on the stick was written on another computer, which passed for this one.
    put(old, path)
    let journal = try Journal.open(path)
    _ = try journal.append(by: "记录", at: noon) { _ in Draft(saying: "别的") }
    office.reopen()
    try office.say("三", at: 20)
    #expect(try office.chain != first)
    #expect(office.ledger.state == ["一", "别的", "三"])
  }

  @Test func `a disk copied to another machine draws a new name there`() throws {
    let office = LedgerOffice("办公室")
    try office.say("一")
    let first = try office.chain
    office.computer.machine = { "another" }
    office.reopen()
    try office.say("二", at: 10)
    #expect(try office.chain != first)
    #expect(try office.computer.name() == "办公室")
    #expect(office.files.count == 2)
  }

  @Test func `a second archive has a chain of another name, each gone on with by its own`() throws {
    let office = LedgerOffice("办公室")
    try office.say("一")
    let other = Archive(office.folder("别的"))
    let ledger = LedgerOffice.open(other, office.computer)
    try ledger.append(by: "记录", at: noon) { _ in Draft(saying: "甲") }
    let names = (try office.chain, try office.computer.id(in: other))
    #expect(names.0 != names.1)
    office.reopen()
    try office.say("二")
    let again = LedgerOffice.open(other, office.computer)
    try again.append(by: "记录", at: noon) { _ in Draft(saying: "乙") }
    #expect((try office.chain, try office.computer.id(in: other)) == names)
    // Together they hold no number twice.
    #expect(LedgerAdding.add(other.path, to: office.archive, at: noon).copied.count == 1)
    office.ledger.refresh()
    #expect(office.ledger.state.count == 4)
    #expect(Set(office.ledger.folder.entries.map(\.id)).count == 4)
  }

  @Test func `what is kept of it is made anew where it can't be read`() throws {
    let office = LedgerOffice("办公室")
    try office.say("一")
    let first = try office.chain
    put(Array("{".utf8), office.computer.path)
    office.reopen()
    try office.say("二", at: 10)
    #expect(try office.chain != first)
    #expect(office.ledger.state == ["一", "二"])
  }

  @Test(arguments: [
    ("bangongshi.example.org", "bangongshi"), ("", "这台电脑"), ("localhost", "这台电脑"),
    (String(repeating: "长", count: 40), String(repeating: "长", count: 20)),
  ])
  func `a computer is called by its host's name until it is given one`(
    _ host: String, _ name: String
  ) throws {
    let folder = TemporaryFolder()
    let computer = LedgerOffice.computer(host, folder("state"))
    #expect(try computer.name() == name)
    try computer.rename(to: "社区办公室")
    #expect(try computer.name() == "社区办公室")
  }
}
