import Affairs
import Documents
import Office
import Values

/// `report outcomes`, for programs; to the public without the matters one by one.
struct OutcomesPage: Encodable {
  var now: Figures
  var before: Figures

  struct Figures: Encodable {
    var from: Day
    var to: Day
    var issues: Int
    /// By ending, those that there are.
    var endings: [String: [CardID]]
    /// As exact text, for the median of an even number of matters may lie between two days.
    var medianDays: String?
    var done: [Course]?
    var open: [Course]?

    init(_ figures: OutcomesReport.Figures, for audience: Audience) {
      (from, to, issues) = (figures.from, figures.to, figures.issues.count)
      endings = Dictionary(grouping: figures.issues, by: \.ending.rawValue)
        .mapValues { $0.map(\.matter) }
      medianDays = figures.doubledMedian.map { "\($0 / 2)" + ($0 % 2 == 0 ? "" : ".5") }
      guard audience == .archive else { return }
      (done, open) = (figures.done.map(Course.init), figures.open.map(Course.init))
    }
  }

  struct Course: Encodable {
    var matter: CardID
    var raised: Day
    var done: Day?
    var days: Int

    init(_ course: OutcomesReport.Course) {
      (matter, raised, done, days) = (course.matter, course.raised, course.done, course.days)
    }
  }

  init(_ report: OutcomesReport, for audience: Audience) {
    now = Figures(report.now, for: audience)
    before = Figures(report.before, for: audience)
  }
}

/// `report year`, for programs.
struct YearPage: Encodable {
  var now: Figures
  var before: Figures
  var quarters: [Figures]
  var rows: [StreetPage.Row]

  struct Figures: Encodable {
    var from: Day
    var to: Day
    var meetings: [String]
    var rounds: [String]
    var issues: Int
    var settled: Int
    var tasks: Int
    var done: Int

    init(_ figures: YearReport.Figures) {
      (from, to) = (figures.from, figures.to)
      (meetings, rounds) = (figures.meetings, figures.rounds)
      issues = figures.outcomes.issues.count
      settled = figures.outcomes.issues(.settled).count
      (tasks, done) = (figures.tasks.count, figures.done.count)
    }
  }

  init(_ report: YearReport, _ rows: [StreetLedger.Row]) {
    (now, before) = (Figures(report.now), Figures(report.before))
    quarters = report.quarters.map(Figures.init)
    let now = report.now
    self.rows = StreetPage(rows, ReportMaker.yearColumns, from: now.from, to: now.to).rows
  }
}
