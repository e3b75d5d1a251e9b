import Affairs
import Values

/// `report sites`, for programs: what is counted is listed, by id.
struct SitesPage: Encodable {
  var on: Day
  var levels: [Level]
  var batches: [String]
  var communitiesWithout: [String]
  var managersWithout: [CardID]
  var unitsWithout: [CardID]

  struct Level: Encodable {
    var level: String
    var all: [CardID]
    var batches: [String: [CardID]]
    var unbatched: [CardID]
    var states: [String: [CardID]]
    var adopted: [CardID]
    var plaques: [CardID]
    var problems: [CardID]
  }

  init(_ report: SitesReport, on day: Day) {
    on = day
    levels = report.rows.map { row in
      Level(
        level: row.level, all: row.all, batches: row.byBatch, unbatched: row.unbatched,
        states: Dictionary(uniqueKeysWithValues: row.byState.map { ($0.rawValue, $1) }),
        adopted: row.adopted, plaques: row.plaques, problems: row.problems)
    }
    batches = report.batches
    communitiesWithout = report.communitiesWithout
    (managersWithout, unitsWithout) = (report.managersWithout, report.unitsWithout)
  }
}

/// `report adoptions`, for programs.
struct AdoptionsPage: Encodable {
  var on: Day
  var open: [CardID]
  var adopted: [CardID]
  var free: [CardID]
  var plaques: [CardID]
  var awaitingPlaque: [CardID]
  var expiring: [CardID]
  var over: [CardID]
  var waiting: [CardID]

  init(_ report: Adoptions) {
    (on, open, adopted, free) = (report.on, report.open, report.adopted, report.free)
    (plaques, awaitingPlaque) = (report.plaques, report.awaitingPlaque)
    (expiring, over, waiting) = (report.expiring, report.over, report.waiting)
  }
}

/// `report alarms`, for programs.
struct AlarmsPage: Encodable {
  var on: Day
  var alarms: [Line]

  struct Line: Encodable {
    var site: CardID
    var category: String?
    var problems: [CardID]
    var days: Int
  }

  init(_ alarms: [Alarm], on day: Day) {
    on = day
    self.alarms = alarms.map {
      Line(site: $0.site, category: $0.category, problems: $0.problems, days: $0.days)
    }
  }
}
