import Deliberation
import Foundation
import TestSupport
import Testing
import Text
import Values

@testable import Lists

/// Spreadsheets that LibreOffice and openpyxl wrote, each beside the CSV that says the same.
@Suite struct SpreadsheetTests {
  private static let folder = packageFolder.appending(path: "Tests/ListsTests/Fixtures/Sheets")

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: name)))
  }

  /// The rows without what nobody sees at their ends.
  private func cells(_ rows: [DelimitedRow]) -> [[String]] {
    rows.map { row in Array(row.cells.reversed().drop(while: \.isEmpty).reversed()) }
  }

  @Test(
    arguments: [
      ("merged", "merged", nil), ("days", "days", nil), ("from-1904", "from-1904", nil),
      ("hidden", "hidden", nil), ("hidden-again", "hidden", nil), ("several", "several", "旁听"),
      ("text", "text", nil), ("text-again", "text", nil), ("formulas", "formulas", nil),
      ("from-csv", "from-csv", nil), ("web", "web", nil),
    ] as [(String, String, String?)])
  func `a sheet is read as the CSV beside it`(file: String, twin: String, sheet: String?) throws {
    let read = try ListFile(try bytes("\(file).xlsx"), sheet: sheet)
    let workbook = try ListTable(read)
    let text = try DelimitedText.rows(try bytes("\(twin).csv"), separator: .comma)
    #expect(workbook.isSheet && read.encoding == nil)
    #expect(cells(workbook.rows) == cells(text))
  }

  @Test(arguments: ["merged", "from-csv", "days", "web"])
  func `people come out of a sheet as they come out of its CSV`(name: String) throws {
    let sheet = RosterReading(bytes: try bytes("\(name).xlsx"))
    let text = RosterReading(bytes: try bytes("\(name).csv"))
    #expect(sheet.rows == text.rows)
    #expect(text.problems.allSatisfy(sheet.problems.contains))
    #expect(!sheet.rows.isEmpty && sheet.isReadable)
  }

  @Test func `a home that became a day is told as in CSV`() throws {
    let reading = RosterReading(bytes: try bytes("days.xlsx"))
    #expect(
      reading.kinds.filter { if case .roomTurnedIntoDate = $0 { true } else { false } } == [
        .roomTurnedIntoDate("2024-03-12"), .roomTurnedIntoDate("2001-02-03"),
        .roomTurnedIntoDate("2101年3月"),
      ])
  }

  @Test func `rows and columns that a filter hides are read and told`() throws {
    for name in ["hidden", "hidden-again"] {
      let file = RegisterFile(bytes: try bytes("\(name).xlsx"))
      #expect(file.problems.isEmpty, "\(file.problems.map { $0.sentence(.english) })")
      #expect(file.rows.count == 8)
      #expect(file.doubts.map(\.kind).contains(.hiddenRows([2, 3, 5])))
      #expect(file.doubts.map(\.kind).contains(.hiddenColumns(["C"])))
    }
  }

  @Test func `merged cells are told where they stand in the list, and titles aren't`() throws {
    let reading = RosterReading(bytes: try bytes("merged.xlsx"))
    #expect(reading.kinds.contains(.mergedCells(["C3:C4"])))
    #expect(
      reading.problems.first?.sentence(.chinese)
        == "C3:C4是合并的单元格，只有左上一格有内容，其余按空白读。请核对。")
  }

  @Test func `formulas count by the values that were stored, and are told`() throws {
    let file = RegisterFile(bytes: try bytes("formulas.xlsx"))
    #expect(try file.rows.map(\.dwelling.area) == [Area("89.1"), Area("76.25"), Area("120")])
    let told = file.doubts.compactMap { doubt -> [String]? in
      if case .formulas(let places) = doubt.kind { places } else { nil }
    }
    #expect(told.map { $0.prefix(2) } == [["E2", "F2"]])
  }

  @Test func `of several sheets with something in them it has to be said which is meant`() throws {
    let file = try bytes("several.xlsx")
    #expect(ListSheets.choices(in: file) == ["名册", "旁听"])
    #expect(RosterReading(bytes: file).kinds == [.severalSheets(["名册", "旁听"])])
    let reading = RosterReading(bytes: file, sheet: "旁听")
    #expect(reading.names == ["居民丙"])
    #expect(reading.kinds == [.sheetsNotRead(["名册", "去年"])])
    // A hidden one is read where it is asked for.
    #expect(RosterReading(bytes: file, sheet: "去年").names == ["居民乙"])
    #expect(
      RosterReading(bytes: file, sheet: "明年").kinds == [
        .noSuchSheet("明年", ["名册", "空表", "去年", "旁听"])
      ])
    #expect(ListSheets.choices(in: try bytes("merged.xlsx")) == nil)
  }

  @Test func `a sheet that is asked of a CSV is refused`() throws {
    #expect(RosterReading(bytes: Array("姓名\n居民甲\n".utf8), sheet: "名册").kinds == [.noSheets])
  }

  @Test func `the old format still says the way out`() throws {
    #expect(RosterReading(bytes: try bytes("old.xls")).kinds == [.workbook])
  }
}
