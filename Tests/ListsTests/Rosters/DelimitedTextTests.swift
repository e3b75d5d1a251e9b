import Lists
import TestSupport
import Testing

@Suite struct DelimitedTextTests {
  private func cells(
    _ text: String, _ separator: DelimitedText.Separator = .comma
  ) throws -> [[String]] {
    try DelimitedText.rows(Array(text.utf8), separator: separator).map(\.cells)
  }

  @Test(arguments: [
    ("", []), ("a", [["a"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]), ("a,\n", [["a", ""]]),
    (",", [["", ""]]), ("\n\n", [[""], [""]]), ("a\rb\n", [["a"], ["b"]]),
    ("\"a,b\",\"c\"\"d\"", [["a,b", "c\"d"]]), ("\"x\r\ny\",z", [["x\r\ny", "z"]]),
    (" a ,　b", [[" a ", "　b"]]), ("a\"b,c", [["a\"b", "c"]]), ("\"\"", [[""]]),
    ("a,\u{301}b", [["a", "\u{301}b"]]),
  ])
  func `cells are taken apart as RFC 4180 says`(_ text: String, _ expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test func `full-width commas, tabs and semicolons separate too`() throws {
    #expect(try cells("甲，乙,丙", .fullWidthComma) == [["甲", "乙,丙"]])
    #expect(try cells("甲\t乙", .tab) == [["甲", "乙"]])
    #expect(try cells("甲;\"乙;丙\"", .semicolon) == [["甲", "乙;丙"]])
  }

  @Test func `rows know the line they begin on`() throws {
    let rows = try DelimitedText.rows(Array("a\n\"b\nc\r\nd\"\r\ne".utf8), separator: .comma)
    #expect(rows.map(\.line) == [1, 2, 5])
  }

  @Test func `an open quote is an error where it opens`() {
    #expect(throws: RosterProblem(.openQuote, row: 2, line: 3, column: 2)) {
      try DelimitedText.rows(Array("\"a\nb\"\nc,\"d\ne\n".utf8), separator: .comma)
    }
  }

  @Test func `text after a closing quote is an error where it stands`() {
    #expect(throws: RosterProblem(.textAfterQuote, row: 2, line: 2, column: 3)) {
      try DelimitedText.rows(Array("a\nb,c,\"d\" e".utf8), separator: .comma)
    }
  }

  @Test func `whatever is written reads back the same`() throws {
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      let pieces = ["a", "张", "𠮷", "\"", ",", "，", ";", "\t", "\n", "\r\n", "\r", " ", "é", "24-3"]
      let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in
            pieces.randomElement(using: &random)!
          }.joined()
        }
      }
      for separator in DelimitedText.Separator.allCases {
        let text = table.map { row in
          row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
            .joined(separator: separator.rawValue)
        }.joined(separator: seed % 2 == 0 ? "\r\n" : "\n")
        #expect(try cells(text, separator) == table, "seed \(seed), \(separator)")
      }
    }
  }
}
