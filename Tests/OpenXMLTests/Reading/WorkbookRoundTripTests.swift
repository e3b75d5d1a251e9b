import TestSupport
import Testing
import Values

@testable import OpenXML

/// What is written here is read back the same.
@Suite struct WorkbookRoundTripTests {
  private func cell(_ random: inout SeededGenerator) -> (cell: Workbook.Cell, text: String) {
    let words = ["居民甲", " 前后 ", "=1+1", "3-12", "0101", "两行\n文字", "_x0041_", "<&>\"'", "１", "TRUE"]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return (.blank, "")
    case 1:
      let number = Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
      return (.number(number), "\(number)")
    case 2:
      let (whole, part) = (
        Int.random(in: 0...99_999, using: &random), Int.random(in: 1...9, using: &random)
      )
      return (.decimal("\(whole).\(part)"), "\(whole).\(part)")
    case 3:
      let day = Day(number: Int.random(in: -25_000...80_000, using: &random))
      return (.day(day), "\(day)")
    default:
      let word = words.randomElement(using: &random) ?? ""
      return (.text(word), word)
    }
  }

  @Test func `whatever a workbook holds is read back as it was written`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<100 {
      let width = Int.random(in: 1...6, using: &random)
      let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (0..<width).map { _ in cell(&random) }
      }
      let workbook = Workbook([
        Workbook.Sheet(
          name: "表", columns: (0..<width).map { .init("第\($0)列") },
          rows: rows.map { $0.map(\.cell) })
      ])
      let read = try #require(try ReadWorkbook(try workbook.bytes()).sheets.first)
      let written = [(0..<width).map { "第\($0)列" }] + rows.map { $0.map(\.text) }
      for (place, texts) in written.enumerated() {
        let cells = read.rows.first { $0.number == place + 1 }?.cells ?? []
        let filled = texts.count - texts.reversed().prefix { $0.isEmpty }.count
        #expect(cells.map(\.text) == Array(texts.prefix(filled)))
        #expect(cells.allSatisfy { !$0.isReckoned && $0.kind != .error })
      }
    }
  }
}
