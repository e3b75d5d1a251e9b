import Lists
import TestSupport
import Testing
import Text

@Suite struct RosterEncodingTests {
  private static let text = "姓名,身份\r\n张䶮,居民\r\n王㛃,党员\r\n𠮷野,居民\r\n李𬍛,居民\r\n"
  private static let names = ["张䶮", "王㛃", "𠮷野", "李𬍛"]

  @Test func `UTF-8 is read with its mark and without`() {
    let plain = RosterReading(bytes: Array(Self.text.utf8))
    let marked = RosterReading(bytes: RosterBytes.mark + Array(Self.text.utf8))
    #expect(plain.encoding == .utf8)
    #expect(plain.names == Self.names)
    #expect(plain == marked)
  }

  @Test func `GB18030 of Excel and WPS is read, rare characters of all lengths too`() {
    let bytes = RosterBytes.gb18030(Self.text)
    #expect(bytes.count(where: { $0 == 0x30 }) > 0)
    let reading = RosterReading(bytes: bytes)
    #expect(reading.encoding == .gb18030)
    #expect(reading.names == Self.names)
    #expect(reading.problems.isEmpty)
  }

  @Test func `Unicode text of Excel is UTF-16 with tabs`() {
    let tabbed = Self.text.replacing(",", with: "\t")
    let little = RosterReading(bytes: RosterBytes.utf16(tabbed))
    #expect(little.encoding == .utf16LittleEndian)
    #expect(little.names == Self.names)
    let big = RosterReading(bytes: RosterBytes.utf16(tabbed, bigEndian: true))
    #expect(big.encoding == .utf16BigEndian)
    #expect(big.names == Self.names)
  }

  @Test func `bytes of no encoding are refused with their place`() {
    let head = Array("姓名,身份\n张三,".utf8)
    let reading = RosterReading(bytes: head + [0xFF, 0x41, 0x0A])
    #expect(reading.encoding == nil)
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.kind == .unknownEncoding(offset: head.count))
    #expect(reading.problems.first?.line == 2)
    for bytes: [UInt8] in [
      [0x80], [0xFF], [0x81], [0x81, 0x30], [0x81, 0x30, 0x81], [0xA1, 0x20],
    ] {
      #expect(!RosterReading(bytes: bytes).isReadable, "\(bytes)")
    }
  }

  @Test func `broken UTF-16 is refused`() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x00, 0xDC],
      [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41], [0xFF, 0xFE, 0, 0],
    ] {
      let kind = RosterReading(bytes: bytes).problems.first?.kind
      if case .unknownEncoding = kind { continue }
      Issue.record("\(bytes) gave \(String(describing: kind))")
    }
  }

  @Test func `a workbook is named as one`() {
    #expect(RosterReading(bytes: [0x50, 0x4B, 0x03, 0x04, 0x14]).kinds == [.workbook])
    #expect(RosterReading(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1]).kinds == [.workbook])
  }

  @Test func `a file over ten megabytes is refused, one of ten is not`() {
    let limit = RosterReading.sizeLimit
    let over = [UInt8](repeating: UInt8(ascii: "\n"), count: limit + 1)
    #expect(RosterReading(bytes: over).kinds == [.tooLarge(limitMegabytes: 10)])
    #expect(RosterReading(bytes: Array("姓名\n张三".utf8)).isReadable)
  }

  @Test func `random bytes are read or refused, never a trap`() {
    let seeds = UInt64(1)...800
    let pieces: [[UInt8]] = [
      Array("姓名,身份,房号,面积\n".utf8), Array("合计,".utf8), RosterBytes.gb18030("姓名,楼栋\n张三,"),
      Array("\"".utf8), Array(",".utf8), Array("\n".utf8), Array("99999999999999.999".utf8),
      Array("3月12日".utf8), Array("张三".utf8), [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0],
    ]
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        if Bool.random(using: &random) {
          bytes += pieces.randomElement(using: &random)!
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let reading = RosterReading(bytes: bytes)
      #expect(!reading.rows.isEmpty || reading.hasErrors, "seed \(seed)")
      for language in Language.allCases {
        #expect(!RosterCheck(reading, language: language).json.isEmpty, "seed \(seed)")
        #expect(!RosterCheck(reading, language: language).text.isEmpty, "seed \(seed)")
      }
      let pasted = RosterReading(pasted: String(decoding: bytes, as: UTF8.self))
      #expect(!pasted.rows.isEmpty || pasted.hasErrors, "seed \(seed)")
    }
  }
}
