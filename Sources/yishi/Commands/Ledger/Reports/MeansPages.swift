import Affairs
import Sentences
import Text
import Values

/// `report accounts`, for programs.
struct AccountsPage: Encodable {
  var from: Day
  var to: Day
  var brought: Money
  var income: [Line]
  var spending: [Line]
  var incomeSum: Money
  var spendingSum: Money
  var balance: Money
  var unproven: [CardID]
  /// `2024-Q2`.
  var unpublished: [String]

  struct Line: Encodable {
    var name: String?
    var sum: Money
    var flows: [CardID]

    init(_ line: Accounts.Line) { (name, sum, flows) = (line.name, line.sum, line.flows) }
  }

  init(_ report: Accounts) {
    (from, to, brought) = (report.from, report.to, report.brought)
    (income, spending) = (report.income.map(Line.init), report.spending.map(Line.init))
    (incomeSum, spendingSum) = (report.incomeSum, report.spendingSum)
    (balance, unproven) = (report.balance, report.unproven)
    unpublished = report.unpublished.map(\.mark)
  }
}

extension Quarter {
  /// `2024-Q2`.
  var mark: String { "\(year)-Q\(number)" }
}

/// `report goods`, for programs.
struct GoodsPage: Encodable {
  var from: Day
  var to: Day
  var lines: [Line]
  var totals: [Affairs.Measure]
  /// What was handed out.
  var out: [Out]
  var outTotals: [Affairs.Measure]
  var wanted: [Wanted]

  struct Line: Encodable {
    var item: String
    var giver: CardID?
    var sums: [Affairs.Measure]
    var flows: [CardID]
  }

  struct Out: Encodable {
    var item: String
    var receiver: CardID?
    var sums: [Affairs.Measure]
    var flows: [CardID]
  }

  struct Wanted: Encodable {
    var matter: CardID
    var want: Want
    var given: [Affairs.Measure]
    /// In words, for it may not be known how much.
    var shortfall: String?
  }

  init(_ report: Goods, from: Day, to: Day) {
    (self.from, self.to, totals) = (from, to, report.totals)
    lines = report.lines.map {
      Line(item: $0.item, giver: $0.party, sums: $0.sums, flows: $0.flows)
    }
    out = report.out.map {
      Out(item: $0.item, receiver: $0.party, sums: $0.sums, flows: $0.flows)
    }
    outTotals = report.outTotals
    wanted = report.wanted.map {
      Wanted(
        matter: $0.matter, want: $0.want, given: $0.given,
        shortfall: $0.shortfall?.sentence(.chinese))
    }
  }
}

/// `report pledges`, for programs.
struct PledgesPage: Encodable {
  var on: Day
  var kinds: [Line]

  struct Line: Encodable {
    var kind: PledgeKind
    var all: [CardID]
    var signed: [CardID]
    var done: [CardID]
    var open: [CardID]
    var worth: [Worth]
  }

  init(_ report: PledgesReport, on day: Day) {
    on = day
    kinds = report.lines.map {
      Line(
        kind: $0.kind, all: $0.all, signed: $0.signed, done: $0.done, open: $0.open,
        worth: $0.worth)
    }
  }
}
