/// A spreadsheet as another program wrote it: .xlsx, with or without macros, of any office.
package struct ReadWorkbook: Hashable, Sendable {
  /// In their order, hidden ones among them; charts are none.
  package let sheets: [ReadSheet]

  /// Reads every sheet.
  ///
  /// - Throws: the first thing in it that can't be read for certain; nothing is guessed.
  package init(_ bytes: [UInt8]) throws(WorkbookTrouble) {
    if let trouble = Self.trouble(ofOldFile: bytes) { throw trouble }
    let parts = try WorkbookParts(bytes)
    let texts = try parts.sharedTexts()
    let formats = try parts.formats()
    var room = Self.mostCells
    var sheets: [ReadSheet] = []
    for sheet in parts.sheets {
      var reader = SheetReader(sheet.name, texts, formats, startsIn1904: parts.startsIn1904, room)
      let part = try parts.part(sheet.part)
      try WorkbookParts.read(part) { reader.take($0) }
      if let trouble = reader.trouble { throw trouble }
      room = reader.room
      sheets.append(reader.sheet(isHidden: sheet.isHidden))
    }
    self.sheets = sheets
  }

  /// Whether the bytes are a ZIP with a workbook in it. A cheap look: what is one may still be damaged.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    // The names stand at the beginning of each part and again at the end of the file.
    let ends = bytes.prefix(65_536) + bytes.suffix(65_536)
    return ["xl/workbook", "xl\\workbook", "workbook.xml"].contains { ends.holds(Array($0.utf8)) }
  }

  /// Cells of all sheets together, gaps before them counted: one in column XFD is preceded by 16,383.
  static let mostCells = 4_000_000

  /// What Excel wrote before 2007, and what any Excel wraps around a workbook with a password.
  private static func trouble(ofOldFile bytes: [UInt8]) -> WorkbookTrouble? {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    return bytes.prefix(4 << 20).holds(name) || bytes.suffix(1 << 16).holds(name)
      ? .encrypted : .older
  }
}

/// One sheet of it.
package struct ReadSheet: Hashable, Sendable {
  package let name: String
  package let isHidden: Bool
  /// Those with anything in them, from the top.
  package let rows: [ReadRow]
  /// From 0, as far as cells reach.
  package let hiddenColumns: Set<Int>
  /// Cells that are shown as one; what it holds stands in the first.
  package let merged: [MergedCells]
}

/// One row.
package struct ReadRow: Hashable, Sendable {
  /// From 1, as the sheet shows it.
  package let number: Int
  package let isHidden: Bool
  /// From column A to the last that holds anything; those between that don't are empty.
  package let cells: [ReadCell]
}

/// One cell.
package struct ReadCell: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Nothing stands in it. With a formula: what the formula gives wasn't stored.
    case empty
    case text
    case number
    /// A number with more digits than the 15 that a spreadsheet keeps: the last are zeros that nobody
    /// typed.
    case cutNumber
    /// A day, a time or both.
    case time
    case truth
    /// `#REF!` and the like.
    case error
  }

  /// What stands in it, by its exact digits: `张三`, `575.55`, `50%`, `2024-05-18`, `14:30`,
  /// `2024-05-18 14:30`, `TRUE`, `#REF!`. Line breaks are LF.
  package let text: String
  package let kind: Kind
  /// Whether a formula gave it.
  package let isReckoned: Bool

  package init(_ text: String, _ kind: Kind, isReckoned: Bool = false) {
    (self.text, self.kind, self.isReckoned) = (text, kind, isReckoned)
  }

  static let empty = ReadCell("", .empty)
}

/// A block of cells shown as one, in rows from 1 and columns from 0.
package struct MergedCells: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    (self.rows, self.columns) = (rows, columns)
  }
}

extension RandomAccessCollection<UInt8> {
  fileprivate func holds(_ name: [UInt8]) -> Bool {
    guard let first = name.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: name) { return true }
      rest = rest[rest.index(after: place)...]
    }
    return false
  }
}
