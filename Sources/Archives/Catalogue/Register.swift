import CGlibc
import FoundationEssentials
import Glibc
import Log
import Values

/// The archive's own journal `台账.yishi`, made like a session file: which meetings were sealed,
/// so that one whose file is gone is missed.
package enum Register {
  /// One sealed meeting.
  package struct Seal: Codable, Hashable, Sendable {
    package let session: String
    /// Relative to the archive, or a whole path outside it.
    package let file: String
    /// The first 16 digits of the sealing line's sum.
    package let code: String
    /// 文号; nil where none was given, and in entries of earlier programs.
    package let number: String?
    /// Why it was entered afterwards by somebody's word; nil where the program entered it itself.
    package let reason: String?

    package init(
      session: String, file: String, code: String, number: String? = nil, reason: String? = nil
    ) {
      self.session = session
      self.file = file
      self.code = code
      self.number = number
      self.reason = reason
    }

    /// Whether it tells of the same line of the same file.
    fileprivate func isSame(as other: Seal) -> Bool {
      (session, file, code) == (other.session, other.file, other.code)
    }
  }

  package static func path(in archive: Archive) -> String { archive.path + "/台账.yishi" }

  /// Enters a sealed meeting, once: what stands there already is left as it is.
  ///
  /// Call after the sealing entry is durable. A crash between the two is made good by calling again
  /// at the next opening of a sealed file.
  package static func enter(
    _ seal: Seal, in archive: Archive, by: String, at: Moment, generator: String,
    posix: Posix = .system
  ) throws {
    let (journal, seals) = try open(archive, at: at, generator: generator, posix)
    try enter(seal, in: archive, journal, after: seals, by: by, at: at)
  }

  /// Runs while nobody else can enter a seal: between what is checked of the numbers given so far
  /// and the entry no other meeting takes one of them.
  ///
  /// Call under the session's lock, which comes first; whoever holds the register waits for nobody.
  ///
  /// - Parameter body: is given the seals entered so far, and what enters another.
  package static func hold<Result>(
    in archive: Archive, by: String, at: Moment, generator: String, posix: Posix = .system,
    _ body: (_ seals: [Seal], _ enter: (Seal) throws -> Void) throws -> Result
  ) throws -> Result {
    var (journal, seals) = try open(archive, at: at, generator: generator, posix)
    return try journal.locked {
      seals += try journal.readNew().compactMap(seal)
      return try body(seals) { try enter($0, in: archive, journal, after: seals, by: by, at: at) }
    }
  }

  private static func enter(
    _ seal: Seal, in archive: Archive, _ journal: Journal, after seals: [Seal], by: String,
    at: Moment
  ) throws {
    let seal = Seal(
      session: seal.session, file: relative(seal.file, archive), code: seal.code,
      number: seal.number, reason: seal.reason)
    struct Known: Error {}
    do {
      _ = try journal.append(by: by, at: at) { others in
        if (seals + others.compactMap(Register.seal)).contains(where: seal.isSame) {
          throw Known()
        }
        return Draft(events: events(seal))
      }
    } catch is Known {}
  }

  /// All sealed meetings that were entered.
  package static func seals(
    in archive: Archive, posix: Posix = .system
  ) throws -> [Seal] {
    var seals: [Seal] = []
    do {
      let journal = try Journal.open(path(in: archive), for: .reading, posix: posix) {
        if let seal = seal($0) { seals.append(seal) }
      } begin: {
        try check($0, in: archive)
      }
      if let obstacle = journal.obstacle { throw obstacle }
    } catch JournalError.notFound {}
    return seals
  }

  /// The seals of one meeting.
  package static func seals(
    of session: String, in archive: Archive, posix: Posix = .system
  ) throws -> [Seal] {
    var seals: [Seal] = []
    let wanted = Array(session.utf8)
    do {
      _ = try Journal.open(path(in: archive), for: .reading, posix: posix) { entry in
        // Few of a large register's lines are worth decoding.
        guard case .events(let act) = entry.content,
          cglibc_holds(act.events, act.events.count, wanted, wanted.count) != 0,
          let seal = seal(entry), seal.session == session
        else { return }
        seals.append(seal)
      } begin: {
        try check($0, in: archive)
      }
    } catch JournalError.notFound {}
    return seals
  }

  private static func open(
    _ archive: Archive, at: Moment, generator: String, _ posix: Posix
  ) throws -> (Journal, [Seal]) {
    let path = path(in: archive)
    var seals: [Seal] = []
    do {
      let journal = try Journal.open(path, posix: posix) {
        if let seal = seal($0) { seals.append(seal) }
      } begin: {
        try check($0, in: archive)
      }
      return (journal, seals)
    } catch JournalError.notFound {}
    let header = SessionHeader(
      format: SessionHeader.register, id: "register", date: at.day, title: "台账", created: at,
      generator: generator)
    do {
      return try posix.inFolder(archive.path) {
        (try Journal.create(at: path, header: header, posix: posix), [])
      }
    } catch JournalError.alreadyThere {
      // Another terminal was faster.
      return try open(archive, at: at, generator: generator, posix)
    }
  }

  /// A meeting's file that was put in the register's place is never written as one.
  private static func check(_ header: SessionHeader, in archive: Archive) throws(JournalError) {
    guard header.format == SessionHeader.register else {
      throw .notARegister(path: path(in: archive))
    }
  }

  private static func relative(_ file: String, _ archive: Archive) -> String {
    let root = archive.path + "/"
    return file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
  }

  private struct Event: Codable { let sealed: Seal }

  private static func events(_ seal: Seal) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings can't fail to encode.
    return Array((try? encoder.encode([Event(sealed: seal)])) ?? Data())
  }

  private static func seal(_ entry: JournalEntry) -> Seal? {
    guard case .events(let act) = entry.content else { return nil }
    return try? JSONReader.read([Event].self, from: act.events).first?.sealed
  }
}
