import Affairs
import Sentences
import Text
import Values

/// 物资登记表: what was given by whom, how much of it, and who received it; what of it was handed out.
struct GoodsSheet: LedgerPaper {
  let code = "goods"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.docx, .xlsx, .csv]
  let subjects: [PaperSubject.Kind] = [.matter, .site, .everything]
  let isOfSpan = true

  func name(in language: Language) -> String { language("物资登记表", "register of goods") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    flows(of: file).isEmpty ? .goods : nil
  }

  /// What came in and what was handed out, until the last day asked, by day.
  private func flows(of file: CaseFile) -> [Flow] { file.flows { $0.kind == .goods } }

  func document(of file: CaseFile) -> Document {
    let (from, to) = file.span(of: flows(of: file))
    let goods = file.casebook.goods(from: from, to: to, about: file.subject.card)
    var blocks: [Block] = [
      .fields([
        .init("范围", file.title.isEmpty ? "全部物资" : file.title),
        .init("期间", "\(from.official)至\(to.official)"),
      ]),
      .blank, .table(file.isPublic ? totals(goods, file) : each(.in, from, to, file)), .blank,
      .labelled("合计：", goods.totals.isEmpty ? "无" : sums(goods.totals)),
    ]
    if !goods.out.isEmpty {
      blocks += [
        .blank, .line("发出"),
        .table(file.isPublic ? outTotals(goods, file) : each(.out, from, to, file)), .blank,
        .labelled("发出合计：", sums(goods.outTotals)),
      ]
    }
    blocks += goods.wanted.filter { $0.shortfall != nil || !$0.given.isEmpty }.map { line in
      .labelled("所需：", wanted(line, file))
    }
    let title = file.title.isEmpty ? ["物资登记表"] : ["\(file.title)", "物资登记表"]
    return Document(code: code, audience: file.audience, title: title, blocks: blocks)
  }

  private func sums(_ measures: [Affairs.Measure]) -> String {
    measures.map { Language.chinese.amount($0) }.joined(separator: "、")
  }

  private func each(_ way: Flow.Way, _ from: Day, _ to: Day, _ file: CaseFile) -> TextTable {
    let flows = flows(of: file).filter { $0.way == way && from <= $0.on && $0.on <= to }
    return TextTable(
      columns: [
        .init("序号", .trailing), .init("日期"), .init("品名"), .init(way == .in ? "来源" : "领取方"),
        .init("数量", .trailing), .init("接收人"),
      ],
      rows: flows.enumerated().map { place, flow in
        [
          "\(place + 1)", flow.on.official, flow.item,
          flow.party.map(file.name(ofParty:)) ?? "", Language.chinese.amount(flow.worth),
          flow.receivedBy ?? "",
        ]
      })
  }

  /// To everybody who gave what; who received it is no public matter.
  private func totals(_ goods: Goods, _ file: CaseFile) -> TextTable {
    TextTable(
      columns: [.init("品名"), .init("来源"), .init("数量", .trailing)],
      rows: goods.lines.map { line in
        [file.free(line.item), line.party.map(file.name(ofParty:)) ?? "", sums(line.sums)]
      })
  }

  /// Who got what was handed out is no public matter either.
  private func outTotals(_ goods: Goods, _ file: CaseFile) -> TextTable {
    let items = Dictionary(grouping: goods.out, by: \.item).sorted { $0.key < $1.key }
    return TextTable(
      columns: [.init("品名"), .init("数量", .trailing)],
      rows: items.map { item, lines in
        [file.free(item), sums(Affairs.Measure.sums(of: lines.flatMap(\.sums)))]
      })
  }

  /// `花苗1200株，已有1000余株，尚缺不到200株`.
  private func wanted(_ line: Goods.Wanted, _ file: CaseFile) -> String {
    let asked = line.want.worth.map { Language.chinese.amount($0) } ?? ""
    let given = line.given.isEmpty ? "" : "，已有\(sums(line.given))"
    let short = line.shortfall.map { "，\($0.sentence(.chinese))" } ?? ""
    return "\(file.free(line.want.what))\(asked)\(given)\(short)"
  }
}
