import FoundationEssentials
import Glibc
import Log
import Text
import Values

/// The mark `备份未完.json` in a folder while a backup is made there, whose lock lets nobody else make
/// one; left behind, the backup was broken off.
final class BackupMark {
  /// What stands in it.
  struct Words: Codable {
    var format = "yishi-backup-unfinished"
    var version = 1
    /// When it was begun.
    var at: Moment
    var from: BackupManifest.Origin
  }

  private let path: String
  private let file: OpenFile
  private let posix: Posix

  /// Sets it, durably.
  ///
  /// - Throws: ``BackupRefusal/busy(path:)`` where another program has it.
  init(in folder: String, _ words: Words, _ posix: Posix) throws {
    path = folder + "/" + BackupManifest.markName
    self.posix = posix
    do {
      file = OpenFile(try posix.open(path, O_RDWR | O_CREAT), posix)
      // One that is done takes its mark away: then this is no longer the file of that name.
      let own = try posix.status(file.descriptor)
      guard try posix.takeLock(file.descriptor), let there = try posix.status(path),
        (there.device, there.inode) == (own.device, own.inode)
      else { throw BackupRefusal.busy(path: folder) }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try posix.overwrite(file.descriptor, with: Array(try encoder.encode(words)) + [10])
      try posix.syncFolder(folder, of: file.descriptor)
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }

  /// What a mark in a folder says; nil where there is none.
  static func read(in folder: String, _ posix: Posix) throws -> Words? {
    guard let bytes = try posix.contents(folder + "/" + BackupManifest.markName, limit: 1 << 16)
    else { return nil }
    return try JSONDecoder().decode(Words.self, from: Data(bytes))
  }

  /// Takes it away: the backup is done.
  func remove() throws {
    do throws(SystemError) {
      try posix.unlink(path)
      try posix.syncFolder(folder(of: path), of: file.descriptor)
    } catch {
      throw JournalError(error, at: path)
    }
  }
}
