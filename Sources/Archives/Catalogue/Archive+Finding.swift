import Glibc
import Log
import Text
import Values

extension Archive {
  /// The session file that a user's words name: a path, a date, or any part of a title that only
  /// one meeting has.
  ///
  /// - Throws: ``ArchiveError``, or `notFound` for a path that leads nowhere.
  package func find(_ words: String, by catalogue: Catalogue? = .current) throws -> String {
    if words.contains("/") || words.hasSuffix(".yishi") || access(words, F_OK) == 0 {
      return try Archive.find(path: words)
    }
    let (listings, unreadable) = list(by: catalogue)
    let matching: [Listing]
    if let day = Day(words) {
      matching = listings.filter { $0.header.date == day }
    } else {
      let folded = words.folded
      guard !folded.isEmpty else { throw ArchiveError.noSession(words: words, archive: path) }
      // Whoever knows only the title before it was corrected finds the meeting too.
      func titles(_ listing: Listing) -> [String] {
        [listing.title.folded, listing.header.title.folded]
      }
      let exact = listings.filter { titles($0).contains(folded) }
      matching =
        exact.isEmpty
        ? listings.filter { titles($0).contains { $0.contains(folded) } } : exact
    }
    // A damaged file can still be named, by what its own name says.
    let names = unreadable.map(\.path).filter { name(of: $0).folded.contains(words.folded) }
    let paths = matching.map(\.path) + names
    switch paths.count {
    case 0: throw ArchiveError.noSession(words: words, archive: path)
    case 1: return paths[0]
    default:
      throw ArchiveError.severalSessions(words: words, names: paths.map { name(of: $0) })
    }
  }

  private static func find(path: String) throws -> String {
    let facts: FileFacts?
    do throws(SystemError) { facts = try Posix.system.status(path) } catch {
      throw JournalError(error, at: path)
    }
    guard let facts else { throw JournalError.notFound(path: path) }
    guard facts.isFolder else { return path }
    let sessions = sessions(in: Archive(path).path)
    switch sessions.count {
    case 0: throw ArchiveError.noSession(words: path, archive: path)
    case 1: return sessions[0]
    default:
      throw ArchiveError.severalSessions(words: path, names: sessions.map { name(of: $0) })
    }
  }
}
