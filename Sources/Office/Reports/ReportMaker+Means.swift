import Affairs
import Sentences
import Text
import Values

/// 收支、物资、协议和承诺.
extension ReportMaker {
  var accountsSheet: ReportSheet {
    let report = casebook.accounts(from: from, to: to, on: to.adding(days: 1))
    var sheet = ReportSheet([
      span,
      language(
        "上期结余\(report.brought)  收入\(report.incomeSum)  支出\(report.spendingSum)  结余\(report.balance)元",
        "brought \(report.brought), in \(report.incomeSum), out \(report.spendingSum), "
          + "left \(report.balance) yuan"),
    ])
    func rows(_ lines: [Accounts.Line]) -> [[ReportSheet.Cell]] {
      lines.map { line in
        [
          .init(line.name ?? language("没有写明", "not said"), line.flows), .init(count: line.flows),
          .init(amount(line.sum)),
        ]
      }
    }
    let heads = [language("#笔", "#Entries"), language("#金额（元）", "#Yuan")]
    sheet.add(
      language("收入按来源", "Income by source"), [language("来源", "Source")] + heads, none: none,
      rows(report.income))
    sheet.add(
      language("支出按用途", "Expenses by purpose"), [language("用途", "Purpose")] + heads,
      none: none, rows(report.spending))
    sheet.add(
      language("还差", "Lacking"), ["", ""], none: none,
      (report.unproven.isEmpty
        ? []
        : [
          [
            .init(language("支出无凭证", "without a voucher"), report.unproven),
            .init(count: report.unproven),
          ]
        ])
        + report.unpublished.map { quarter in
          [.init(language("收支未公布", "not published")), .init(words(quarter))]
        })
    return sheet
  }

  /// 2024年第二季度.
  func words(_ quarter: Quarter) -> String {
    let number = ["一", "二", "三", "四"][quarter.number - 1]
    return language("\(quarter.year)年第\(number)季度", "quarter \(quarter.number) of \(quarter.year)")
  }

  var goodsSheet: ReportSheet {
    let report = casebook.goods(from: from, to: to)
    var sheet = ReportSheet([
      span,
      language(
        "合计：收到\(amounts(report.totals))  发出\(amounts(report.outTotals))",
        "In all: in \(amounts(report.totals)), out \(amounts(report.outTotals))"),
    ])
    func rows(_ lines: [Goods.Line]) -> [[ReportSheet.Cell]] {
      lines.map { line in
        [
          .init(line.item, line.flows), .init(line.party.map(called) ?? "-"),
          .init(amounts(line.sums), line.flows),
        ]
      }
    }
    sheet.add(
      language("收到的", "What came"),
      [language("品名", "Item"), language("来源", "From"), language("#数量", "#Amount")],
      none: none, rows(report.lines))
    sheet.add(
      language("发出的", "What was handed out"),
      [language("品名", "Item"), language("领取方", "To"), language("#数量", "#Amount")],
      none: none, rows(report.out))
    sheet.add(
      language("所需的", "What is wanted"),
      [
        language("事项", "Matter"), language("需要", "Wanted"), language("#已有", "#Given"),
        language("还缺", "Short"),
      ], none: none,
      report.wanted.map { wanted in
        let worth = wanted.want.worth.map { language.amount($0) } ?? ""
        return [
          cell(wanted.matter),
          .init(
            [wanted.want.what, worth].filter { !$0.isEmpty }.joined(separator: language("", " "))),
          .init(amounts(wanted.given)),
          .init(wanted.shortfall.map { $0.sentence(language) } ?? "-"),
        ]
      })
    return sheet
  }

  var pledgesSheet: ReportSheet {
    let report = casebook.pledges(on: to)
    var sheet = ReportSheet([until])
    sheet.add(
      language("协议和承诺", "Agreements and promises"),
      [
        language("类别", "Kind"), language("#项", "#All"), language("#已签", "#Signed"),
        language("#已兑现", "#Kept"), language("#尚余", "#Open"), language("#合计", "#Worth"),
      ], none: none,
      report.lines.map { line in
        [
          .init(line.kind.name(in: language), line.all), .init(count: line.all),
          .init(count: line.signed), .init(count: line.done), .init(count: line.open),
          .init(
            line.worth.isEmpty ? "-" : language.list(line.worth.map { language.amount($0) })),
        ]
      })
    return sheet
  }
}
