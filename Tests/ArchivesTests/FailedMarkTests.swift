import Archives
import Foundation
import Log
import TestSupport
import Testing
import Values

/// A mark that nobody writes a file any more hides the meeting only where it really goes on, and cuts
/// off only what it fits.
@Suite struct FailedMarkTests {
  let folder = TemporaryFolder()
  var archive: Archive { Archive(folder("议事")) }

  private func made(_ title: String = "植物角", id: String = "m-01", entries: Int = 6) throws -> String
  {
    let header = SessionHeader(
      id: id, date: Day("2024-05-18")!, title: title, created: noon, generator: "yishi tests")
    let journal = try archive.create(header, body: "居民议事会")
    for number in 0..<entries {
      _ = try journal.append(by: "签到处", at: noon.adding(seconds: number)) { _ in draft(number) }
    }
    return journal.path
  }

  private func mark(_ path: String, _ members: [String: Any]) throws {
    var all: [String: Any] = ["at": "2024-05-18T14:30:00.000+08:00", "by": "记录", "reason": "sync"]
    all.merge(members) { $1 }
    try JSONSerialization.data(withJSONObject: all).write(to: URL(filePath: path + ".failed"))
  }

  /// A remark, which any meeting can be told.
  private func draft(_ number: Int) -> Draft {
    Draft(events: Array(#"[{"remarked":{"remark":"r\#(number + 1)","text":"备注\#(number)"}}]"#.utf8))
  }

  /// Bytes up to the end of an entry.
  private func size(_ path: String, through n: Int) -> Int {
    bytes(path).split(separator: 10)[...n].reduce(0) { $0 + $1.count + 1 }
  }

  enum Leads: String, CaseIterable { case nowhere, toItself, around, toADevice, toAnotherMeeting }

  @Test(arguments: Leads.allCases) func `a mark that leads to no file of the meeting hides nothing`(
    leads: Leads
  ) throws {
    let path = try made()
    let other = URL(filePath: path).deletingLastPathComponent().appending(path: "n.yishi").path
    var named = "n.yishi"
    switch leads {
    case .nowhere: break
    case .toItself: named = URL(filePath: path).lastPathComponent
    case .around:
      try FileManager.default.copyItem(atPath: path, toPath: other)
      try mark(
        other,
        ["n": 6, "size": bytes(path).count, "continued": URL(filePath: path).lastPathComponent])
    case .toADevice: named = "/dev/zero"
    case .toAnotherMeeting: named = try made("楼道灯", id: "m-02", entries: 1)
    }
    try mark(path, ["n": 6, "size": bytes(path).count, "continued": named])
    #expect(archive.list().listings.contains { $0.path == path && $0.entries == 6 })
    let check = try archive.verify()
    #expect(check.exitStatus == 1)
    #expect(check.files.contains { $0.path == path && $0.continuationMissing != nil })
    let (entries, journal) = try read(path)
    #expect(entries.count == 6)
    guard case .continuationMissing(path, _)? = journal.obstacle else {
      Issue.record("\(String(describing: journal.obstacle))")
      return
    }
    #expect(throws: journal.obstacle!) {
      _ = try journal.append(by: "记录", at: noon) { _ in draft(9) }
    }
    #expect(throws: journal.obstacle!) {
      _ = try journal.continueInNewFile(by: "记录", at: noon)
    }
    // The way out: nobody knows what the file that is gone held.
    let recovery = try MeetingFile.recover(path, by: "记录", at: noon)
    #expect(recovery.facts.entries == 6)
    #expect(recovery.facts.missing == URL(filePath: named).lastPathComponent)
    let recovered = try read(recovery.path)
    #expect(recovered.entries.count == 7)
    let said = String(decoding: events(recovered.entries[6]), as: UTF8.self)
    #expect(said.contains("找不到") && !said.contains("recordLost"), "\(said)")
    #expect(recovered.journal.obstacle == nil)
    let left = archive.list().listings.map(\.path)
    #expect(left.contains(recovery.path) && !left.contains(path), "it goes on there now")
  }

  @Test func `where the meeting goes on the file is left out, however many went before`() throws {
    let path = try made()
    let place = URL(filePath: path).deletingLastPathComponent().path + "/"
    for (file, next) in [(path, "二.yishi"), (place + "二.yishi", place + "三.yishi")] {
      let target = next.hasPrefix("/") ? next : place + next
      try FileManager.default.copyItem(atPath: path, toPath: target)
      try mark(file, ["n": 6, "size": bytes(path).count, "continued": next])
    }
    #expect(archive.sessions() == [place + "三.yishi"])
    let check = try Verification.verify(path)
    #expect(check.isGood && check.isAbandoned)
    #expect(check.continuedAs == place + "二.yishi")
    // The last is lost: the one before it is what there is.
    try FileManager.default.removeItem(atPath: place + "三.yishi")
    #expect(archive.sessions() == [place + "二.yishi"])
  }

  @Test(arguments: [(5, 1234), (5, 0), (6, -1), (3, 1), (99, 1 << 40)])
  func `a mark that doesn't fit cuts nothing off that has good sums, and is told`(
    n: Int, size: Int
  ) throws {
    let path = try made()
    try mark(path, ["n": n, "size": size])
    try agree(on: path, entries: 6)
    let check = try Verification.verify(path)
    #expect(check.hasUnfitMark && !check.isGood)
    #expect(try MeetingFile.recover(path, by: "记录", at: noon).facts.entries == 6)
  }

  @Test(arguments: [0, 4, 6]) func `what a disk didn't confirm counts for nobody`(n: Int) throws {
    let path = try made()
    try mark(path, ["n": n, "size": size(path, through: n)])
    try agree(on: path, entries: n)
    let check = try Verification.verify(path)
    #expect(check.isGood && check.isAbandoned && check.unconfirmed == 6 - n)
    #expect(try MeetingFile.recover(path, by: "记录", at: noon).facts.entries == n)
  }

  private func agree(on path: String, entries: Int) throws {
    #expect(try Listing(path).entries == entries, "list")
    #expect(try read(path).entries.count == entries, "show")
    #expect(try Verification.verify(path).entries == entries, "verify")
  }

  @Test func `damage behind a mark that doesn't fit is found before the file goes on`() throws {
    let path = try made()
    var damaged = bytes(path)
    damaged[size(path, through: 3) + 30] ^= 1
    put(damaged, path)
    try mark(path, ["n": 5, "size": 1234])
    let recovery = try MeetingFile.recover(path, by: "记录", at: noon)
    #expect(recovery.facts.entries == 3)
    #expect(recovery.facts.damage != nil)
    #expect(recovery.facts.lastLost == 6)
  }
}
