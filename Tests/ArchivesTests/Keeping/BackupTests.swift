import Archives
import Foundation
import Log
import TestSupport
import Testing
import Text
import Values

/// An archive copied to a stick.
@Suite struct BackupTests {
  let office = KeptOffice()

  @Test func `meetings, papers, attachments and telephones lie there to the byte, and are listed`()
    throws
  {
    let meeting = try office.meet("植物角")
    office.lay("纪要.txt", "纪要", beside: meeting)
    office.lay("附件/现场.jpg", "照片", beside: meeting)
    office.lay("contacts.json", #"{"format":"yishi-contacts"}"#, beside: meeting)
    office.lay(".papers.json", "{}", beside: meeting)
    let report = try office.backup()
    #expect(report.isGood)
    #expect(report.written.count == 5)
    #expect(report.telephones.count == 1)
    #expect(office.onStick == KeptOffice.contents(office.archive.path))
    let check = try office.check()
    #expect(check.isGood)
    #expect(check.good == 5)
    #expect(check.manifest?.from.computer == "办公室")
    let again = try office.backup()
    #expect(again.written.isEmpty)
    #expect(again.same == 5)
  }

  @Test func `a meeting that has grown takes the place of its beginning, and nothing is beside`()
    throws
  {
    let meeting = try office.meet("植物角")
    try office.backup()
    try office.say(4, in: meeting)
    let report = try office.backup()
    #expect(report.written.count == 1)
    #expect(report.keptBeside.isEmpty)
    #expect(bytes(office.there(meeting)) == bytes(meeting))
    #expect(try office.check().isGood)
  }

  @Test func `a meeting that went on otherwise there is kept beside, under the day`() throws {
    let meeting = try office.meet("植物角")
    try office.backup()
    try office.say(1, in: office.there(meeting), "那边")
    try office.say(2, in: meeting, "这边")
    let other = bytes(office.there(meeting))
    let report = try office.backup()
    #expect(report.keptBeside.count == 1)
    let beside = try #require(report.keptBeside.first?.beside)
    #expect(beside.hasSuffix("〔2024-05-18〕.yishi"))
    #expect(bytes(office.stick + "/议事/" + beside) == other)
    #expect(bytes(office.there(meeting)) == bytes(meeting))
    #expect(report.left == [beside])
    #expect(try office.backup().keptBeside.isEmpty, "and stays without a word")
  }

  @Test func `where more is there than here it stays, and is told`() throws {
    let meeting = try office.meet("植物角")
    let short = bytes(meeting)
    try office.say(2, in: meeting)
    try office.backup()
    let long = bytes(meeting)
    put(short, meeting)
    let report = try office.backup()
    #expect(report.longerThere.count == 1)
    #expect(bytes(office.there(meeting)) == long)
    #expect(bytes(meeting) == short)
    #expect(try office.check().isGood)
  }

  @Test func `the last line that is being written isn't copied`() throws {
    let meeting = try office.meet("植物角")
    let whole = bytes(meeting)
    put(whole + Array(#"{"n":4,"at":"20"#.utf8), meeting)
    #expect(try office.backup().isGood)
    #expect(bytes(office.there(meeting)) == whole)
  }

  @Test func `a damaged meeting doesn't take a good one's place`() throws {
    let meeting = try office.meet("植物角")
    try office.backup()
    let good = bytes(meeting)
    var bad = good
    bad[good.count - 90] ^= 1
    put(bad, meeting)
    let report = try office.backup()
    #expect(!report.isGood)
    #expect(report.damaged.count == 1)
    #expect(bytes(office.there(meeting)) == good)
    let beside = try #require(report.keptBeside.first?.beside)
    #expect(bytes(office.stick + "/议事/" + beside) == bad)
  }

  @Test func `what was struck out here is gone there`() throws {
    let meeting = try office.meet("植物角")
    try office.backup()
    try Journal.redact(meeting, entry: 2, by: "记录", at: noon, reason: "应当事人要求")
    let report = try office.backup()
    #expect(report.written.count == 1 && report.keptBeside.isEmpty)
    #expect(bytes(office.there(meeting)) == bytes(meeting))
  }

  @Test
  func `a paper made anew takes its place; one that was changed there, and an attachment, stay`()
    throws
  {
    let meeting = try office.meet("植物角")
    let paper = office.lay("纪要.txt", "一", beside: meeting)
    let edited = office.lay("公示.txt", "一", beside: meeting)
    let photo = office.lay("附件/现场.jpg", "照片", beside: meeting)
    try office.backup()
    put(Array("二".utf8), paper)
    put(Array("二".utf8), edited)
    put(Array("那边改的".utf8), office.there(edited))
    put(Array("坏了".utf8), photo)
    let report = try office.backup()
    #expect(text(office.there(paper)) == "二")
    #expect(text(office.there(edited)) == "二")
    #expect(text(office.there(photo)) == "坏了")
    #expect(
      Set(report.keptBeside.map { text(office.stick + "/议事/" + $0.beside) }) == ["那边改的", "照片"])
  }

  @Test func `what was deleted here stays there, is told and stays in the list`() throws {
    let meeting = try office.meet("植物角")
    let paper = office.lay("纪要.txt", "一", beside: meeting)
    try office.backup()
    try FileManager.default.removeItem(atPath: paper)
    let report = try office.backup()
    #expect(report.left.map { name(of: $0) } == ["纪要.txt"])
    #expect(text(office.there(paper)) == "一")
    #expect(try office.check().isGood)
  }

  @Test func `links aren't followed, and keys and hidden files stay at home`() throws {
    let meeting = try office.meet("植物角")
    office.lay("会议.key", "钥匙", beside: meeting)
    office.lay(".隐藏", "x", beside: meeting)
    let secret = office.folder("别处.txt")
    put(Array("别处".utf8), secret)
    symlink(secret, folder(of: meeting) + "/链接.txt")
    let report = try office.backup()
    #expect(report.passedOver.map(\.reason.rawValue).sorted() == ["hidden", "key", "link"])
    #expect(!report.isGood, "what the link leads to isn't there")
    #expect(office.onStick.count == 1)
  }

  @Test func `a check finds what is gone, changed or unfinished`() throws {
    let meeting = try office.meet("植物角")
    let paper = office.lay("纪要.txt", "一", beside: meeting)
    let other = office.lay("公示.txt", "一", beside: meeting)
    try office.backup()
    put(Array("改".utf8), office.there(paper))
    try FileManager.default.removeItem(atPath: office.there(other))
    let check = try office.check()
    #expect(!check.isGood)
    #expect(check.changed.map { name(of: $0) } == ["纪要.txt"])
    #expect(check.missing.map { name(of: $0) } == ["公示.txt"])
    put(Array("{}".utf8), office.stick + "/议事/备份未完.json")
    #expect(try office.check().isUnfinished)
    #expect(try office.backup().isGood)
    #expect(try office.check().isGood)
  }

  @Test func `it goes into no other archive's backup, nor into the archive itself`() throws {
    try office.meet("植物角")
    #expect(throws: BackupRefusal.insideArchive(path: office.archive.path + "/议事")) {
      _ = try BackupPlace(of: office.archive, in: office.archive.path, computer: office.computer)
    }
    #expect(throws: BackupRefusal.insideArchive(path: office.folder.path + "/议事")) {
      _ = try BackupPlace(of: office.archive, in: office.folder.path, computer: office.computer)
    }
    #expect(throws: BackupRefusal.noSuchFolder(path: office.folder("没有"))) {
      _ = try BackupPlace(of: office.archive, in: office.folder("没有"), computer: office.computer)
    }
    let neighbour = KeptOffice()
    try neighbour.meet("电梯")
    let (here, there) = (office.archive, neighbour.archive)
    try office.backup()
    #expect(throws: BackupRefusal.self) {
      _ = try BackupPlace(of: there, in: office.stick, computer: neighbour.computer)
    }
    let named = try BackupPlace(
      of: there, in: office.stick, named: "隔壁", computer: neighbour.computer)
    #expect(try Backup.make(named, at: noon, generator: "yishi 0.1.0").isGood)
    #expect(try BackupCheck.folders(in: office.stick).count == 2)
    #expect(office.onStick == KeptOffice.contents(here.path))
    put(Array("x".utf8), office.stick + "/别的")
    mkdir(office.stick + "/旧", 0o700)
    put(Array("x".utf8), office.stick + "/旧/x")
    #expect(throws: BackupRefusal.another(path: office.stick + "/旧", of: nil)) {
      _ = try BackupPlace(of: here, in: office.stick, named: "旧", computer: office.computer)
    }
  }

  @Test func `whatever call fails, nothing is lost, and the next backup is whole`() throws {
    var failures = 0
    for name in [SystemCall.Name.write, .fsync, .rename, .open, .pread, .mkdir, .unlink] {
      for count in [1, 2, 3, 5, 8, 13, 21] {
        let office = KeptOffice()
        let meeting = try office.meet("植物角")
        office.lay("纪要.txt", "一", beside: meeting)
        office.lay("附件/现场.jpg", "照片", beside: meeting)
        try office.backup()
        let before = office.onStick
        try office.say(2, in: meeting)
        try office.meet("楼道灯")
        office.lay("纪要.txt", "二", beside: meeting)
        let disk = Countdown(name, count, EIO)
        do {
          let report = try office.backup(posix: Posix(intercept: disk.interfere))
          failures += report.isGood ? 0 : 1
        } catch {
          failures += 1
        }
        for (path, old) in before where path.hasSuffix(".yishi") || path.hasSuffix(".jpg") {
          #expect(
            office.onStick[path]?.starts(with: old) == true, "\(name) \(count): \(path)")
        }
        #expect(try office.backup().isGood, "\(name) \(count)")
        #expect(office.onStick == KeptOffice.contents(office.archive.path), "\(name) \(count)")
        #expect(try office.check().isGood)
      }
    }
    #expect(failures > 10)
  }
}

/// A disk of which one call fails, once.
private final class Countdown: @unchecked Sendable {
  private let (name, error): (SystemCall.Name, CInt)
  private var left: Int
  private let lock = NSLock()

  init(_ name: SystemCall.Name, _ count: Int, _ error: CInt) {
    (self.name, self.error) = (name, error)
    left = count
  }

  func interfere(_ call: SystemCall) -> SystemCall.Interference? {
    guard call.name == name else { return nil }
    return lock.withLock {
      left -= 1
      return left == 0 ? .fail(error) : nil
    }
  }
}
