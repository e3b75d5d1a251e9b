import Log
import Text
import Values

/// A backup held against its own list: every file is read again and its digest compared.
package struct BackupCheck: Hashable, Sendable {
  /// Where its files lie.
  package let folder: String
  /// What the list says; nil where there is none.
  package private(set) var manifest: BackupManifest?
  /// A backup was begun there and not finished.
  package private(set) var isUnfinished = false
  /// How many files are as they were written.
  package private(set) var good = 0
  /// Files of the list that aren't there.
  package private(set) var missing: [String] = []
  /// Files that aren't as they were written.
  package private(set) var changed: [String] = []
  package private(set) var unreadable: [JournalError] = []
  /// Files that came since.
  package private(set) var unlisted: [String] = []

  /// Whether all of it is there as it was written.
  package var isGood: Bool {
    manifest?.lacking.isEmpty == true && !isUnfinished && missing.isEmpty && changed.isEmpty
      && unreadable.isEmpty
  }

  /// 0 or 1.
  package var exitStatus: Int32 { isGood ? 0 : 1 }

  /// The backups in a folder: itself, or those that lie in it.
  ///
  /// - Throws: ``BackupRefusal`` where there is none.
  package static func folders(in path: String, posix: Posix = .system) throws -> [String] {
    let path = Archive(path).path
    guard try Archive(path).isThere() else { throw BackupRefusal.noSuchFolder(path: path) }
    func isBackup(_ folder: String) -> Bool {
      let names = FileSystem.names(in: folder) ?? []
      return names.contains(BackupManifest.name) || names.contains(BackupManifest.markName)
    }
    if isBackup(path) { return [path] }
    let found = (FileSystem.names(in: path) ?? []).sorted().map { path + "/" + $0 }.filter(isBackup)
    if found.isEmpty { throw BackupRefusal.noBackup(path: path) }
    return found
  }

  /// Reads every file of a backup.
  ///
  /// - Throws: ``BackupRefusal`` where its list can't be read.
  package init(
    of folder: String, posix: Posix = .system,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws {
    self.folder = folder
    let manifest = try BackupManifest.read(in: folder, posix)
    self.manifest = manifest
    let kept = KeptFiles(folder, posix)
    unreadable = kept.unreadable
    isUnfinished =
      manifest == nil
      || (FileSystem.names(in: folder) ?? []).contains(BackupManifest.markName)
    let files = manifest?.files ?? []
    for (done, file) in files.enumerated() {
      check(file, posix)
      progress(done + 1, files.count)
    }
    let known = Set(files.map(\.path))
    unlisted = kept.files.map(\.path).filter { !known.contains($0) }
  }

  private mutating func check(_ file: BackupManifest.File, _ posix: Posix) {
    let path = folder + "/" + file.path
    do throws(SystemError) {
      guard !file.path.hasPrefix("/"), !file.path.split(separator: "/").contains("..") else {
        return changed.append(file.path)
      }
      guard try posix.status(path)?.isRegular == true else { return missing.append(file.path) }
      let read = try posix.sumFromDisk(path)
      if (read.sum.hex, read.size) == (file.sha256, file.bytes) {
        good += 1
      } else {
        changed.append(file.path)
      }
    } catch {
      unreadable.append(JournalError(error, at: path))
    }
  }
}
