import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 季度报表: what was done in a quarter, with the quarter before beside each number.
struct QuarterSheet: LedgerPaper {
  let code = "quarter"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx, .xlsx, .csv]
  let subjects: [PaperSubject.Kind] = [.everything]
  let isOfSpan = true

  func name(in language: Language) -> String { language("季度报表", "quarterly report") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? { report(file) == nil ? .rates : nil }

  /// The quarter that the last day asked lies in.
  private func report(_ file: CaseFile) -> QuarterReport? {
    try? file.casebook.quarter(Quarter(of: file.issuing.to ?? file.on))
  }

  func document(of file: CaseFile) -> Document {
    guard let report = report(file) else { return .init(code: code, audience: file.audience) }
    let quarter = report.now.quarter
    let (now, before) = (figures(report.now), figures(report.before))
    let table = TextTable(
      columns: [
        .init("类别"), .init("项目"), .init("本季度", .trailing), .init("上季度", .trailing),
      ],
      rows: zip(now, before).map { [$0.group, $0.name, $0.value, $1.value] })
    var blocks: [Block] = [
      .fields([
        .init("期间", "\(quarter.first.official)至\(quarter.last.official)"),
        .init("填表日期", file.on.official),
      ]),
      .blank, .table(table), .blank,
    ]
    let gaps = report.now.gaps
    if !gaps.isEmpty {
      blocks.append(.line("季末缺口"))
      blocks += Dictionary(grouping: gaps, by: { $0.kind.name.name(in: .chinese) })
        .sorted { (order($0.value), $0.key) < (order($1.value), $1.key) }
        .map { name, gaps in .paragraph("\(name)：\(gaps.count)项。") }
      blocks.append(.blank)
    }
    let expiring = report.expiring.map { self.expiring($0, file) } + report.dueNext.map(due)
    blocks.append(
      .labelled(
        "下季度到期：",
        expiring.isEmpty ? "无" : expiring.joined(separator: "；") + "。"))
    return Document(
      code: code, audience: file.audience,
      title: ["季度报表", "（\(quarter.year)年第\(quarter.number)季度）"], blocks: blocks)
  }

  private func order(_ gaps: [LedgerGap]) -> Int {
    gaps.first.flatMap { LedgerGap.Name.allCases.firstIndex(of: $0.kind.name) } ?? 0
  }

  /// `“划线”（物业，2024年7月5日前）`.
  private func due(_ line: TaskInHand) -> String {
    let day = line.task.work.due.map { "\($0.official)前" }
    let facts = [line.whose.joined(separator: "、"), day ?? ""].filter { !$0.isEmpty }
    return phrase(line.task.work.what).inQuotes + bracketed(facts.joined(separator: "，"))
  }

  private func expiring(_ id: CardID, _ file: CaseFile) -> String {
    file.naming(id) + (file.ledger.pledge(id)?.until.map { "（\($0.official)）" } ?? "")
  }

  private struct Figure {
    let group: String
    let name: String
    let value: String
  }

  private func figures(_ it: QuarterReport.Figures) -> [Figure] {
    func figure(_ group: String, _ name: String, _ value: String) -> Figure {
      Figure(group: group, name: name, value: value)
    }
    let words = Language.chinese
    return [
      figure("议事", "召开会议", "\(it.meetings.count)次"),
      figure("议事", "书面征询", "\(it.rounds.count)次"),
      figure("议事", "议定事项", "\(it.agreed.count)件"),
      figure("落实", "交办任务", "\(it.tasks.count)件"),
      figure("落实", "办结", "\(it.done.count)件"),
      figure("落实", "已反馈", "\(it.fed.count)件"),
      figure("落实", "季末缺口", "\(it.gaps.count)项"),
      figure("点位", "登记", "\(it.places.count)处"),
      figure("点位", "其中有级别", "\(it.sites.all.count)处"),
      figure("点位", "开放", "\(it.adoptions.open.count)处"),
      figure("点位", "已认养", "\(it.adoptions.adopted.count)处"),
      figure("点位", "已挂牌", "\(it.sites.plaques.count)处"),
      figure("资金", "收入", words.amount(it.accounts.incomeSum)),
      figure("资金", "支出", words.amount(it.accounts.spendingSum)),
      figure("资金", "结余", it.accounts.balance.leftOrOverspent),
      figure(
        "物资", "收到",
        it.goods.totals.isEmpty
          ? "无" : it.goods.totals.map { words.amount($0) }.joined(separator: "、")),
    ]
      + it.rates.lines.map {
        figure("三率", $0.title, $0.rate.percent == nil ? "—" : words.rate($0.rate))
      } + [
        figure("回访", "回访", "\(it.visits.count)次"),
        figure("回访", "提出要求", "\(it.demands.count)项"),
      ]
  }
}
