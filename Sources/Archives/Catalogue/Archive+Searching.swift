import Glibc
import Log
import Text

extension Archive {
  /// A session file where it lies.
  struct File: Sendable {
    let path: String
    /// Of the folder that it lies in.
    let year: Int
    /// Whether a mark lies in its folder that nobody writes one of the files any more.
    let isMarked: Bool
    /// As it was when its folder was looked into; nil for what is no regular file.
    let stamp: Stamp?
  }

  /// What lies in an archive or in some of its years.
  struct Found: Sendable {
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
    let years = found.names(in: path).filter(Archive.isYear).sorted()
    // What takes long is the disk and the system, which serve several years at once.
    for year in years.sideBySide({ Archive.search(year: path + "/" + $0) }) { found.add(year) }
    return found
  }

  /// Looks into the folders of one year.
  static func search(year folder: String) -> Found {
    var found = Found()
    found.search(year: folder)
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
  fileprivate mutating func add(_ other: Archive.Found) {
    files += other.files
    unreadable += other.unreadable
    empty += other.empty
  }

  fileprivate mutating func search(year folder: String) {
    let year = Int(name(of: folder)) ?? 0
    do throws(SystemError) {
      let place = try OpenFolder(folder)
      for meeting in try place.names().sorted(by: comesBefore) {
        do throws(SystemError) {
          try search(OpenFolder(meeting, in: place), folder + "/" + meeting, year)
        } catch {
          note(error, of: folder + "/" + meeting)
        }
      }
    } catch {
      note(error, of: folder)
    }
  }

  /// Looks into the folder of one meeting.
  private mutating func search(
    _ folder: borrowing OpenFolder, _ path: String, _ year: Int
  ) throws(SystemError) {
    let names = try folder.names()
    if names.allSatisfy(Leftovers.isTemporary) { empty.append(path) }
    let isMarked = names.contains { $0.ends(in: ".failed") }
    for name in Archive.names(ofSessionsIn: path, holding: names) {
      let facts = (try? folder.facts(of: name)) ?? nil
      files.append(
        Archive.File(
          path: path + "/" + name, year: year, isMarked: isMarked,
          stamp: facts.flatMap { $0.isRegular ? Stamp($0) : nil }))
    }
  }

  /// What lies in the archive itself; nothing where it can't be listed.
  fileprivate mutating func names(in archive: String) -> [String] {
    do throws(SystemError) { return try OpenFolder(archive).names() } catch {
      note(error, of: archive, isArchive: true)
      return []
    }
  }

  private mutating func note(_ error: SystemError, of folder: String, isArchive: Bool = false) {
    // What lies beside the folders, and what somebody has just moved away.
    let isNoFolder = error.number == ENOTDIR && !isArchive
    if !isNoFolder, error.number != ENOENT {
      unreadable.append(.system(path: folder, cause: error))
    }
  }
}

/// Whether what lies in a folder of one name comes before what lies in one of the other, where all
/// paths are put in order by their bytes.
private func comesBefore(_ one: String, _ other: String) -> Bool {
  var (left, right) = (one.utf8.makeIterator(), other.utf8.makeIterator())
  let slash = UInt8(ascii: "/")
  while true {
    switch (left.next(), right.next()) {
    case (nil, nil): return false
    case (nil, let byte?): return slash < byte
    case (let byte?, nil): return byte < slash
    case (let byte?, let twin?): if byte != twin { return byte < twin }
    }
  }
}

extension String {
  /// Whether its last bytes are those; `hasSuffix` takes the characters of Chinese names apart.
  func ends(in ending: StaticString) -> Bool {
    utf8.suffix(ending.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
  }
}
