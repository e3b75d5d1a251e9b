import Affairs
import Sentences
import Text
import Values

/// 点位、认养、建议列为议题.
extension ReportMaker {
  var sitesSheet: ReportSheet {
    let report = casebook.sites(on: to)
    let batches = report.batches.suffix(3)
    let all = report.all
    func sum(_ ids: (SitesReport.Row) -> [CardID]) -> [CardID] {
      Set(report.rows.flatMap(ids)).sorted()
    }
    var sheet = ReportSheet([
      until + "  "
        + language(
          "有级别的\(all.count)处  全部点位已认养\(report.adopted.count)处  已挂牌\(report.plaques.count)处",
          "\(plural(all.count, "site")) with a level; of all \(report.adopted.count) adopted, "
            + "\(report.plaques.count) with plaques"
        )
    ])
    func cells(
      _ level: String, _ row: (all: [CardID], batch: (String) -> [CardID]),
      _ rest: [[CardID]]
    ) -> [ReportSheet.Cell] {
      [.init(level, row.all), .init(count: row.all)]
        + batches.map { .init(count: row.batch($0)) } + rest.map { .init(count: $0) }
    }
    let rows = report.rows.map { row in
      cells(
        row.level, (row.all, { row.byBatch[$0] ?? [] }),
        [row.unbatched, row.byState[.open] ?? [], row.adopted, row.plaques, row.problems])
    }
    let total = cells(
      language("合计", "all"), (all, report.batch),
      [
        report.unbatched, sum { $0.byState[.open] ?? [] }, sum(\.adopted), sum(\.plaques),
        sum(\.problems),
      ])
    sheet.add(
      language("按级别", "By level"),
      [language("级别", "Level"), language("#全部", "#All")] + batches.map { "#" + $0 }
        + [
          language("#未入批", "#No batch"), language("#开放", "#Open"),
          language("#认养", "#Adopted"), language("#挂牌", "#Plaques"),
          language("#问题在办", "#Problems"),
        ], none: none, rows + [total])
    let states = SiteState.allCases.map { state in
      (state, sum { $0.byState[state] ?? [] })
    }.filter { !$0.1.isEmpty }
    sheet.add(
      language("按状态", "By state"), [language("状态", "State"), language("#处", "#Sites")],
      none: none,
      states.map { [.init($0.name(in: language), $1), .init(count: $1)] })
    sheet.add(
      language("还没有的", "Who has none"), ["", ""], none: none,
      [
        (language("一社区一精品", "communities"), report.communitiesWithout, []),
        (
          language("一物业一片绿", "managing firms"), report.managersWithout.map(called),
          report.managersWithout
        ),
        (
          language("一单位一名牌", "units without a plaque"), report.unitsWithout.map(called),
          report.unitsWithout
        ),
      ].filter { !$0.1.isEmpty }.map { title, names, ids in
        [.init(title, ids), .init(language.list(names))]
      })
    return sheet
  }

  var adoptionsSheet: ReportSheet {
    let report = casebook.adoptions(on: to)
    var sheet = ReportSheet([until])
    let counts = [
      (language("开放", "open"), report.open), (language("已认养", "adopted"), report.adopted),
      (language("待认养", "free"), report.free), (language("已挂牌", "with plaques"), report.plaques),
      (language("待挂牌", "plaque to come"), report.awaitingPlaque),
      (language("将到期", "ending soon"), report.expiring),
      (language("已到期未续签", "over, not renewed"), report.over),
      (language("候补", "waiting"), report.waiting),
    ]
    sheet.add(
      language("认养", "Adoptions"), ["", language("#项", "#Count")], none: none,
      counts.map { [.init($0, $1), .init(count: $1)] })
    let running = ledger.pledges.filter {
      $0.isAdoption(on: to) || $0.isAdoptionOver(on: to) || $0.kind == .adopt && $0.place != nil
    }
    sheet.add(
      language("谁认养哪里", "Who looks after what"),
      [
        language("点位", "Site"), language("认养方", "By"), language("起", "From"),
        language("止", "Until"), language("挂牌", "Plaque"),
      ], none: none,
      running.map { pledge in
        let place = pledge.place.map { language("（候补\($0)）", " (waiting, \($0))") } ?? ""
        let over = pledge.isAdoptionOver(on: to) ? language("（已到期）", " (over)") : ""
        return [
          .init(name(pledge.on), pledge.on.compactMap(\.card)),
          .init(name.called(pledge.by) + place + over, pledge.id), day(pledge.from),
          day(pledge.until),
          day(pledge.plaque),
        ]
      })
    return sheet
  }

  var alarmsSheet: ReportSheet {
    var sheet = ReportSheet([until])
    sheet.add(
      language("同一点位同一类问题反复出现", "The same problem at one place again and again"),
      [
        language("点位", "Site"), language("类别", "Category"), language("#次数", "#Times"),
        language("#几天内", "#Within days"),
      ], none: none,
      casebook.alarms(on: to).map { alarm in
        [
          cell(alarm.site), .init(alarm.category ?? "-"), .init(count: alarm.problems),
          .init("\(alarm.days)"),
        ]
      })
    return sheet
  }
}
