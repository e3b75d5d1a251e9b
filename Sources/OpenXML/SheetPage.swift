import Text
import Values

/// One sheet as its part of the file.
struct SheetPage {
  private let sheet: Workbook.Sheet
  private let isFirst: Bool
  /// Cells that each column takes.
  private let widths: [Int]
  private let above: [Workbook.Line]
  private let below: [Workbook.Line]

  init(_ sheet: Workbook.Sheet, isFirst: Bool) {
    (self.sheet, self.isFirst) = (sheet, isFirst)
    let widths = Self.widths(of: sheet)
    let room = widths.reduce(0, +)
    self.widths = widths
    above = sheet.above.flatMap { $0.pieces(in: room) }
    below = sheet.below.flatMap { $0.pieces(in: room) }
  }

  // MARK: - Widths

  /// Texts above this are broken.
  private static let widest = 40
  /// A hidden column, whatever stands in it.
  private static let hidden = 2
  /// What the lines of a form have room for, however narrow its table is.
  private static let form = 64

  private static func widths(of sheet: Workbook.Sheet) -> [Int] {
    guard !sheet.columns.isEmpty else { return [84] }
    var widths = sheet.columns.enumerated().map { place, column in
      guard !column.isHidden else { return hidden }
      let needed = sheet.rows.reduce(max(Text.cells(of: column.title), column.least, 4)) {
        max($0, place < $1.count ? $1[place].cells : 0)
      }
      return min(needed, widest) + 2
    }
    let total = widths.reduce(0, +)
    if sheet.isForm, total < form {
      let more = (form - total + widths.count - 1) / widths.count
      widths = zip(sheet.columns, widths).map { $0.isHidden ? $1 : $1 + more }
    }
    return widths
  }

  // MARK: - Where things stand

  private var headRow: Int { above.count + 1 }
  private var firstRow: Int { headRow + (sheet.isHeaded ? 1 : 0) }
  private var lastRow: Int { firstRow + sheet.rows.count - 1 }
  private var lastColumn: String { Self.letters(widths.count) }
  private var isFiltered: Bool { !sheet.isForm && sheet.isHeaded }

  private var used: String { "A1:\(lastColumn)\(max(1, lastRow + below.count))" }

