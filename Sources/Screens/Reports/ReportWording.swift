import Sentences
import Text
import Values

/// What the pages of reports say.
struct ReportWording: Sendable {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var noneChosen: String { language("先选一行。", "Choose a line first.") }
  var nothingFound: String { language("没有找到。Esc 清除。", "Nothing found; Esc clears.") }
  var nothingBehind: String {
    language("这一格后面没有可看的。", "There is nothing behind this one.")
  }
  var cannotReckon: String {
    language("三率的权重没法计算，请核对算法。", "The weights of the rates can't be reckoned with; check them.")
  }
  func span(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    return language(
      "\(language.fullDay(first))至\(language.day(last, in: first.year))", "\(first) to \(last)")
  }

  /// What Enter shows: `回车看：第一批（9）`.
  func behind(_ column: String, _ count: Int, canChange: Bool) -> String {
    let what = column.isEmpty ? "\(count)" : language("\(column)（\(count)）", "\(column) (\(count))")
    return language("回车看：\(what)", "Enter shows: \(what)")
      + (canChange ? language("　左右键换一列", "   left and right change the column") : "")
  }
}
