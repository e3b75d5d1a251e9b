import Affairs
import Sentences
import Text
import Values

/// 吹哨报到、民生项目池、调度会、包楼联户、星级楼组、六大平台.
extension ReportMaker {
  var whistlesSheet: ReportSheet {
    let whistles = casebook.whistles(from: from, to: to)
    let open = whistles.count { $0.came == nil }
    var sheet = ReportSheet([
      language(
        "\(span)  吹哨\(whistles.count)次  还没报到\(open)次",
        "\(span)  calls: \(whistles.count), not come: \(open)")
    ])
    sheet.add(
      language("吹哨报到", "Units called"),
      [
        language("事项", "Matter"), language("单位", "Unit"), language("吹哨", "Called"),
        language("报到", "Came"), language("认领", "Took on"),
      ], none: none,
      whistles.map { whistle in
        [
          whistle.about.card.map(cell) ?? .init(whistle.about.description), .init(whistle.unit),
          day(whistle.called), day(whistle.came), .init(whistle.took ?? "-"),
        ]
      })
    return sheet
  }

  var poolSheet: ReportSheet {
    let pool = casebook.projectPool(on: to)
    var sheet = ReportSheet([until])
    for source in ProjectPool.Source.allCases {
      sheet.add(
        source.name(in: language),
        [language("事项", "Matter"), language("提出", "Raised"), language("类别", "Category")],
        none: none,
        pool.lines(from: source).map {
          [cell($0.card), day($0.raised), .init($0.category ?? "-")]
        })
    }
    sheet.add(
      language("未诉先办：去年这时候起半年的", "What may come again"), [language("事项", "Matter")],
      none: none, pool.coming.map { [cell($0)] })
    return sheet
  }

  var dispatchSheet: ReportSheet {
    let dispatch = casebook.dispatch(from: from, to: to)
    var sheet = ReportSheet([
      language(
        "\(span)  没办完的工单\(dispatch.orders.count)件",
        "\(span)  open orders: \(dispatch.orders.count)")
    ])
    for category in dispatch.categories {
      sheet.add(
        category.name ?? language("没有写类别", "No category"),
        [language("工单", "Order"), language("受理", "Raised"), language("承办", "Led by")],
        none: none,
        category.orders.map { id in
          let matter = ledger.matter(id)
          return [cell(id), day(matter?.raised), .init(matter?.lead ?? "-")]
        })
    }
    return sheet
  }

  var keepersSheet: ReportSheet {
    let report = casebook.keepers(on: to)
    var sheet = ReportSheet([until])
    sheet.add(
      language("包楼联户", "Who looks after what"),
      [
        language("点位", "Place"), language("身份", "As"), language("姓名", "Who"),
        language("#户", "#Households"),
      ], none: none,
      report.lines.map { line in
        [
          cell(line.site), .init(line.keeper.role), .init(line.keeper.who),
          .init(line.keeper.households.map(String.init) ?? "-"),
        ]
      })
    sheet.add(
      language("没有人负责的楼和单元", "Houses that nobody looks after"), [language("点位", "Place")],
      none: none, report.nobody.map { [cell($0)] })
    return sheet
  }

  var starsSheet: ReportSheet {
    let reports = casebook.starLists.map { casebook.stars(by: $0, on: to) }
    var sheet = ReportSheet([until])
    for report in reports {
      sheet.add(
        "\(report.list)  \(language.rate(report.rate))",
        [language("星级", "Stars"), language("#个", "#Places")], none: none,
        report.byStars.sorted { $0.key > $1.key }.map { stars, places in
          [.init(language("\(stars)星", plural(stars, "star")), places), .init(count: places)]
        } + [[.init(language("未评", "not rated"), report.unrated), .init(count: report.unrated)]])
    }
    return sheet
  }

  /// Of the group of that name; nil where none is defined.
  package var platforms: PlatformsReport? {
    ledger.defined.group("六大平台").map { casebook.platforms($0, from: from, to: to) }
  }

  var platformsSheet: ReportSheet {
    guard let report = platforms else { return ReportSheet([span]) }
    var sheet = ReportSheet([
      language("\(span)  没有开过会：\(list(report.idle))", "\(span)  never met: \(list(report.idle))")
    ])
    sheet.add(
      report.title,
      [language("平台", "Platform"), language("#会", "#Meetings"), language("谁参加了", "Who came")],
      none: none,
      report.lines.map { line in
        [
          .init(line.name, meetings: line.meetings),
          .init("\(line.meetings.count)", meetings: line.meetings), .init(list(line.parties)),
        ]
      })
    return sheet
  }
}

extension ProjectPool.Source {
  /// What its part of the pool is called.
  package func name(in language: Language) -> String {
    switch self {
    case .hotline: language("12345工单", "From 12345")
    case .voice: language("居民意见", "From opinions")
    case .problem: language("问题反馈", "From reported problems")
    case .visit: language("回访要求", "From visits")
    }
  }
}
