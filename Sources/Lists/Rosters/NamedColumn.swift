import Text

/// What a column holds, as somebody who looks at the list says.
package enum NamedColumn: String, CaseIterable, Hashable, Sendable {
  case ignored, name, address, room, building, unit, groups, organisation, standing, area
  case telephone, note

  var field: RosterField? {
    switch self {
    case .ignored: nil
    case .name: .name
    case .address: .address
    case .room: .room
    case .building: .building
    case .unit: .unit
    case .groups: .groups
    case .organisation: .organisation
    case .standing: .standing
    case .area: .area(.unstated)
    case .telephone: .phone
    case .note: .note
    }
  }

  init(_ field: RosterField) {
    self = NamedColumn.allCases.first { $0.field == field } ?? .ignored
    if case .area = field { self = .area }
  }
}

/// The headings of a list with what each column is taken for, to be said otherwise by hand.
package struct ColumnNaming: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// The column's place from 0.
    package var place: Int
    /// As it may be shown, without private numbers.
    package var heading: String
    /// What stands below it in the first row that says something, as it may be shown.
    package var sample: String
    package var named: NamedColumn
  }

  /// The row of the headings, from 0.
  package var row: Int
  package var columns: [Column]
}

extension ColumnNaming {
  /// What stands where headings should be; nil for a list without rows.
  ///
  /// - Parameter table: the rows with the headings that were found among them; nil for none.
  init?(_ rows: [DelimitedRow], _ table: RosterTable?) {
    guard let row = table.map(\.headingRow) ?? RosterTable.seen(in: rows)?.index else { return nil }
    self.row = row
    columns = rows[row].cells.enumerated().compactMap { place, cell in
      guard let heading = RosterCell.value(cell) else { return nil }
      let below = rows.dropFirst(row + 1).prefix(50).lazy.compactMap { other in
        place < other.cells.count ? RosterCell.value(other.cells[place]) : nil
      }.first
      func shown(_ text: String) -> String {
        String(RosterCell.oneLine(text).maskingLongNumbers.displayed.prefix(16))
      }
      let known = table?.columns.first { $0.place == place }?.field
      let guess = known ?? (table == nil ? RosterHeading(cell)?.field : nil)
      return Column(
        place: place, heading: shown(heading), sample: shown(below ?? ""),
        named: guess.map(NamedColumn.init) ?? .ignored)
    }
  }
}
