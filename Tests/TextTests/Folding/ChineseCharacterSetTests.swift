import Testing
import Text

/// Which standard holds a character, and so which typeface.
@Suite struct ChineseCharacterSetTests {
  @Test(arguments: [
    ("国A“”…—·×□①", ChineseCharacterSet.gb2312), ("國镕龥ⅰ", .gbk), ("㐀䶵´", .basicPlane),
    ("𠀀𠮷", .beyond),
  ])
  func `the first standard that holds a character is named`(
    characters: String, set: ChineseCharacterSet
  ) {
    for scalar in characters.unicodeScalars {
      #expect(ChineseCharacterSet(holding: scalar) == set, "\(scalar)")
    }
  }

  @Test
  func `GB 2312 has as many ideographs as the standard counts, and GBK the rest of the block`() {
    let sets = (0x4E00...0x9FA5).compactMap { Unicode.Scalar(UInt32($0)) }
      .map { ChineseCharacterSet(holding: $0) }
    #expect(sets.count { $0 == .gb2312 } == 6763)
    #expect(sets.allSatisfy { $0 <= .gbk })
  }
}
