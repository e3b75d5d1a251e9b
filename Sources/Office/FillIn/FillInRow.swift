/// A row of a list as it stands here.
package struct FillInRow: Hashable, Sendable {
  /// 编号 of the program's: a card's id, a meeting's task, a participant, a room.
  package let id: String
  /// What it is, for a list of rows.
  package let called: String
  /// In the order of the columns.
  package let cells: [String]
  /// All that the row rests on besides its cells: where any of it is otherwise than when the sheet left, it
  /// was changed here since.
  let state: [String]
  /// What happened to it last, where the cells don't tell.
  let latest: String?
  /// Whether it leaves; what is done already is known all the same when a sheet comes back.
  package let leaves: Bool

  init(
    id: String, called: String, cells: [String], state: [String] = [], latest: String? = nil,
    leaves: Bool = true
  ) {
    (self.id, self.called, self.cells) = (id, called, cells)
    (self.state, self.latest, self.leaves) = (state, latest, leaves)
  }
}

/// A row of a sheet that came back, with something filled in.
package struct FilledRow: Sendable {
  /// As a spreadsheet counts.
  let number: Int
  /// What was filled in, by the column's title; in a new row all that stands there.
  let filled: [String: String]
  /// Who filled in the sheet; nil where nobody says.
  let filler: String?

  subscript(column: FillInColumn) -> String? { filled[column.title] }
}
