import Affairs
import Documents
import Sentences
import Text
import Values

/// 议题怎样结束，从提出到办结几天.
extension ReportMaker {
  var outcomesSheet: ReportSheet {
    let report = casebook.outcomes(from: from, to: to)
    let (now, before) = (report.now, report.before)
    let (all, earlier) = (now.issues.count, before.issues.count)
    var sheet = ReportSheet([
      language("\(span)  议题\(all)件", "\(span)  \(plural(all, "issue"))"),
      language(
        "上期：\(words(before))  议题\(earlier)件",
        "before: \(words(before))  \(plural(earlier, "issue"))"),
      language(
        "一件事在这段时间里议过几次的算一件，按最后一次的结果。",
        "What was talked about several times is one issue, as its last meeting left it."),
    ])
    let endings = OutcomesReport.Ending.allCases.filter {
      !now.issues($0).isEmpty || !before.issues($0).isEmpty
    }
    sheet.add(
      language("怎样结束", "How they ended"),
      [
        language("结果", "Ending"), language("#件", "#Issues"), language("#占比", "#Share"),
        language("#上期", "#Before"), language("#上期占比", "#Its share"),
      ], none: none,
      endings.map { ending in
        let (ones, others) = (now.issues(ending), before.issues(ending))
        return [
          .init(word(ending)), .init(count: ones.map(\.matter)), percent(ones.count, of: all),
          .init(count: others.map(\.matter)), percent(others.count, of: earlier),
        ]
      }, bars: { Portion(now.issues(endings[$0]).count, of: all) })
    addBodies(now, to: &sheet)
    addDays(now, before, to: &sheet)
    return sheet
  }

  private func addBodies(_ now: OutcomesReport.Figures, to sheet: inout ReportSheet) {
    let bodies = now.bodies
    let publicWords = audience == .public ? PublicNames(casebook, on: to) : nil
    sheet.add(
      language("按主体", "By body"),
      [
        language("主体", "Body"), language("#议题", "#Issues"), language("#议定", "#Settled"),
        language("#议定率", "#Share"),
      ], none: none,
      bodies.map { body in
        let settled = body.issues.filter { $0.ending == .settled }
        let name =
          body.name.isEmpty
          ? language("没有写明", "not said") : publicWords?.named(body.name) ?? body.name
        let rate = OutcomesReport.Figures.settledRate(of: body.issues)
        return [
          .init(name, body.issues.map(\.matter)), .init(count: body.issues.map(\.matter)),
          .init(count: settled.map(\.matter)), .init(rate.percent.map { "\($0)%" } ?? "-"),
        ]
      },
      bars: { place in
        let issues = bodies[place].issues
        return Portion(
          issues.count { $0.ending == .settled }, of: issues.count { $0.ending != .reported })
      })
  }

  private func addDays(
    _ now: OutcomesReport.Figures, _ before: OutcomesReport.Figures, to sheet: inout ReportSheet
  ) {
    func median(_ figures: OutcomesReport.Figures) -> ReportSheet.Cell {
      .init(figures.doubledMedian.map(halved) ?? "-")
    }
    func longest(_ courses: [OutcomesReport.Course]) -> ReportSheet.Cell {
      .init(courses.first.map { "\($0.days)" } ?? "-", courses.first?.matter)
    }
    sheet.add(
      language("从提出到办结", "From raised to done"),
      ["", language("#本期", "#Now"), language("#上期", "#Before")], none: none,
      [
        [
          .init(language("办结（件）", "done")), .init(count: now.done.map(\.matter)),
          .init(count: before.done.map(\.matter)),
        ],
        [.init(language("天数的中位数", "days, the median")), median(now), median(before)],
        [
          .init(language("最长（天）", "days, the longest")), longest(now.done), longest(before.done),
        ],
        [
          .init(language("期末还没办结（件）", "not done at the end")), .init(count: now.open.map(\.matter)),
          .init(count: before.open.map(\.matter)),
        ],
      ])
    // Titles are typed freely; to the public the numbers alone are told.
    guard audience == .archive else { return }
    let heads = [language("议题", "Issue"), language("提出", "Raised")]
    sheet.add(
      language("办结的，最久的在前", "Done, the longest first"),
      heads + [language("办结", "Done"), language("#天", "#Days")], none: none,
      now.done.map { [cell($0.matter), day($0.raised), day($0.done), .init("\($0.days)")] },
      bars: { Portion(now.done[$0].days, of: now.done[0].days) })
    sheet.add(
      language("还没办结的，最久的在前", "Not done, the longest first"),
      heads + [language("#已过天", "#Days")], none: none,
      now.open.map { [cell($0.matter), day($0.raised), .init("\($0.days)")] },
      bars: { Portion(now.open[$0].days, of: now.open[0].days) })
  }

  // MARK: - Words

  private func words(_ figures: OutcomesReport.Figures) -> String {
    let last = language.day(figures.to, in: figures.from.year)
    return language(
      "\(language.fullDay(figures.from))至\(last)", "\(language.fullDay(figures.from)) to \(last)")
  }

  /// Half of a whole number: `12` or `12.5`.
  func halved(_ double: Int) -> String { "\(double / 2)" + (double % 2 == 0 ? "" : ".5") }

  func percent(_ part: Int, of whole: Int) -> ReportSheet.Cell {
    .init(Rate(part, of: whole).percent.map { "\($0)%" } ?? "-")
  }

  private func word(_ ending: OutcomesReport.Ending) -> String {
    switch ending {
    case .settled: language("达成一致或通过", "settled")
    case .notAgreed: language("未达成一致或未通过", "not agreed")
    case .overturned: language("议定后不再有效", "settled once and no longer")
    case .deferred: language("暂缓", "deferred")
    case .referred: language("提交或转报", "referred")
    case .withdrawn: language("撤回", "withdrawn")
    case .reported: language("仅通报", "told of only")
    case .open: language("未议完", "not talked out")
    }
  }
}
