import Affairs
import Values

/// `report whistles`, for programs.
struct WhistlesPage: Encodable {
  var from: Day
  var to: Day
  var whistles: [Line]

  struct Line: Encodable {
    var about: Target
    var unit: String
    var called: Day
    var by: String
    var text: String
    var came: Day?
    var took: String?
  }

  init(_ whistles: [Whistle], from: Day, to: Day) {
    (self.from, self.to) = (from, to)
    self.whistles = whistles.map {
      Line(
        about: $0.about, unit: $0.unit, called: $0.called, by: $0.by, text: $0.text, came: $0.came,
        took: $0.took)
    }
  }
}

/// `report pool`, for programs.
struct PoolPage: Encodable {
  var on: Day
  var lines: [Line]
  var coming: [CardID]

  struct Line: Encodable {
    var card: CardID
    var source: String
    var raised: Day
    var category: String?
  }

  init(_ pool: ProjectPool, on: Day) {
    (self.on, coming) = (on, pool.coming)
    lines = pool.lines.map {
      Line(card: $0.card, source: $0.source.rawValue, raised: $0.raised, category: $0.category)
    }
  }
}

/// `report dispatch`, for programs.
struct DispatchPage: Encodable {
  var from: Day
  var to: Day
  var categories: [Category]

  struct Category: Encodable {
    var name: String?
    var orders: [CardID]
  }

  init(_ dispatch: Dispatch) {
    (from, to) = (dispatch.from, dispatch.to)
    categories = dispatch.categories.map { Category(name: $0.name, orders: $0.orders) }
  }
}

/// `report keepers`, for programs.
struct KeepersPage: Encodable {
  var on: Day
  var keepers: [Line]
  var nobody: [CardID]

  struct Line: Encodable {
    var site: CardID
    var keeper: Keeper
  }

  init(_ report: KeepersReport, on: Day) {
    (self.on, nobody) = (on, report.nobody)
    keepers = report.lines.map { Line(site: $0.site, keeper: $0.keeper) }
  }
}

/// `report stars`, for programs.
struct StarsPage: Encodable {
  var on: Day
  var lists: [List]

  struct List: Encodable {
    var list: String
    var numerator: String
    var denominator: String
    var percent: String?
    var stars: [Stars]
    var unrated: [CardID]
  }

  struct Stars: Encodable {
    var stars: Int
    var sites: [CardID]
  }

  init(_ reports: [StarsReport], on: Day) {
    self.on = on
    lists = reports.map { report in
      List(
        list: report.list, numerator: report.rate.numerator.description,
        denominator: report.rate.denominator.description, percent: report.rate.percent,
        stars: report.byStars.sorted { $0.key > $1.key }.map {
          Stars(stars: $0.key, sites: $0.value)
        },
        unrated: report.unrated)
    }
  }
}

/// `report platforms`, for programs.
struct PlatformsPage: Encodable {
  var from: Day
  var to: Day
  var platforms: [Line]

  struct Line: Encodable {
    var name: String
    var meetings: [String]
    var parties: [String]
  }

  init(_ report: PlatformsReport?, from: Day, to: Day) {
    (self.from, self.to) = (from, to)
    platforms = (report?.lines ?? []).map {
      Line(name: $0.name, meetings: $0.meetings, parties: $0.parties)
    }
  }
}
