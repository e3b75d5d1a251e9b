import Deliberation
import Text

extension Answer {
  /// Reads a cell of a list of votes; nil for words nobody knows.
  package init?(cell: String) {
    switch cell.foldedName {
    case "同意", "赞成", "赞同", "支持", "√", "✓", "✔", "☑", "for", "yes", "y": self = .for
    case "反对", "不同意", "不赞成", "×", "✗", "✘", "☒", "x", "against", "no", "n": self = .against
    case "弃权", "abstain", "abstention", "a": self = .abstain
    case "从多", "从众", "随多数", "majority": self = .fromMajority
    case "无效", "废票", "无效票", "invalid": self = .invalid
    // A stroke through an empty cell says what the blank says.
    case "", "-", "--", "—", "——", "–", "/", "\\", "未交回", "未返回", "未投", "未投票", "未回收", "未收回",
      "未表决", "未交", "未交票", "notreturned":
      self = .notReturned
    default: return nil
    }
  }
}
