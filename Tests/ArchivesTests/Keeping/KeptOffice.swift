import Archives
import Deliberation
import Foundation
import Log
import TestSupport
import Values

/// An archive with meetings, papers and an attachment, and a stick beside it.
final class KeptOffice {
  let folder: TemporaryFolder
  let archive: Archive
  let stick: String
  var computer = LedgerOffice.computer("办公室", "/nowhere")

  init(onDisk: Bool = false) {
    folder = TemporaryFolder(inMemory: !onDisk)
    archive = Archive(folder("议事"))
    stick = folder("U盘")
    mkdir(stick, 0o700)
    computer = LedgerOffice.computer("办公室", folder("state"))
  }

  /// Makes a meeting with so many entries and returns its file.
  @discardableResult
  func meet(
    _ title: String, id: String? = nil, entries: Int = 3, on day: String = "2024-05-18"
  ) throws -> String {
    let journal = try archive.create(
      SessionHeader(
        id: id ?? "id-\(title)", date: Day(day)!, title: title, created: noon,
        generator: "yishi 0.1.0"),
      body: "居民议事会")
    try say(entries, journal)
    return journal.path
  }

  /// Appends so many entries.
  func say(_ count: Int, _ journal: Journal, _ word: String = "甲") throws {
    for _ in 0..<count {
      _ = try journal.append(by: "记录", at: noon) { _ in
        Draft(events: Array(#"[{"said":"\#(word)"}]"#.utf8))
      }
    }
  }

  func say(_ count: Int, in path: String, _ word: String = "甲") throws {
    try say(count, try Journal.open(path), word)
  }

  /// Puts a file beside a meeting.
  @discardableResult
  func lay(_ name: String, _ text: String, beside meeting: String) -> String {
    let path = Log.folder(of: meeting) + "/" + name
    try? FileManager.default.createDirectory(
      atPath: Log.folder(of: path), withIntermediateDirectories: true)
    put(Array(text.utf8), path)
    return path
  }

  func place(continues: Bool = false) throws -> BackupPlace {
    try BackupPlace(of: archive, in: stick, continues: continues, computer: computer)
  }

  @discardableResult
  func backup(at: Moment = noon, posix: Posix = .system) throws -> BackupReport {
    try Backup.make(try place(), at: at, generator: "yishi 0.1.0", posix: posix)
  }

  /// Where a file of the archive lies on the stick.
  func there(_ path: String) -> String {
    stick + "/议事" + path.dropFirst(archive.path.count)
  }

  func check() throws -> BackupCheck { try BackupCheck(of: stick + "/议事") }

  /// Every file under a folder with its bytes, by its path from there.
  static func contents(_ folder: String) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      contents[name] = bytes(path)
    }
    return contents
  }

  /// What lies on the stick, without the backup's own list.
  var onStick: [String: [UInt8]] {
    Self.contents(stick + "/议事").filter { $0.key != "备份清单.json" }
  }
}
