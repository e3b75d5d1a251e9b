import Affairs
import Sentences
import Text
import Values

/// 收支公开表: what came in by source, what went out for what, and what is left.
struct AccountsSheet: LedgerPaper {
  let code = "accounts"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.docx, .xlsx, .csv]
  let subjects: [PaperSubject.Kind] = [.matter, .site, .everything]
  let isOfSpan = true

  func name(in language: Language) -> String { language("收支公开表", "accounts") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    flows(of: file).isEmpty ? .money : nil
  }

  /// Money until the last day asked, by day.
  private func flows(of file: CaseFile) -> [Flow] {
    file.flows { if case .money = $0.kind { true } else { false } }
  }

  func document(of file: CaseFile) -> Document {
    let flows = flows(of: file)
    let (from, to) = file.span(of: flows)
    let accounts = file.casebook.accounts(
      from: from, to: to, about: file.subject.card, on: file.on)
    var blocks: [Block] = [
      .fields([
        .init("范围", file.title.isEmpty ? "全部收支" : file.title),
        .init("期间", "\(from.official)至\(to.official)"),
      ]),
      .blank, .line("收入"),
    ]
    if accounts.brought != .zero {
      blocks.append(.labelled("上期结余：", Language.chinese.amount(accounts.brought)))
    }
    blocks += [
      .table(income(accounts, file)), .blank, .line("支出"), .table(spending(accounts, file)), .blank,
      .labelled(
        "结余：",
        "\(brought(accounts))\(accounts.incomeSum)－\(accounts.spendingSum)＝"
          + accounts.balance.leftOrOverspent),
    ]
    if !accounts.unproven.isEmpty {
      blocks.append(.labelled("说明：", "支出中有\(accounts.unproven.count)笔未附凭证。"))
    }
    let posting = posting(of: accounts, file)
    blocks += [
      .labelled("公布日期：", (posting?.posted).map(\.official) ?? ""),
      .labelled(
        "公布地点：",
        [posting?.place.map(file.named)].compactMap(\.self).joined()
          + (posting?.channels ?? []).map { file.named($0) }.joined(separator: "、")),
    ]
    let title = file.title.isEmpty ? ["收支公开表"] : ["\(file.title)", "收支公开表"]
    return Document(code: code, audience: file.audience, title: title, blocks: blocks)
  }

  private func brought(_ accounts: Accounts) -> String {
    accounts.brought == .zero ? "" : "\(accounts.brought)＋"
  }

  private func income(_ accounts: Accounts, _ file: CaseFile) -> TextTable {
    var rows = accounts.income.flatMap { line -> [[String]] in
      let source = line.name.map(file.named) ?? "未注明来源"
      guard !file.isPublic else { return [[source, "\(line.flows.count)笔", line.sum.description]] }
      return line.flows.compactMap { file.ledger.flow($0) }.map { flow in
        [
          source, flow.party.map(file.name(ofParty:)) ?? "", flow.on.official,
          flow.money.description,
        ]
      }
    }
    rows.append(
      ["合计", ""] + (file.isPublic ? [] : [""]) + [accounts.incomeSum.description])
    return TextTable(
      columns: [.init("来源")]
        + (file.isPublic ? [.init("笔数")] : [.init("付款方"), .init("日期")])
        + [.init("金额（元）", .trailing)], rows: rows)
  }

  private func spending(_ accounts: Accounts, _ file: CaseFile) -> TextTable {
    var rows = accounts.spending.flatMap(\.flows).compactMap { file.ledger.flow($0) }.map { flow in
      [
        file.free(flow.item), flow.on.official, flow.voucher.map(file.named) ?? "",
        flow.money.description,
      ]
    }
    rows.append(["合计", "", "", accounts.spendingSum.description])
    return TextTable(
      columns: [.init("用途"), .init("日期"), .init("凭证号"), .init("金额（元）", .trailing)], rows: rows)
  }

  /// Where these accounts were posted last, once they were whole: after the last day that was asked, or
  /// after the quarter of the last sum that stands in them, as accounts count as published.
  private func posting(of accounts: Accounts, _ file: CaseFile) -> Notice? {
    let sums = (accounts.income + accounts.spending).flatMap(\.flows)
      .compactMap { file.ledger.flow($0)?.on }
    let ends = [file.issuing.to, sums.max().map { Quarter(of: $0).last }].compactMap(\.self)
    guard let last = ends.min() else { return nil }
    return file.notes.last { note in
      note.kind == .notice && ["收支", "账目", "帐目"].contains { note.text.contains($0) }
        && note.notice.map { $0.posted > last } ?? false
    }?.notice
  }
}

extension PaperSubject {
  /// The card that it is; nil for everything, and for what is no card.
  var card: CardID? { if case .target(.card(let id)) = self { id } else { nil } }
}

extension Money {
  /// What is left, or by how much more was spent than there was: `2726.50元`, `超支500.00元`.
  var leftOrOverspent: String {
    self < .zero
      ? "超支" + Language.chinese.amount(.zero - self) : Language.chinese.amount(self)
  }
}

extension Ledger {
  func flow(_ id: CardID) -> Flow? {
    if case .flow(let it)? = self[id: id]?.card { it } else { nil }
  }
}

extension CaseFile {
  /// Money, goods or labour about the subject until the last day asked, by day.
  func flows(where isAsked: (Flow) -> Bool) -> [Flow] {
    let own = Set(numbers.map(Target.card))
    return ledger.flows.filter { flow in
      isAsked(flow) && flow.on <= issuing.to ?? on
        && (subject == .everything || !own.isDisjoint(with: flow.about))
    }.sorted { $0.on < $1.on }
  }

  /// The days that a paper of these tells: what was asked, else from the first to the paper's own.
  func span(of flows: [Flow]) -> (from: Day, to: Day) {
    let to = issuing.to ?? on
    return (issuing.from ?? flows.first?.on ?? to, to)
  }
}
