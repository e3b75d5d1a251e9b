import Archives
import Foundation
import Log
import TestSupport
import Testing

/// The order of system calls, on which everything that is promised depends.
@Suite struct OrderTests {
  let folder = TemporaryFolder()

  @Test func `an entry is written and synced before it is acknowledged, and nothing else`() throws {
    let trace = Trace()
    let journal = try makeJournal(folder("甲.yishi"), entries: 0, posix: trace.posix)
    for number in 0..<5 {
      let start = trace.calls.count
      _ = try journal.append(by: "主持", at: noon) { _ in
        #expect(trace.changes(since: start).isEmpty, "nothing is written before it is judged")
        return draft(number)
      }
      #expect(trace.changes(since: start) == [.write, .fdatasync])
      let calls = trace.calls[start...].map(\.name)
      #expect(calls.prefix(3) == [.fcntl, .flock, .fcntl])
      #expect(calls.last == .flock)
    }
  }

  @Test func `a new file is synced before it has its name, and its folder after`() throws {
    let trace = Trace()
    let journal = try Journal.create(at: folder("甲.yishi"), header: header, posix: trace.posix)
    #expect(trace.changes(since: 0) == [.write, .fsync, .link, .unlink, .fsync])
    let last = trace.calls.suffix(3)
    #expect(last.map(\.name) == [.open, .fsync, .close])
    #expect(last.first?.path == folder.path)
    withExtendedLifetime(journal) {}
  }

  @Test func `what others wrote is synced before it is judged on or shown`() throws {
    let path = folder("甲.yishi")
    let desk = try makeJournal(path, entries: 1)
    let trace = Trace()
    let table = try Journal.open(path, posix: trace.posix) { _ in }
    #expect(trace.changes(since: 0) == [.fdatasync], "at every open")
    _ = try desk.append(by: "签到处", at: noon) { _ in draft(1) }
    var start = trace.calls.count
    #expect(try table.readNew().count == 1)
    #expect(trace.changes(since: start) == [.fdatasync])
    _ = try desk.append(by: "签到处", at: noon) { _ in draft(2) }
    start = trace.calls.count
    _ = try table.append(by: "主持", at: noon) { others in
      #expect(others.count == 1)
      #expect(trace.changes(since: start) == [.fdatasync])
      return draft(3)
    }
    start = trace.calls.count
    #expect(try table.readNew().isEmpty)
    #expect(trace.changes(since: start).isEmpty, "a reader never writes")
  }

  @Test func `telephone numbers are durable before the entry that needs them`() throws {
    let path = folder("甲.yishi")
    let trace = Trace()
    let journal = try makeJournal(path, entries: 0, posix: trace.posix)
    let start = trace.calls.count
    func append(_ telephones: [String: String]) throws {
      _ = try journal.append(
        by: "主持", at: noon,
        alongside: { try Contacts.merge(telephones, beside: path, posix: trace.posix) },
        judge: { _ in Draft(events: Array("[]".utf8)) })
    }
    try append(["p01": "000-0000"])
    #expect(trace.changes(since: start) == [.write, .fsync, .rename, .fsync, .write, .fdatasync])
    #expect(try Contacts.read(beside: path).telephones == ["p01": "000-0000"])
    #expect(!text(path).contains("000-0000"))
    let mode =
      try FileManager.default
      .attributesOfItem(atPath: folder("contacts.json"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try append(["p02": "111", "p01": ""])
    #expect(try Contacts.read(beside: path).telephones == ["p02": "111"])
    try Contacts.delete(beside: path)
    #expect(try Contacts.read(beside: path).telephones.isEmpty)
    #expect(folder.names == ["甲.yishi"])
  }

  @Test func `a torn tail is kept durably before it is cut`() throws {
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 1)
    put(bytes(path) + Array("{\"n\":2".utf8), path)
    let trace = Trace()
    let journal = try Journal.open(path, posix: trace.posix)
    let start = trace.calls.count
    _ = try journal.append(by: "主持", at: noon) { _ in draft(1) }
    #expect(
      trace.changes(since: start) == [
        .write, .fsync, .link, .unlink, .fsync, .ftruncate, .fsync, .write, .fdatasync,
      ])
  }

  @Test func `what a killed program left behind is deleted, what a living one writes is not`()
    throws
  {
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 1)
    let living = ProcessInfo.processInfo.processIdentifier
    for name in ["999999999-1", "999999998-2", "\(living)-3"] {
      put([1], folder(".yishi-\(name).tmp"))
    }
    // Killed between link and unlink: a second name of the file itself.
    try FileManager.default.linkItem(atPath: path, toPath: folder(".yishi-\(living)-4.tmp"))
    _ = try Journal.open(path, for: .reading)
    #expect(folder.names.count == 5, "readers never write")
    _ = try Journal.open(path)
    #expect(folder.names == [".yishi-\(living)-3.tmp", "甲.yishi"])
    #expect(Leftovers.beside(path).isEmpty, "it may be written just now")
    try FileManager.default.setAttributes(
      [.modificationDate: Date.now.addingTimeInterval(-100)],
      ofItemAtPath: folder(".yishi-\(living)-3.tmp"))
    #expect(Leftovers.beside(path) == [folder(".yishi-\(living)-3.tmp")])
  }
}
