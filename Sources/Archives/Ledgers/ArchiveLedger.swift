import Affairs
import Crypto
import Deliberation
import FoundationEssentials
import Log
import Sentences
import Text
import Values

/// The ledger of an archive: what all chains come to, and the one way to add to this computer's own.
///
/// Nothing is made on the disk before something is entered. Belongs to one thread.
package final class ArchiveLedger {
  package let archive: Archive
  private let file: LedgerFile<ReadLedger>
  private var known: (meetings: Meetings, paths: [String: String], unread: [String])?

  /// Opens the ledger and reads every entry of it.
  ///
  /// - Parameters:
  ///   - computer: whose chain is written; nil for one that only reads.
  ///   - generator: the program, as the header of a new chain names it.
  package init(
    _ archive: Archive, computer: Computer? = .current, generator: String, posix: Posix = .system
  ) {
    self.archive = archive
    file = LedgerFile(
      archive, computer: computer, generator: generator, posix: posix, fold: .ledger)
  }

  /// What every entry here comes to.
  package var ledger: Ledger { file.state.ledger }

  /// Entries that can't be read, with what is wrong.
  package var unread: [EntryID: String] { file.state.unread }

  /// The files it is read from.
  package var folder: LedgerFolder { file.folder }

  /// What the archive's meetings say. Read when it is first asked for.
  package var meetings: Meetings {
    if let known { return known.meetings }
    var look = archive.look()
    let extracts = look.extracts()
    look.keep()
    let meetings = Meetings(extracts.map(\.extract))
    let read = Set(extracts.map(\.path))
    let unread = Set(look.unreadable.map(\.path) + look.listings.map(\.path)).subtracting(read)
    known = (
      meetings,
      Dictionary(extracts.map { ($0.extract.header.id, $0.path) }, uniquingKeysWith: { $1 }),
      unread.sorted()
    )
    return meetings
  }

  /// Files and folders of meetings of which nothing could be read, by their paths.
  package var unreadMeetings: [String] {
    _ = meetings
    return known?.unread ?? []
  }

  /// The file of a meeting, by its mark; nil where none is here.
  package func path(of session: String) -> String? {
    _ = meetings
    return known?.paths[session]
  }

  /// Everything there is to know of the matters.
  package var casebook: Casebook {
    Casebook(ledger: ledger, meetings: meetings) { $0.sideBySide($1) }
  }

  /// What its cards are called; issues that meetings alone know where the meetings were read already.
  package func naming(in language: Language, on today: Day) -> CardNaming {
    var naming = CardNaming(
      ledger, knowing: known?.meetings ?? Meetings(), in: language, on: today)
    naming.objector = { [paths = known?.paths ?? [:]] mark in
      // What extracts leave out stands in the meeting's own file.
      guard case .meeting(let session, let number, let objection) = mark,
        let path = paths[session],
        let meeting = try? MeetingFile.open(path, clerk: "", for: .reading),
        let issue = meeting.session.issues.values.first(where: { $0.number == number }),
        let found = issue.objections.first(where: { $0.number == objection })
      else { return nil }
      return (found.by, found.inWriting)
    }
    return naming
  }

  /// Takes in what others wrote since, meetings too.
  ///
  /// - Returns: whether the ledger changed.
  @discardableResult
  package func refresh() -> Bool {
    known = nil
    let change = file.refresh()
    return !change.fresh.isEmpty || change.isAnew
  }

  /// What the user has not been told yet; it is told once.
  package func takeNotices() -> [LedgerNotice] { file.takeNotices() }

  /// Judges a command with everything that is here, and enters what comes of it as one line of this
  /// computer's chain, durable before it is returned.
  ///
  /// - Parameters:
  ///   - by: the clerk's name.
  ///   - happened: when it happened, where that was earlier than now.
  ///   - seen: what the clerk had seen; nil where the command depends on nothing shown.
  /// - Throws: a `LedgerRefusal`, with nothing written, or a `JournalError`.
  @discardableResult
  package func perform(
    _ command: LedgerCommand, at: Moment, by: String, happened: Moment? = nil,
    seen: CausalPast? = nil
  ) throws -> LedgerEntry {
    _ = try ScreenedLedgerCommand(command, by: by)
    guard known == nil, !command.restsOnMeetings else {
      return try enter(command, at, by, happened, seen, knowing: meetings)
    }
    do {
      return try enter(command, at, by, happened, seen, knowing: Meetings())
    } catch let refusal as LedgerRefusal where refusal.mayNameMeetings {
      // What the ledger doesn't know a meeting may.
      return try enter(command, at, by, happened, seen, knowing: meetings)
    }
  }

  /// Refuses what no clerk can have seen: an entry before the first, or one of a computer of which nothing is
  /// here and which no entry names.
  package func checkSeen(_ seen: [String: Int]) throws(LedgerRefusal) {
    for (chain, n) in seen.sorted(by: { $0.key < $1.key }) {
      if n > 0, ledger.heads.heads[chain] != nil { continue }
      // It may have come since.
      refresh()
      guard n > 0, folder.chains.contains(where: { $0.id == chain }) else {
        throw .unknownEntry(EntryID(chain: chain, n: n))
      }
    }
  }

  /// Judges commands one after another, each knowing what those before it bring about, and enters all
  /// that comes of them as one line, or nothing.
  ///
  /// - Parameter isTrial: whether nothing is to be written, whatever comes of it.
  /// - Returns: the entry; nil of a trial.
  /// - Throws: `RefusedAmong`, which says of which of them, with nothing written, or a `JournalError`.
  @discardableResult
  package func performWhole(
    _ commands: [LedgerCommand], at: Moment, by: String, isTrial: Bool = false
  ) throws -> LedgerEntry? {
    let meetings = meetings
    func events(_ ledger: Ledger, _ id: EntryID) throws -> [LedgerEvent] {
      var ledger = ledger
      var all: [LedgerEvent] = []
      for (place, command) in commands.enumerated() {
        do throws(LedgerRefusal) {
          _ = try ScreenedLedgerCommand(command, by: by)
          let events = try ledger.decide(
            command, on: occasion(id, at, by, nil, nil), knowing: meetings)
          ledger.apply(
            LedgerEntry(id: id, at: at, by: by, events: events, past: ledger.heads, code: ""))
          all += events
        } catch {
          throw RefusedAmong(place: place, refusal: error)
        }
      }
      return all
    }
    if isTrial {
      _ = try events(ledger, EntryID(chain: "trial", n: 1))
      return nil
    }
    return try appended(by: by, at: at) { ledger, id in try events(ledger, id) }
  }

  private func enter(
    _ command: LedgerCommand, _ at: Moment, _ by: String, _ happened: Moment?,
    _ seen: CausalPast?, knowing meetings: Meetings
  ) throws -> LedgerEntry {
    try appended(by: by, at: at) { ledger, id in
      try ledger.decide(
        command, on: occasion(id, at, by, happened, seen), knowing: meetings)
    }
  }

  private func appended(
    by: String, at: Moment, judge: (Ledger, EntryID) throws -> [LedgerEvent]
  ) throws -> LedgerEntry {
    let entry = try file.appendEntry(by: by, at: at) { state, id in
      Draft(events: try LedgerEventWriter.bytes(try judge(state.ledger, id)))
    }
    return ledger.entries(of: entry.id).last { $0.code == entry.code }
      ?? LedgerEventReader.read(entry).0
  }

  private func occasion(
    _ id: EntryID, _ at: Moment, _ by: String, _ happened: Moment?, _ seen: CausalPast?
  ) -> LedgerOccasion {
    LedgerOccasion(
      at: at, by: by, entry: id, seen: seen, happened: happened, draw: ArchiveLedger.drawn,
      digest: ArchiveLedger.digest, reach: reach(besides: id.chain, on: at.day))
  }

  /// How far each other computer's chain is here.
  private func reach(besides own: String, on today: Day) -> [Passage.Reach] {
    let first = folder.entries.first?.at.day ?? today
    return folder.chains.compactMap { chain in
      // The register of earlier programs holds seals alone.
      guard chain.id != own, !folder.isRegister(chain.id) else { return nil }
      return Passage.Reach(
        computer: chain.name, chain: chain.id, until: chain.lastAt?.day ?? first)
    }
  }

  /// SHA-256 of a text's bytes.
  package static let digest: @Sendable (String) -> [UInt8] = {
    Array(SHA256.hash(data: Data($0.utf8)))
  }

  /// So many characters, `0`–`9` and `a`–`z`, each as likely as any other.
  package static let drawn: @Sendable (Int) -> String = { count in
    let signs = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    return String((0..<count).map { _ in signs[Int.random(in: signs.indices)] })
  }
}

/// One of several commands that are entered together was refused, and so were all.
package struct RefusedAmong: Error, Hashable, Sendable {
  /// Which of them, counted from 0.
  package let place: Int
  package let refusal: LedgerRefusal
}

extension LedgerFolder {
  /// Whether that chain is a register of seals as earlier programs wrote it.
  func isRegister(_ chain: String) -> Bool {
    files.contains { $0.chain == chain && $0.header.format == SessionHeader.register }
  }
}

extension LedgerCommand {
  /// Whether what meetings say may turn its judgement, beyond what something is called.
  fileprivate var restsOnMeetings: Bool {
    switch self {
    case .pass, .adopt: true
    case .enter, .revise, .end, .note, .begin, .skip, .sendBack, .promote, .link, .draw, .define,
      .prefer, .retract:
      false
    }
  }
}

extension LedgerRefusal {
  /// Whether meetings may know what the ledger doesn't.
  fileprivate var mayNameMeetings: Bool {
    switch self {
    case .unknownCard, .unknownTask, .notAMatter, .notBegun, .idNotItsOwn: true
    default: false
    }
  }
}
