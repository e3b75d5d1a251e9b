import Affairs
import Archives
import ArgumentParser
import Documents
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
  @Option(help: ArgumentHelp(Speech.help.columnsOption, valueName: Speech.help.columns))
  var columns: String?
  @Option(help: ArgumentHelp(Speech.help.formatOption, valueName: "text|csv|xlsx|html|json"))
  var format: ReportFormat?
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Speech.help.outputOption, valueName: Speech.help.file))
  var output: String?
  @Option(
    help: ArgumentHelp(Speech.help.withoutOption, valueName: Speech.help.chapter),
    completion: .list(BookletChapter.allCases.map(\.rawValue)))
  var without: [String] = []
  @Option(help: ArgumentHelp(Speech.help.confirmedOption, valueName: Speech.help.clerk))
  var confirmed: String?
  @Flag(name: .customLong("public"), help: ArgumentHelp(Speech.help.publicReportFlag))
  var isPublic = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    guard let report = ReportName(rawValue: name) else {
      throw Failure.usage(
        Speech.words.unknownReport(name, known: ReportName.allCases.map(\.rawValue)))
    }
    guard report == .street || columns == nil else {
      throw Failure.usage(Speech.words.columnsAreForTheStreet)
    }
    let columns = try columns.map(Self.columns)
    let to = try LedgerOptions.day(to) ?? TypingClock(options.clock).today
    let from = try LedgerOptions.day(from)
    if let from, to < from { throw Failure.usage(Speech.words.daysReversed(from, to)) }
    let title = report.title(in: Speech.language)
    guard report.page != nil || confirmed == nil else {
      throw Failure.usage(Speech.words.notAPage(title))
    }
    guard report.page == nil || format == nil else {
      throw Failure.usage(Speech.words.isAPage(title))
    }
    guard !isPublic || report.isForPublic || report.page != nil else {
      throw Failure.usage(Speech.words.notForThePublic(title))
    }
    let left = try leftOut(of: report)
    let ledger = try options.ledger()
    if let kind = report.page, !options.json {
      return try make(kind, without: left, from: ledger, on: to)
    }
    let casebook = ledger.casebook
    var maker = ReportMaker(
      casebook, ledger.naming(in: Speech.language, on: to), from: from, to: to)
    if report == .lacking { maker.lacking = casebook.lacking(on: to) }
    if let columns { maker.columns = columns }
    maker.unread = ledger.unreadMeetings.map {
      $0.split(separator: "/").last.map(String.init) ?? $0
    }
    if isPublic { maker.audience = .public }
    do {
      try SpreadsheetOutput.put(try bytes(of: report, by: maker), to: output)
    } catch let error as Fraction.OutOfRange {
      throw Failure.input(error.sentence(Speech.language))
    }
    if let lacking = maker.lacking, !lacking.gaps.isEmpty { throw ExitCode(1) }
  }

  /// The columns that are written one after the other, or that the settings keep under that name.
  ///
  /// - Throws: a failure of usage for what is no column, or one twice.
  private static func columns(_ text: String) throws -> [StreetLedger.Column] {
    let forms = Speech.settings.ledgers ?? [:]
    let names =
      forms[text] ?? text.split { "、,，".contains($0) }.map { String($0).trimmingBlanks }
    var columns: [StreetLedger.Column] = []
    for name in names {
      guard let column = StreetLedger.Column(rawValue: name), !columns.contains(column) else {
        throw Failure.usage(Speech.words.unknownColumn(name, forms: forms.keys.sorted()))
      }
      columns.append(column)
    }
    guard !columns.isEmpty else {
      throw Failure.usage(Speech.words.unknownColumn(text, forms: forms.keys.sorted()))
    }
    return columns
  }

  private func bytes(of report: ReportName, by maker: ReportMaker) throws -> [UInt8] {
    let title = report.title(in: Speech.language)
    switch format ?? (options.json ? .json : .text) {
    case .text: return Array((try maker.sheet(of: report).text.displayedLines + "\n").utf8)
    case .json: return Array((try JSON.page(maker.page(of: report)) + "\n").utf8)
    case .csv:
      return Array(
        try maker.sheet(of: report).commaSeparated(titled: title, in: Speech.language).utf8)
    case .html:
      return Array(
        try maker.sheet(of: report).page(titled: title, for: maker.audience).html.utf8)
    case .xlsx: return try maker.sheet(of: report).spreadsheet(titled: title, in: Speech.language)
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
