import Text

/// What the screens say of the ledger as a whole.
struct LedgerWording: Sendable {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// For the wall, without what was typed.
  var notEntered: String { language("没有登记，原因见本页。", "Not entered; the page says why.") }
  var nothingToUndo: String {
    language("这个窗口里没有可以撤销的台账登记。", "Nothing was entered in the ledger here that could be undone.")
  }
  var undoQuestion: String { language("撤销台账的这一条吗？", "Undo this entry of the ledger?") }
  func entry(_ id: String, clock: String, by clerk: String) -> String {
    language("第\(id)条　\(clock)　\(clerk)", "Entry \(id), \(clock), \(clerk)")
  }
  var undoKept: String {
    language("撤销后仍留在台账里，注明已撤销。", "It stays in the ledger, marked as undone.")
  }
  func undone(_ id: String) -> String { language("第\(id)条已撤销。", "Entry \(id) is undone.") }
}
