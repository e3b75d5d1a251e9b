import TestSupport
import Testing
import Text
import Values

/// Texts that need nothing done to them are passed through; whatever they hold, the outcome is what
/// the long way makes of them.
@Suite struct AsWrittenTests {
  /// A mark that nobody sees and that every comparison drops: behind it any text goes the long way.
  private static let unseen = "\u{200B}"

  @Test func `a text that is folded already is what folding makes of it`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 20_000) {
      let text = random.cell()
      #expect(text.folded.bytes == (text + Self.unseen).folded.bytes)
      #expect(text.foldedName.bytes == (text + Self.unseen).foldedName.bytes)
    }
  }

  @Test func `a text without blanks at its ends is trimmed to itself`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 20_000) {
      let text = random.cell()
      let trimmed = (text + Self.unseen).trimmingBlanks
      #expect(text.trimmingBlanks.bytes == trimmed.bytes)
      #expect(text.isBlank == trimmed.isEmpty)
    }
  }

  @Test func `a text shown as it is written is what its glyphs are`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 20_000) {
      let text = random.cell()
      let glyphs = text.flatMap(\.glyphs)
      var scalars = String.UnicodeScalarView()
      for scalar in glyphs.flatMap(\.scalars) { scalars.append(scalar) }
      #expect(text.displayed.bytes == String(scalars).bytes)
      #expect(cells(of: text) == glyphs.reduce(0) { $0 + $1.width })
    }
  }

  @Test func `every scalar alone and between two letters is shown as its glyphs are`() {
    for value in UInt32(0)...0x3_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "a\(scalar)居"] {
        let glyphs = text.flatMap(\.glyphs)
        let shown = String(String.UnicodeScalarView(glyphs.flatMap(\.scalars)))
        if text.displayed.bytes != shown.bytes {
          Issue.record("U+\(String(value, radix: 16)): \(text.displayed) for \(shown)")
        }
      }
    }
  }

  @Test func `a plain home has the parts that reading it sign by sign finds`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 20_000) {
      let home = random.home()
      #expect(HomeKey(home).parts == HomeKey(home + Self.unseen).parts)
      guard let plain = HomeReader.plainParts(of: home) else { continue }
      var reader = HomeReader(keepsSigns: true)
      for scalar in home.unicodeScalars { reader.take(scalar) }
      #expect(plain == reader.finish(), "\(home)")
    }
  }
}

extension String {
  fileprivate var bytes: [UInt8] { Array(utf8) }
}

extension SeededGenerator {
  fileprivate mutating func cell() -> String {
    let pieces = [
      "居", "民", "甲", "龥", "䷀", "䶵", "㐀", "𠮷", "〇", "业主", "a", "Z", "K", "0", "1", "95", ".", "-",
      "·", "・",
      "•", " ", "  ", "　", "\t", "\n", "\r\n", "\u{A0}", "\u{85}", "\u{2028}", "\u{3164}", "１", "Ａ",
      "ａ", "．", "（",
      "）", "，", "、", "。", "〓", "“", "—", "㎡", "①", "é", "É", "İ", "ǅ", "\u{212A}", "e\u{301}",
      "\u{301}", "\u{309A}",
      "か", "ガ", "ー", "한", "\u{1161}", "👍🏽", "🏽", "🇨🇳", "❤️", "\u{200B}", "\u{200D}", "\u{202E}",
      "\u{AD}",
      "\u{FEFF}", "\u{0}", "\u{7F}", "\u{E000}", "\u{F900}", "\u{FE0F}", "\u{180E}", "\u{61C}",
      "\u{600}",
    ]
    return text(of: pieces)
  }

  fileprivate mutating func home() -> String {
    text(of: [
      "0", "1", "24", "501", "007", "-", "-", "号", "楼", "号楼", "栋", "幢", "座", "单元", "室", "层", "户",
      "弄", "区",
      "院", "门", "期", "二", "十", "东", "底商", "B", "#", " ", "Ⅳ", "①", "５", "/",
    ])
  }

  private mutating func text(of pieces: [String]) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      text += pieces.randomElement(using: &self) ?? ""
    }
    return text
  }
}
