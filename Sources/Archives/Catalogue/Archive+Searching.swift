import Glibc
import Log
import Text

extension Archive {
  /// A session file where it lies.
  struct File {
    let path: String
    /// Of the folder that it lies in.
    let year: Int
    /// Whether a mark lies in its folder that nobody writes one of the files any more.
    let isMarked: Bool
  }

  /// What lies in an archive or in some of its years.
  struct Found {
    /// By their paths; the ones that go on in another file left out.
    fileprivate(set) var files: [File] = []
    /// Which folders could not be looked into.
    fileprivate(set) var unreadable: [JournalError] = []
    /// Folders of meetings in which nothing is, or only what a killed program left.
    fileprivate(set) var empty: [String] = []
  }

  /// Looks into every folder; an archive that isn't there yet has nothing.
  func search() -> Found {
    var found = Found()
    let years = found.names(in: path, isArchive: true).filter(Archive.isYear)
    for year in years { found.search(year: "\(path)/\(year)") }
    found.files.sort { $0.path < $1.path }
    return found
  }

  /// Looks into the folders of one year.
  static func search(year folder: String) -> Found {
    var found = Found()
    found.search(year: folder)
    found.files.sort { $0.path < $1.path }
    return found
  }

  /// Folders of meetings in which no meeting is, only what a program left that was killed while it
  /// made one; nothing in them was ever confirmed to anybody. One in which the register has a sealed
  /// meeting isn't among them, as that meeting is missing.
  package func brokenOff() -> [String] { brokenOff(among: search().empty) }

  /// Those among the empty folders that a look saw.
  package func brokenOff(among empty: [String]) -> [String] {
    guard !empty.isEmpty else { return [] }
    let sealed = Set(
      ((try? Register.seals(in: self)) ?? []).map { seal in
        folder(of: seal.file.hasPrefix("/") ? seal.file : "\(path)/\(seal.file)")
      })
    return empty.filter { !sealed.contains($0) }.sorted()
  }
}

extension Archive.Found {
  fileprivate mutating func search(year folder: String) {
    for meeting in names(in: folder, isArchive: false) {
      let place = "\(folder)/\(meeting)"
      guard let names = listed(place, isArchive: false) else { continue }
      if names.allSatisfy(Leftovers.isTemporary) { empty.append(place) }
      let isMarked = names.contains { $0.hasSuffix(".failed") }
      for path in Archive.sessions(in: place, holding: names) {
        files.append(
          Archive.File(path: path, year: Int(name(of: folder)) ?? 0, isMarked: isMarked))
      }
    }
  }

  fileprivate mutating func names(in folder: String, isArchive: Bool) -> [String] {
    listed(folder, isArchive: isArchive) ?? []
  }

  /// Nil where it can't be listed.
  private mutating func listed(_ folder: String, isArchive: Bool) -> [String]? {
    do throws(SystemError) { return try FileSystem.list(folder) } catch {
      // What lies beside the folders, and what somebody has just moved away.
      let isNoFolder = error.number == ENOTDIR && !isArchive
      if !isNoFolder, error.number != ENOENT {
        unreadable.append(.system(path: folder, cause: error))
      }
      return nil
    }
  }
}
