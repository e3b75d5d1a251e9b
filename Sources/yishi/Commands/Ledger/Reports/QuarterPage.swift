import Affairs
import Values

/// `report quarter`, for programs.
struct QuarterPage: Encodable {
  var now: Figures
  var before: Figures
  var expiring: [CardID]
  /// Tasks that are due in the next quarter, as they stood at the end of this one.
  var dueNext: [TaskRow]

  struct Figures: Encodable {
    /// `2024-Q2`.
    var quarter: String
    var meetings: [String]
    var rounds: [String]
    var agreed: [String]
    var tasks: Int
    var done: Int
    var fed: Int
    var gaps: Int
    var sites: Int
    var adoptions: AdoptionsPage
    var accounts: AccountsPage
    var goods: GoodsPage
    var rates: RatesPage
    var visits: [String]
    var demands: [CardID]

    init(_ figures: QuarterReport.Figures) {
      let quarter = figures.quarter
      self.quarter = quarter.mark
      (meetings, rounds, agreed) = (figures.meetings, figures.rounds, figures.agreed)
      (tasks, done, fed) = (figures.tasks.count, figures.done.count, figures.fed.count)
      (gaps, sites) = (figures.gaps.count, figures.places.count)
      adoptions = AdoptionsPage(figures.adoptions)
      accounts = AccountsPage(figures.accounts)
      goods = GoodsPage(figures.goods, from: quarter.first, to: quarter.last)
      rates = RatesPage(figures.rates)
      visits = figures.visits.map(\.description)
      demands = figures.demands
    }
  }

  init(_ report: QuarterReport) {
    (now, before) = (Figures(report.now), Figures(report.before))
    expiring = report.expiring
    dueNext = report.dueNext.map { TaskRow($0, on: report.now.quarter.last) }
  }
}
