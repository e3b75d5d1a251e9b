import Testing
import Text
import Values

/// A share is read exactly as it is written, or not at all.
@Suite struct WrittenShareTests {
  @Test func `shares are read as people write them`() throws {
    let written: [(String, Int, Int)] = [
      ("3/5", 3, 5), ("３／５", 3, 5), ("60%", 60, 100), ("６０％", 60, 100), ("66.67%", 6667, 10_000),
      ("五分之三", 3, 5), ("百分之六十", 60, 100), ("百分之八十五", 85, 100), ("十分之七", 7, 10),
      ("50%", 1, 2), ("二分之一", 1, 2), ("半数", 1, 2), ("一半", 1, 2), ("5分之3", 3, 5),
      ("全体", 1, 1), ("100%", 1, 1), ("1", 1, 1), ("0", 0, 1),
    ]
    for (text, numerator, denominator) in written {
      let ratio = try #require(WrittenShare.ratio(text), "\(text)")
      #expect(ratio.numerator == numerator && ratio.denominator == denominator, "\(text)")
    }
  }

  @Test func `what is no share is none`() {
    for text in [
      "", "三", "7/5", "120%", "六成", "三分之五", "3/0", "六十", "大多数", "1.5/3", "60.%", "-1/2", "3/5/7",
      "百分之", "60",
    ] {
      #expect(WrittenShare.ratio(text) == nil, "\(text)")
    }
  }
}
