import Text
import Values

/// What was filled in, read as an answer in a form is.
extension FilledRow {
  func needed(_ column: FillInColumn) throws(FillInDoubt) -> String {
    guard let text = self[column] else { throw .missing(column: column.title) }
    return text
  }

  func day(_ column: FillInColumn) throws(FillInDoubt) -> Day? {
    guard let text = self[column] else { return nil }
    guard let day = Day(text) else { throw .cell(column: column.title, text: text) }
    return day
  }

  func neededDay(_ column: FillInColumn) throws(FillInDoubt) -> Day {
    guard let day = try day(column) else { throw .missing(column: column.title) }
    return day
  }

  func count(_ column: FillInColumn) throws(FillInDoubt) -> Int? {
    guard let text = self[column] else { return nil }
    guard let count = Int(text), count >= 0 else {
      throw .cell(column: column.title, text: text)
    }
    return count
  }

  /// One of a few words.
  func word<Word>(
    _ column: FillInColumn, _ words: [(String, Word)]
  ) throws(FillInDoubt) -> Word? {
    guard let text = self[column] else { return nil }
    guard let word = words.first(where: { $0.0 == text })?.1 else {
      throw .cell(column: column.title, text: text, known: words.map(\.0))
    }
    return word
  }

  func answer(_ column: FillInColumn) throws(FillInDoubt) -> Bool? {
    guard let text = self[column] else { return nil }
    switch text {
    case "是", "√", "✓", "TRUE": return true
    case "否", "×", "✗", "FALSE": return false
    default: throw .cell(column: column.title, text: text, known: ["是", "否"])
    }
  }

  /// Several names in one cell.
  func parts(_ column: FillInColumn) -> [String] {
    (self[column] ?? "").split { "、，,;；\n".contains($0) }.map { String($0).trimmingBlanks }
      .filter { !$0.isEmpty }
  }

  /// Who acted: whoever stands there, else whoever filled in the sheet.
  func doer(_ column: FillInColumn) throws(FillInDoubt) -> String {
    guard let name = self[column] ?? filler else { throw .missing(column: column.title) }
    return name
  }
}
