import Deliberation
import Text
import Values

/// The answers of an online form or a 接龙, and what of its sheet wasn't understood.
///
/// Nothing throws: what can't be read gives no rows and the problem that says why.
package struct FormReading: Hashable, Sendable {
  package private(set) var provider = FormProvider.sheet
  package private(set) var rows: [FormRow] = []
  /// Any of these makes it unreadable.
  package private(set) var problems: [RosterProblem] = []
  /// Taken, with something to look at: what is hidden in a sheet, what a formula gave.
  package private(set) var doubts: [RosterProblem] = []
  /// Headings nobody knows; what stands below them isn't read.
  package private(set) var notUnderstood: [String] = []
  /// Headings of what the program adds about the sender and the device, and of identity numbers; kept
  /// nowhere.
  package private(set) var leftOut: [String] = []
  /// The questions that are answered by 同意 or 反对. Where there are several one has to be chosen.
  package private(set) var questions: [String] = []
  /// The question whose answers were read; nil where there is none, or nobody chose.
  package private(set) var question: String?
  /// Rows in which nobody is named and no home.
  package private(set) var nameless: [Int] = []

  /// Reads a file: CSV of any encoding, a sheet of an .xlsx, or the lines of a 接龙 kept as text.
  ///
  /// - Parameters:
  ///   - sheet: the one that is meant; nil for the only one with anything in it.
  ///   - question: which question, by its heading or a part of it that no other has; not needed where
  ///     there is one.
  package init(bytes: [UInt8], sheet: String? = nil, question: String? = nil) {
    do throws(RosterProblem) {
      try take(try ListFile(bytes, sheet: sheet), asking: question)
    } catch {
      problems = [error]
    }
  }

  /// Reads what was pasted: cells with headings, or the lines of a 接龙.
  package init(pasted: String, question: String? = nil) {
    self.init(bytes: Array(pasted.utf8), question: question)
  }

  private mutating func take(_ file: ListFile, asking question: String?) throws(RosterProblem) {
    let list = try ListTable(file)
    if let sheet = FormSheet(list.rows) {
      let read = Set(sheet.columns.filter { $0.heading != nil && $0.heading != .left }.map(\.place))
      let found = list.problems(from: sheet.headingRow, in: read)
      problems = found.filter { $0.severity == .error }
      doubts = found.filter { $0.severity != .error }
      guard problems.isEmpty else { return }
      take(sheet, asking: question)
    } else if case .text(_, let text) = file {
      takeLines(String(decoding: text, as: UTF8.self))
    } else {
      throw RosterTable.problem(of: list.rows)
    }
    if rows.isEmpty, problems.isEmpty { problems = [RosterProblem(.nobody)] }
  }

  // MARK: - A sheet

  private mutating func take(_ sheet: FormSheet, asking wanted: String?) {
    provider = sheet.provider
    leftOut = sheet.columns.filter { $0.heading == .left }.map(\.text)
    notUnderstood = sheet.columns.filter { $0.heading == nil }.map(\.text)
    let asked = sheet.columns.filter { $0.heading == .question }
    questions = asked.map(\.text)
    let chosen =
      wanted.map { part in
        asked.filter { $0.text.foldedName.contains(part.foldedName) }
      } ?? asked
    let column = chosen.count == 1 ? chosen[0] : nil
    question = column?.text
    for body in sheet.body {
      let row = sheet.read(body, answering: column)
      if row.name == nil, row.home == nil {
        nameless.append(row.row)
      } else {
        rows.append(row)
      }
    }
  }

  // MARK: - Lines

  private mutating func takeLines(_ text: String) {
    let lines = RosterReading(pasted: text)
    provider = .chain
    problems = lines.problems.filter(\.kind.isFatal)
    rows = lines.rows.map { line in
      var row = FormRow(row: line.row)
      (row.name, row.home, row.phone) = (line.name, line.home, line.phone)
      // 同意 between the name and what else was said.
      let words = (line.note ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      if let first = words.first, let answer = Answer(choice: first) {
        row.answer = answer
        row.opinion = words.count > 1 ? words.dropFirst().joined(separator: " ") : nil
      } else {
        row.opinion = line.note
      }
      return row
    }
  }
}
