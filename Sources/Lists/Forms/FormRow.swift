import Deliberation
import Text
import Values

/// One answer of a form, as somebody sent it.
package struct FormRow: Hashable, Sendable {
  /// As a spreadsheet counts it, or the line.
  package var row: Int
  package var name: String?
  /// As written, or put together from its columns.
  package var home: String?
  /// For `contacts.json` alone: never for the session file, a screen or a paper.
  package var phone: String?
  /// Nil where nothing certain was answered.
  package var answer: Answer?
  /// What was answered in words nobody can be sure of.
  package var unclear: String?
  /// What somebody wrote besides.
  package var opinion: String?
  /// When it was sent, its numbers from the year down; nil where the sheet doesn't say.
  package var sent: [Int]?

  init(row: Int) { self.row = row }

  package var homeKey: HomeKey? { home.map { HomeKey($0) }.flatMap { $0.isEmpty ? nil : $0 } }

  /// The day it was sent.
  package var day: Day? {
    guard let sent, sent.count >= 3 else { return nil }
    return Day(year: sent[0], month: sent[1], day: sent[2])
  }
}
