import Archives
import ArgumentParser
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
            struck: adding.struck, entries: now.entries.count - before)))
    } else {
      Output.line(Speech.words.added(now.entries.count - before, files: adding.changed))
    }
    // What is still missing is told of the whole ledger as it is now.
    let findings = adding.findings + now.findings.filter { !$0.isBad }
    for finding in findings { Output.complain(finding.sentence(in: Speech.language)) }
    if adding.findings.contains(where: \.isBad) { throw ExitCode(1) }
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
  }
}

extension LedgerAdding {
  /// How many files are here now that weren't, or are otherwise than they were.
  fileprivate var changed: Int { Set(copied + lengthened + beside + struck).count }
}
