import Affairs
import Archives
import ArgumentParser
import Office
import Sentences
import Text
import Values

/// `yishi report NAME`: what the ledger and the meetings come to.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: Speech.help.reportCommand,
      discussion: Speech.help.reportDiscussion)
  }

  @Argument(
    help: ArgumentHelp(Speech.help.reportArgument, valueName: Speech.help.report),
    completion: .list(ReportName.allCases.map(\.rawValue)))
  var name: String
  @Option(help: ArgumentHelp(Speech.help.fromDayOption, valueName: Speech.help.date))
  var from: String?
  @Option(help: ArgumentHelp(Speech.help.toDayOption, valueName: Speech.help.date))
  var to: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    guard let report = ReportName(rawValue: name) else {
      throw Failure.usage(
        Speech.words.unknownReport(name, known: ReportName.allCases.map(\.rawValue)))
    }
    let to = try LedgerOptions.day(to) ?? TypingClock(options.clock).today
    let from = try LedgerOptions.day(from)
    if let from, to < from { throw Failure.usage(Speech.words.daysReversed(from, to)) }
    let ledger = try options.ledger()
    let casebook = ledger.casebook
    let maker = ReportMaker(
      casebook, ledger.naming(in: Speech.language, on: to), from: from, to: to)
    if report == .lacking {
      let lacking = casebook.lacking(on: to)
      Output.line(
        options.json
          ? try JSON.page(LackingPage(lacking, maker.name))
          : maker.sheet(of: lacking).text.displayedLines)
      if !lacking.gaps.isEmpty { throw ExitCode(1) }
      return
    }
    do {
      Output.line(
        options.json
          ? try JSON.page(maker.page(of: report)) : try maker.sheet(of: report).text.displayedLines)
    } catch let error as Fraction.OutOfRange {
      throw Failure.input(error.sentence(Speech.language))
    }
  }
}
