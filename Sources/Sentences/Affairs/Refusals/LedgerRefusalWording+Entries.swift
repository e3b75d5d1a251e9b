import Affairs
import Text

/// Entries of the chains.
extension LedgerRefusalWording {
  func isFinal(_ id: EntryID) -> String {
    language(
      "第\(id)条不能撤销：封存、抽签、选定和撤销都长期有效。",
      "entry \(id) stands for ever, as seals, lots, choices and retractions do.")
  }

  func alreadyRetracted(_ id: EntryID) -> String {
    language("第\(id)条已经撤销。", "entry \(id) was retracted already.")
  }

  func restedUpon(_ id: EntryID, _ later: [EntryID]) -> String {
    language(
      "后面的\(list(later))以第\(id)条为依据，请先撤销它们；已办的步骤用退回，选定了的用修改。",
      "entry \(id) is rested upon by \(list(later)). Retract them first, or send a passed step back;"
        + " what was chosen is revised."
    )
  }

  func overtaken(_ later: [EntryID]) -> String {
    language(
      "刚才有人改过（\(list(later))），请看过现在的内容再办。",
      "somebody changed it since (\(list(later))). Look at it as it is now, then decide.")
  }

  func notInConflict(_ entry: EntryID, _ other: EntryID) -> String {
    language(
      "\(entry)和\(other)没有冲突，用 yishi ledger conflicts 查看。",
      "entries \(entry) and \(other) are in no conflict; see yishi ledger conflicts.")
  }
}
