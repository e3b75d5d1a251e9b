import Text

/// Why a command of a vote can't be done now, and what its forms ask.
package struct VoteReasons: Sendable {
  let language: Language

  package init(_ language: Language) { self.language = language }

  package var noIssue: String { language("还没有议题。", "There is no issue yet.") }
  package var noVote: String { language("现在没有表决。", "No vote is open.") }
  package var underWay: String {
    language("正在表决，请先宣布或作废。", "A vote is under way; announce or void it.")
  }
  package var notCounted: String { language("还没有录入票数。", "No count was entered.") }
  package var notChecked: String { language("还没有核对。", "The count isn't checked.") }
  package var notCalled: String { language("还没点到", "not called yet") }
  package var objects: String { language("有不同意见", "objects") }
  package var called: String { language("已点名", "called") }
  package var rollHint: String {
    language(
      "1赞成 2反对 3弃权，记下后自动到下一位。全部点完按4。", "1 for, 2 against, 3 abstaining; then the next. 4 when done."
    )
  }
  package var objectorHint: String {
    language(
      "没有人提不同意见按1。有人提：上下键选人，空格标记，再按3。", "1 if nobody objects. Else Space marks them, then 3.")
  }
  package var consentNote: String {
    language("口头同意的，请写明书面件哪天前交。", "Given by word: say when the paper is due.")
  }
  package func settles(_ issue: String) -> String {
    language(
      "这次投票属于议题“\(issue)”。不是的话请先在“议题”里换。",
      "This settles “\(issue)”. If it doesn't, change the issue first.")
  }
  package var seedNote: String {
    language(
      "先当众念出种子（如一句话、一串数字），再抽签。任何人都能按种子重算出顺序。",
      "Call the seed out first, a sentence or digits; anybody can draw the same lot from it.")
  }
}
