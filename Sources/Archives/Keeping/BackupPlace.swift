import Glibc
import Log
import Text
import Values

/// Where an archive is copied to: a folder of its own on a stick.
package struct BackupPlace: Sendable {
  package let archive: Archive
  /// Where the archive's files come to lie.
  package let folder: String
  let origin: BackupManifest.Origin
  /// What the backup before wrote there.
  let before: BackupManifest?
  /// Whether the folder lies on the disk that the archive lies on.
  package let isSameDisk: Bool

  /// Looks at a place and judges it; writes nothing.
  ///
  /// - Parameters:
  ///   - outside: the stick, or a folder on it, which must be there.
  ///   - name: what the backup's folder is called; nil for the archive's own name.
  ///   - continues: what lies there is this archive's, whatever it says.
  /// - Throws: ``BackupRefusal``, or a `JournalError` where the system wouldn't look.
  package init(
    of archive: Archive, in outside: String, named name: String? = nil, continues: Bool = false,
    computer: Computer? = .current, posix: Posix = .system
  ) throws {
    guard try archive.isThere(), let here = posix.realPath(archive.path) else {
      throw BackupRefusal.nothingToCopy(archive: archive.path)
    }
    let outer = Archive(outside).path
    guard try Archive(outer).isThere(), let there = posix.realPath(outer) else {
      throw BackupRefusal.noSuchFolder(path: outer)
    }
    let name = name ?? Log.name(of: here)
    guard !name.isEmpty, name != "/", name != ".", name != "..",
      SafeName.clean(name) == name, name.utf8.count <= SafeName.limit
    else { throw BackupRefusal.notAName(name) }
    let folder = (there == "/" ? "" : there) + "/" + name
    let real = posix.realPath(folder) ?? folder
    guard !Self.isInside(real, of: here), !Self.isInside(here, of: real) else {
      throw BackupRefusal.insideArchive(path: folder)
    }
    self.archive = archive
    self.folder = folder
    origin = BackupManifest.Origin(
      computer: (try? computer?.name(posix: posix)) ?? "", machine: computer?.machine() ?? "",
      archive: here)
    do throws(SystemError) {
      isSameDisk = try posix.status(here)?.device == posix.status(there)?.device
    } catch {
      throw JournalError(error, at: outer)
    }
    before = try Self.earlier(in: folder, by: origin, continues: continues, posix)
  }

  private static func isInside(_ path: String, of folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// The list of the backup before, where there is one of this archive.
  private static func earlier(
    in folder: String, by origin: BackupManifest.Origin, continues: Bool, _ posix: Posix
  ) throws -> BackupManifest? {
    let names = (FileSystem.names(in: folder) ?? []).filter { !Leftovers.isTemporary($0) }
    if names.isEmpty { return nil }
    do {
      if let manifest = try BackupManifest.read(in: folder, posix) {
        guard continues || manifest.from.isSame(as: origin) else {
          let from = manifest.from
          let told = [from.computer, from.archive].filter { !$0.isEmpty }
          throw BackupRefusal.another(path: folder, of: told.joined(separator: " "))
        }
        return manifest
      }
    } catch BackupRefusal.manifestUnreadable {
      // It says nothing of whose it is, and is written anew.
      guard continues || names.contains(BackupManifest.markName) else {
        throw BackupRefusal.manifestUnreadable(path: folder + "/" + BackupManifest.name)
      }
      return nil
    }
    if !continues, names.contains(BackupManifest.markName) {
      let mark = try? BackupMark.read(in: folder, posix)
      guard let mark, !mark.from.isSame(as: origin) else { return nil }
      throw BackupRefusal.another(
        path: folder,
        of: [mark.from.computer, mark.from.archive].filter { !$0.isEmpty }.joined(separator: " "))
    }
    guard continues else { throw BackupRefusal.another(path: folder, of: nil) }
    return nil
  }
}
