import Affairs
import Archives
import ArgumentParser
import Office
import Sentences
import Text
import Values

/// `yishi matter show NUMBER`: 一件事的全程.
struct MatterShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Speech.help.matterShowCommand)
  }

  @OptionGroup var argument: MatterArgument
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let today = try TypingClock(options.clock).today
    let ledger = try options.ledger()
    let casebook = ledger.casebook
    let name = ledger.naming(in: Speech.language, on: today)
    let number = try MatterShowCommand.number(argument.matter, in: ledger, name)
    let page = MatterPage(of: number, in: casebook, on: today, name)
    guard !options.json else { return Output.line(try JSON.page(page)) }
    Output.write(MatterPageText(page, casebook.thread(of: number), name).text.displayedLines)
  }

  /// The number of the matter that is named by number or by a title that only one bears.
  ///
  /// - Throws: a failure of usage where there is none, or where several are meant.
  static func number(
    _ text: String, in ledger: ArchiveLedger, _ name: CardNaming
  ) throws -> CardID {
    let id = CardID(text)
    if ledger.ledger[id: id] != nil || !ledger.meetings.issue(text).isEmpty { return id }
    return try LedgerShowCommand.record(text, in: ledger).id
  }
}
