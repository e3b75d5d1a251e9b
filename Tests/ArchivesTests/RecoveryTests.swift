import Archives
import Foundation
import Log
import Synchronization
import TestSupport
import Testing

@Suite struct RecoveryTests {
  let folder = TemporaryFolder()
  var path: String { folder("甲.yishi") }

  /// Makes a file of 5 entries of which the third is damaged.
  private func makeDamaged() throws -> [UInt8] {
    try makeJournal(path, entries: 5)
    var damaged = bytes(path)
    damaged[damaged.firstRange(of: Array("@2".utf8))!.lowerBound + 1] = UInt8(ascii: "7")
    put(damaged, path)
    return damaged
  }

  private func recover(posix: Posix = .system) throws -> Recovery {
    try Recovery.recover(path, by: "记录", at: noon, posix: posix) { facts in
      Draft(events: Array("[{\"recovered\":{\"sha256\":\"\(facts.sha256)\"}}]".utf8))
    }
  }

  @Test func `the good lines go on in a new file and the damaged one is kept`() throws {
    let damaged = try makeDamaged()
    let recovery = try recover()
    #expect(recovery.path == folder("甲_恢复.yishi"))
    #expect(bytes(path) == damaged)
    let facts = recovery.facts
    #expect(facts.original == "甲.yishi")
    #expect(facts.entries == 2)
    #expect(facts.leftOutLines == 3)
    #expect(facts.size == damaged.count)
    #expect(facts.damage?.line == 4)
    #expect(folderless(["sha256sum", path]).hasPrefix(facts.sha256))
    let good = damaged.count - facts.leftOutBytes
    #expect(bytes(recovery.path).starts(with: damaged[..<good]))
    let (entries, journal) = try read(recovery.path)
    #expect(entries.map(\.n) == [1, 2, 3])
    #expect(String(decoding: events(entries[2]), as: UTF8.self).contains(facts.sha256))
    #expect(journal.obstacle == nil)
    #expect(try Verification.verify(recovery.path).isGood)
    let told = JournalError.abandoned(path: path, continuedAs: recovery.path)
    #expect(throws: told) { try recover() }
    #expect(try Journal.open(path).obstacle != nil)
  }

  @Test func `a whole file needs no recovery`() throws {
    try makeJournal(path, entries: 2)
    #expect(throws: JournalError.nothingToRecover(path: path)) { try recover() }
    #expect(folder.names == ["甲.yishi"])
  }

  @Test func `a torn tail can be recovered from too`() throws {
    try makeJournal(path, entries: 2)
    put(bytes(path) + Array("{\"n\":3,".utf8), path)
    let facts = try recover().facts
    #expect(facts.entries == 2)
    #expect(facts.leftOutBytes == 7)
    #expect(facts.leftOutLines == 1)
    #expect(facts.damage == nil)
  }

  @Test func `a sealed record stays sealed`() throws {
    let journal = try makeJournal(path, entries: 2, seals: true)
    _ = try journal.append(by: "记录", at: noon) { _ in draft(7) }
    put(Array(bytes(path).dropLast(20)), path)
    let (entries, _) = try read(try recover().path)
    #expect(entries.map(\.isSealed) == [false, true, true])
  }

  @Test func `a recovery that is broken off anywhere is finished by the next one`() throws {
    var count = 0
    for index in 0..<500 {
      let inner = RecoveryTests()
      let damaged = try inner.makeDamaged()
      let dead = Mutex(false)
      // From that call on nothing reaches the disk any more, as if the program were killed there.
      let trace = Trace { number, _ in
        guard number >= index else { return nil }
        dead.withLock { $0 = true }
        return .fail(EIO)
      }
      let first = try? inner.recover(posix: trace.posix)
      if !dead.withLock({ $0 }) {
        #expect(first != nil)
        break
      }
      count += 1
      // And that one is broken off too, somewhere.
      let second = Trace { number, _ in number >= index / 2 ? .fail(EIO) : nil }
      _ = try? inner.recover(posix: second.posix)
      let path: String
      do { path = try inner.recover().path } catch JournalError.abandoned(_, let next?) {
        path = next
      }
      #expect(path == inner.folder("甲_恢复.yishi"), "call \(index): one new file, not several")
      #expect(bytes(inner.path) == damaged, "call \(index)")
      #expect(try Verification.verify(path).isGood, "call \(index)")
      #expect(try read(path).entries.count == 3, "call \(index)")
    }
    #expect(count > 10)
    tell("recovery broken off at \(count) places, twice each")
  }
}

@Suite struct RedactionTests {
  let folder = TemporaryFolder()
  var path: String { folder("甲.yishi") }

  @Test func `a struck-out entry is gone and the chain goes on over its sum`() throws {
    let journal = try makeJournal(path, entries: 5, seals: true)
    let code = journal.head.sum.code
    let watch = try Watch(path)
    try Journal.redact(path, entry: 3, by: "记录", at: noon, reason: "含身份证号")
    #expect(!text(path).contains("居民甲@2"))
    #expect(text(path).contains("居民甲@3"))
    let (entries, after) = try read(path)
    #expect(entries.map(\.n) == [1, 2, 3, 4, 5])
    #expect(after.obstacle == nil)
    #expect(after.head.sum == journal.head.sum)
    guard case .redacted(let redaction) = entries[2].content else {
      Issue.record("\(entries[2])")
      return
    }
    #expect(redaction.at == noon)
    #expect(redaction.by == "记录")
    #expect(redaction.reason == "含身份证号")
    let result = try Verification.verify(path, code: code)
    #expect(result.isGood)
    #expect(result.redacted == [3])
    #expect(result.match?.n == 5)
    #expect(watch.drain())
    #expect(throws: JournalError.replaced(path: path)) { try journal.readNew() }
    #expect(try after.append(by: "记录", at: noon) { _ in draft(9) }.isSealed)
    #expect(throws: JournalError.alreadyRedacted(path: path, entry: 3)) {
      try Journal.redact(path, entry: 3, by: "记录", at: noon, reason: "")
    }
    #expect(throws: JournalError.noSuchEntry(path: path, entry: 7)) {
      try Journal.redact(path, entry: 7, by: "记录", at: noon, reason: "")
    }
  }

  @Test func `striking out the last entry keeps the seal and its code`() throws {
    let journal = try makeJournal(path, entries: 2, seals: true)
    try Journal.redact(path, entry: 2, by: "记录", at: noon, reason: "误录")
    #expect(try Listing(path).isSealed)
    #expect(try Verification.verify(path, code: journal.head.sum.code).isGood)
  }

  @Test func `a redaction that is broken off leaves the one file or the other`() throws {
    var count = 0
    for index in 0..<500 {
      let inner = RedactionTests()
      try makeJournal(inner.path, entries: 4)
      let before = bytes(inner.path)
      let dead = Mutex(false)
      let trace = Trace { number, _ in
        guard number >= index else { return nil }
        dead.withLock { $0 = true }
        return .fail(EIO)
      }
      try? Journal.redact(
        inner.path, entry: 2, by: "记录", at: noon, reason: "误录", posix: trace.posix)
      if !dead.withLock({ $0 }) { break }
      count += 1
      let result = try Verification.verify(inner.path)
      #expect(result.isGood)
      #expect(result.entries == 4)
      #expect(bytes(inner.path) == before || result.redacted == [2])
    }
    #expect(count > 10)
  }
}
