import Affairs
import Archives
import ArgumentParser
import Lists
import Office
import OpenXML
import Sentences
import Text
import Values

/// `yishi ledger import TABLE FILE`: a spreadsheet's rows as cards, whole or not at all.
struct LedgerImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Speech.help.ledgerImportCommand,
      discussion: Speech.help.cardTables)
  }

  @Argument(help: ArgumentHelp(Speech.help.cardTableArgument, valueName: Speech.help.kind))
  var table: CardTable
  @Argument(help: ArgumentHelp(Speech.help.cardFileArgument, valueName: Speech.help.file))
  var file: String
  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(Speech.help.tabOption, valueName: Speech.help.tab))
  var tab: String?
  @Flag(help: ArgumentHelp(Speech.help.checkFlag)) var check = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    var clock = try TypingClock(options.clock)
    let (at, clerk) = (clock.moment(or: nil), options.global.clerkName)
    let ledger = options.ledgerToBe()
    let reading = CardTableReading(
      table, bytes: try RosterFile.bytes(of: file), sheet: tab, on: at.day, by: clerk,
      newNumber: { day in
        let digits = "\(day)".filter { $0 != "-" }
        return CardID("\(digits)-m\(ArchiveLedger.drawn(4))")
      })
    if !reading.unread.isEmpty { Output.complain(Speech.words.columnsUnread(reading.unread)) }
    for doubt in reading.doubts {
      Output.complain("\(file): \(doubt.sentence(Speech.language))")
    }
    for problem in reading.problems {
      Output.complain("\(file): \(problem.sentence(Speech.language))")
    }
    guard reading.problems.isEmpty else { throw ExitCode(65) }
    let rows = reading.rows.flatMap { row in row.commands.map { (row, $0) } }
    do {
      let entry = try ledger.performWhole(
        rows.map(\.1), at: at, by: clerk, isTrial: check)
      LedgerOptions.tellNotices(of: ledger)
      guard options.json else {
        return Output.line(Speech.words.rowsTaken(reading.rows.count, isTrial: check))
      }
      if let entry { return Output.line(try JSON.line(EnteredLine(entry))) }
      Output.line(try JSON.line(Preview(cards: reading.rows.flatMap(\.commands))))
    } catch let refused as RefusedAmong {
      let name = ledger.naming(in: Speech.language, on: at.day)
      Output.complain(
        "\(file): "
          + Speech.words.rowRefused(
            rows[refused.place].0.number, rows[refused.place].0.heading(of: refused.refusal),
            refused.refusal.sentence(name)))
      throw ExitCode(65)
    }
  }

  private struct Preview: Encodable {
    var cards: [LedgerCommand]
  }
}

/// `yishi ledger export TABLE`: the living cards of a kind as a spreadsheet's rows.
struct LedgerExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: Speech.help.ledgerExportCommand,
      discussion: Speech.help.cardTables)
  }

  @Argument(help: ArgumentHelp(Speech.help.cardTableArgument, valueName: Speech.help.kind))
  var table: CardTable
  @Option(help: ArgumentHelp(Speech.help.formatOption, valueName: "csv|xlsx"))
  var format = Format.csv
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Speech.help.outputOption, valueName: Speech.help.file))
  var output: String?
  @OptionGroup var options: LedgerOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case xlsx
  }

  func run() throws {
    let ledger = try options.ledger().ledger
    switch format {
    case .csv: try SpreadsheetOutput.put(Array(table.text(of: ledger).utf8), to: output)
    case .xlsx: try SpreadsheetOutput.put(try table.workbook(of: ledger).bytes(), to: output)
    }
  }
}

extension CardTable: ExpressibleByArgument {}
