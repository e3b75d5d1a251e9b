import Foundation
import Log
import TestSupport
import Testing
import Values

/// A log that knows its state, with a state that is no meeting: a purse that never runs short.
@Suite struct LogFileTests {
  private let folder = TemporaryFolder()
  private var path: String { folder("账.yishi") }

  private struct Purse: Hashable {
    var cents = 0
    var entries = 0
  }

  private struct Short: Error, Hashable { let lacking: Int }

  private func fold(_ entry: JournalEntry, _ purse: inout Purse) {
    purse.entries = entry.n
    guard case .events(let act) = entry.content else { return }
    let amounts = try? JSONDecoder().decode([Int].self, from: Data(act.events))
    purse.cents += amounts?.reduce(0, +) ?? 0
  }

  private func made() throws -> LogFile<Purse> {
    let journal = try Journal.create(at: path, header: header)
    return LogFile(journal, state: Purse(), fold: fold)
  }

  private func opened(for access: Journal.Access = .appending) throws -> LogFile<Purse> {
    try LogFile.open(path, for: access, fold: fold) { _ in Purse() }
  }

  private func add(_ cents: Int, to log: LogFile<Purse>) throws {
    try log.append(by: "出纳", at: noon) { purse in
      guard purse.cents + cents >= 0 else { throw Short(lacking: -purse.cents - cents) }
      return Draft(events: Array("[\(cents)]".utf8))
    }
  }

  @Test func `it is judged by what all have written, and what is refused is not in it`() throws {
    let table = try made()
    let desk = try opened()
    try add(500, to: table)
    try add(-200, to: desk)
    #expect(desk.state == Purse(cents: 300, entries: 2), "the other's first, then its own")
    let before = bytes(path)
    #expect(throws: Short(lacking: 100)) { try add(-400, to: table) }
    #expect(
      table.state == Purse(cents: 300, entries: 2), "what others wrote is taken in")
    #expect(bytes(path) == before)
    #expect(try desk.refresh().isEmpty)
    try add(1, to: table)
    #expect(try desk.refresh().map(\.n) == [3])
    #expect(desk.state == table.state)
    #expect(try opened(for: .reading).state == table.state)
  }

  @Test func `what lies alongside is there before the entry, and without it there is none`() throws
  {
    let log = try made()
    struct Full: Error {}
    let before = bytes(path)
    #expect(throws: Full.self) {
      try log.append(
        by: "出纳", at: noon, alongside: { throw Full() },
        judge: { _ in Draft(events: Array("[1]".utf8)) })
    }
    #expect(bytes(path) == before)
    #expect(log.state == Purse())
    var seen: [UInt8] = []
    try log.append(
      by: "出纳", at: noon, alongside: { seen = bytes(path) },
      judge: { _ in Draft(events: Array("[1]".utf8)) })
    #expect(seen == before)
    #expect(log.state == Purse(cents: 1, entries: 1))
  }

  @Test func `a torn tail is set aside by the next entry and told of once`() throws {
    let log = try made()
    try add(500, to: log)
    let whole = bytes(path)
    put(whole + Array("{\"n\":2,".utf8), path)
    let again = try opened()
    #expect(again.state == Purse(cents: 500, entries: 1))
    try add(20, to: again)
    guard case .tornTail(let aside, bytes: 7)? = again.takeNotices().first else {
      Testing.Issue.record("nothing is told of the torn tail")
      return
    }
    #expect(again.takeNotices().isEmpty)
    #expect(text(aside) == "{\"n\":2,")
    #expect(try log.refresh().map(\.n) == [2])
    #expect(log.state == Purse(cents: 520, entries: 2))
  }

  @Test func `damage is shown up to there, and nothing is added`() throws {
    let log = try made()
    for _ in 0..<3 { try add(1, to: log) }
    var spoilt = bytes(path)
    spoilt[spoilt.count - 200] ^= 1
    put(spoilt, path)
    let read = try opened()
    #expect(read.state.entries < 3)
    guard case .damaged? = read.obstacle else {
      Testing.Issue.record("\(String(describing: read.obstacle))")
      return
    }
    #expect(throws: JournalError.self) { try add(1, to: read) }
    #expect(bytes(path) == spoilt)
  }

  @Test func `a file that was struck in is opened anew and nothing is folded twice`() throws {
    let log = try made()
    try add(500, to: log)
    try add(20, to: log)
    try Journal.redact(path, entry: 1, by: "出纳", at: noon, reason: "误录")
    try log.reopen()
    #expect(log.state == Purse(cents: 520, entries: 2))
    try add(1, to: log)
    #expect(log.state == Purse(cents: 521, entries: 3))
    #expect(
      try opened().state == Purse(cents: 21, entries: 3), "struck out for others")
  }
}
