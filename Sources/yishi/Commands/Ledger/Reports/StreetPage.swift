import Affairs
import Documents
import Values

/// `report street`, for programs; a cell of which nothing is known is left out.
struct StreetPage: Encodable {
  var from: Day
  var to: Day
  var columns: [String]
  var rows: [Row]

  struct Row: Encodable {
    var matter: CardID
    var session: String
    /// By the column's name.
    var cells: [String: String]
  }

  init(_ rows: [StreetLedger.Row], _ columns: [StreetLedger.Column], from: Day, to: Day) {
    (self.from, self.to) = (from, to)
    self.columns = columns.map(\.rawValue)
    self.rows = rows.map { row in
      Row(
        matter: row.matter, session: row.session,
        cells: Dictionary(
          zip(columns, row.cells).filter { !$1.isEmpty }.map { ($0.rawValue, $1) },
          uniquingKeysWith: { first, _ in first }))
    }
  }
}
