import Deliberation
import Glibc
import Log
import Text
import Values

/// A folder of meetings: `2024/2024-05-18_标题_组织/….yishi`, a folder a meeting and one a year.
package struct Archive: Hashable, Sendable {
  package let path: String

  package init(_ path: String) {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// The archive to use: the option, else `YISHI_ARCHIVE`, else `议事` in the user's documents
  /// folder as `user-dirs.dirs` names it, else `~/议事`.
  ///
  /// - Parameter environment: the process's, of which `YISHI_ARCHIVE`, `HOME` and
  ///   `XDG_CONFIG_HOME` are read.
  package static func chosen(option: String?, environment: [String: String]) -> Archive {
    func set(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let option { return Archive(option) }
    if let path = set("YISHI_ARCHIVE") { return Archive(path) }
    let home = set("HOME") ?? "."
    let settings = set("XDG_CONFIG_HOME") ?? home + "/.config"
    let documents = documentsFolder(in: settings + "/user-dirs.dirs", home: home)
    return Archive((documents ?? home) + "/议事")
  }

  /// `XDG_DOCUMENTS_DIR="$HOME/文档"`; the home folder itself means that there is none.
  private static func documentsFolder(in file: String, home: String) -> String? {
    guard let bytes = try? Posix.system.contents(file) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let start = "XDG_DOCUMENTS_DIR=\""
      guard line.hasPrefix(start), line.hasSuffix("\"") else { continue }
      var value = String(line.dropFirst(start.count).dropLast())
      if value.hasPrefix("$HOME") { value = home + value.dropFirst(5) }
      while value.hasSuffix("/") { value.removeLast() }
      return value.hasPrefix("/") && value != home ? value : nil
    }
    return nil
  }

  /// Makes a meeting's folder and its file; `_2` and so on where that name has a meeting already.
  ///
  /// - Parameter body: who meets, such as 居民议事会; may be empty.
  package func create(
    _ header: SessionHeader, body: String, version: Int = Journal.newestVersion,
    posix: Posix = .system
  ) throws -> Journal {
    let year = "\(path)/\(String("\(header.date)".prefix(4)))"
    var number = 1
    var limit = SafeName.limit(in: year)
    while true {
      let stem = SafeName.stem(
        date: header.date, title: header.title, body: body, number: number, limit: limit)
      let folder = "\(year)/\(stem)"
      do {
        return try posix.inFolder(folder) {
          // An empty folder of that name was left by a creation that was broken off.
          if FileSystem.names(in: folder)?.contains(where: { $0.hasSuffix(".yishi") }) == true {
            throw JournalError.alreadyThere(path: folder)
          }
          posix.removeLeftovers(in: folder)
          return try Journal.create(
            at: "\(folder)/\(stem).yishi", header: header, version: version, posix: posix)
        }
      } catch JournalError.alreadyThere where number < 9999 {
        number += 1
      } catch JournalError.system(_, let cause)
        where cause.number == ENAMETOOLONG && limit > SafeName.shortest
      {
        // A disk that takes less than it says.
        limit = max(SafeName.shortest, limit / 2)
      }
    }
  }

  /// Paths of all session files, the ones that go on in another file left out.
  package func sessions() -> [String] { search().paths }

  /// Paths of all session files, and which folders could not be looked into; an archive that isn't
  /// there yet has none of either.
  func search() -> (paths: [String], unreadable: [JournalError]) {
    var paths: [String] = []
    var unreadable: [JournalError] = []
    func names(_ folder: String) -> [String] {
      do throws(SystemError) { return try FileSystem.list(folder) } catch {
        // What lies beside the folders, and what somebody has just moved away.
        let isNoFolder = error.number == ENOTDIR && folder != path
        if !isNoFolder, error.number != ENOENT {
          unreadable.append(.system(path: folder, cause: error))
        }
        return []
      }
    }
    for year in names(path) where Archive.isYear(year) {
      for meeting in names("\(path)/\(year)") {
        let folder = "\(path)/\(year)/\(meeting)"
        paths += Archive.sessions(in: folder, holding: names(folder))
      }
    }
    return (paths.sorted(), unreadable)
  }

  /// The ids of the meetings in the folders of a day's year, as far as they can be read.
  package func ids(of day: Day) -> Set<String> {
    let year = "\(path)/\(String("\(day)".prefix(4)))"
    let paths = (FileSystem.names(in: year) ?? []).flatMap {
      Archive.sessions(in: "\(year)/\($0)")
    }
    return Set(paths.compactMap { SessionHeader.ofFile($0)?.id })
  }

  /// Folders of meetings in which no meeting is, only what a program left that was killed while it
  /// made one; nothing in them was ever confirmed to anybody. One in which the register has a sealed
  /// meeting isn't among them, as that meeting is missing.
  package func brokenOff() -> [String] {
    let years = (FileSystem.names(in: path) ?? []).filter(Archive.isYear).map { "\(path)/\($0)" }
    let empty = years.flatMap { year in
      (FileSystem.names(in: year) ?? []).map { "\(year)/\($0)" }
    }.filter { folder in
      FileSystem.names(in: folder).map { $0.allSatisfy(Leftovers.isTemporary) } ?? false
    }
    guard !empty.isEmpty else { return [] }
    let sealed = Set(
      ((try? Register.seals(in: self)) ?? []).map { seal in
        folder(of: seal.file.hasPrefix("/") ? seal.file : "\(path)/\(seal.file)")
      })
    return empty.filter { !sealed.contains($0) }.sorted()
  }

  /// Whether there is a folder of that path, whatever it holds.
  ///
  /// - Throws: a `JournalError`: why it can't be looked into, such as that it is a file.
  package func isThere() throws -> Bool {
    do throws(SystemError) {
      guard let facts = try Posix.system.status(path) else { return false }
      guard facts.isFolder else { throw SystemError(call: "opendir", number: ENOTDIR) }
      return true
    } catch {
      throw JournalError.system(path: path, cause: error)
    }
  }

  /// Session files in one meeting's folder.
  static func sessions(in folder: String) -> [String] {
    sessions(in: folder, holding: FileSystem.names(in: folder) ?? [])
  }

  private static func sessions(in folder: String, holding names: [String]) -> [String] {
    names.filter { name in
      guard name.hasSuffix(".yishi"), !name.hasPrefix(".") else { return false }
      guard names.contains(FailedMark.path(of: name)) else { return true }
      // Hidden only where the meeting is to be seen in the file that goes on.
      return FailedMark.continuation(of: "\(folder)/\(name)") == nil
    }.sorted().map { "\(folder)/\($0)" }
  }

  /// What each session file's first and last line say, oldest meeting first, and why some can't
  /// be listed.
  package func list(
    posix: Posix = .system
  ) -> (listings: [Listing], unreadable: [JournalError]) {
    var listings: [Listing] = []
    let found = search()
    var unreadable = found.unreadable
    for path in found.paths {
      do {
        listings.append(try Listing(path, posix: posix))
      } catch let error as JournalError {
        unreadable.append(error)
      } catch {}
    }
    listings.sort { ($0.header.date, $0.path) < ($1.header.date, $1.path) }
    return (listings, unreadable)
  }

  private static func isYear(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
