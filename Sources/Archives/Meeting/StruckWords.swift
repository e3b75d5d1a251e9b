import Affairs
import CGlibc
import Deliberation
import Glibc
import Log
import Text
import Values

/// Words that are about to be struck out of a meeting, and the files in which they still stand
/// afterwards: copies, the file it was recovered from, unfinished lines set aside, papers.
package struct StruckWords: Sendable {
  /// Their bytes as a file holds them.
  private let words: [[UInt8]]
  /// The same as they are read, and the given names that neighbours call somebody by.
  private let texts: [String]
  /// Whether a field that names somebody goes.
  private let isOfName: Bool

  /// Larger files are named by nobody.
  private static let largest = 64 << 20

  /// - Parameters:
  ///   - events: what a redaction enters.
  ///   - session: the meeting before.
  package init(of events: [Event], in session: Session) {
    var (words, givenNames): (Set<String>, Set<String>) = ([], [])
    var isOfName = false
    for case .restated(let restatement) in events
    where session.entries.indices.contains(restatement.entry &- 1) {
      for field in session.redactableFields(of: session.entries[restatement.entry - 1])
      where restatement.struck.contains(field.path) {
        // As it stands in any file, whatever its marks are written as.
        let part = field.value.split { "\"\\/".contains($0) || $0.isNewline }
          .max { $0.count < $1.count }
        if let part, part.count > 1 { words.insert(String(part)) }
        guard let name = field.path.split(separator: ".").last, Self.naming.contains(String(name))
        else { continue }
        let given = field.value.dropFirst(Surname.length(in: field.value))
        if given.count >= 2 { givenNames.insert(String(given)) }
        isOfName = true
      }
    }
    self.isOfName = isOfName
    texts = words.union(givenNames).sorted()
    self.words = words.sorted().map { Array($0.utf8) }
  }

  private static let naming: Set = ["name", "proposer", "by", "facilitator", "secretary"]

  /// Where in the record some of the words stand still, in other fields: whole, or so much of them as
  /// tells the same.
  ///
  /// - Parameter session: the meeting after.
  package func places(in session: Session) -> StillSaid {
    var found = StillSaid()
    let parts = Set(texts.flatMap(\.tellingParts))
    guard !parts.isEmpty else { return found }
    func says(_ text: String) -> Bool { parts.contains { text.contains($0) } }
    found.isOfName = isOfName
    found.isInTitle = says(session.header.title)
    for entry in session.entries where !TextLeaves.all(in: entry.events, where: says).isEmpty {
      found.entries.append(entry.number)
      let saying = session.redactableFields(of: entry).filter { says($0.value) }
      if saying.isEmpty || !saying.allSatisfy({ session.mayGo($0.path, of: entry) }) {
        found.staying.append(entry.number)
      }
    }
    return found
  }

  /// The same before it is done.
  package func places(in session: Session, after events: [Event]) -> StillSaid {
    var session = session
    if let last = session.entries.last {
      session.apply(Entry(number: last.number + 1, at: last.at, by: last.by, events: events))
    }
    return places(in: session)
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
    if words.contains(where: { (try? posix.holds($0, file.descriptor, from: 0, to: size)) == true })
    {
      return true
    }
    // A paper breaks its lines anywhere, and sets blanks where it begins one.
    guard path.hasSuffix(".txt"),
      let text = try? posix.readAll(file.descriptor, at: 0, count: size).withoutBlanks
    else { return false }
    return words.contains { word in
      let word = word.withoutBlanks
      return !word.isEmpty && cglibc_holds(text, text.count, word, word.count) != 0
    }
  }

  private func isLink(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }
}

extension Session {
  fileprivate func mayGo(_ field: String, of entry: Entry) -> Bool {
    let command = Command.redact(
      .init(
        entry: entry.number, fields: [field], reason: Redacted.mark, approved: Redacted.mark))
    return (try? decide(command, on: Occasion(at: entries.last?.at ?? entry.at, by: ""))) != nil
  }
}

extension String {
  /// Four characters in a row of it, or all of fewer, and the words in it that tell on somebody. Homes
  /// and numbers of one building are alike but for the last figure.
  fileprivate var tellingParts: [String] {
    let letters = Array(self)
    let runs =
      letters.count <= 4 || letters.allSatisfy(\.isASCII)
      ? [self] : (0...(letters.count - 4)).map { String(letters[$0..<($0 + 4)]) }
    return runs + HeldWords.builtIn.filter(contains)
  }
}

extension [UInt8] {
  /// The bytes of a text without its line breaks and blanks, the broad one too.
  fileprivate var withoutBlanks: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var place = 0
    while place < count {
      if self[place] == 0xE3, place + 2 < count, self[place + 1] == 0x80, self[place + 2] == 0x80 {
        place += 3
        continue
      }
      if ![0x20, 0x09, 0x0A, 0x0D].contains(self[place]) { bytes.append(self[place]) }
      place += 1
    }
    return bytes
  }
}
