import Deliberation
import Text

extension Answer {
  /// Reads a cell of a list of votes; nil for words nobody knows.
  package init?(cell: String) {
    guard let answer = cell.isEmpty ? .notReturned : Answer.words[cell.foldedName] else {
      return nil
    }
    self = answer
  }

  private static let words: [String: Answer] = {
    var words: [String: Answer] = [:]
    for (answer, list) in [
      (Answer.for, "同意 赞成 赞同 支持 √ ✓ ✔ ☑ for yes y"),
      (.against, "反对 不同意 不赞成 × ✗ ✘ ☒ x against no n"),
      (.abstain, "弃权 abstain abstention a"),
      (.fromMajority, "从多 从众 随多数 majority"),
      (.invalid, "无效 废票 无效票 invalid"),
      // A stroke through an empty cell says what the blank says.
      (
        .notReturned,
        "- -- — —— – / \\ 未交回 未返回 未投 未投票 未回收 未收回 未表决 未交 未交票 notreturned"
      ),
    ] {
      for word in list.split(separator: " ") { words[String(word)] = answer }
    }
    words[""] = .notReturned
    return words
  }()
}
