import OpenXML
import Text

extension ReportSheet {
  /// As a spreadsheet: a sheet a table, numbers as numbers; the last one has what is told above them, the
  /// titles in full and which of them are empty.
  package func workbook(titled title: String, in language: Language) -> Workbook {
    let tables = parts.filter { !$0.rows.isEmpty }.map { part in
      Workbook.Sheet(
        name: part.title.isEmpty ? title : part.title,
        columns: part.headings(in: language).enumerated().map { place, heading in
          .init(heading, part.columns[place].isNumber ? .trailing : .leading)
        },
        rows: part.rows.map { row in
          zip(part.columns, row.cells).map { .init($1.text.maskingNumbers, isNumber: $0.isNumber) }
        })
    }
    let titles = parts.map { part in
      Workbook.Line.text(part.rows.isEmpty ? "\(part.title)  \(part.none)" : part.title)
    }
    return Workbook(
      tables + [
        Workbook.Sheet(
          name: language("说明", "About"),
          above: [.title(title)] + head.map(Workbook.Line.text) + titles, columns: [], rows: [])
      ])
  }

  /// As comma-separated text, a table below the other, each under its title.
  package func commaSeparated(titled title: String, in language: Language) -> String {
    var rows = [[title]] + head.map { [$0] }
    for part in parts {
      rows.append([""])
      rows.append(part.rows.isEmpty ? [part.title, part.none] : [part.title])
      guard !part.rows.isEmpty else { continue }
      if part.columns.contains(where: { !$0.title.isEmpty }) {
        rows.append(part.headings(in: language))
      }
      rows += part.rows.map { $0.cells.map(\.text) }
    }
    return CommaSeparated.text(of: rows.map { $0.map(\.maskingNumbers) })
  }
}

extension ReportSheet.Part {
  /// The titles of its columns, each told where the screen needs no word: a filter hangs on it.
  fileprivate func headings(in language: Language) -> [String] {
    let isHeaded = columns.contains { !$0.title.isEmpty }
    return columns.map { column in
      guard isHeaded, column.title.isEmpty else { return column.title }
      return column.isNumber ? language("数", "Count") : language("项目", "Item")
    }
  }
}
