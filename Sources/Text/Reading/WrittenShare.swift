import Values

/// A share as people write it, read exactly: `3/5`, `60%`, `五分之三`, `半数`.
package enum WrittenShare {
  /// Reads a number between nothing and all: `2/3`, `66.7%`, `百分之六十`; nil for anything else.
  package static func ratio(_ text: String) -> Ratio? {
    let bare = text.folded.withoutBlanks
    let ratio =
      switch bare {
      case "0": Ratio.nobody
      case "1", "全体", "全部": Ratio.whole
      case "半数", "一半": Ratio.half
      default: Ratio(bare) ?? percent(bare) ?? spelled(bare)
      }
    guard let ratio else { return nil }
    if ratio.numerator == ratio.denominator { return .whole }
    return ratio.numerator * 2 == ratio.denominator ? .half : ratio
  }

  /// `60%`, `66.67%`.
  private static func percent(_ text: String) -> Ratio? {
    guard text.hasSuffix("%") else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = number(parts[0]), whole <= 100 else {
      return nil
    }
    guard parts.count == 2 else { return Ratio(whole, 100) }
    guard (1...4).contains(parts[1].count), let part = number(parts[1]) else { return nil }
    let scale = [10, 100, 1_000, 10_000][parts[1].count - 1]
    return Ratio(whole * scale + part, 100 * scale)
  }

  /// `五分之三`, `百分之六十`, `3分之2`.
  private static func spelled(_ text: String) -> Ratio? {
    let parts = text.split(separator: "分之", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = number(parts[1]), let denominator = number(parts[0])
    else { return nil }
    return Ratio(numerator, denominator)
  }

  /// Digits, or Chinese numerals up to 百.
  private static func number(_ text: Substring) -> Int? {
    if !text.isEmpty, text.count <= 7, text.allSatisfy({ ("0"..."9").contains($0) }) {
      return Int(text)
    }
    if text == "百" || text == "一百" { return 100 }
    guard !text.isEmpty, text.allSatisfy({ $0 == "十" || digits[$0] != nil }) else { return nil }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
    let values = parts.map { $0.first.flatMap { digits[$0] } }
    if parts.count == 1 { return values[0] }
    return (parts[0].isEmpty ? 1 : values[0] ?? 0) * 10 + (values[1] ?? 0)
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
}
