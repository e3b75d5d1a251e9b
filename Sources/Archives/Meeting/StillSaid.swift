import Text

/// Where the record says some of the same words when they go from one entry of it.
package struct StillSaid: Hashable, Sendable {
  /// The meeting's title says it, which is the file's first line.
  package var isInTitle = false
  /// Entries, and those of them that can't give the words up: a text that was voted on, a verdict.
  package var entries: [Int] = []
  package var staying: [Int] = []
  /// Whether the words name somebody, whom public copies and the wall know by them.
  package var isOfName = false

  package init() {}

  /// Nil where it says none of it.
  package func sentence(in language: Language) -> String? {
    guard isInTitle || !entries.isEmpty else { return nil }
    func list(_ numbers: [Int], withTitle: Bool) -> String {
      let told = numbers.map(String.init).joined(separator: language("、", ", "))
      let entries = numbers.isEmpty ? "" : language("第\(told)条", "entry \(told)")
      let title = withTitle ? language("会议名称", "the meeting's title") : ""
      return [title, entries].filter { !$0.isEmpty }.joined(separator: language("、", " and "))
    }
    var said = language(
      "这份记录里还有同样的字句：\(list(entries, withTitle: isInTitle))，请逐条核对。",
      "The record still says some of the same in \(list(entries, withTitle: isInTitle)); look at each."
    )
    if isInTitle || !staying.isEmpty {
      said += language(
        "其中\(list(staying, withTitle: isInTitle))不能隐去。",
        " Nothing can be struck out of \(list(staying, withTitle: isInTitle)).")
    }
    if isOfName {
      said += language(
        "姓名隐去以后，公开版和主屏不一定再替换其中的姓名：公开以前请先隐去、更正或改写。",
        " Once a name is struck out, public copies and the wall may print it there as it stands: strike "
          + "it out, correct or rewrite it before anything is made public.")
    }
    return said
  }
}
