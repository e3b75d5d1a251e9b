import OpenXML
import Testing

/// A sheet as somebody fills it in, and as it comes back.
struct ReturnedSheet {
  private(set) var rows: [[String]]
  private let head: Int

  init(_ bytes: [UInt8]) throws {
    let sheet = try #require(try ReadWorkbook(bytes).sheets.first)
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    let texts = Dictionary(
      uniqueKeysWithValues: sheet.rows.map { ($0.number, $0.cells.map(\.text)) })
    let last = sheet.rows.map(\.number).max() ?? 0
    rows = (1...max(1, last)).map { number in
      let cells = texts[number] ?? []
      return cells + Array(repeating: "", count: width - cells.count)
    }
    head = try #require(rows.firstIndex { $0[0].hasPrefix("编号") && $0[1] != "" })
  }

  /// The rows below the headings.
  var count: Int { rows.count - head - 1 }
  func number(_ row: Int) -> Int { head + 2 + row }
  func id(_ row: Int) -> String { rows[head + 1 + row][0] }

  /// What stands in a cell, by row from 0 and heading.
  subscript(row: Int, heading: String) -> String {
    get { rows[head + 1 + row][place(heading)] }
    set { rows[head + 1 + row][place(heading)] = newValue }
  }

  private func place(_ heading: String) -> Int {
    heading == "编号" ? 0 : rows[head].firstIndex(of: heading)!
  }

  mutating func fill(_ row: Int, _ cells: [String: String]) {
    for (heading, text) in cells { self[row, heading] = text }
  }

  /// A row below all others.
  mutating func add(_ cells: [String: String]) {
    rows.append(Array(repeating: "", count: rows[head].count))
    fill(count - 1, cells)
  }

  mutating func name(_ filler: String) {
    for place in rows.indices where rows[place][0].hasPrefix("填表人") {
      rows[place][0] = "填表人：\(filler)"
    }
  }

  mutating func sort() { rows[(head + 1)...].sort { $0[2] > $1[2] } }
  mutating func remove(_ row: Int) { rows.remove(at: head + 1 + row) }

  /// Without the hidden column, as a sheet that was copied cell by cell.
  mutating func loseMarks() {
    for place in rows.indices where place >= head { rows[place].removeLast() }
  }

  var xlsx: [UInt8] {
    get throws {
      try Workbook([
        .init(
          name: "Sheet1", columns: rows[head].map { _ in .init("") },
          rows: rows.map { $0.map { $0.isEmpty ? .blank : .text($0) } })
      ]).bytes()
    }
  }

  /// As a spreadsheet program saves it.
  var csv: [UInt8] {
    Array(
      rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
        .joined(separator: "\r\n").utf8)
  }
}
