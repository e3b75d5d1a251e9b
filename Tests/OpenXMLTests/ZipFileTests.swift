import OpenXML
import TestSupport
import Testing
import Text

/// The packing of .docx and .xlsx.
@Suite struct ZipFileTests {
  private static let parts = [
    ZipPart(name: "[Content_Types].xml", bytes: Array("<a>议事</a>".utf8)),
    ZipPart(name: "word/空.xml", bytes: []),
    ZipPart(name: "word/document.xml", bytes: (0..<30_000).map { UInt8(truncatingIfNeeded: $0) }),
  ]

  @Test func `what is packed comes back in its order, and packs to the same bytes again`() throws {
    let bytes = try ZipFile.bytes(of: Self.parts)
    let parts = try ZipFile.parts(in: bytes)
    #expect(parts == Self.parts)
    #expect(try ZipFile.bytes(of: parts) == bytes)
    #expect(bytes.count < 3000)
  }

  @Test func `sizes stand before each part, times are the first of 1980, and no fields are added`()
    throws
  {
    let bytes = try ZipFile.bytes(of: Self.parts)
    func number(at place: Int, _ length: Int) -> Int {
      (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    var place = 0
    for part in Self.parts {
      #expect(number(at: place, 4) == 0x0403_4B50)
      // Bit 3 would have the sizes behind the part; bit 11 says that its name is UTF-8.
      #expect(number(at: place + 6, 2) == 0x800)
      #expect(number(at: place + 10, 4) == 0x21_0000)
      #expect(number(at: place + 22, 4) == part.bytes.count)
      let name = number(at: place + 26, 2)
      #expect(name == part.name.utf8.count && number(at: place + 28, 2) == 0)
      place += 30 + name + number(at: place + 18, 4)
    }
    #expect(number(at: place, 4) == 0x0201_4B50)
  }

  @Test func `what is no ZIP, is cut or has another byte is refused, and never read wrong`() throws
  {
    let bytes = try ZipFile.bytes(of: Self.parts)
    #expect(throws: ZipTrouble.notAZip) { try ZipFile.parts(in: []) }
    #expect(throws: ZipTrouble.notAZip) { try ZipFile.parts(in: Array("序号,姓名\n".utf8)) }
    for length in stride(from: 1, to: bytes.count, by: 37) {
      #expect(throws: ZipTrouble.self) { try ZipFile.parts(in: Array(bytes.prefix(length))) }
    }
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x55
      let read = try? ZipFile.parts(in: damaged)
      #expect(Self.isAsPacked(read), "byte \(place)")
    }
  }

  @Test func `a part that unpacks to more than is said, or than any paper is, is refused`() throws {
    var bytes = try ZipFile.bytes(of: Self.parts)
    let list = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    for place in [24, 25, 26, 27] { bytes[list + place] = 0xFE }
    #expect(throws: ZipTrouble.tooLarge) { try ZipFile.parts(in: bytes) }
    bytes.replaceSubrange((list + 24)..<(list + 28), with: [9, 0, 0, 0])
    #expect(throws: ZipTrouble.self) { try ZipFile.parts(in: bytes) }
  }

  @Test func `two parts of one name are neither packed nor read`() throws {
    let twice = [Self.parts[0], Self.parts[1], Self.parts[0]]
    #expect(throws: ZipTrouble.twice("[Content_Types].xml")) { try ZipFile.bytes(of: twice) }
    var bytes = try ZipFile.bytes(of: [
      ZipPart(name: "a.xml", bytes: [1]), ZipPart(name: "b.xml", bytes: [2]),
    ])
    for place in bytes.indices where bytes[place...].starts(with: Array("b.xml".utf8)) {
      bytes[place] = UInt8(ascii: "a")
    }
    #expect(throws: ZipTrouble.twice("a.xml")) { try ZipFile.parts(in: bytes) }
  }

  @Test(
    arguments: [
      ZipTrouble.notAZip, .damaged("部分"), .encrypted("部分"), .twice("部分"), .tooLarge, .tooMany(7),
      .badName("部分"), .notPacked("部分"),
    ])
  func `every trouble is told in both languages`(trouble: ZipTrouble) {
    #expect(trouble.sentence(in: .chinese).hasSuffix("。"))
    #expect(trouble.sentence(in: .english).hasSuffix("."))
  }

  @Test func `random bytes put into a ZIP never have it read wrong`() throws {
    let bytes = try ZipFile.bytes(of: Self.parts)
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<1000 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int.random(in: damaged.indices, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      #expect(Self.isAsPacked(try? ZipFile.parts(in: damaged)))
    }
  }

  /// Whether nothing was read, or nothing but what was packed; nobody vouches for names and times.
  private static func isAsPacked(_ read: [ZipPart]?) -> Bool {
    (read ?? []).allSatisfy { part in parts.contains { $0.bytes == part.bytes } }
  }
}
