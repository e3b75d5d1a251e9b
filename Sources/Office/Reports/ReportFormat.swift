import Documents
import OpenXML
import Text

/// The formats of a report; the raw value is the name for `--format`.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  case text, csv, xlsx, html, json
}

extension ReportSheet {
  /// As the bytes of a file to be opened in a spreadsheet.
  ///
  /// - Throws: where it is more than such a file can hold.
  package func spreadsheet(titled title: String, in language: Language) throws -> [UInt8] {
    try workbook(titled: title, in: language).bytes()
  }

  /// As a page in HTML, with its bars drawn.
  package func page(titled title: String, for audience: Audience) -> TablesPage {
    TablesPage(
      marked: audience.mark, title: title, head: head,
      tables: parts.map { part in
        .init(
          title: part.title,
          columns: part.columns.map { .init($0.title, isNumber: $0.isNumber) },
          rows: part.rows.map { .init($0.cells.map(\.text), $0.portion) }, none: part.none)
      })
  }
}
