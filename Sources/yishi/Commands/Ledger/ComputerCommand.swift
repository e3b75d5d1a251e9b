import Affairs
import Archives
import ArgumentParser
import Glibc
import Log
import Office
import Text
import Values

/// `yishi computer [--name NAME]`: which chain this computer writes, what it is called, and how far the
/// others' chains are here.
struct ComputerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "computer", abstract: Speech.help.computerCommand)
  }

  @Option(help: ArgumentHelp(Speech.help.computerNameOption, valueName: Speech.help.clerk))
  var name: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    guard let computer = Computer.current else {
      throw JournalError.computerUnknown(
        path: "$XDG_STATE_HOME", cause: SystemError(call: "getenv", number: ENOENT))
    }
    if let name {
      guard !name.trimmed.isEmpty, !name.trimmed.holdsUnseenInName, !name.holdsPrivateNumber
      else {
        throw Failure.usage(Speech.words.notAComputerName(name))
      }
      try computer.rename(to: name.trimmed)
    }
    let archive = global.chosenArchive
    let page = Page(
      id: try computer.id(in: archive), name: try computer.name(),
      chains: LedgerFolder(archive).chains.map(Chain.init))
    for finding in computer.lost(in: archive) {
      Output.complain(finding.sentence(in: Speech.language))
    }
    guard !options.json else { return Output.line(try JSON.page(page)) }
    Output.line(Speech.words.thisComputer(page.name, chain: page.id).displayed)
    for chain in page.chains where chain.id != page.id {
      Output.line(
        Speech.words.otherComputer(
          chain.name, chain: chain.id, last: chain.last, on: chain.lastAt?.day,
          missingFrom: chain.missingFrom
        ).displayed)
    }
  }

  private var global: GlobalOptions { options.global }

  private struct Page: Encodable {
    var id: String
    var name: String
    var chains: [Chain]
  }

  private struct Chain: Encodable {
    var id: String
    var name: String
    var last: Int
    var lastAt: Moment?
    var missingFrom: Int?

    init(_ chain: LedgerFolder.Chain) {
      (id, name, last) = (chain.id, chain.name, chain.last)
      (lastAt, missingFrom) = (chain.lastAt, chain.missingFrom)
    }
  }
}
