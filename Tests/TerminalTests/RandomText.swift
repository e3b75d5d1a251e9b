import TestSupport

extension SeededGenerator {
  /// Names as they come: ideographs common and rare, emoji joined and not, marks, controls.
  mutating func text(upTo length: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      text += Self.pieces.randomElement(using: &self) ?? ""
    }
    return text
  }

  private static let pieces = [
    "居", "民", "甲", "乙", "䶮", "㛃", "𠮷", "\u{31350}", "\u{2EBF0}", "（", "）", "，", "。", "“", "”", "—",
    "…", "·", "①", "─", "ａ", "１", "　", "a", "Z", "0", " ", "-", "👨‍👩‍👧", "🇨🇳", "🇨", "❤️", "👍🏽", "🏽", "1️⃣",
    "é", "e\u{301}", "\u{301}", "o\u{302}\u{323}\u{304}\u{308}", "한", "\u{1112}\u{1161}\u{11AB}",
    "\u{1161}",
    "ก็", "क्षि", "\t", "\n", "\r\n", "\u{1B}", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{9B}2J", "\u{0}",
    "\u{7F}", "\u{202E}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{AD}", "\u{2028}", "\u{E000}",
    "\u{10FFFF}",
  ]
}
