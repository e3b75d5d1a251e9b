import OpenXML
import Text

/// The formats of a report; the raw value is the name for `--format`.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  case text, csv, xlsx, json
}

extension ReportSheet {
  /// As the bytes of a file to be opened in a spreadsheet.
  ///
  /// - Throws: where it is more than such a file can hold.
  package func spreadsheet(titled title: String, in language: Language) throws -> [UInt8] {
    try workbook(titled: title, in: language).bytes()
  }
}
