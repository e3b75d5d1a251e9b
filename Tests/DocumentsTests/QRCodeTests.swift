import Testing

@testable import Documents

/// What a code looks like, whatever reads it.
@Suite struct QRCodeTests {
  private let code = QRCode("https://www.example.org/")

  /// The three eyes by which a camera finds the code: a ring, a light ring in it, and a square.
  @Test func `a code has its eyes in three corners and light all around`() throws {
    let code = try #require(code)
    // Twenty-four bytes need version 2 where a part may be dirty.
    #expect(code.size == 25 && code.outerSize == 33)
    for (left, top) in [(0, 0), (18, 0), (0, 18)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = max(abs(column - 3), abs(row - 3))
          #expect(code[left + column, top + row] == (ring != 2), "\(column), \(row)")
        }
      }
    }
    for place in -4..<29 {
      for edge in [-4, -1, 25, 28] { #expect(!code[place, edge] && !code[edge, place]) }
    }
  }

  @Test func `the path has every dark square once and no other`() throws {
    let code = try #require(code)
    var drawn: Set<[Int]> = []
    for match in code.path.matches(of: #/M(\d+) (\d+)h(\d+)v1h-(\d+)z/#) {
      let (x, y, length) = (Int(match.1) ?? -1, Int(match.2) ?? -1, Int(match.3) ?? -1)
      #expect(match.3 == match.4)
      for column in x..<x + length {
        #expect(drawn.insert([column - QRCode.quiet, y - QRCode.quiet]).inserted)
      }
    }
    let dark = (0..<code.size).flatMap { row in
      (0..<code.size).filter { code[$0, row] }.map { [$0, row] }
    }
    #expect(drawn == Set(dark) && !dark.isEmpty)
  }

  @Test(arguments: ["", "网址", "https://例.org", "é", "\u{7F}", "a\nb", "\u{1}"])
  func `what isn't plain ASCII has no code`(text: String) { #expect(QRCode(text) == nil) }

  @Test func `what no code can hold has none`() {
    #expect(QRCode(String(repeating: "a", count: 3000)) == nil)
    #expect(QRCode(String(repeating: "a", count: 2000))?.size ?? 0 > 100)
  }
}
