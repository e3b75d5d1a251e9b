import Archives
import ArgumentParser
import Log
import Office
import Text
import Values

/// `yishi add FOLDER`: takes the entries that another copy of the ledger has, from a stick or a synced
/// folder.
struct AddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: Speech.help.addCommand,
      discussion: Speech.help.addDiscussion)
  }

  @Argument(help: ArgumentHelp(Speech.help.addArgument, valueName: Speech.help.folder))
  var folder: String
  @OptionGroup var options: LedgerOptions

  func run() throws {
    guard try Archive(folder).isThere() else {
      throw Failure.system(Speech.words.noSuchFolder(folder))
    }
    let clock = try TypingClock(options.clock)
    let archive = options.global.chosenArchive
    let before = LedgerFolder(archive).entries.count
    let adding = LedgerAdding.add(folder, to: archive, at: clock.now)
    let now = LedgerFolder(archive)
    if options.json {
      Output.line(
        try JSON.page(
          Page(
            copied: adding.copied, lengthened: adding.lengthened, beside: adding.beside,
            struck: adding.struck, entries: now.entries.count - before,
            meetings: AddCommand.meetings(in: folder, missingIn: archive))))
    } else {
      Output.line(Speech.words.added(now.entries.count - before, files: adding.changed))
      Output.line(
        Speech.words.meetingsStay(AddCommand.meetings(in: folder, missingIn: archive)))
    }
    // What is still missing is told of the whole ledger as it is now.
    let findings = adding.findings + now.findings.filter { !$0.isBad }
    for finding in findings { Output.complain(finding.sentence(in: Speech.language)) }
    if adding.findings.contains(where: \.isBad) { throw ExitCode(1) }
  }

  /// How many meetings the folder has that this archive hasn't: they stay there.
  private static func meetings(in folder: String, missingIn archive: Archive) -> Int {
    let there = Set(Archive(folder).list().listings.map(\.header.id))
    guard !there.isEmpty else { return 0 }
    return there.subtracting(archive.list().listings.map(\.header.id)).count
  }

  private struct Page: Encodable {
    /// Files here that hold a chain that wasn't here.
    var copied: [String]
    /// Files here that have become longer.
    var lengthened: [String]
    /// Files that were put beside one of the same chain that disagrees.
    var beside: [String]
    /// Files here in which lines were struck out.
    var struck: [String]
    /// How many entries came.
    var entries: Int
    /// How many meetings stay behind.
    var meetings: Int
  }
}

extension LedgerAdding {
  /// How many files are here now that weren't, or are otherwise than they were.
  fileprivate var changed: Int { Set(copied + lengthened + beside + struck).count }
}
