import Affairs
import Documents
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

/// `report map`, for programs.
struct MapPage: Encodable {
  var on: Day
  /// In the order of their numbers on the map.
  var sites: [CardID]
  var others: [CardID]

  init(_ places: (placed: [CardID], others: [CardID]), on day: Day) {
    (on, sites, others) = (day, places.placed, places.others)
  }
}

/// `report booklet`, for programs.
struct BookletPage: Encodable {
  var on: Day
  var chapters: [Chapter]

  struct Chapter: Encodable {
    var chapter: String
    /// How many things stand in it.
    var count: Int
  }

  init(_ chapters: [(chapter: BookletChapter, count: Int)], on day: Day) {
    on = day
    self.chapters = chapters.map { Chapter(chapter: $0.chapter.rawValue, count: $0.count) }
  }
}
