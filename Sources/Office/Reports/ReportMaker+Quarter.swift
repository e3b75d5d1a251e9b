import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 季度: one list of numbers, the quarter before beside each.
extension ReportMaker {
  var quarterSheet: ReportSheet {
    get throws(Fraction.OutOfRange) {
      let report = try casebook.quarter(Quarter(of: to))
      let (now, before) = (report.now, report.before)
      var sheet = ReportSheet([words(now.quarter)])
      func row(
        _ title: String, _ things: (QuarterReport.Figures) -> [CardID]
      ) -> [ReportSheet.Cell] {
        [.init(title), .init(count: things(now)), .init(count: things(before))]
      }
      func money(
        _ title: String, _ sum: (QuarterReport.Figures) -> Money
      ) -> [ReportSheet.Cell] {
        [.init(title), .init("\(sum(now))"), .init("\(sum(before))")]
      }
      func tasks(_ all: [TaskInHand]) -> [CardID] { all.map(\.about) }
      let rates = zip(now.rates.lines, before.rates.lines).map { one, other in
        let numbers: [ReportSheet.Cell] = [one, other].map { line in
          .init(line.rate.percent.map { "\($0)%" } ?? "-", line.whole)
        }
        return [ReportSheet.Cell(one.title)] + numbers
      }
      sheet.add(
        words(now.quarter), ["", language("#本季", "#Now"), language("#上季", "#Before")],
        none: none,
        [
          [
            .init(language("开会", "Meetings")),
            .init("\(now.meetings.count)", meetings: now.meetings),
            .init("\(before.meetings.count)", meetings: before.meetings),
          ],
          [
            .init(language("书面征询", "Rounds in writing")),
            .init("\(now.rounds.count)", meetings: now.rounds),
            .init("\(before.rounds.count)", meetings: before.rounds),
          ],
          row(language("议定事项", "Issues agreed")) { $0.agreed.map { CardID($0) } },
          row(language("交办任务", "Tasks given out")) { tasks($0.tasks) },
          row(language("办结", "Tasks done")) { tasks($0.done) },
          row(language("已反馈", "Tasks told")) { tasks($0.fed) },
          row(language("还差（季末）", "Lacking at its end")) { $0.gaps.compactMap(\.about) },
          row(language("点位", "Sites")) { $0.places },
          row(language("其中有级别", "of them with a level")) { $0.sites.all },
          row(language("已认养", "Adopted")) { $0.adoptions.adopted },
          row(language("已挂牌", "Plaques")) { $0.sites.plaques.sorted() },
          money(language("收入（元）", "In, yuan"), \.accounts.incomeSum),
          money(language("支出（元）", "Out, yuan"), \.accounts.spendingSum),
          money(language("结余（元）", "Left, yuan"), \.accounts.balance),
          [
            .init(language("物资", "Goods")), .init(amounts(now.goods.totals)),
            .init(amounts(before.goods.totals)),
          ],
        ] + rates + [
          [
            .init(language("察看、回访", "Visits")), .init("\(now.visits.count)"),
            .init("\(before.visits.count)"),
          ],
          row(language("回访要求", "Demands of visits"), \.demands),
        ])
      sheet.add(
        language("下季到期", "Ending in the next quarter"),
        [
          language("承诺、任务", "Promise or task"), language("对象", "About"),
          language("到期", "Until"),
        ], none: none, ending(report))
      return sheet
    }
  }

  /// Promises that run out in the next quarter, then tasks that are due in it.
  private func ending(_ report: QuarterReport) -> [[ReportSheet.Cell]] {
    let promises = report.expiring.map { id -> [ReportSheet.Cell] in
      let pledge = ledger.pledge(id)
      return [.init(name(id), id), .init(pledge.map { name($0.on) } ?? "-"), day(pledge?.until)]
    }
    let tasks = report.dueNext.map { line -> [ReportSheet.Cell] in
      [.init(line.task.work.what, line.about), cell(line.about), day(line.task.work.due)]
    }
    return promises + tasks
  }
}
