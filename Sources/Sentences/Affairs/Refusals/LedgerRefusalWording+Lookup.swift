import Affairs
import Text

/// Names that lead nowhere.
extension LedgerRefusalWording {
  func unknownCard(_ id: CardID) -> String {
    language(
      "台账里没有“\(id)”。请核对编号或名称，或先登记。",
      "there is no “\(id)” in the ledger. Check the number or name, or enter it first.")
  }

  var cardUnnamed: String {
    language(
      "没有写明变更哪张卡片，请写上它的编号（id，事项写 number）或名称。",
      "nothing says which card is revised; give its id (a matter's number), 编号 or name.")
  }

  func ambiguousCard(_ id: CardID, _ found: [CardID]) -> String {
    let numbers = language.list(found.map(\.text))
    return language(
      "叫“\(id)”的有\(found.count)个，请改用编号：\(numbers)。",
      "\(found.count) cards are called “\(id)”; use an id: \(numbers).")
  }

  func unknownEntry(_ id: EntryID) -> String {
    language(
      "台账里没有第\(id)条。可能在另一台电脑上，还没有合并过来。",
      "there is no entry \(id) here; it may stand on another computer and not have come yet.")
  }

  func unknownProcedure(_ text: String) -> String {
    language(
      "没有流程“\(text)”，用 yishi procedure list 查看。",
      "there is no procedure “\(text)”; see yishi procedure list.")
  }

  func unknownStep(_ step: String, _ procedure: String) -> String {
    language(
      "流程“\(procedure)”没有“\(step)”这一步。", "the procedure “\(procedure)” has no step “\(step)”.")
  }

  func unknownTask(_ text: String) -> String {
    language(
      "档案里没有哪次会议交办过“\(text)”。请核对会议编号和分工编号。",
      "no meeting here gave out the task “\(text)”. Check the meeting's mark and the task's number."
    )
  }

  func notAMatter(_ id: CardID) -> String {
    language("\(name(id))不是事项。", "\(name(id)) is no matter.")
  }

  func notAPledge(_ id: CardID) -> String {
    language("\(name(id))不是协议或承诺。", "\(name(id)) is no pledge.")
  }

  func cardEnded(_ id: CardID) -> String {
    language(
      "\(name(id))已经结束，不再登记。要继续的，先用变更恢复。",
      "\(name(id)) was ended, and nothing more is entered on it. Revise it to have it go on.")
  }
}
