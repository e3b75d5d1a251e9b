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
  package func sessions() -> [String] { search().files.map(\.path) }

  /// The ids of the meetings in the folders of a day's year, as far as they can be read.
  package func ids(of day: Day, by catalogue: Catalogue? = .current) -> Set<String> {
    let year = "\(path)/\(String("\(day)".prefix(4)))"
    return Set(Archive.headers(inYear: year, by: catalogue).map(\.header.id))
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
    names(ofSessionsIn: folder, holding: FileSystem.names(in: folder) ?? [])
      .map { folder + "/" + $0 }
  }

  /// Names of the session files in one meeting's folder, in order.
  static func names(ofSessionsIn folder: String, holding names: [String]) -> [String] {
    // Looked for only where there is one at all.
    let hasMarks = names.contains { $0.ends(in: ".failed") }
    return names.filter { name in
      guard name.ends(in: ".yishi"), name.utf8.first != UInt8(ascii: ".") else { return false }
      guard hasMarks, names.contains(FailedMark.path(of: name)) else { return true }
      // Hidden only where the meeting is to be seen in the file that goes on.
      return FailedMark.continuation(of: "\(folder)/\(name)") == nil
    }.sorted()
  }

  static func isYear(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