  /// A, B … Z, AA.
  static func letters(_ number: Int) -> String {
    var (rest, letters) = (number, "")
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The names that the list of sheets has for this one: what filters, and what each page repeats.
  var names: [(name: String, place: String, isHidden: Bool)] {
    guard sheet.isHeaded else { return [] }
    let titles = ("_xlnm.Print_Titles", "$\(headRow):$\(headRow)", false)
    guard isFiltered else { return [titles] }
    return [
      ("_xlnm._FilterDatabase", "$A$\(headRow):$\(lastColumn)$\(max(headRow, lastRow))", true),
      titles,
    ]
  }

  // MARK: - The part

  func xml(_ styles: inout WorkbookStyles, _ strings: inout SharedStrings) -> String {
    var rows = ""
    var merged: [String] = []
    var row = 0
    func add(_ line: Workbook.Line) {
      row += 1
      if line != .blank, widths.count > 1 { merged.append("A\(row):\(lastColumn)\(row)") }
      rows += xml(of: line, row, &styles, &strings)
    }
    above.forEach(add)
    if sheet.isHeaded {
      row += 1
      rows += headings(row, &styles, &strings)
    }
    for cells in sheet.rows {
      row += 1
      rows += xml(of: cells, row, &styles, &strings)
    }
    below.forEach(add)
    return XMLHead.text
      + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"\(used)\"/>" + view
      + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>\(columns)</cols>"
      + "<sheetData>\(rows)</sheetData>"
      + (isFiltered
        ? "<autoFilter ref=\"A\(headRow):\(lastColumn)\(max(headRow, lastRow))\"/>" : "")
      + (merged.isEmpty
        ? ""
        : "<mergeCells count=\"\(merged.count)\">"
          + merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>")
      + "<printOptions horizontalCentered=\"1\"/>"
      + "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.7\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
      + "<headerFooter><oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter></headerFooter>"
      + "<ignoredErrors><ignoredError sqref=\"\(used)\" numberStoredAsText=\"1\"/></ignoredErrors>"
      + "</worksheet>"
  }

  private var view: String {
    let tab = isFirst ? " tabSelected=\"1\"" : ""
    guard isFiltered else {
      return "<sheetViews><sheetView\(tab) workbookViewId=\"0\"/></sheetViews>"
    }
    return "<sheetViews><sheetView\(tab) workbookViewId=\"0\">"
      + "<pane ySplit=\"\(headRow)\" topLeftCell=\"A\(headRow + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "<selection pane=\"bottomLeft\"/></sheetView></sheetViews>"
  }

  private var columns: String {
    widths.enumerated().map { place, width in
      "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\"\(isHidden(place) ? " hidden=\"1\"" : "") customWidth=\"1\"/>"
    }.joined()
  }

  private func isHidden(_ place: Int) -> Bool {
    place < sheet.columns.count && sheet.columns[place].isHidden
  }

  /// A line across the whole table, as high as it needs to be: what is merged isn't measured by programs.
  private func xml(
    of line: Workbook.Line, _ row: Int, _ styles: inout WorkbookStyles,
    _ strings: inout SharedStrings
  ) -> String {
    var style = CellStyle(format: .text, isWrapped: true)
    let text: String
    switch line {
    case .blank: return "<row r=\"\(row)\"/>"
    case .title(let it): (text, style.face, style.place) = (it, .title, .centre)
    case .text(let it): text = it
    case .centred(let it): (text, style.place) = (it, .centre)
    case .trailing(let it): (text, style.place) = (it, .trailing)
    }
    // A larger face has room for fewer.
    let room = widths.reduce(0, +) * (style.face == .title ? 2 : 3) / 3
    let height = text.wrapped(to: max(2, room)).count * (style.face == .title ? 24 : 16)
    style.isQuoted = text.isReckoned
    return opened(row, height)
      + "<c r=\"A\(row)\" s=\"\(styles.number(of: style))\" t=\"s\"><v>\(strings.number(of: text))</v></c></row>"
  }

  private func opened(_ row: Int, _ height: Int?) -> String {
    // No more is taken by a spreadsheet.
    "<row r=\"\(row)\"" + (height.map { " ht=\"\(min($0, 409))\" customHeight=\"1\"" } ?? "") + ">"
  }

  private func headings(
    _ row: Int, _ styles: inout WorkbookStyles, _ strings: inout SharedStrings
  ) -> String {
    let style = styles.number(
      of: CellStyle(
        format: .text, face: .bold, place: .centre, isBordered: true, isWrapped: true))
    return opened(row, sheet.isForm ? 22 : nil)
      + sheet.columns.enumerated().map { place, column in
        "<c r=\"\(Self.letters(place + 1))\(row)\" s=\"\(style)\" t=\"s\"><v>\(strings.number(of: column.title))</v></c>"
      }.joined() + "</row>"
  }

  private func xml(
    of cells: [Workbook.Cell], _ row: Int, _ styles: inout WorkbookStyles,
    _ strings: inout SharedStrings
  ) -> String {
    var lines = 1
    let xml = widths.indices.map { place in
      let cell = place < cells.count ? cells[place] : .blank
      let isBroken = !isHidden(place) && cell.isBroken(at: Self.widest)
      if isBroken, case .text(let text) = cell {
        lines = max(lines, text.wrapped(to: widths[place] - 2).count)
      }
      let alignment = place < sheet.columns.count ? sheet.columns[place].alignment : .leading
      let style = styles.number(of: cell.style(alignment, isWrapped: isBroken))
      let start = "<c r=\"\(Self.letters(place + 1))\(row)\" s=\"\(style)\""
      return switch cell.content {
      case .nothing: start + "/>"
      case .number(let digits): start + "><v>\(digits)</v></c>"
      case .text(let text): start + " t=\"s\"><v>\(strings.number(of: text))</v></c>"
      }
    }.joined()
    // In a form there is room to write by hand; data is measured by whoever opens it.
    return opened(row, sheet.isForm ? max(22, lines * 16 + 4) : nil) + xml + "</row>"
  }
}

extension Workbook.Line {
  /// The highest row that a spreadsheet has room for, in lines.
  private static let mostLines = 24

  /// A text that is higher than a row can be, in pieces that aren't.
  fileprivate func pieces(in room: Int) -> [Workbook.Line] {
    guard case .text(let text) = self else { return [self] }
    let lines = text.wrapped(to: max(2, room))
    guard lines.count > Self.mostLines else { return [self] }
    return stride(from: 0, to: lines.count, by: Self.mostLines).map { start in
      .text(lines[start..<min(start + Self.mostLines, lines.count)].joined())
    }
  }
}
