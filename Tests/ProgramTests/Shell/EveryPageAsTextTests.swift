import Foundation
import Terminal
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// Every kind of page at every size, as it was approved. A larger page is recorded where it isn't the
/// smallest with more room.
@Suite struct EveryPageAsTextTests {
  @Test(arguments: EveryScreen.names) func `the page is as it was approved`(name: String) throws {
    var pages: [(size: Size, rows: [String])] = []
    for size in Size.approved {
      let stage = try EveryScreen.stage(name, size: size)
      stage.reveal()
      #expect(stage.shell.draw().flaw == nil, "\(size)")
      pages.append((size, rows(of: stage)))
    }
    let smallest = words(of: pages[0].rows)
    let texts = pages.enumerated().map { place, page in
      let heading = "== \(page.size.columns)×\(page.size.rows)"
      return place > 0 && words(of: page.rows) == smallest
        ? heading + ": the same\n" : heading + "\n" + page.rows.joined(separator: "\n") + "\n"
    }
    try expect(texts.joined(separator: "\n"), isExpected: "every/\(name).txt")
  }

  /// The rows of a page, the folder of the stage under a name that is always the same, and rows without
  /// anything told by their number.
  private func rows(of stage: Stage) -> [String] {
    var rows: [String] = []
    var blanks = 0
    func tellBlanks() {
      rows += blanks > 2 ? ["(\(blanks) rows)"] : Array(repeating: "", count: blanks)
      blanks = 0
    }
    for row in stage.rows {
      if row.isEmpty {
        blanks += 1
        continue
      }
      tellBlanks()
      rows.append(row.replacing(stage.folder.path, with: "/议事"))
    }
    tellBlanks()
    return rows
  }

  /// What a page says, however much room there is between its words and how long its lines are.
  private func words(of rows: [String]) -> [String] {
    rows.filter { !$0.isEmpty && $0.wholeMatch(of: #/\(\d+ rows\)/#) == nil }.map { row in
      row.replacing(#/─+/#, with: "─").replacing(#/ {2,}/#, with: "  ")
    }
  }
}
