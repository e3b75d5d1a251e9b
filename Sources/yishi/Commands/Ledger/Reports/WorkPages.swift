import Affairs
import Values

/// `report steps`, for programs.
struct StepsPage: Encodable {
  var on: Day
  var steps: [Line]

  struct Line: Encodable {
    var procedure: String
    var step: String
    var longest: Int
    var matters: [Wait]
  }

  struct Wait: Encodable {
    var matter: CardID
    var since: Day
    var days: Int
  }

  init(_ report: StepsReport) {
    on = report.on
    steps = report.lines.map { line in
      Line(
        procedure: line.procedure, step: line.step, longest: line.longest,
        matters: line.matters.map { Wait(matter: $0.matter, since: $0.since, days: $0.days) })
    }
  }
}

/// `report voices`, for programs.
struct VoicesPage: Encodable {
  var on: Day
  var all: [CardID]
  var heads: Int
  var answered: [String: [CardID]]
  var waiting: [CardID]
  var percent: String?

  init(_ report: VoicesReport, on day: Day) {
    (on, all, heads, waiting) = (day, report.all, report.heads, report.waiting)
    answered = Dictionary(uniqueKeysWithValues: report.answered.map { ($0.rawValue, $1) })
    percent = report.rate.percent
  }
}

/// `report claims`, for programs.
struct ClaimsPage: Encodable {
  var on: Day
  var claimed: [CardID]
  var unclaimed: [CardID]

  init(_ report: Claims, on day: Day) {
    (on, claimed, unclaimed) = (day, report.claimed, report.unclaimed)
  }
}

/// `report handover`, for programs.
struct HandoverPage: Encodable {
  var on: Day
  var matters: [CardID]
  var promises: [CardID]
  var waiting: [CardID]
  var explanations: [Owed]

  struct Owed: Encodable {
    var matter: CardID
    var session: String
    var since: Day
    var concern: String
  }

  init(_ report: HandingOver, on day: Day) {
    on = day
    matters = report.matters.map(\.number)
    (promises, waiting) = (report.promises, report.waiting)
    explanations = report.explanations.map {
      Owed(matter: $0.matter, session: $0.session, since: $0.since, concern: $0.concern.text)
    }
  }
}

/// `report year-ago`, for programs.
struct YearAgoPage: Encodable {
  var on: Day
  var settled: [Settled]
  var coming: [CardID]

  struct Settled: Encodable {
    var matter: CardID
    var session: String
    var on: Day
    var holds: Bool
  }

  init(_ report: YearAgo, on day: Day) {
    (on, coming) = (day, report.coming)
    settled = report.settled.map {
      Settled(matter: $0.matter, session: $0.session, on: $0.on, holds: $0.holds)
    }
  }
}

/// `report numbers`, for programs.
struct NumbersPage: Encodable {
  var on: Day
  var numbers: [Line]

  struct Line: Encodable {
    var number: String
    /// `document`, `meeting` or `site`.
    var numbering: String
    var bearers: [String]
    var since: Day
  }

  init(_ gaps: [LedgerGap], on day: Day) {
    on = day
    numbers = gaps.compactMap { gap in
      guard case .numberTwice(let number, let numbering, let bearers) = gap.kind else {
        return nil
      }
      return Line(
        number: number, numbering: numbering.rawValue, bearers: bearers, since: gap.since)
    }
  }
}
