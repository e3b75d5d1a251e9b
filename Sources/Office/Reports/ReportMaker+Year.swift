import Affairs
import Documents
import Sentences
import Text
import Values

/// 年度协商目录: every issue of the year, its quarters, and the year before.
extension ReportMaker {
  /// The columns of the list.
  package static let yearColumns: [StreetLedger.Column] = [
    .place, .date, .sitting, .issue, .body, .form, .result, .number, .progress,
  ]

  /// The rows of the list; no resident is named in them.
  package var yearRows: [StreetLedger.Row] {
    StreetLedger(casebook, from: Quarter(year: to.year, 1).first, to: to).rows(Self.yearColumns)
  }

  var yearSheet: ReportSheet {
    let report = casebook.year(to: to)
    let rows = yearRows
    let isWhole = Quarter(year: to.year, 4).last == to
    let until = isWhole ? "" : language("（\(self.until)）", " (\(self.until))")
    var sheet = ReportSheet([
      language("\(to.year)年\(until)", "\(to.year)\(until)"),
      language(
        "目录每次会议每个议题一行，共\(rows.count)行，不写居民姓名；上年是全年的数。",
        "The list has a row an issue of every meeting, \(rows.count) in all, and names no resident; "
          + "the year before is told whole."),
    ])
    let figures = [report.now, report.before]
    sheet.add(
      language("本年和上年", "This year and the last"),
      ["", "#\(to.year)", "#\(to.year - 1)"], none: none, comparison(figures))
    let most = report.quarters.map(\.outcomes.issues.count).max() ?? 0
    sheet.add(
      language("四个季度", "The quarters"),
      [
        language("季度", "Quarter"), language("#会议", "#Meetings"), language("#议题", "#Issues"),
        language("#议定", "#Settled"), language("#落实率", "#Done"),
      ], none: none,
      report.quarters.map { quarter in
        [
          .init(words(Quarter(of: quarter.from))),
          .init("\(quarter.meetings.count)", meetings: quarter.meetings),
          .init(count: quarter.outcomes.issues.map(\.matter)),
          .init(count: quarter.outcomes.issues(.settled).map(\.matter)),
          .init(quarter.doneRate.percent.map { "\($0)%" } ?? "-"),
        ]
      }, bars: { Portion(report.quarters[$0].outcomes.issues.count, of: most) })
    sheet.add(
      language("目录", "The list"),
      Self.yearColumns.map { ($0.isNumber ? "#" : "") + $0.rawValue }, none: none,
      rows.map { row in
        zip(Self.yearColumns, row.cells).map { column, text -> ReportSheet.Cell in
          switch column {
          case .issue: .init(text, row.matter)
          case .date: .init(text, meetings: [row.session])
          default: .init(text)
          }
        }
      })
    return sheet
  }

  private func comparison(_ figures: [YearReport.Figures]) -> [[ReportSheet.Cell]] {
    func row(
      _ title: String, _ cell: (YearReport.Figures) -> ReportSheet.Cell
    ) -> [ReportSheet.Cell] { [.init(title)] + figures.map(cell) }
    func rate(_ rate: Rate) -> ReportSheet.Cell {
      .init(rate.percent.map { "\($0)%" } ?? "-")
    }
    return [
      row(language("开会（次）", "Meetings")) { .init("\($0.meetings.count)", meetings: $0.meetings) },
      row(language("书面征询（次）", "Rounds in writing")) {
        .init("\($0.rounds.count)", meetings: $0.rounds)
      },
      row(language("议题（件）", "Issues")) { .init(count: $0.outcomes.issues.map(\.matter)) },
      row(language("议定（件）", "Settled")) {
        .init(count: $0.outcomes.issues(.settled).map(\.matter))
      },
      row(language("议定率", "Share settled")) { rate($0.outcomes.settledRate) },
      row(language("出席率", "Share who came")) { rate($0.attendanceRate) },
      row(language("交办任务（项）", "Tasks given out")) { .init(count: $0.tasks.map(\.about)) },
      row(language("其中办结（项）", "of them done")) { .init(count: $0.done.map(\.about)) },
      row(language("落实率", "Share done")) { rate($0.doneRate) },
      row(language("办结的件", "Issues done")) { .init(count: $0.outcomes.done.map(\.matter)) },
      row(language("从提出到办结，天数的中位数", "Days from raised to done, the median")) {
        .init($0.outcomes.doubledMedian.map(halved) ?? "-")
      },
    ]
  }
}
