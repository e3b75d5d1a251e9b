import Glibc
import Log
import Text
import Values

extension Archive {
  /// The session file that a user's words name: a path, a date, any part of a title that only one
  /// meeting has, or several words that only one has in its title and its day.
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
      let inside =
        exact.isEmpty
        ? listings.filter { titles($0).contains { $0.contains(folded) } } : exact
      // Several words stand in any order, a year or a day among them.
      let parts = folded.split(separator: " ")
      matching =
        inside.isEmpty && parts.count > 1
        ? listings.filter { listing in
          let told = (["\(listing.header.date)"] + titles(listing)).joined(separator: " ")
          return parts.allSatisfy { told.contains($0) }
        } : inside
    }
    // A damaged file can still be named, by what its own name says.
    let parts = words.folded.split(separator: " ")
    let names = unreadable.map(\.path).filter { path in
      parts.allSatisfy { name(of: path).folded.contains($0) }
    }
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
