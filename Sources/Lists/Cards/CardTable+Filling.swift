import Affairs
import Values

extension CardTable {
  /// The card that comes of filling in some of its columns, judged as a row of the table is.
  ///
  /// - Parameters:
  ///   - card: what it was; nil for a new one.
  ///   - filled: what was filled in, by column; what isn't there stays as it was.
  ///   - headings: what the columns are headed where they were filled in.
  ///   - row: as a spreadsheet counts.
  package func card(
    _ card: Card?, filling filled: [CardColumn: String], headed headings: [CardColumn: String],
    row: Int, on today: Day, by clerk: String
  ) throws(CardTableProblem) -> Card {
    var cells: [CardColumn: String] = [:]
    if let card {
      for column in columns { cells[column] = cell(column, of: card) }
    }
    cells.merge(filled) { $1 }
    let reader = CardRowReader(
      CardCells.Row(number: row, cells: cells, headings: headings), on: today, by: clerk)
    for case .enter(let entered) in try reader.commands(of: self, { _ in CardID("") }) {
      return card.map { entered.card.keeping(from: $0) } ?? entered.card
    }
    throw .nothing
  }

  /// Whether its table says all that such a card says, or leaves alone what it doesn't.
  package func holds(_ card: Card, on today: Day) -> Bool {
    (try? self.card(card, filling: [:], headed: [:], row: 0, on: today, by: "")) == card
  }
}

extension Card {
  /// With what no table has a column for.
  fileprivate func keeping(from old: Card) -> Card {
    var card: Card
    switch (self, old) {
    case (.site(var it), .site(let old)):
      (it.keepers, it.stars) = (old.keepers, old.stars)
      card = .site(it)
    case (.pledge(var it), .pledge(let old)):
      (it.place, it.isJoint, it.origin) = (old.place, old.isJoint, old.origin)
      card = .pledge(it)
    case (.flow(var it), .flow(let old)):
      (it.fulfils, it.despite) = (old.fulfils, old.despite)
      card = .flow(it)
    case (.matter, _), (.party, _), (.voice, _), (.task, _), (.site, _), (.pledge, _), (.flow, _):
      card = self
    }
    card.id = old.id
    return card
  }
}
