import Values

/// One row of a delimited file and the line it begins on.
package struct DelimitedRow: Hashable, Sendable {
  package var line: Int
  package var cells: [String]

  /// Whether nothing but blanks stands in it.
  var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}

/// Reads comma-separated text by RFC 4180, strictly and over bytes.
///
/// Spaces belong to their cell. CR LF, LF and CR end a row. A quote that doesn't begin a cell is
/// a character like any other.
package enum DelimitedText {
  /// What may stand between cells: comma, tab, semicolon and the full-width comma.
  package enum Separator: String, CaseIterable, Sendable {
    case comma = ","
    case tab = "\t"
    case semicolon = ";"
    case fullWidthComma = "，"
  }

  /// Rows of one text, and cells of one row.
  static let rowLimit = 100_000
  static let columnLimit = 1000

  /// Takes well-formed UTF-8 apart.
  ///
  /// - Throws: `openQuote` at the line and column where the quote begins, `textAfterQuote` where
  ///   a quoted cell goes on after its quote.
  package static func rows(
    _ bytes: [UInt8], separator: Separator
  ) throws(RosterProblem) -> [DelimitedRow] {
    try bytes.withUnsafeBufferPointer { bytes throws(RosterProblem) in
      var reader = DelimitedReader(bytes: bytes, separator: Array(separator.rawValue.utf8))
      return try reader.rows()
    }
  }
}

extension DelimitedText {
  /// Takes a file apart, in whichever encoding and with whichever separator it was written.
  package static func rows(of bytes: [UInt8]) throws(RosterProblem) -> [DelimitedRow] {
    guard bytes.count <= RosterReading.sizeLimit else { throw RosterReading.tooLarge }
    let (_, text) = try RosterEncoding.decode(bytes)
    return try rows(text, separator: RosterTable.separator(of: text))
  }
}

/// The state of reading one text.
private struct DelimitedReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let separator: [UInt8]
  private let mark: UInt8
  private var offset = 0
  private var line = 1
  private var row: DelimitedRow
  private var rowCount = 0

  init(bytes: UnsafeBufferPointer<UInt8>, separator: [UInt8]) {
    self.bytes = bytes
    self.separator = separator
    mark = separator[0]
    row = DelimitedRow(line: 1, cells: [])
  }

  mutating func rows() throws(RosterProblem) -> [DelimitedRow] {
    var rows: [DelimitedRow] = []
    var width = 0
    while offset < bytes.count {
      rowCount = rows.count
      row = DelimitedRow(line: line, cells: [])
      row.cells.reserveCapacity(width)
      guard rows.count < DelimitedText.rowLimit else {
        throw RosterProblem(.tooManyRows(limit: DelimitedText.rowLimit))
      }
      repeat {
        guard row.cells.count < DelimitedText.columnLimit else {
          throw RosterProblem(.tooManyColumns(limit: DelimitedText.columnLimit), line: line)
        }
        row.cells.append(try cell())
      } while takeSeparator()
      takeLineEnd()
      width = row.cells.count
      rows.append(row)
    }
    return rows
  }

  private mutating func cell() throws(RosterProblem) -> String {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return plainCell() }
    let openedOn = line
    offset += 1
    var content: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard offset < bytes.count, bytes[offset] == byte else {
          guard atEndOfCell else { throw problem(.textAfterQuote, on: line) }
          return String(decoding: content, as: UTF8.self)
        }
        offset += 1
      } else if byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && (offset == bytes.count || bytes[offset] != UInt8(ascii: "\n")))
      {
        line += 1
      }
      content.append(byte)
    }
    throw problem(.openQuote, on: openedOn)
  }

  private mutating func plainCell() -> String {
    let start = offset
    while !atEndOfCell { offset += 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
  }

  private var atEndOfCell: Bool {
    guard offset < bytes.count else { return true }
    let byte = bytes[offset]
    return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || atSeparator
  }

  private var atSeparator: Bool {
    guard offset < bytes.count, bytes[offset] == mark else { return false }
    return separator.count == 1
      || bytes[offset..<min(offset + separator.count, bytes.count)].elementsEqual(separator)
  }

  private mutating func takeSeparator() -> Bool {
    guard atSeparator else { return false }
    offset += separator.count
    return true
  }

  private mutating func takeLineEnd() {
    guard offset < bytes.count else { return }
    let carriageReturn = bytes[offset] == UInt8(ascii: "\r")
    offset += 1
    if carriageReturn, offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
    line += 1
  }

  private func problem(_ kind: RosterProblem.Kind, on line: Int) -> RosterProblem {
    RosterProblem(kind, row: rowCount + 1, line: line, column: row.cells.count + 1)
  }
}
