import FoundationEssentials
import Glibc
import Log
import Text
import Values

/// `备份清单.json` of a backup: every file in it as it was read back, written when all of them were.
///
/// A backup without one, or with the mark that one is under way, isn't finished.
package struct BackupManifest: Codable, Hashable, Sendable {
  package var format = "yishi-backup"
  package var version = 1
  /// When the backup was begun.
  package var at: Moment
  /// Whose it is.
  package var from: Origin
  /// The program that made it, `yishi 0.1.0`.
  package var generator: String
  /// By their paths.
  package var files: [File]
  /// What should be here and couldn't be copied.
  package var lacking: [String]

  /// The archive that was copied, and where.
  package struct Origin: Codable, Hashable, Sendable {
    /// The computer's readable name; empty where it has none.
    package var computer: String
    /// A digest of the machine's own mark; empty where the system doesn't say.
    package var machine: String
    /// The archive's folder, without links.
    package var archive: String

    package init(computer: String, machine: String, archive: String) {
      (self.computer, self.machine, self.archive) = (computer, machine, archive)
    }

    /// Whether both are one archive on one machine, whatever that is called.
    func isSame(as other: Origin) -> Bool {
      (machine, archive) == (other.machine, other.archive)
    }
  }

  /// One file of the backup.
  package struct File: Codable, Hashable, Sendable {
    /// From the backup's folder.
    package var path: String
    package var bytes: Int
    /// 64 digits.
    package var sha256: String
    /// It is here alone: deleted in the archive since, or kept beside what took its place.
    package var left: Bool?
  }

  /// The file's name in a backup's folder.
  package static let name = "备份清单.json"
  /// The mark's name: a backup is being made, or was broken off.
  package static let markName = "备份未完.json"

  /// The manifest in a folder; nil where there is none.
  ///
  /// - Throws: ``BackupRefusal`` where it can't be read or a later program wrote it.
  static func read(in folder: String, _ posix: Posix) throws -> BackupManifest? {
    let path = folder + "/" + name
    let bytes: [UInt8]?
    do { bytes = try posix.contents(path, limit: 256 << 20) } catch {
      throw JournalError(error, at: path)
    }
    guard let bytes else { return nil }
    struct Version: Codable { var format: String, version: Int }
    guard let told = try? JSONDecoder().decode(Version.self, from: Data(bytes)),
      told.format == "yishi-backup"
    else { throw BackupRefusal.manifestUnreadable(path: path) }
    guard told.version == 1 else { throw BackupRefusal.manifestNewer(path: path) }
    guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: Data(bytes)) else {
      throw BackupRefusal.manifestUnreadable(path: path)
    }
    return manifest
  }

  /// Writes it in the place of the one before, and reads it back.
  func write(in folder: String, _ posix: Posix) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let path = folder + "/" + BackupManifest.name
    let bytes = Array(try encoder.encode(self)) + [10]
    do {
      try posix.replace(path, with: bytes)
      guard try posix.contents(path, limit: bytes.count + 1) == bytes else {
        throw SystemError(call: "read", number: EIO)
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }
}
