import Lists
import Sentences
import Text

/// Why a row that came back isn't taken.
package enum FillInDoubt: Error, Hashable, Sendable {
  /// Nothing here bears that 编号.
  case unknownNumber(String)
  /// Several rows bear it.
  case numberTwice(String)
  /// The row left with another 编号; nil where that isn't known here either.
  case numberChanged(to: String, from: String?)
  /// It has no 编号, and this list takes no new rows.
  case numberMissing
  /// Only columns were altered that aren't read.
  case onlyShown([String])
  /// Nothing stands where something must.
  case missing(column: String)
  /// What stands there isn't what the column holds; what it may be, where there are but a few words.
  case cell(column: String, text: String, known: [String] = [])
  case table(CardTableProblem)
  /// It was changed here after the sheet had left; what stands in those columns here.
  case changedHere([String])
  /// The sheet no longer says what it left with, so that nobody knows whether this was changed here since.
  case unsure([String])
  /// A new row that says just what stands here.
  case thereAlready
  /// Refused as it would be at a screen.
  case refused(String)

  /// Whether it may be taken all the same, once somebody says so of this row.
  package var mayBeTaken: Bool {
    switch self {
    case .changedHere, .unsure, .thereAlready: true
    case .unknownNumber, .numberTwice, .numberChanged, .numberMissing, .onlyShown, .missing,
      .cell, .table, .refused:
      false
    }
  }

  /// One sentence, without the row.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .unknownNumber(let id):
      language(
        "这里没有编号“\(id.maskingNumbers)”，或者已经了结。",
        "Nothing here bears the number “\(id.maskingNumbers)”, or it is over.")
    case .numberTwice(let id):
      language(
        "编号“\(id.maskingNumbers)”有两行：留下一行。",
        "Two rows bear the number “\(id.maskingNumbers)”: leave one.")
    case .numberChanged(let to, let from):
      language(
        "编号被改动了：现在是“\(to.maskingNumbers)”，"
          + (from.map { "导出时是“\($0)”，请改回。" } ?? "不是导出时的那一个，请照原表改回。"),
        "Its number was altered: it is “\(to.maskingNumbers)” now and "
          + (from.map { "left as “\($0)”; put that back." }
            ?? "isn't what it left as; put that back."))
    case .numberMissing:
      language(
        "没有编号：这张表不能新增，请在程序里登记。",
        "It has no number: this list takes no new rows; enter it in the program.")
    case .onlyShown(let columns):
      language(
        "\(quoted(columns))只供查看，改动没有收。",
        "\(quoted(columns)) can only be read; what was altered there isn't taken.")
    case .missing(let column):
      language("“\(column)”没有填写。", "“\(column)” is empty.")
    case .cell(let column, let text, let known):
      language(
        "“\(column)”的“\(text.maskingNumbers)”读不懂",
        "“\(column)”: “\(text.maskingNumbers)” can't be read")
        + (known.isEmpty
          ? "" : language("，可用：\(language.list(known))", "; known are \(language.list(known))"))
        + language("。", ".")
    case .table(let problem): problem.sentence(language)
    case .changedHere(let now):
      language("导出以后这里改过", "Changed here after the sheet left")
        + standing(now, language)
    case .unsure(let now):
      language(
        "核对栏没有了，不知道导出以后这里改过没有", "Without its check nobody knows whether this was changed here")
        + standing(now, language)
    case .thereAlready:
      language("这里已经有一条一样的。", "The very same stands here already.")
    case .refused(let sentence): sentence
    }
  }

  private func quoted(_ columns: [String]) -> String {
    columns.map { "“\($0)”" }.joined()
  }

  private func standing(_ now: [String], _ language: Language) -> String {
    guard !now.isEmpty else { return language("。", ".") }
    return language("，现在是：", "; now: ")
      + now.map(\.maskingNumbers).joined(separator: language("；", "; "))
      + language("。", ".")
  }
}
