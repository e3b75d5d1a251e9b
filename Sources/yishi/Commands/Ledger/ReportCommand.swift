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

  /// Which report.
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case lacking, rates
  }

  @Argument(help: ArgumentHelp(Speech.help.reportArgument, valueName: Speech.help.report))
  var name: Name
  @Option(help: ArgumentHelp(Speech.help.fromDayOption, valueName: Speech.help.date))
  var from: String?
  @Option(help: ArgumentHelp(Speech.help.toDayOption, valueName: Speech.help.date))
  var to: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let today = try TypingClock(options.clock).today
    let to = try LedgerOptions.day(to) ?? today
    let from =
      try LedgerOptions.day(from) ?? Day(year: to.year, month: to.month, day: 1) ?? to
    let ledger = try options.ledger()
    switch name {
    case .lacking:
      let lacking = ledger.casebook.lacking(on: to)
      let naming = ledger.naming(in: Speech.language, on: to)
      Output.line(
        options.json
          ? try JSON.page(LackingPage(lacking, naming)) : text(lacking, naming).displayedLines)
      if !lacking.gaps.isEmpty { throw ExitCode(1) }
    case .rates:
      let rates: RatesReport
      do throws(Fraction.OutOfRange) {
        rates = try ledger.casebook.rates(from: from, to: to)
      } catch {
        throw Failure.input(error.sentence(Speech.language))
      }
      Output.line(options.json ? try JSON.page(RatesPage(rates)) : text(rates).displayedLines)
    }
  }

  private func text(_ lacking: Lacking, _ name: CardNaming) -> String {
    let language = Speech.language
    let rates = [lacking.doneRate, lacking.fedRate].map { language.rate($0) }
    var lines = [Speech.words.lacking(on: lacking.on, done: rates[0], fed: rates[1])]
    lines += lacking.gaps.map { gap in
      let whose = gap.whose.isEmpty ? "" : "  " + language.list(gap.whose)
      return "  \(gap.title)  \(gap.sentence(name))\(whose)"
    }
    return lines.joined(separator: "\n")
  }

  private func text(_ rates: RatesReport) -> String {
    var lines = [
      Speech.words.orders(
        from: rates.from, to: rates.to, rates.orders.count, visited: rates.visited.count)
    ]
    lines += rates.lines.map { "\($0.title)  \(Speech.language.rate($0.rate))" }
    if let overall = rates.overall {
      lines.append("\(overall.title)  \(Speech.language.rate(overall.rate))")
    }
    lines += rates.excluded.map { Speech.words.excluded($0.why, $0.orders.count) }
    return lines.joined(separator: "\n")
  }
}

/// `report lacking`, for programs.
struct LackingPage: Encodable {
  var on: Day
  var due: Int
  var done: Int
  var fed: Int
  var gaps: [GapRow]

  init(_ lacking: Lacking, _ name: CardNaming) {
    (on, due) = (lacking.on, lacking.due.count)
    (done, fed) = (lacking.done.count, lacking.fed.count)
    gaps = lacking.gaps.map { GapRow($0, name) }
  }
}

/// `report rates`, for programs; numbers as exact text.
struct RatesPage: Encodable {
  var from: Day
  var to: Day
  var orders: Int
  var visited: Int
  var excluded: [Excluded]
  var rates: [Line]
  var overall: Overall?

  struct Excluded: Encodable {
    var why: String
    var count: Int
  }

  struct Line: Encodable {
    var id: String
    var title: String
    var numerator: String
    var denominator: String
    var percent: String?
    /// The orders that count above the line.
    var numbers: [CardID]
  }

  struct Overall: Encodable {
    var title: String
    var numerator: String
    var denominator: String
    var percent: String?
  }

  init(_ report: RatesReport) {
    (from, to) = (report.from, report.to)
    (orders, visited) = (report.orders.count, report.visited.count)
    excluded = report.excluded.map { Excluded(why: $0.why, count: $0.orders.count) }
    rates = report.lines.map {
      Line(
        id: $0.id, title: $0.title, numerator: $0.rate.numerator.description,
        denominator: $0.rate.denominator.description, percent: $0.rate.percent,
        numbers: $0.counted)
    }
    overall = report.overall.map {
      Overall(
        title: $0.title, numerator: $0.rate.numerator.description,
        denominator: $0.rate.denominator.description, percent: $0.rate.percent)
    }
  }
}
