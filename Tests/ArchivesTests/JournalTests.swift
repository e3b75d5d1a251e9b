import Deliberation
import Foundation
import Log
import TestSupport
import Testing
import Values

@Suite struct JournalTests {
  let folder = TemporaryFolder()

  @Test func `a line holds its members in the order that is written down`() throws {
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 1)
    _ = try journal.append(by: "主持\"\n", at: noon) { _ in
      Draft(events: Array("[]".utf8), version: 1, seals: true)
    }
    let lines = String(decoding: bytes(path), as: UTF8.self).split(separator: "\n")
    #expect(
      lines[0].hasPrefix(
        #"{"format":"yishi-session","version":1,"id":"m-01","date":"2024-05-18","#
          + #""title":"24号楼植物角","created":"2024-05-18T14:20:31.402+08:00","#
          + #""generator":"yishi 0.1.0","sum":""#))
    #expect(
      lines[1].hasPrefix(
        #"{"n":1,"at":"2024-05-18T14:20:31.402+08:00","by":"签到处","#
          + #""events":[{"signedIn":{"name":"居民甲@0","participant":"p0"}}],"sum":""#))
    #expect(
      lines[2].hasPrefix(
        #"{"n":2,"at":"2024-05-18T14:20:31.402+08:00","by":"主持\"\n","sealed":true,"#
          + #""events":[],"sum":""#))
    #expect(lines.allSatisfy { $0.hasSuffix("\"}") })
  }

  @Test func `what was appended reads back as it was`() throws {
    let path = folder("甲.yishi")
    let made = try makeJournal(path, entries: 30, seals: true)
    let (entries, journal) = try read(path)
    #expect(entries.map(\.n) == Array(1...30))
    #expect(journal.head == made.head)
    #expect(journal.header == header)
    #expect(journal.obstacle == nil)
    #expect(entries.map(\.isSealed) == Array(repeating: false, count: 29) + [true])
    guard case .events(let act) = entries[4].content else {
      throw JournalError.notFound(path: path)
    }
    #expect(act.at == noon.adding(seconds: 4))
    #expect(act.by == "签到处")
    #expect(act.events == draft(4).events)
    #expect(try Verification.verify(path).isGood)
  }

  @Test func `files and folders are for their user alone`() throws {
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 1)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(folder.names == ["甲.yishi"], "no temporary file is left")
  }

  @Test func `a name that is taken is never written over`() throws {
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 2)
    let before = bytes(path)
    #expect(throws: JournalError.alreadyThere(path: path)) {
      try Journal.create(at: path, header: header)
    }
    #expect(bytes(path) == before)
    #expect(folder.names == ["甲.yishi"])
  }

  @Test func `two terminals take turns and each judges after what the other did`() throws {
    let path = folder("甲.yishi")
    let desk = try makeJournal(path, entries: 1)
    let table = try Journal.open(path)
    _ = try desk.append(by: "签到处", at: noon) { _ in draft(1) }
    var seen: [Int] = []
    let entry = try table.append(by: "主持", at: noon) { others in
      seen = others.map(\.n)
      return draft(2)
    }
    #expect(seen == [2])
    #expect(entry.n == 3)
    #expect(try desk.readNew().map(\.n) == [3])
    #expect(try desk.readNew().isEmpty)
    #expect(try Verification.verify(path).entries == 3)
  }

  @Test func `a refusal writes nothing and is passed on`() throws {
    struct Refusal: Error {}
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 1)
    let before = bytes(path)
    #expect(throws: Refusal.self) {
      try journal.append(by: "主持", at: noon) { _ in throw Refusal() }
    }
    #expect(bytes(path) == before)
    #expect(try journal.append(by: "主持", at: noon) { _ in draft(1) }.n == 2)
  }

  static let unwritable: [(String, Damage.Kind)] = {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    let many = "[" + String(repeating: "1,", count: Limits.events) + "1]"
    let long = "[\"" + String(repeating: "x", count: Limits.line) + "\"]"
    return [
      ("{}", .member("events")), ("[{\"a\":1,\"a\":2}]", .duplicateKey("a")),
      ("[{\"a\":1,\"\\u0061\":2}]", .duplicateKey("a")), ("[1,]", .syntax),
      ("[\"\u{1}\"]", .syntax), ("[1]\n", .syntax), ("[\"\\ud800\"]", .syntax),
      ("[01]", .syntax), ("[", .syntax), (deep, .tooDeep(limit: Limits.depth)),
      (many, .tooManyEvents(limit: Limits.events)), (long, .lineTooLong(limit: Limits.line)),
    ]
  }()

  @Test func `what a line can't hold is refused before it is written`() throws {
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 1)
    let before = bytes(path)
    for (events, kind) in JournalTests.unwritable {
      #expect(throws: JournalError.unwritable(path: path, damage: kind)) {
        try journal.append(by: "主持", at: noon) { _ in Draft(events: Array(events.utf8)) }
      }
    }
    #expect(bytes(path) == before)
  }

  @Test func `an entry of a newer program is shown up to and never written after`() throws {
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 2)
    _ = try journal.append(by: "主持", at: noon) { _ in
      Draft(events: Array("[{\"later\":{}}]".utf8), version: Journal.newestVersion + 1)
    }
    let (entries, older) = try read(path)
    #expect(entries.map(\.n) == [1, 2])
    let newer = JournalError.newer(path: path, line: 4, version: Journal.newestVersion + 1)
    #expect(older.obstacle == newer)
    #expect(throws: newer) { try older.append(by: "主持", at: noon) { _ in draft(3) } }
    #expect(try Journal.open(path, understanding: Journal.newestVersion + 1).head.n == 3)
    let verification = try Verification.verify(path)
    #expect(verification.isGood)
    #expect(verification.newer == [3])
  }

  @Test func `a busy file is refused with who holds it`() throws {
    let path = folder("甲.yishi")
    let desk = try makeJournal(path, entries: 1)
    let table = try Journal.open(path)
    table.patience = 50
    _ = try desk.append(by: "签到处", at: noon) { _ in
      do {
        _ = try table.append(by: "主持", at: noon) { _ in draft(9) }
        Issue.record("two wrote at once")
      } catch JournalError.busy(_, let holder) {
        #expect(holder?.process == Int(ProcessInfo.processInfo.processIdentifier))
      }
      return draft(1)
    }
    #expect(try table.append(by: "主持", at: noon) { _ in draft(2) }.n == 3)
  }
}
