import Affairs
import Sentences
import Text
import Values

/// 费用分摊表: what a matter costs, what is granted, and what each dwelling bears of the rest.
///
/// A share that is written as so many 份 is a weight, and bears its part of what is to be shared out; one
/// that is written as money is what it says.
struct CostSharing: LedgerPaper {
  let code = "cost-shares"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let subjects: [PaperSubject.Kind] = [.matter]
  let takes: LedgerIssuing.Source? = .owners

  func name(in language: Language) -> String { language("费用分摊表", "table of cost shares") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    do throws(CostShares.Mistake) {
      return try Sharing(file).rows.isEmpty ? .shares : nil
    } catch {
      return .sharing(error)
    }
  }

  func document(of file: CaseFile) -> Document {
    guard let sharing = try? Sharing(file) else {
      return .init(code: code, audience: file.audience)
    }
    var blocks: [Block] = [
      .fields([.init("事项", file.title), .init("截至", file.on.official)]),
      .fields([
        .init("总额", amount(sharing.total)), .init("补助", amount(sharing.granted)),
        .init("应分摊", amount(sharing.due)),
      ]),
      .blank, .table(byFloor(sharing)),
    ]
    if !file.isPublic {
      blocks += [.blank, .line("逐户"), .table(byDwelling(sharing))]
      let owners = byOwner(sharing)
      if !owners.isEmpty {
        blocks += [.blank, .line("同一业主合并")] + owners.map { .paragraph($0) }
      }
    }
    blocks += [.blank, .paragraph(check(of: sharing))]
    if sharing.isWeighedByMoney { blocks.append(.paragraph("权重按登记的各户金额折算。")) }
    return Document(
      code: code, audience: file.audience, title: ["\(file.title)", "费用分摊表"], blocks: blocks)
  }

  private func amount(_ money: Money?) -> String { money.map { Language.chinese.amount($0) } ?? "" }

  /// 层、权重、每户: dwellings of a floor that bear alike are one line.
  private func byFloor(_ sharing: Sharing) -> TextTable {
    struct Line: Hashable {
      let floor: Int?
      let weight: Fraction?
      let money: Money?
    }
    var (lines, counts): ([Line], [Line: Int]) = ([], [:])
    for row in sharing.rows {
      let line = Line(floor: row.floor, weight: row.weight, money: row.money)
      if counts[line] == nil { lines.append(line) }
      counts[line, default: 0] += 1
    }
    lines = lines.enumerated().sorted {
      ($0.element.floor ?? .max, $0.offset) < ($1.element.floor ?? .max, $1.offset)
    }.map(\.element)
    return TextTable(
      columns: [
        .init("层", .trailing), .init("权重", .trailing), .init("户数", .trailing),
        .init("每户（元）", .trailing),
      ],
      rows: lines.map { line in
        [
          line.floor.map { "\($0)层" } ?? "", line.weight?.description ?? "",
          "\(counts[line] ?? 0)", line.money?.description ?? "",
        ]
      })
  }

  private func byDwelling(_ sharing: Sharing) -> TextTable {
    TextTable(
      columns: [
        .init("序号", .trailing), .init("房号（分摊方）"), .init("业主"), .init("权重", .trailing),
        .init("金额（元）", .trailing), .init("签字日期"),
      ],
      rows: sharing.rows.enumerated().map { place, row in
        [
          "\(place + 1)", row.who, row.owner ?? "", row.weight?.description ?? "",
          row.money?.description ?? "", row.signed?.official ?? "",
        ]
      } + [["", "合计", "", "", sharing.sum.description, ""]])
  }

  /// `业主09（601、602）：113142.86元。`
  private func byOwner(_ sharing: Sharing) -> [String] {
    var owners: [String] = []
    for owner in sharing.rows.compactMap(\.owner) where !owners.contains(owner) {
      owners.append(owner)
    }
    return owners.compactMap { owner in
      let rows = sharing.rows.filter { $0.owner == owner }
      guard rows.count > 1 else { return nil }
      let sum = Money.sum(of: rows.compactMap(\.money))
      return "\(owner)（\(rows.map(\.room).joined(separator: "、"))）：\(amount(sum))。"
    }
  }

  /// Whether the shares make what is to be shared out.
  private func check(of sharing: Sharing) -> String {
    let sum = "各户分摊合计\(amount(sharing.sum))"
    guard sharing.rows.allSatisfy({ $0.money != nil }) else {
      return "\(sum)，另有\(sharing.rows.count { $0.money == nil })户金额未定。"
    }
    guard let due = sharing.due else { return "\(sum)；事项没有填写预算，应分摊金额未定。" }
    if sharing.sum == due { return "\(sum)，与应分摊金额相等。" }
    let rest = due - sharing.sum
    return rest > .zero
      ? "\(sum)，比应分摊金额少\(amount(rest))。" : "\(sum)，比应分摊金额多\(amount(.zero - rest))。"
  }
}

