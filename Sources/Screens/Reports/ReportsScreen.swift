import Affairs
import Archives
import Office
import Terminal
import Text
import Values

/// 报表: every report there is, with what it tells.
struct ReportsScreen: Screen {
  private var found = FoundList<ReportName>()

  func title(in context: Context) -> String { CommandName.reports.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { found.isNarrowed }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openReport,
        whyNot: { page, context in
          page.found.selected == nil ? ReportWording(context.language).noneChosen : nil
        }, act: { page, context in page.open(in: context) }),
      PageCommand(.reportSpan) { _, context in .push(ReportSpanScreen(in: context)) },
      PageCommand(.gaps), PageCommand(.rates), PageCommand(.accounts), PageCommand(.waiting),
      PageCommand(
        .writeReport,
        whyNot: { page, context in
          page.found.selected == nil ? ReportWording(context.language).noneChosen : nil
        },
        act: { page, context in
          if let report = page.found.selected { context.write(report) }
          return .stay
        }), PageCommand(.fillInLists),
    ]
  }

  mutating func refresh(in context: inout Context) {
    let language = context.language
    found.update(
      ReportName.allCases.map {
        ($0, "\($0.title(in: language)) \($0.help(in: language)) \($0.rawValue)")
      })
  }

  private func open(in context: Context) -> Step {
    guard let report = found.selected else { return .stay }
    return .push(context.page(of: report))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.openReport, in: &context) }
    return found.handle(key, rows: context.size.rows - 3) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    found.drawField(on: &canvas, in: inner, language)
    canvas.put(
      ReportWording(language).span(context.reportSpan()), in: inner.top(1),
      alignment: .trailing)
    let rows = area.rows - 3
    let table = inner.droppingTop(2).top(rows)
    if found.isEmpty { canvas.put(ReportWording(language).nothingFound, in: table) }
    found.list.draw(on: &canvas, in: table) { report in
      [
        Span(report.title(in: language).padded(to: language == .chinese ? 18 : 24), .strong),
        Span(report.help(in: language)),
      ]
    }
    found.drawPages(on: &canvas, in: inner.bottom(1), rows: rows, language)
  }
}

extension Context {
  /// The page of a report: some are pages of their own, on which something can be done.
  func page(of report: ReportName) -> any Screen {
    switch report {
    case .rates: RatesScreen()
    case .lacking, .sites, .adoptions, .accounts, .goods, .pledges, .parts, .attendance, .outcomes,
      .steps, .quarter, .year, .alarms, .handover, .voices, .claims, .yearAgo, .doubleReporting,
      .absentees,
      .whistles, .pool, .dispatch, .keepers, .stars, .platforms, .numbers, .street, .map, .booklet:
      ReportScreen(report)
    }
  }

  /// Writes a report into the archive's folder of reports, and says where it is.
  mutating func write(_ report: ReportName, as format: ReportPress.Format = .xlsx) {
    do {
      say(try ReportPress(of: archive).write(report, by: reportMaker(), as: format), masked: 0)
    } catch is Fraction.OutOfRange {
      say(notMade: ReportWording(language).cannotReckon)
    } catch {
      say(notMade: error.sentence(in: language))
    }
  }

  /// The days that reports are about: those that were asked for, else this year to today.
  func reportSpan() -> ClosedRange<Day> {
    if let askedSpan { return askedSpan }
    let today = now.day
    return (Day(year: today.year, month: 1, day: 1) ?? today)...today
  }

  /// Makes reports of those days.
  func reportMaker() -> ReportMaker {
    let span = reportSpan()
    var maker = ReportMaker(
      ledger.casebook, ledger.naming(in: language, on: now.day), from: span.lowerBound,
      to: span.upperBound)
    maker.unread = ledger.file.unreadMeetings.map {
      $0.split(separator: "/").last.map(String.init) ?? $0
    }
    return maker
  }
}

extension CommandName {
  static let reports = CommandName(
    "reports", title: ("报表", "Reports"),
    help: (
      "按台账和会议统计的各种表，每个数都能打开看是哪些。",
      "What the ledger and the meetings come to; every number opens to what is behind it."
    ))
  static let openReport = CommandName(
    "open-report", title: ("打开报表", "Open the report"), label: ("打开", "Open"),
    help: ("打开光标所在的报表，回车相同。", "Opens the report under the cursor, as Enter does."))
  static let writeReport = CommandName(
    "write-report", title: ("写成表格", "Write as a spreadsheet"), label: ("写成表格", "Write"),
    help: (
      "把这张报表写成 .xlsx，放在档案的 文书/报表 里；改动过的不覆盖。",
      "Writes the report as .xlsx into 文书/报表 of the archive; one that was edited stays."
    ))
  static let writeReportPage = CommandName(
    "write-report-page", title: ("写成网页", "Write as a page"), label: ("写成网页", "Page"),
    help: (
      "把这张报表写成带条形图的网页文件，放在档案的 文书/报表 里，能打印；改动过的不覆盖。",
      "Writes the report with its bars as a page in HTML into 文书/报表 of the archive; one that was edited stays."
    ))
  static let waiting = CommandName(
    "steps-report", title: ("各流程卡在哪一步", "Where matters wait"), label: ("卡在哪", "Waiting"),
    help: (
      "哪个流程的哪一步等得最久，最久的在前。", "The steps at which matters wait, the longest wait first."
    ))
}

extension CommandName {
  static let gaps = CommandName(
    "gaps", title: ("还差什么", "What is lacking"), label: ("还差什么", "Lacking"),
    help: (
      "件件有落实的缺口，一类一类列出，打开就是那件事。",
      "Everything that is lacking, kind by kind; each opens its matter."
    ))
}

extension ProgramCommand {
  /// The pages of the ledger, for the palette.
  static var ofLedger: [ProgramCommand] {
    [
      matters, tasksOnHand, gaps, sites, pledges, accounts, parties, procedures, reports,
      fillInLists, rates,
      conflicts,
    ]
  }

  static let gaps = ProgramCommand(
    name: .gaps, isPrivate: true, act: { _ in .push(ReportScreen(.lacking)) })
  static let reports = ProgramCommand(
    name: .reports, isPrivate: true, act: { _ in .push(ReportsScreen()) })
  static let waiting = ProgramCommand(
    name: .waiting, isPrivate: true, act: { .push($0.page(of: .steps)) })
}
