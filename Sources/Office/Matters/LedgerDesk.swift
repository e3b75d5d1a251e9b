import Affairs
import Archives
import Log
import Sentences
import Text
import Values

/// The archive's ledger as whoever sits at a screen has it before them: what it comes to, and the way
/// to enter something in it.
///
/// Nothing is read before something is asked of it. Belongs to one thread.
package final class LedgerDesk {
  package let archive: Archive
  private let computer: Computer?
  private var opened: ArchiveLedger?
  private var known: Casebook?
  /// The ledger as it was read for the words alone, as long as nothing else of it was asked for.
  private var readForWords: ArchiveLedger?
  /// What was entered here, oldest first.
  package private(set) var entered: [EntryID] = []

  /// - Parameter computer: whose chain is written; nil for none, and then nothing can be entered.
  package init(_ archive: Archive, computer: Computer? = .current) {
    (self.archive, self.computer) = (archive, computer)
  }

  /// The ledger's files, opened at the first question.
  package var file: ArchiveLedger {
    if let opened { return opened }
    let ledger = ArchiveLedger(
      archive, computer: computer, generator: "yishi \(Edition.version)")
    opened = ledger
    readForWords = nil
    return ledger
  }

  /// What every entry here comes to.
  package var ledger: Ledger { file.ledger }

  /// 敏感词 of this place, as of now. Asking for them counts as no look at the ledger.
  package var heldWords: HeldWords {
    if let opened { return opened.ledger.defined.heldWords }
    if let readForWords {
      readForWords.refresh()
      return readForWords.ledger.defined.heldWords
    }
    let ledger = ArchiveLedger(archive, computer: nil, generator: "")
    readForWords = ledger
    return ledger.ledger.defined.heldWords
  }

  /// Everything there is to know of the matters, as of the last look.
  package var casebook: Casebook {
    if let known { return known }
    let casebook = file.casebook
    known = casebook
    return casebook
  }

  /// What of it the clerk has before them once it is shown; nil where nothing of it was asked for yet.
  package var seen: CausalPast? { opened?.ledger.heads }

  /// What the ledger's cards and the meetings' issues are called.
  package func naming(in language: Language, on today: Day) -> CardNaming {
    // Once the meetings were read, issues that they alone know have names too.
    _ = casebook
    return file.naming(in: language, on: today)
  }

  /// SHA-256 of a text's bytes, of which the ids of proposed cards are made.
  package var digest: @Sendable (String) -> [UInt8] { ArchiveLedger.digest }

  /// Takes in what others wrote since, in the ledger and in meetings.
  ///
  /// - Returns: whether the ledger changed.
  @discardableResult
  package func refresh() -> Bool {
    // Opened now, it is as new as can be.
    guard let opened else { return false }
    known = nil
    return opened.refresh()
  }

  /// What tells when others may have written it; nil where nothing of it was asked for yet, or it can't be
  /// watched.
  package func watch() -> FolderWatch? { opened.flatMap { try? $0.folder.watch() } }

  /// Judges a command and enters what comes of it.
  ///
  /// - Parameters:
  ///   - by: the clerk's name.
  ///   - seen: what the clerk had before them when they began to fill it in; nil where it depends on
  ///     nothing shown.
  /// - Throws: a `LedgerRefusal`, with nothing written, or a `JournalError`.
  @discardableResult
  package func perform(
    _ command: LedgerCommand, at: Moment, by: String, happened: Moment? = nil,
    seen: CausalPast? = nil
  ) throws -> LedgerEntry {
    defer { known = nil }
    let entry = try file.perform(command, at: at, by: by, happened: happened, seen: seen)
    entered.append(entry.id)
    return entry
  }

  /// Judges commands one after another and enters all that comes of them as one entry, or nothing.
  ///
  /// - Throws: `RefusedAmong`, with nothing written, or a `JournalError`.
  package func performWhole(
    _ commands: [LedgerCommand], at: Moment, by: String, isTrial: Bool = false
  ) throws {
    defer { known = nil }
    if let entry = try file.performWhole(commands, at: at, by: by, isTrial: isTrial) {
      entered.append(entry.id)
    }
  }

  /// The last entry made here that can be taken back; nil where there is none.
  package var lastRetractable: LedgerEntry? {
    let ledger = ledger
    func stands(_ entry: LedgerEntry) -> Bool {
      ledger.retractedBy[entry.id] == nil && entry.redacted == nil && !entry.events.isEmpty
        && !entry.events.contains { type(of: $0.payload).isFinal }
    }
    let here = Set(entered)
    return ledger.entries.last { here.contains($0.id) && stands($0) }
  }

  /// Why something wasn't entered, for the user at a screen to read.
  package func sentence(of error: any Error, in language: Language, on today: Day) -> String {
    if let refusal = error as? LedgerRefusal {
      return refusal.sentence(naming(in: language, on: today))
    }
    return error.sentence(in: language)
  }
}
