import Crypto
import FoundationEssentials
import Glibc
import Log

/// Half-typed texts, kept under `$XDG_STATE_HOME/yishi` from key to key, so that they come back
/// after the program was killed.
///
/// They may hold what is private: each is readable by its owner alone, and gone as soon as the text
/// was entered or thrown away, after thirty days in any case. Nothing depends on them; where they
/// can't be written nothing is said.
package struct Drafts: Sendable {
  private let folder: String
  private let posix = Posix.system

  /// - Parameter environment: the process's, of which `XDG_STATE_HOME` and `HOME` are read.
  package init(in environment: [String: String]) {
    let configured = environment["XDG_STATE_HOME"] ?? ""
    // The specification has relative paths ignored.
    let state =
      configured.hasPrefix("/") ? configured : (environment["HOME"] ?? "") + "/.local/state"
    folder = state + "/yishi"
    posix.removeLeftovers(in: folder)
    for name in names where ((try? posix.status(folder + "/" + name)) ?? nil)?.age ?? 0 > 2_592_000
    {
      try? posix.unlink(folder + "/" + name)
    }
  }

  private struct Draft: Codable {
    var texts: [String]
    var process: Int32
  }

  /// Keeps the texts of a page in the place of those kept before.
  ///
  /// Not synced: a program that is killed leaves what it wrote to the kernel.
  package func keep(_ texts: [String], of page: String) {
    guard let bytes = try? JSONEncoder().encode(Draft(texts: texts, process: getpid())) else {
      return
    }
    _ = try? posix.inFolder(folder) {
      let path = path(of: page)
      let temporary = posix.temporaryName(for: path)
      let descriptor = try posix.open(temporary, O_WRONLY | O_CREAT | O_EXCL)
      defer { posix.close(descriptor) }
      do {
        try posix.writeAll(descriptor, Array(bytes))
        try posix.rename(temporary, to: path)
      } catch {
        try? posix.unlink(temporary)
        throw error
      }
    }
  }

  /// The texts of a page that a program which runs no more left behind; they are this one's now.
  package func texts(of page: String) -> [String]? {
    for name in names where name.hasPrefix(prefix(of: page)) {
      let path = folder + "/" + name
      guard let bytes = try? posix.contents(path),
        let draft = try? JSONDecoder().decode(Draft.self, from: Data(bytes)),
        draft.process == getpid() || kill(draft.process, 0) != 0 && errno == ESRCH
      else { continue }
      try? posix.rename(path, to: self.path(of: page))
      keep(draft.texts, of: page)
      return draft.texts
    }
    return nil
  }

  /// Deletes what is kept of a page.
  package func forget(_ page: String) { try? posix.unlink(path(of: page)) }

  private var names: [String] {
    (FileSystem.names(in: folder) ?? []).filter { $0.hasPrefix("draft-") }.sorted()
  }

  private func prefix(of page: String) -> String {
    "draft-" + Sum(SHA256.hash(data: Data(page.utf8))).code.filter(\.isHexDigit) + "-"
  }

  private func path(of page: String) -> String {
    "\(folder)/\(prefix(of: page))\(getpid()).json"
  }
}
