import Lists
import OpenXML
import Text
import Values

/// A sheet that came back, as its cells: a spreadsheet, or what one was saved as.
struct FillInTable {
  struct Row {
    /// As a spreadsheet counts.
    let number: Int
    /// 编号; empty for none.
    let id: String
    /// By the headings' place.
    let cells: [String]
    /// Places where a spreadsheet itself has no value, such as `#REF!`, or has cut off digits.
    let broken: Set<Int>
  }

  /// Those behind 编号, as written.
  let headings: [String]
  let rows: [Row]
  /// What it is called, where that names a list.
  let titled: FillInList?
  /// 填表人; nil where nobody wrote it.
  let filler: String?

  init(_ bytes: [UInt8]) throws(FillInTrouble) {
    let sheets = try FillInTable.sheets(bytes)
    for lines in sheets {
      guard let place = lines.prefix(FillInTable.searched).firstIndex(where: \.isHeadings) else {
        continue
      }
      let above = lines[..<place].flatMap(\.cells)
      titled = FillInList.allCases.first { list in
        above.contains { $0.trimmingBlanks == list.title }
      }
      filler = FillInTable.filler(among: above)
      headings = lines[place].cells.dropFirst().map(\.trimmingBlanks)
      rows = lines[(place + 1)...].filter { !$0.cells.allSatisfy(\.isBlank) }.map { line in
        Row(
          number: line.number, id: (line.cells.first ?? "").trimmingBlanks,
          cells: Array(line.cells.dropFirst()),
          broken: Set(line.broken.map { $0 - 1 }))
      }
      return
    }
    throw .noHeadings
  }

  /// Above it no title is taller.
  private static let searched = 30

  private struct Line {
    let number: Int
    let cells: [String]
    var broken: [Int] = []

    var isHeadings: Bool {
      let first = cells.first?.foldedName ?? ""
      return first == FillInSheet.number.foldedName || first == "编号"
    }
  }

  /// The lines of each sheet that is in sight, then of those that aren't.
  private static func sheets(_ bytes: [UInt8]) throws(FillInTrouble) -> [[Line]] {
    guard ReadWorkbook.isOne(bytes) else {
      do throws(RosterProblem) {
        return [
          try DelimitedText.rows(of: bytes).enumerated().map { place, row in
            Line(number: place + 1, cells: row.cells.map { $0.trimmingBlanks.unguardedCell })
          }
        ]
      } catch {
        throw .list(error)
      }
    }
    do throws(WorkbookTrouble) {
      let sheets = try ReadWorkbook(bytes).sheets
      return (sheets.filter { !$0.isHidden } + sheets.filter(\.isHidden)).map { sheet in
        sheet.rows.map { row in
          Line(
            number: row.number, cells: row.cells.map(\.text),
            broken: row.cells.indices.filter { row.cells[$0].isBroken })
        }
      }
    } catch {
      throw .workbook(error)
    }
  }

  /// What stands behind 填表人, in the same cell or in the next.
  private static func filler(among cells: [String]) -> String? {
    let word = String(FillInSheet.filledBy.dropLast())
    for (place, cell) in cells.enumerated() {
      guard let found = cell.firstRange(of: word) else { continue }
      var name = cell[found.upperBound...].drop { "：: _＿　".contains($0) }
      while let last = name.last, "_＿　 。".contains(last) { name.removeLast() }
      let written = name.isEmpty && place + 1 < cells.count ? cells[place + 1][...] : name
      let text = written.trimmingBlanks
      return text.isEmpty ? nil : text
    }
    return nil
  }
}

extension ReadCell {
  /// Whether what stands there isn't what anybody typed.
  fileprivate var isBroken: Bool {
    switch kind {
    case .error, .cutNumber: true
    case .empty: isReckoned
    case .text, .number, .time, .truth: false
    }
  }
}
