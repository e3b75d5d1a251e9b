import Text
import Values

/// A spreadsheet as a value: sheets with a table each, before they are bytes.
package struct Workbook: Hashable, Sendable {
  /// In their order, each under a name that no other has.
  package let sheets: [Sheet]

  /// - Parameter sheets: in their order; their names are cut and numbered where they must be.
  package init(_ sheets: [Sheet]) {
    var taken: Set<String> = []
    self.sheets = sheets.map { sheet in
      var sheet = sheet
      sheet.name = SheetName.free(for: sheet.name, &taken)
      return sheet
    }
  }

  /// One table. With lines above or below it is a form, to be printed and signed; without any it is data:
  /// its headings stand in row 1, stay in sight and filter.
  package struct Sheet: Hashable, Sendable {
    package var name: String
    package var above: [Line]
    package var columns: [Column]
    package var rows: [[Cell]]
    package var below: [Line]

    package init(
      name: String, above: [Line] = [], columns: [Column], rows: [[Cell]], below: [Line] = []
    ) {
      (self.name, self.above, self.columns) = (name, above, columns)
      (self.rows, self.below) = (rows, below)
    }

    var isForm: Bool { !above.isEmpty || !below.isEmpty }

    /// Whether the columns are headed at all.
    var isHeaded: Bool { columns.contains { !$0.title.isEmpty } }
  }

  /// A line of a form, as wide as its table.
  package enum Line: Hashable, Sendable {
    case title(String)
    case text(String)
    case centred(String)
    case trailing(String)
    case blank
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let alignment: Alignment
    /// Cells to leave where something is to be written by hand.
    package let least: Int
    /// Whether it is there for a program alone.
    package let isHidden: Bool

    package init(
      _ title: String, _ alignment: Alignment = .leading, least: Int = 0, isHidden: Bool = false
    ) {
      (self.title, self.alignment, self.least) = (title, alignment, least)
      self.isHidden = isHidden
    }
  }

  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// A number by its exact digits, `53.27`.
    case decimal(String)
    case day(Day)
    case blank
  }
}

extension Workbook.Cell {
  /// What a table of texts has in a cell: a day written out is a day, and where its column counts or
  /// measures, a number is a number.
  package init(_ text: String, isNumber: Bool) {
    if text.isEmpty {
      self = .blank
    } else if let day = Day(text) ?? Day(writtenOut: text) {
      self = .day(day)
    } else if isNumber, let digits = DecimalDigits(text) {
      self = digits.decimals == 0 ? Int(text).map(Self.number) ?? .text(text) : .decimal(text)
    } else {
      self = .text(text)
    }
  }
}

/// A number that a spreadsheet keeps digit by digit.
struct DecimalDigits {
  let decimals: Int

  /// Reads `-53.27`; nil for anything else, and above the 15 digits that a spreadsheet keeps.
  init?(_ text: String) {
    let parts = (text.first == "-" ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      // 007 is a mark, no count.
      parts[0].utf8.count == 1 || parts[0].first != "0",
      parts.reduce(0, { $0 + $1.utf8.count }) <= 15
    else { return nil }
    decimals = parts.count == 2 ? parts[1].utf8.count : 0
  }
}

extension Day {
  /// As it is written out on paper, `2024年5月18日`, and shown by the sheets that are written here.
  var writtenOut: String { "\(year)年\(month)月\(day)日" }

  /// Reads what ``writtenOut`` gives; nil for anything else.
  fileprivate init?(writtenOut text: String) {
    guard text.last == "日" else { return nil }
    let parts = text.split { "年月日".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]),
      day.writtenOut == text
    else { return nil }
    self = day
  }

  /// The day's number in a spreadsheet; nil before March 1900, where spreadsheets count wrongly.
  var serial: Int? { number + 25_569 > 60 ? number + 25_569 : nil }
}
