import OpenXML

/// A list's file before it is taken apart: comma-separated text of any encoding, or a sheet of an .xlsx.
enum ListFile {
  /// As UTF-8, whatever it was written in.
  case text(RosterEncoding, [UInt8])
  case sheet(ReadSheet, of: ReadWorkbook)

  /// - Parameter name: that of the sheet that is meant; nil for the only one with anything in it.
  init(_ bytes: [UInt8], sheet name: String?) throws(RosterProblem) {
    guard bytes.count <= RosterReading.sizeLimit else { throw RosterReading.tooLarge }
    if let workbook = try ReadWorkbook(list: bytes) {
      self = .sheet(try workbook.sheet(named: name), of: workbook)
    } else {
      let (encoding, text) = try RosterEncoding.decode(bytes)
      // Asked for by name where there are no names: somebody takes this file for another.
      if name != nil { throw RosterProblem(.noSheets) }
      self = .text(encoding, text)
    }
  }

  /// How the text was written; nil for a sheet.
  var encoding: RosterEncoding? { if case .text(let encoding, _) = self { encoding } else { nil } }
}

/// A list's file as rows of cells.
struct ListTable {
  /// One after another from the first, blank ones too, so that the place of each is its number less one.
  let rows: [DelimitedRow]
  private let notes: SheetNotes?

  init(_ file: ListFile) throws(RosterProblem) {
    switch file {
    case .text(_, let text):
      rows = try DelimitedText.rows(text, separator: RosterTable.separator(of: text))
      notes = nil
    case .sheet(let sheet, let workbook):
      rows = try DelimitedText.rows(sheet)
      notes = SheetNotes(sheet, leftOut: workbook.sheets)
    }
  }

  /// Whether it is a sheet, whose rows end where nothing more stands.
  var isSheet: Bool { notes != nil }

  /// What is wrong with the cells of a sheet, or to be looked at in it; none for text.
  ///
  /// - Parameters:
  ///   - headings: the place of their row; what stands above it is a title.
  ///   - columns: those that are read; nil for all. In the others a broken formula harms nothing.
  func problems(from headings: Int, in columns: Set<Int>? = nil) -> [RosterProblem] {
    notes?.problems(from: headings, in: columns, named: rows[headings].cells) ?? []
  }
}

extension DelimitedText {
  /// The rows of a sheet, by the same bounds as those of text.
  fileprivate static func rows(_ sheet: ReadSheet) throws(RosterProblem) -> [DelimitedRow] {
    var rows: [DelimitedRow] = []
    for row in sheet.rows {
      guard row.number <= rowLimit else { throw RosterProblem(.tooManyRows(limit: rowLimit)) }
      guard row.cells.count <= columnLimit else {
        throw RosterProblem(.tooManyColumns(limit: columnLimit), row: row.number)
      }
      while rows.count < row.number - 1 {
        rows.append(DelimitedRow(line: rows.count + 1, cells: []))
      }
      rows.append(
        DelimitedRow(
          line: row.number,
          // Told as what it is, and read as nothing.
          cells: row.cells.map { $0.kind == .error ? "" : $0.text }))
    }
    return rows
  }
}
