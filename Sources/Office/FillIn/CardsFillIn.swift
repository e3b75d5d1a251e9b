import Affairs
import Lists
import Sentences
import Text
import Values

/// 点位、认养、收支: cards of one kind, a row each, which a sheet revises or, where the list takes new rows,
/// enters.
struct CardsFillIn: FillInSource {
  let list: FillInList
  let rows: [FillInRow]
  let columns: [FillInColumn]
  private let table: CardTable
  private let cards: [String: Card]
  /// What stands in the cells of each card.
  private let texts: [[String]]
  private let today: Day
  private let clerk: String
  private let language: Language

  static func sites(_ ledger: Ledger, at desk: Desk) -> CardsFillIn {
    CardsFillIn(.sites, .sites, ledger, ledger.living(.site), at: desk)
  }

  static func adoptions(_ ledger: Ledger, at desk: Desk) -> CardsFillIn {
    CardsFillIn(
      .adoptions, .pledges, ledger,
      ledger.living(.pledge).filter { record in
        if case .pledge(let it)? = record.card { it.kind == .adopt } else { false }
      }, at: desk)
  }

  static func accounts(_ ledger: Ledger, at desk: Desk) -> CardsFillIn {
    CardsFillIn(.accounts, .flows, ledger, ledger.living(.flow), at: desk)
  }

  private init(
    _ list: FillInList, _ table: CardTable, _ ledger: Ledger, _ records: [CardRecord],
    at desk: Desk
  ) {
    (self.list, self.table) = (list, table)
    (today, clerk, language) = (desk.now.day, desk.clerk, desk.language)
    let kept = CardsFillIn.columns(of: table)
    columns = kept.map(CardsFillIn.column)
    cards = Dictionary(
      records.compactMap { record in record.card.map { (record.id.text, $0) } }
    ) { first, _ in first }
    let rows = records.compactMap { record -> FillInRow? in
      guard let card = record.card else { return nil }
      let cells = kept.map { table.cell($0, of: card, naming: ledger.called) ?? "" }
      return FillInRow(
        id: record.id.text, called: card.said(desk), cells: cells,
        // A card it names may have got another name.
        state: [record.versions.last?.entry.description ?? ""])
    }
    self.rows = rows
    texts = rows.map(\.cells)
  }

  /// What the pledge is stands in its list.
  private static func columns(of table: CardTable) -> [CardColumn] {
    table.columns.filter { $0 != .pledgeKind }
  }

  /// How a column of the table is headed in a sheet.
  private static func column(_ column: CardColumn) -> FillInColumn {
    // The program's own number stands first.
    let title = column == .number ? "点位编号" : column.headings[0]
    let isDay = [.from, .until, .signed, .plaque, .done, .on].contains(column)
    return FillInColumn(title, isDay ? .day : .text)
  }

  func act(of filled: FilledRow, on row: FillInRow?) throws(FillInDoubt) -> FillInAct {
    var cells: [CardColumn: String] = [:]
    var headings: [CardColumn: String] = [:]
    for (column, shown) in zip(CardsFillIn.columns(of: table), columns) {
      cells[column] = filled[shown]
      headings[column] = shown.title
    }
    let card = row.flatMap { cards[$0.id] }
    if let card, !table.holds(card, on: today) {
      throw .refused(
        language(
          "这一张卡片有表里写不下的内容，请在程序里改。",
          "This card says more than the sheet can hold; change it in the program."))
    }
    do throws(CardTableProblem) {
      let read = try table.card(
        card, filling: cells, headed: headings, row: filled.number, on: today, by: clerk)
      return .ledger(card == nil ? .enter(.init(card: read)) : .revise(.init(card: read)))
    } catch {
      throw FillInDoubt(error)
    }
  }

  /// Whether a new row says just what a card here does.
  func isThere(_ act: FillInAct, on row: FillInRow?) -> Bool {
    guard row == nil, case .ledger(.enter(let entered)) = act else { return false }
    let cells = CardsFillIn.columns(of: table).map { table.cell($0, of: entered.card) ?? "" }
    return texts.contains { known in
      zip(known, cells).allSatisfy { $1.isEmpty || $0 == $1 } && cells.contains { !$0.isEmpty }
    }
  }
}

extension FillInDoubt {
  init(_ problem: CardTableProblem) {
    switch problem {
    case .missing(_, let column): self = .missing(column: column)
    case .cell(_, let column, let text, let known):
      self = .cell(column: column, text: text, known: known)
    case .list, .noHeadings, .columnTwice, .visitUntold, .sourceUnfit, .width, .nothing:
      self = .table(problem)
    }
  }
}

extension Card {
  fileprivate func said(_ desk: Desk) -> String {
    switch self {
    case .site(let it): [it.number, it.name].compactMap(\.self).joined(separator: " ")
    case .flow(let it): "\(it.on) \(it.item)"
    case .pledge, .matter, .party, .voice, .task:
      desk.ledger.flatMap { ledger in
        id.map { ledger.naming(in: desk.language, on: desk.now.day).called($0) }
      } ?? ""
    }
  }
}
