import Glibc
import Log
import Text

/// What of an archive is kept elsewhere: meetings, chains, papers, photos and whatever else lies in it.
///
/// Not what a program is writing just now, nor what is hidden, nor keys. No link is followed. The index
/// and the catalogue, drafts and what this computer knows of itself lie outside the archive.
struct KeptFiles {
  /// By their paths from the archive.
  private(set) var files: [KeptFile] = []
  private(set) var passedOver: [PassedOver] = []
  /// Folders that couldn't be looked into.
  private(set) var unreadable: [JournalError] = []

  init(_ archive: String, _ posix: Posix = .system) { look(in: archive, "", posix) }

  private mutating func look(in archive: String, _ folder: String, _ posix: Posix) {
    let place = folder.isEmpty ? archive : archive + "/" + folder
    let names: [String]
    do throws(SystemError) { names = try FileSystem.list(place).sorted() } catch {
      return unreadable.append(.system(path: place, cause: error))
    }
    for name in names where !Leftovers.isTemporary(name) {
      if folder.isEmpty, [BackupManifest.name, BackupManifest.markName].contains(name) { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      if let reason = PassedOver.Reason(of: name) {
        passedOver.append(PassedOver(path: path, reason: reason))
      } else if posix.isLink(archive + "/" + path) {
        passedOver.append(PassedOver(path: path, reason: .link))
      } else if let facts = (try? posix.status(archive + "/" + path)) ?? nil {
        if facts.isFolder {
          look(in: archive, path, posix)
        } else if facts.isRegular {
          files.append(KeptFile(path))
        } else {
          passedOver.append(PassedOver(path: path, reason: .notAFile))
        }
      }
    }
  }
}

/// A file of an archive, by its path from there.
struct KeptFile: Hashable, Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  /// Lines are added to it and none is changed: a meeting, a chain, a register.
  var isLog: Bool { path.ends(in: ".yishi") }
  /// It was attached to a record, which knows its digest: nothing ever writes it anew.
  var isAttachment: Bool { path.split(separator: "/").dropLast().last == "附件" }
  /// Telephones, or what the program remembers of papers: what they held before is to be gone.
  var isReplaced: Bool { isPrivate || name(of: path) == ".papers.json" }
  /// Telephones.
  var isPrivate: Bool { name(of: path) == "contacts.json" }
}

/// What wasn't copied, and why.
package struct PassedOver: Hashable, Sendable, Codable {
  /// From the archive.
  package let path: String
  package let reason: Reason

  package enum Reason: String, Hashable, Sendable, Codable {
    /// Its name begins with a point: other programs' business.
    case hidden
    /// A key, which stays on its computer.
    case key
    /// A link; what it leads to lies elsewhere.
    case link
    /// No file: a device, a pipe.
    case notAFile

    init?(of name: String) {
      let endings = [".key", ".pem", ".p12", ".pfx"]
      if endings.contains(where: name.lowercased().hasSuffix) {
        self = .key
      } else if name.hasPrefix("."), name != ".papers.json" {
        self = .hidden
      } else {
        return nil
      }
    }
  }

  /// Whether something of the archive is missing because of it.
  package var isLack: Bool { reason == .link || reason == .notAFile }
}
