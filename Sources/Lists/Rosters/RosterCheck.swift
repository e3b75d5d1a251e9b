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

  private static let areaColumn = 5

  private func table(_ words: RosterWords) -> [String] {
    let headings = [
      words.number, words.name, words.standing, words.groups, words.home, words.area,
    ]
    let rows = reading.rows.map { row in
      [
        String(row.order), row.name, word(row.standing, words),
        row.groups.joined(separator: words.listSeparator), row.home ?? row.organisation ?? "",
        row.area?.description ?? "",
      ].map(\.maskingLongNumbers.displayed)
    }
    let all = [headings] + rows
    // Columns in which nothing stands aren't shown.
    let shown = headings.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = shown.map { column in all.map { cells(of: $0[column]) }.max() ?? 0 }
    return all.map { row in
      let line = zip(shown, widths).map { column, width in
        row[column].padded(to: width, column == RosterCheck.areaColumn ? .trailing : .leading)
      }
      return line.joined(separator: "  ").withoutBlanksAtEnd
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
