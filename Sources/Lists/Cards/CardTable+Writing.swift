import Affairs
import Deliberation
import Sentences
import Text
import Values

extension CardTable {
  /// Which kind of cards its rows are.
  package var kind: Card.Kind {
    switch self {
    case .sites: .site
    case .orders: .matter
    case .pledges: .pledge
    case .flows: .flow
    }
  }

  /// The living cards of its kind, a row each in the order of the columns; reading them gives the same cards
  /// again.
  package func rows(of ledger: Ledger) -> [[String]] {
    ledger.living(kind).compactMap { record in
      record.card.flatMap { cells(of: $0, record, ledger) }
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The same as a file of comma-separated text below its headings, no room taken for a day.
  package func text(of ledger: Ledger) -> String {
    let rows = rows(of: ledger).map { row in
      zip(columns, row).map { column, cell in column == .room ? cell.roomAndNoDay : cell }
    }
    return CommaSeparated.text(of: [columns.map { $0.headings[0] }] + rows)
  }

  /// The cells of a row, in the order of the columns; nil for a card that stands in no such table.
  private func cells(of card: Card, _ record: CardRecord, _ ledger: Ledger) -> [String]? {
    if case .matter(let matter) = card, matter.kind != .workOrder { return nil }
    let rating = record.notes.last { $0.note.rating != nil }?.note
    return columns.map { card.cell($0, rating, ledger.called) ?? "" }
  }

  /// What stands in a column of a card of its kind, other cards by their ids where nobody names them; nil
  /// where nothing does.
  package func cell(
    _ column: CardColumn, of card: Card, naming name: (CardID) -> String = { $0.text }
  ) -> String? {
    card.cell(column, nil, name).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Ledger {
  /// What a card is called in a table: its 编号, else its name.
  package func called(_ id: CardID) -> String {
    self[id: id]?.card.flatMap { $0.number ?? $0.name } ?? id.text
  }
}

extension Card {
  /// What stands in a column; nil where nothing does.
  fileprivate func cell(
    _ column: CardColumn, _ visit: Note?, _ called: (CardID) -> String
  ) -> String? {
    func name(_ id: CardID?) -> String? { id.map(called) }
    func names(_ targets: [Target]) -> String {
      targets.map { target in target.card.flatMap(name) ?? target.description }
        .joined(separator: "、")
    }
    switch self {
    case .site(let it): return it.cell(column, name)
    case .matter(let it): return it.cell(column, visit)
    case .pledge(let it): return it.cell(column, name, names)
    case .flow(let it): return it.cell(column, name, names)
    case .party, .voice, .task: return nil
    }
  }
}

extension Site {
  fileprivate func cell(_ column: CardColumn, _ name: (CardID?) -> String?) -> String? {
    switch column {
    case .number: number
    case .name: self.name
    case .siteKind: kind.name(in: .chinese)
    case .level: level
    case .community: community
    case .place: place
    case .area: area.map { "\($0)" }
    case .owner: owner
    case .manager: name(manager)
    case .features: features
    case .uses: uses.joined(separator: "、")
    case .batch: batch
    case .siteState: state?.rawValue
    case .within: name(within)
    case .point: point
    default: nil
    }
  }
}

extension Matter {
  fileprivate func cell(_ column: CardColumn, _ visit: Note?) -> String? {
    func answer(_ said: Bool?) -> String? { said.map { $0 ? "是" : "否" } }
    return switch column {
    case .orderNumber: source?.reference
    case .title: title
    case .raised: raised?.description
    case .category: category
    case .lead: lead
    case .due: due?.due?.day.description
    case .reached: answer(visit?.rating?.reached)
    case .solved: answer(visit?.rating?.solved)
    case .satisfaction: visit?.rating?.satisfaction?.rawValue
    case .visited: visit?.day.description
    case .visitor: visit?.by
    case .excluded: visit?.rating?.excluded
    default: nil
    }
  }
}

extension Pledge {
  fileprivate func cell(
    _ column: CardColumn, _ name: (CardID?) -> String?, _ names: ([Target]) -> String
  ) -> String? {
    switch column {
    case .pledgeKind: return kind.name(in: .chinese)
    case .party: if case .party(let id) = by { return name(id) } else { return nil }
    case .room: if case .dwelling(let room, _) = by { return room } else { return nil }
    case .within: if case .dwelling(_, let site) = by { return name(site) } else { return nil }
    case .about: return names(on)
    case .what: return what
    case .ways: return ways.joined(separator: "、")
    case .worth: return worth?.cell
    case .from: return from?.description
    case .until: return until?.description
    case .signed: return signed?.description
    case .plaque: return plaque?.description
    case .done: return done?.description
    case .agreement: return agreement
    default: return nil
    }
  }
}

extension Flow {
  fileprivate func cell(
    _ column: CardColumn, _ name: (CardID?) -> String?, _ names: ([Target]) -> String
  ) -> String? {
    switch column {
    case .way: return way.name(in: .chinese)
    case .flowKind:
      switch kind {
      case .money: return "资金"
      case .goods: return "物资"
      case .labour: return "人力"
      }
    case .source: if case .money(let source) = kind { return source } else { return nil }
    case .item: return item
    case .worth: return worth.cell
    case .on: return on.description
    case .voucher: return voucher
    case .party: return name(party)
    case .receivedBy: return receivedBy
    case .about: return names(about)
    default: return nil
    }
  }
}

extension Worth {
  /// `42000.00`, `1000余株`.
  fileprivate var cell: String {
    switch self {
    case .money(let money): money.description
    case .measure(let measure): measure.text
    }
  }
}