/// What a matter costs and who bears how much of it.
private struct Sharing {
  /// 总额: the budget; nil where nobody said.
  let total: Money?
  /// 补助: what was granted.
  let granted: Money
  let rows: [Row]
  /// Whether nobody wrote the weights down, and they are told from the sums.
  let isWeighedByMoney: Bool

  struct Row {
    /// Whom it is told apart by, who reads it or not.
    let key: String
    /// 房号 with its place, or a party.
    let who: String
    let room: String
    let owner: String?
    let floor: Int?
    /// Nil where the money is what was agreed.
    var weight: Fraction?
    /// Nil where it can't be told yet.
    var money: Money?
    let signed: Day?
  }

  var due: Money? { total.map { $0 - granted } }
  var sum: Money { .sum(of: rows.compactMap(\.money)) }

  init(_ file: CaseFile) throws(CostShares.Mistake) {
    let pledges = file.pledges.filter { $0.place == nil }
    let total = file.numbers.compactMap { file.ledger.matter($0)?.budget }.last
    let granted = Money.sum(
      of: pledges.filter { $0.kind == .grant }.compactMap { pledge in
        if case .money(let money)? = pledge.worth { money } else { nil }
      })
    var rows = pledges.filter { $0.kind == .share }.map { Sharing.row(of: $0, file) }
    rows = rows.enumerated().sorted {
      ($0.element.floor ?? .max, $0.element.room, $0.offset)
        < ($1.element.floor ?? .max, $1.element.room, $1.offset)
    }.map(\.element)
    // What bears money as it was agreed comes off first; weights bear the rest.
    let weighed = rows.indices.filter { rows[$0].weight != nil }
    if let total, !weighed.isEmpty {
      let rest = total - granted - .sum(of: rows.compactMap(\.money))
      let shares = try CostShares(
        of: rest,
        over: weighed.map {
          .init(room: rows[$0].key, owner: rows[$0].owner, weight: rows[$0].weight ?? .zero)
        })
      for (index, share) in zip(weighed, shares.shares) { rows[index].money = share.money }
    }
    let weights = weighed.isEmpty ? Sharing.weights(of: rows) : nil
    for (index, weight) in (weights ?? []).enumerated() { rows[index].weight = Fraction(weight) }
    (self.total, self.granted, self.rows) = (total, granted, rows)
    isWeighedByMoney = weights != nil
  }

  /// The smallest whole weights, the least of them up to twelve, by which the sums come out as they were
  /// agreed to the fen; nil where there are none.
  private static func weights(of rows: [Row]) -> [Int]? {
    let fen = rows.compactMap(\.money?.fen)
    guard fen.count == rows.count, let least = fen.filter({ $0 > 0 }).min() else { return nil }
    let sum = Money.sum(of: rows.compactMap(\.money))
    for part in Int64(1)...12 {
      let weights = fen.map { Int(($0 * part + least / 2) / least) }
      let shares = try? CostShares(
        of: sum,
        over: zip(rows, weights).map { .init(room: $0.key, weight: Fraction($1)) })
      if shares?.shares.map(\.money.fen) == fen { return weights }
    }
    return nil
  }

  private static func row(of pledge: Pledge, _ file: CaseFile) -> Row {
    let (room, owner): (String, String?) =
      switch pledge.by {
      case .dwelling(let room, _): (room, file.issuing.owner(of: room))
      case .party(let id): ("", file.name(ofParty: id))
      }
    var (weight, money): (Fraction?, Money?)
    switch pledge.worth {
    case .money(let agreed)?: money = agreed
    case .measure(let measure)?: weight = measure.unit == "份" ? Fraction(measure.count) : nil
    case nil: break
    }
    return Row(
      key: Sharing.key(of: pledge.by), who: file.name(of: pledge.by), room: room, owner: owner,
      floor: Sharing.floor(of: room),
      weight: weight, money: money, signed: pledge.signed)
  }

  private static func key(of pledger: Pledge.Pledger) -> String {
    switch pledger {
    case .dwelling(let room, let site): "\(site)-\(room)"
    case .party(let id): id.text
    }
  }

  /// 6 of `601`, 12 of `3-2-1203`; nil where the last number of a room tells none.
  private static func floor(of room: String) -> Int? {
    guard let last = Dwellers.numbers(of: room).last, (3...4).contains(last.count) else {
      return nil
    }
    return Int(last.dropLast(2))
  }
}
