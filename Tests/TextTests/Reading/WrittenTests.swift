import Testing
import Text
import Values

struct WrittenTests {
  @Test(arguments: [
    ("40", 40), ("12+15+13", 40), ("１２＋１５＋１３", 40), (" 12 + 3 ", 15), ("12+", 12), ("0", 0),
    ("", nil), ("+3", nil), ("12++3", nil), ("12-3", nil), ("十二", nil), ("99999999999", nil),
    ("999999999+2", nil), ("1.5", nil), ("++", nil),
  ])
  func `a number or the sum of rows counted`(text: String, expected: Int?) {
    #expect(sum(written: text) == expected)
  }

  @Test(arguments: [
    ("2024-05-18", "2024-05-18"), ("2024.5.18", "2024-05-18"), ("2024/5/18", "2024-05-18"),
    ("20240518", "2024-05-18"), ("2024年5月18日", "2024-05-18"), ("２０２４－５－１８", "2024-05-18"),
    ("5-18", "2023-05-18"), ("5月18日", "2023-05-18"), ("5.18", "2023-05-18"),
    ("5月18号", "2023-05-18"),
    ("2024-02-30", nil), ("2024-13-01", nil), ("", nil), ("24-05-18", nil), ("明天", nil),
    ("5-", nil),
    ("2024-05-18-1", nil),
  ])
  func `a day as people write it`(text: String, expected: String?) {
    #expect(day(written: text, in: 2023) == expected.flatMap { Day($0) })
  }
}
