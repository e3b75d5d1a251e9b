import CGlibc
import FoundationEssentials
import Log
import Values

/// Which meetings of an archive were sealed, so that one whose file is gone is missed.
///
/// A seal is an entry of a computer's chain of the ledger. Those that earlier programs entered stand in
/// the register `台账.yishi` at the archive's top, a file like a session's that is read for ever and
/// never written again; another archive's lies among the chains. All of them together count.
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

  /// Where the register of earlier programs lies.
  package static func path(in archive: Archive) -> String { archive.path + "/台账.yishi" }

  /// Enters a sealed meeting, once: what stands in any chain already is left as it is.
  ///
  /// Call after the sealing entry is durable. A crash between the two is made good by calling again
  /// at the next opening of a sealed file.
  package static func enter(
    _ seal: Seal, in archive: Archive, by: String, at: Moment, generator: String,
    computer: Computer? = .current, posix: Posix = .system
  ) throws {
    let seal = seal.inside(archive)
    if try seals(of: seal.session, in: archive, posix: posix).contains(where: seal.isSame) {
      return
    }
    let own = OwnChain(
      LedgerFolder(archive, posix: posix), computer: computer, generator: generator)
    try enter(seal, own, by: by, at: at)
  }

  /// Runs while no other terminal of this computer can enter a seal: between what is checked of the
  /// numbers given so far and the entry no other meeting takes one of them.
  ///
  /// Call under the session's lock, which comes first; whoever holds the chain waits for nobody.
  ///
  /// - Parameter body: is given the seals entered so far, and what enters another.
  package static func hold<Result>(
    in archive: Archive, by: String, at: Moment, generator: String,
    computer: Computer? = .current, posix: Posix = .system,
    _ body: (_ seals: [Seal], _ enter: (Seal) throws -> Void) throws -> Result
  ) throws -> Result {
    // Where what lies in the old register's place can't be read, a number may have been given there.
    _ = try readOld(archive, posix) { _ in }
    let folder = LedgerFolder(archive, posix: posix)
    let own = OwnChain(folder, computer: computer, generator: generator)
    return try own.locked(at: at) {
      folder.refresh()
      let seals = folder.entries.compactMap { seal($0.entry) }
      return try body(seals) { try enter($0.inside(archive), own, by: by, at: at) }
    }
  }

  private static func enter(_ seal: Seal, _ own: OwnChain, by: String, at: Moment) throws {
    struct Known: Error {}
    do {
      _ = try own.append(by: by, at: at) { _, _ in
        if own.folder.entries.contains(where: { Register.seal($0.entry).map(seal.isSame) ?? false })
        {
          throw Known()
        }
        return Draft(events: events(seal))
      }
    } catch is Known {}
  }

  /// All sealed meetings that were entered, in the order of their times.
  ///
  /// - Throws: why the register of earlier programs can't be read to its end. Chains count up to their
  ///   last good line.
  package static func seals(
    in archive: Archive, posix: Posix = .system
  ) throws -> [Seal] {
    var found: [Found] = []
    let obstacle = try read(archive, posix) { found.append($0) }
    if let obstacle { throw obstacle }
    return found.inOrder
  }

  /// The seals of one meeting.
  package static func seals(
    of session: String, in archive: Archive, posix: Posix = .system
  ) throws -> [Seal] {
    var found: [Found] = []
    _ = try read(archive, naming: session, posix) {
      if $0.seal.session == session { found.append($0) }
    }
    return found.inOrder
  }

  /// A seal and where it stands.
  fileprivate struct Found {
    let seal: Seal
    let at: Moment
    let sum: Sum
  }

  /// Reads the seals of every file of the ledger without putting its lines in order.
  ///
  /// - Parameter naming: what lines have to hold to be looked at.
  /// - Returns: why the register of earlier programs can't be read to its end.
  private static func read(
    _ archive: Archive, naming word: String = "", _ posix: Posix, each: (Found) -> Void
  ) throws -> JournalError? {
    let wanted = Array(word.utf8)
    func take(_ entry: JournalEntry) {
      // Few lines are worth decoding.
      guard case .events(let act) = entry.content,
        wanted.isEmpty || cglibc_holds(act.events, act.events.count, wanted, wanted.count) != 0,
        let seal = seal(entry)
      else { return }
      each(Found(seal: seal, at: entry.at, sum: entry.sum))
    }
    for path in LedgerFolder.paths(in: archive).chains {
      // What is wrong with one is told where all are verified.
      _ = try? Journal.open(path, for: .reading, posix: posix, each: take)
    }
    return try readOld(archive, posix, take)
  }

  private static func readOld(
    _ archive: Archive, _ posix: Posix, _ each: (JournalEntry) -> Void
  ) throws -> JournalError? {
    do {
      let journal = try Journal.open(
        path(in: archive), for: .reading, posix: posix, each: each
      ) { header in
        // A meeting's file that was put in the register's place is none.
        guard header.format == SessionHeader.register else {
          throw JournalError.notARegister(path: path(in: archive))
        }
      }
      return journal.obstacle
    } catch JournalError.notFound {
      return nil
    }
  }

  private struct Event: Codable { let sealed: Seal? }

  private static func events(_ seal: Seal) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings can't fail to encode.
    return Array((try? encoder.encode([Event(sealed: seal)])) ?? Data())
  }

  private static let word = Array("\"sealed\":".utf8)

  private static func seal(_ entry: JournalEntry) -> Seal? {
    guard case .events(let act) = entry.content,
      cglibc_holds(act.events, act.events.count, word, word.count) != 0
    else { return nil }
    return try? JSONReader.read([Event].self, from: act.events).lazy.compactMap(\.sealed).first
  }
}

extension Register.Seal {
  /// With its file named from the archive, where it lies there.
  fileprivate func inside(_ archive: Archive) -> Register.Seal {
    let root = archive.path + "/"
    return Register.Seal(
      session: session, file: file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file,
      code: code, number: number, reason: reason)
  }
}

extension [Register.Found] {
  /// Each once: a chain may be here twice.
  fileprivate var inOrder: [Register.Seal] {
    var seen: Set<Sum> = []
    return sorted {
      ($0.at.milliseconds, $0.sum.number) < ($1.at.milliseconds, $1.sum.number)
    }.filter { seen.insert($0.sum).inserted }.map(\.seal)
  }
}
