import Testing
import Text

struct CellsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("议事", 4), ("７号", 4), ("a议b", 4), ("“”—…·①°", 7), ("㎡", 2), ("　", 2),
    ("𠮷䶮㛃", 6), ("\u{31350}\u{2EBF0}", 4), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 1),
    ("🇨🇳", 2), ("1️⃣", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{200B}\u{FEFF}\u{202E}", 0),
    ("\r\n", 1), ("\t", 1), ("\u{1B}", 1), ("─│█░", 4), ("（）《》", 8),
  ])
  func `a text takes so many cells`(text: String, count: Int) {
    #expect(cells(of: text) == count)
    #expect(text.reduce(0) { $0 + cells(of: $1) } == count)
  }

  @Test func `clipping never cuts a wide character and says that it clipped`() {
    #expect("居民议事会".clipped(to: 10) == "居民议事会")
    #expect("居民议事会".clipped(to: 9) == "居民议事…")
    #expect("居民议事会".clipped(to: 8) == "居民议 …")
    #expect("居民议事会".clipped(to: 8, mark: "") == "居民议事")
    #expect("居民议事会".clipped(to: 1) == "…")
    #expect("居民议事会".clipped(to: 0) == "")
  }

  @Test func `padding makes a text exactly that wide`() {
    #expect("张三".padded(to: 6) == "张三  ")
    #expect("张三".padded(to: 6, .trailing) == "  张三")
    #expect("张三".padded(to: 7, .center) == " 张三  ")
    #expect("欧阳建国".padded(to: 6) == "欧阳 …")
    #expect(cells(of: "欧阳建国".padded(to: 5)) == 5)
  }

  @Test func `what is shown of a text holds no control and no direction character`() {
    #expect("张\u{1B}[31m三\u{7}\u{202E}\n".displayed == "张␛[31m三␇ ")
    #expect("👨‍👩‍👧".displayed == "👨")
  }

  @Test func `full-width signs stand for ASCII`() {
    #expect("１２＋１５".halfWidth == "12+15")
    #expect("张　三（Ａ座）".halfWidth == "张 三(A座)")
    #expect("12".halfWidth == "12")
  }
}
