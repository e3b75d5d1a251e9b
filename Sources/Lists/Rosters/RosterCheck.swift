import Deliberation
import Foundation
import Text
import Values

/// What `yishi roster check` says about a list.
///
/// Neither form holds telephone or identity numbers, wherever in the list they stood.
package struct RosterCheck: Sendable {
  private let reading: RosterReading
  private let language: Language

  package init(_ reading: RosterReading, language: Language) {
    self.reading = reading
    self.language = language
  }

  /// 65 for what can't be read, 1 with any error, else 0.
  package var exitStatus: Int32 {
    if !reading.isReadable { return 65 }
    return reading.hasErrors ? 1 : 0
  }

  /// The stable form for programs; `docs/commands.md` describes it.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let report = Report(
      encoding: reading.encoding?.rawValue,
      participants: reading.rows.map { row in
        Report.Participant(
          name: row.name.maskingLongNumbers, groups: row.groups.map(\.maskingLongNumbers),
          home: row.home?.maskingLongNumbers, area: row.area?.description,
          standing: (row.standing ?? .voting).rawValue)
      },
      problems: reading.problems.map { problem in
        Report.Problem(
          row: problem.row ?? problem.line, column: problem.column,
          severity: problem.severity.rawValue, kind: problem.kind.code,
          message: problem.sentence(language).maskingLongNumbers)
      })
    // Strings and whole numbers always encode.
    guard let data = try? encoder.encode(report) else { return "{}" }
    return String(decoding: data, as: UTF8.self).escapingControls
  }

  /// The form for people: a table of who would come in, then the problems.
  package var text: String {
    let words = RosterWords(language)
    var lines: [String] = []
    if reading.isReadable {
      lines.append(words.read(people: reading.rows.count, encoding: reading.encoding?.rawValue))
      if !reading.rows.isEmpty { lines += [""] + table(words) + [""] }
    }
    let errors = reading.problems.count { $0.severity == .error }
    lines.append(words.found(errors: errors, warnings: reading.problems.count - errors))
    lines += reading.problems.map { problem in
      let mark = problem.severity == .error ? words.error : words.warning
      return "  \(mark)  \(problem.sentence(language).maskingLongNumbers.displayed)"
    }
    return lines.joined(separator: "\n")
  }

  /// A column of the table, its heading first.
  private struct Column {
    let cells: [String]
    let width: Int
    let alignment: Alignment

    /// Nil for one in which nothing stands.
    init?(
      _ heading: String, of rows: [RosterRow], _ alignment: Alignment = .leading,
      cell: (RosterRow) -> String
    ) {
      var shown = [heading]
      var isFilled = false
      shown.reserveCapacity(rows.count + 1)
      for row in rows {
        let text = cell(row).maskingLongNumbers.displayed
        isFilled = isFilled || !text.isEmpty
        shown.append(text)
      }
      guard isFilled else { return nil }
      width = shown.lazy.map { Text.cells(of: $0) }.max() ?? 0
      (cells, self.alignment) = (shown, alignment)
    }
  }

  private func table(_ words: RosterWords) -> [String] {
    let rows = reading.rows
    let columns = [
      Column(words.number, of: rows) { String($0.order) },
      Column(words.name, of: rows) { $0.name },
      Column(words.standing, of: rows) { word($0.standing, words) },
      Column(words.groups, of: rows) {
        $0.groups.count == 1 ? $0.groups[0] : $0.groups.joined(separator: words.listSeparator)
      },
      Column(words.home, of: rows) { $0.home ?? $0.organisation ?? "" },
      Column(words.area, of: rows, .trailing) { $0.area?.description ?? "" },
    ].compactMap(\.self)
    return (0...rows.count).map { place in
      var line = ""
      for (index, column) in columns.enumerated() {
        if index > 0 { line += "  " }
        line += column.cells[place].padded(to: column.width, column.alignment)
      }
      return line.withoutBlanksAtEnd
    }
  }

  private func word(_ standing: Standing?, _ words: RosterWords) -> String {
    switch standing {
    case .voting: words.voting
    case .speaking: words.nonVoting
    case .observing: words.observer
    case nil: ""
    }
  }

  private struct Report: Encodable {
    struct Participant: Encodable {
      var name: String
      var groups: [String]
      var home: String?
      var area: String?
      /// As it would come in: who has none on the list votes.
      var standing: String
    }

    struct Problem: Encodable {
      var row: Int?
      var column: Int?
      var severity: String
      var kind: String
      var message: String
    }

    var encoding: String?
    var participants: [Participant]
    var problems: [Problem]
  }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var withoutBlanksAtEnd: String {
    let scalars = unicodeScalars
    guard let last = scalars.lastIndex(where: { $0 != " " }) else { return "" }
    // Behind other scripts a space may be a part of the character.
    guard scalars[last].isASCII || scalars[last].isHan else {
      return String(reversed().drop { $0 == " " }.reversed())
    }
    return String(scalars[...last])
  }
}
