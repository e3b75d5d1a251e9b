/// One list as it stands here: what leaves of it, and what a row that comes back asks to be done.
protocol FillInSource {
  var list: FillInList { get }
  var columns: [FillInColumn] { get }
  /// All that is known, in the order in which it leaves.
  var rows: [FillInRow] { get }

  /// - Throws: that whoever filled in the sheet can't have done so.
  func check(_ filler: String) throws(FillInTrouble)

  /// What a filled row asks for.
  ///
  /// - Parameter row: the row as it stands here; nil for a new one, in a list that takes any.
  /// - Throws: why nothing can be made of it.
  func act(of filled: FilledRow, on row: FillInRow?) throws(FillInDoubt) -> FillInAct

  /// Whether what the row asks for stands here already, since the sheet was read before.
  func isThere(_ act: FillInAct, on row: FillInRow?) -> Bool
}

extension FillInSource {
  func check(_ filler: String) throws(FillInTrouble) {}

  func isThere(_ act: FillInAct, on row: FillInRow?) -> Bool { false }
}
