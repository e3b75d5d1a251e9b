import Affairs
import Sentences
import Text

/// Why a table of cards isn't taken, and where in it that stands.
package enum CardTableProblem: Error, Hashable, Sendable {
  /// It can't be read as a table at all.
  case list(RosterProblem)
  /// None of the first rows has the headings of such a table.
  case noHeadings(needed: [CardColumn])
  /// The heading stands over two columns.
  case columnTwice(String)
  /// Nothing stands where something must. Rows are counted as a spreadsheet does.
  case missing(row: Int, column: String)
  /// What stands there isn't what the column holds; what it may be, where there are but a few words.
  case cell(row: Int, column: String, text: String, known: [String])
  /// What a visit found stands in `found`, and not on which day it was or who went: nobody else knows.
  case visitUntold(row: Int, columns: [String], found: [String])
  /// 来源 of goods, of labour or of what is paid, which has none; under `party` stands who it is from.
  case sourceUnfit(row: Int, column: String, text: String, party: String)
  /// The row has more or fewer cells than there are headings, so that what stands where is a guess.
  case width(row: Int, cells: Int, headings: Int)
  /// It holds no row.
  case nothing

  /// One sentence with the place.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .list(let problem): problem.sentence(language)
    case .noHeadings(let needed):
      language(
        "没有找到表头，至少要有：\(heading(needed))。",
        "There are no headings; at least needed: \(heading(needed)).")
    case .columnTwice(let heading):
      language("“\(heading)”这一列有两处。", "There are two columns “\(heading)”.")
    case .missing(let row, let column):
      language("第\(row)行“\(column)”没有填写。", "Row \(row), column “\(column)” is empty.")
    case .cell(let row, let column, let text, let known):
      language(
        "第\(row)行“\(column)”的“\(text.maskingNumbers)”读不懂",
        "Row \(row), column “\(column)”: “\(text.maskingNumbers)” can't be read")
        + (known.isEmpty
          ? "" : language("，可用：\(language.list(known))", "; known are \(language.list(known))"))
        + language("。", ".")
    case .visitUntold(let row, let columns, let found):
      language(
        "第\(row)行\(quoted(columns))没有填写：填了\(quoted(found))，就要写明哪天回访、谁回访的。还没有回访的，请清空\(quoted(found))。",
        "Row \(row): \(language.list(columns)) empty though \(language.list(found)) says what a visit"
          + " found. Write when it was and who went, or empty what it found.")
    case .sourceUnfit(let row, let column, let text, let party):
      language(
        "第\(row)行“\(column)”的“\(text.maskingNumbers)”没有地方登记：只有资金收入有来源。请清空这一格，对方是谁写在“\(party)”里。",
        "Row \(row), column “\(column)”: “\(text.maskingNumbers)” can't be kept; only money that comes in"
          + " has a source. Empty the cell and write under “\(party)” whom it is from or goes to.")
    case .width(let row, let cells, let headings):
      language(
        "第\(row)行有\(cells)格，表头有\(headings)格，对不上。请补上或删去逗号，没有内容的格也要留出。",
        "Row \(row) has \(cells) cells and there are \(headings) headings. Add or take out commas; an"
          + " empty cell needs its place too.")
    case .nothing: language("表里没有内容。", "There is nothing in the table.")
    }
  }

  private func quoted(_ columns: [String]) -> String {
    columns.map { "“\($0)”" }.joined()
  }

  private func heading(_ columns: [CardColumn]) -> String {
    columns.map { $0.headings[0] }.joined(separator: "、")
  }
}
