import CGlibc
import Deliberation
import Glibc
import Wording

/// Words that are about to be struck out of a meeting, and the files in which they still stand
/// afterwards: copies, the file it was recovered from, unfinished lines set aside, papers.
package struct StruckWords: Sendable {
  /// Their bytes as a file holds them.
  private let words: [[UInt8]]
  /// The same as they are read.
  private let texts: [String]

  /// Larger files are named by nobody.
  private static let largest = 64 << 20

  /// - Parameters:
  ///   - events: what a redaction enters.
  ///   - session: the meeting before.
  package init(of events: [Event], in session: Session) {
    var words: Set<String> = []
    for case .restated(let number, _, _, _, let struck, _, _) in events
    where session.entries.indices.contains(number &- 1) {
      for field in session.redactableFields(of: session.entries[number - 1])
      where struck.contains(field.path) {
        // As it stands in any file, whatever its marks are written as.
        let part = field.value.split { "\"\\/".contains($0) || $0.isNewline }
          .max { $0.count < $1.count }
        if let part, part.count > 1 { words.insert(String(part)) }
      }
    }
    texts = words.sorted()
    self.words = texts.map { Array($0.utf8) }
  }

  /// The entries of the record in which some of the words stand still, in other fields: whole, or so
  /// much of them as tells the same.
  ///
  /// - Parameter session: the meeting after.
  package func entries(in session: Session) -> [Int] {
    let parts = Set(texts.flatMap(\.tellingParts))
    guard !parts.isEmpty else { return [] }
    return session.entries.filter { entry in
      !TextLeaves.all(in: entry.events) { text in
        parts.contains { text.contains($0) }
      }.isEmpty
    }.map(\.number)
  }

  /// The files that hold one of them: in the meeting's folder and below it, and the meeting's
  /// copies elsewhere in its archive.
  package func files(besides session: String) -> [String] {
    guard !words.isEmpty else { return [] }
    let posix = Posix.system
    let here = (try? posix.status(session)) ?? nil
    var found: Set<String> = []
    var folders = [folder(of: session)]
    for copy in Archive.copies(of: session).map(\.path) where !folders.contains(folder(of: copy)) {
      folders.append(folder(of: copy))
    }
    while let place = folders.popLast() {
      for name in FileSystem.names(in: place) ?? [] {
        let path = "\(place)/\(name)"
        guard let facts = (try? posix.status(path)) ?? nil else { continue }
        if facts.isRegular {
          guard (facts.device, facts.inode) != (here?.device, here?.inode),
            facts.size <= Self.largest, holds(path, posix)
          else { continue }
          found.insert(path)
        } else if !isLink(path), let inside = FileSystem.names(in: path), !inside.isEmpty {
          folders.append(path)
        }
      }
    }
    return found.sorted()
  }

  private func holds(_ path: String, _ posix: Posix) -> Bool {
    guard let descriptor = try? posix.open(path, O_RDONLY) else { return false }
    let file = OpenFile(descriptor, posix)
    guard let size = (try? posix.status(file.descriptor))?.size else { return false }
    return words.contains { (try? posix.holds($0, file.descriptor, from: 0, to: size)) == true }
  }

  private func isLink(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }
}

extension String {
  /// Four characters in a row of it, or all of fewer, and the words in it that tell on somebody.
  fileprivate var tellingParts: [String] {
    let letters = Array(self)
    let runs =
      letters.count <= 4
      ? [self] : (0...(letters.count - 4)).map { String(letters[$0..<($0 + 4)]) }
    return runs + PublicSentence.heldWords.filter(contains)
  }
}
