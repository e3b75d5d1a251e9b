import Affairs
import Archives
import ArgumentParser
import Office
import Sentences
import Text
import Values

/// How the ledger is opened from the command line, and how something is entered in it.
extension LedgerOptions {
  /// The ledger of the chosen archive, to be read; what its files have to tell is said on standard error.
  func ledger() throws -> ArchiveLedger { opened(try global.readableArchive()) }

  /// The same of an archive that may not be there yet: to be written, or where what is built in counts
  /// anyway.
  func ledgerToBe() -> ArchiveLedger { opened(global.chosenArchive) }

  private func opened(_ archive: Archive) -> ArchiveLedger {
    let ledger = ArchiveLedger(archive, generator: "yishi \(Edition.version)")
    // It goes with the program: taking a hundred thousand entries down one by one takes as long as folding
    // them.
    _ = Unmanaged.passRetained(ledger)
    for finding in ledger.folder.findings + (Computer.current?.lost(in: archive) ?? []) {
      Output.complain(finding.sentence(in: Speech.language))
    }
    if !ledger.unread.isEmpty {
      Output.complain(Speech.words.unreadEntries(ledger.unread.keys.sorted().map(\.description)))
    }
    return ledger
  }

  /// Judges a command and enters what comes of it, told in one line.
  ///
  /// - Throws: exit status 1 where it is refused, with the reason told.
  func enter(_ command: LedgerCommand) throws {
    var clock = try TypingClock(clock)
    clock.tellZone()
    try enter([command], in: ledgerToBe(), clock: &clock)
  }

  /// The same of several, one after another, until one is refused.
  func enter(
    _ commands: [LedgerCommand], in ledger: ArchiveLedger, clock: inout TypingClock
  ) throws {
    for command in commands {
      let at = clock.moment(or: nil)
      do {
        let entry = try ledger.perform(command, at: at, by: global.clerkName)
        let name = ledger.naming(in: Speech.language, on: at.day)
        Output.line(json ? try JSON.line(EnteredLine(entry)) : entry.sentence(name).displayedLines)
      } catch let refusal as LedgerRefusal {
        let name = ledger.naming(in: Speech.language, on: at.day)
        guard json else { throw Failure.refused(refusal.sentence(name)) }
        Output.line(try JSON.line(RefusedEntry(refusal, name)))
        throw ExitCode(1)
      }
      LedgerOptions.tellNotices(of: ledger)
    }
  }

  /// Says on standard error what the ledger's file has to tell besides.
  static func tellNotices(of ledger: ArchiveLedger) {
    for notice in ledger.takeNotices() { Output.complain(notice.sentence(in: Speech.language)) }
  }

  /// A day as it was typed; nil where none was.
  ///
  /// - Throws: a failure of usage where the text is no day.
  static func day(_ text: String?) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(text) else { throw Failure.usage(Speech.words.notADate(text)) }
    return day
  }
}

/// An entry as it stands in the chain now, for programs.
struct EnteredLine: Encodable {
  var n: Int
  var chain: String
  var events: [LedgerEvent]

  init(_ entry: LedgerEntry) {
    (n, chain, events) = (entry.id.n, entry.id.chain, entry.events)
  }
}

/// Why something wasn't entered, for programs.
struct RefusedEntry: Encodable {
  /// The line the command stands in, from 1; nil where it stands in none.
  var line: Int?
  /// The refusal's name for programs.
  var refused: String
  var sentence: String

  init(_ refusal: LedgerRefusal, line: Int? = nil, _ name: CardNaming) {
    self.line = line
    refused = refusal.code
    sentence = refusal.sentence(name).maskingNumbers
  }
}
