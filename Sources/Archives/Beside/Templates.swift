import Glibc
import Log
import Text

/// 模板 of an archive: an office's own forms for its papers, by the names of the papers.
package struct Templates: Sendable {
  package let folder: String
  private let posix: Posix

  package init(of archive: Archive, posix: Posix = .system) {
    folder = archive.path + "/模板"
    self.posix = posix
  }

  /// What lies there, in order, but for what an office program puts beside a file that is open.
  package var names: [String] {
    (FileSystem.names(in: folder) ?? []).filter { name in
      !name.hasPrefix(".") && !name.hasPrefix("~$")
    }.sorted()
  }

  /// The file of the first of those names that one has, a .docx before any other.
  package func file(named stems: [String]) -> String? {
    let names = names
    for stem in stems {
      let files = names.filter { Self.stem(of: $0) == stem }
      if let file = files.first(where: { Self.ending(of: $0) == "docx" }) ?? files.first {
        return file
      }
    }
    return nil
  }

  /// - Throws: `JournalError` with the path.
  package func bytes(of name: String) throws -> [UInt8] { try Self.bytes(at: folder + "/" + name) }

  /// - Throws: `JournalError` with the path.
  package static func bytes(at path: String, posix: Posix = .system) throws -> [UInt8] {
    do throws(SystemError) {
      guard let bytes = try posix.contents(path, limit: largest) else {
        throw SystemError(call: "open", number: ENOENT)
      }
      return bytes
    } catch {
      throw JournalError(error, at: path)
    }
  }

  private static let largest = 64 << 20

  /// The name without its ending.
  package static func stem(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// How the name ends, in small letters and without the point.
  package static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
