import Affairs
import Crypto
import Deliberation
import FoundationEssentials
import Log
import Text
import Values

/// The papers that lie beside a session file.
///
/// A paper that somebody has edited since is never written over, nor one that has been issued: the
/// next one is `…(2)`. Which bytes were written is remembered in `.papers.json`, by each paper's
/// SHA-256.
package struct Papers: Sendable {
  package let folder: String
  private let posix: Posix

  package init(folder: String, posix: Posix = .system) {
    self.folder = folder
    self.posix = posix
  }

  /// The papers of the meeting whose file that is.
  package init(beside session: String, posix: Posix = .system) {
    self.init(folder: Log.folder(of: session), posix: posix)
  }

  /// The papers out of an archive's ledger, which lie beside no meeting.
  package init(of archive: Archive, posix: Posix = .system) {
    self.init(folder: archive.path + "/文书", posix: posix)
  }

  /// What became of a paper.
  package struct Written: Hashable, Sendable {
    package let path: String
    package let outcome: Outcome
    /// Where the message is that goes out with it, where there is one.
    package var message: String?
    /// The template it was made in, where there is one.
    package var template: String?

    package enum Outcome: Hashable, Sendable {
      case new
      /// In the place of one that nobody had touched.
      case replaced
      /// The same bytes were there already.
      case unchanged
      /// Beside one that somebody had edited or that was issued, which stays as it is.
      case besides(edited: String)
    }
  }

  /// `2024-05-18_24号楼植物角_居民议事会_会议纪要【内部】.txt`, at most 200 bytes and
  /// no more than the folder takes.
  ///
  /// - Parameters:
  ///   - title: What the paper is called, such as 会议纪要.
  ///   - meeting: What it calls the meeting where that isn't the meeting's title.
  ///   - ending: Without a point, such as `txt`.
  ///   - number: From 2 on, which one beside edited ones.
  package func name(
    titled title: String, of session: Session, meeting: String? = nil, marked mark: String,
    ending: String, number: Int = 1
  ) -> String {
    name(
      titled: title, on: session.identity.date, of: meeting ?? session.identity.title,
      by: session.details.body, marked: mark, ending: ending, number: number)
  }

  /// The same of a paper of no meeting: `2024-06-10_24号楼植物角_催办单【内部】.txt`.
  ///
  /// - Parameters:
  ///   - subject: What the paper is of.
  ///   - body: The body that met, where one did.
  package func name(
    titled title: String, on day: Day, of subject: String, by body: String = "",
    marked mark: String, ending: String, number: Int = 1
  ) -> String {
    let place = number > 1 ? "(\(number))" : ""
    let tail = "_\(SafeName.clean(title))\(mark)\(place).\(ending)"
    let stem = SafeName.stem(date: day, title: subject, body: body)
    return SafeName.cut(stem, to: max(0, SafeName.limit(in: folder) - tail.utf8.count)) + tail
  }

  /// Which papers a new one may take the place of; never one that was edited.
  package enum Replacing: Hashable, Sendable {
    /// Any that was written here: the meeting goes on, and they are drafts.
    case drafts
    /// Those of this program: what an earlier one wrote beside a meeting that is sealed stays.
    case own
    /// None: they have been issued.
    case none
  }

  /// Writes a paper under the first of its names that is free or holds what this program wrote.
  ///
  /// - Parameter name: Its name for a number from 1 on.
  /// - Throws: `JournalError` with the path; what was there before is then as it was.
  package func write(
    _ bytes: [UInt8], replacing: Replacing = .drafts, named name: (Int) -> String
  ) throws -> Written {
    try posix.inFolder(folder) { try writeThere(bytes, replacing: replacing, named: name) }
  }

  private func writeThere(
    _ bytes: [UInt8], replacing: Replacing, named name: (Int) -> String
  ) throws -> Written {
    let sum = Self.sum(bytes)
    var memory = remembered
    var edited: String?
    for number in 1...999 {
      let name = name(number)
      let path = folder + "/" + name
      do {
        guard let there = try posix.status(path) else {
          posix.close(try posix.create(path, bytes))
          try remember(sum, of: name, in: &memory)
          return Written(path: path, outcome: edited.map { .besides(edited: $0) } ?? .new)
        }
        guard there.isRegular, there.size <= Self.largest,
          let old = try posix.contents(path, limit: Self.largest)
        else {
          edited = edited ?? name
          continue
        }
        let oldSum = Self.sum(old)
        if oldSum == sum {
          // The same words stay whose they were.
          if memory.papers[name] == nil { try remember(sum, of: name, in: &memory) }
          return Written(path: path, outcome: .unchanged)
        }
        if oldSum == memory.papers[name], memory.lets(name, giveWay: replacing) {
          try posix.replace(path, with: bytes)
          try remember(sum, of: name, in: &memory)
          return Written(path: path, outcome: edited.map { .besides(edited: $0) } ?? .replaced)
        }
        edited = edited ?? name
      } catch let error as SystemError {
        throw JournalError(error, at: path)
      }
    }
    throw JournalError.alreadyThere(path: folder + "/" + name(999))
  }

  /// Those of a paper that lie there with other bytes than this program wrote, the last first.
  ///
  /// - Parameter name: Its name for a number from 1 on.
  package func edited(named name: (Int) -> String) -> [(name: String, bytes: [UInt8])] {
    let memory = remembered
    return (1...Self.mostBeside).reversed().compactMap { number in
      let name = name(number)
      guard let bytes = Self.bytes(at: folder + "/" + name, posix: posix),
        Self.sum(bytes) != memory.papers[name]
      else { return nil }
      return (name, bytes)
    }
  }

  /// How many of one name are looked for.
  private static let mostBeside = 50

  /// Deletes what this program wrote of a paper, in every format, and forgets it.
  ///
  /// - Returns: where those lie that somebody has edited, which stay.
  /// - Throws: `JournalError` with the path.
  package func delete(titled title: String) throws -> [String] {
    let mark = "_\(SafeName.clean(title))【"
    var memory = remembered
    var edited: [String] = []
    for name in (FileSystem.names(in: folder) ?? []).sorted() where name.contains(mark) {
      let path = folder + "/" + name
      guard let there = Self.bytes(at: path, posix: posix), Self.sum(there) == memory.papers[name]
      else {
        edited.append(path)
        continue
      }
      do {
        try posix.unlink(path)
        memory.papers[name] = nil
        memory.wordings?[name] = nil
        try keep(memory)
      } catch let error as SystemError {
        throw JournalError(error, at: path)
      }
    }
    return edited
  }

  /// Writes a paper where the user says, readable by its owner alone.
  ///
  /// - Throws: `EEXIST` where something bears the name; it stays as it is.
  package static func write(_ bytes: [UInt8], to path: String, posix: Posix = .system)
    throws(SystemError)
  {
    posix.close(try posix.create(path, bytes))
  }

  // MARK: What was read before it went out

  /// Who read a sentence before it was made public, when, and what is printed in its place.
  package struct Confirmation: Hashable, Codable, Sendable {
    package let by: String
    package let at: Moment
    /// Left out where the sentence is printed as it is.
    package let rewritten: String?
    /// The words that hold a sentence back which stood in what was read; left out by earlier programs,
    /// which had no others than ``HeldWords/builtIn``.
    package let words: [String]?

    package init(by: String, at: Moment, rewritten: String? = nil, words: [String]? = nil) {
      self.by = by
      self.at = at
      self.rewritten = rewritten
      self.words = words
    }

    /// Whether whoever read it had those words before them as words to be looked at.
    package func isOf(_ held: [String]) -> Bool {
      Set(held).isSubset(of: words ?? HeldWords.builtIn)
    }
  }

  /// What was said of each sentence, by ``sum(of:)``.
  package var confirmations: [String: Confirmation] { remembered.sentences ?? [:] }

  /// Keeps what was said of sentences; what was said of them before is replaced.
  ///
  /// - Throws: `JournalError` with the path; nothing is kept then.
  package func confirm(_ sentences: [String: Confirmation]) throws {
    var memory = remembered
    memory.sentences = (memory.sentences ?? [:]).merging(sentences) { $1 }
    try posix.inFolder(folder) {
      do {
        try keep(memory)
      } catch let error as SystemError {
        throw JournalError(error, at: memoryPath)
      }
    }
  }

  /// By what a sentence is remembered: nothing of it can be read from there.
  package static func sum(of sentence: String) -> String { sum(Array(sentence.utf8)) }

  // MARK: What was written

  private struct Memory: Codable {
    var format = "yishi-papers"
    var version = 1
    /// SHA-256 by the paper's name.
    var papers: [String: String] = [:]
    /// Sentences of public copies that somebody has read, by their SHA-256; a file that an earlier
    /// program wrote has none.
    var sentences: [String: Confirmation]?
    /// Which wording of papers each was written in; earlier programs noted none.
    var wordings: [String: Int]?

    /// Counts on whenever papers come to read otherwise.
    static let wording = 2

    func lets(_ name: String, giveWay replacing: Replacing) -> Bool {
      switch replacing {
      case .drafts: true
      case .own: wordings?[name] == Self.wording
      case .none: false
      }
    }
  }

  /// Bytes of the largest paper that is compared; anything larger was made by somebody else.
  static let largest = 256 << 20

  private var memoryPath: String { folder + "/.papers.json" }

  /// What this program wrote; forgotten, every paper counts as edited and none is written over.
  private var remembered: Memory {
    guard let bytes = try? posix.contents(memoryPath),
      let memory = try? JSONDecoder().decode(Memory.self, from: Data(bytes)),
      memory.format == Memory().format
    else { return Memory() }
    return memory
  }

  private func remember(_ sum: String, of name: String, in memory: inout Memory) throws {
    memory.papers[name] = sum
    memory.wordings = (memory.wordings ?? [:]).merging([name: Memory.wording]) { $1 }
    try keep(memory)
  }

  private func keep(_ memory: Memory) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try posix.replace(memoryPath, with: Array(try encoder.encode(memory)) + [10])
  }

  /// What a file holds; nil where it can't be read or is too large to be a paper.
  static func bytes(at path: String, posix: Posix = .system) -> [UInt8]? {
    (try? posix.contents(path, limit: largest)) ?? nil
  }

  static func sum(_ bytes: [UInt8]) -> String { Sum(SHA256.hash(data: bytes)).hex }
}
