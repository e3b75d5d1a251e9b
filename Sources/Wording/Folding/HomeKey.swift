/// A home as it is compared, sorted and searched: its numbers in order, without the words
/// between them.
///
/// `24-3-501`, `24号楼3单元501室` and `二十四号楼三单元５０１` are one home. Sorts as people do:
/// 2号楼 before 10号楼, 501 before 1001, 底商 after the flats.
package struct HomeKey: Hashable, Sendable {
  /// `["24", "3", "501"]`; digits without leading zeros, letters small.
  package let parts: [String]

  package init(_ home: some StringProtocol) {
    var reader = HomeReader()
    for scalar in home.folded.unicodeScalars { reader.take(scalar) }
    parts = reader.finish()
  }

  /// `24-3-501`, the form kept for search.
  package var text: String { parts.joined(separator: "-") }

  package var isEmpty: Bool { parts.isEmpty }
}

extension HomeKey: Comparable {
  package static func < (left: HomeKey, right: HomeKey) -> Bool {
    for (one, other) in zip(left.parts, right.parts) where one != other {
      let (first, second) = (HomePart(one), HomePart(other))
      return first == second ? one < other : first < second
    }
    return left.parts.count < right.parts.count
  }
}

/// One part of a home in its natural order: numbers, then letters, then words.
private struct HomePart: Comparable {
  let word: String
  let number: Int

  init(_ part: String) {
    let digits = part.unicodeScalars.drop { !$0.isDigit }.prefix { $0.isDigit }
    word = String(part.unicodeScalars.prefix { !$0.isDigit })
    number = Int(String(digits)) ?? .max
  }

  static func < (left: HomePart, right: HomePart) -> Bool {
    (left.word, left.number) < (right.word, right.number)
  }
}

/// Cuts a folded address into its parts.
struct HomeReader {
  private enum Kind { case digits, letters, word, numeral }
  /// Whether signs that may tell two dwellings apart are kept: 弄, 区, Ⅰ, ①, a storey below ground.
  var keepsSigns = false
  private var last: Unicode.Scalar?
  private var parts: [String] = []
  private var current: (kind: Kind, text: String)?
  /// A letter or word still waiting to see whether a number belongs to it, as in `底商2`.
  private var prefix = ""

  init(keepsSigns: Bool = false) { self.keepsSigns = keepsSigns }

  mutating func take(_ scalar: Unicode.Scalar) {
    defer { last = scalar }
    if keepsSigns, takesSign(scalar) { return }
    if scalar.isDigit {
      append(scalar, .digits)
    } else if scalar.isASCII, scalar.properties.isAlphabetic {
      append(scalar, .letters)
    } else if chineseDigits[scalar] != nil {
      append(scalar, .numeral)
    } else if scalar.isHan, !markers.contains(scalar) {
      append(scalar, .word)
    } else {
      close(atMarker: scalar.isHan || scalar == "#")
    }
  }

  mutating func finish() -> [String] {
    close(atMarker: false)
    return parts
  }

  /// Takes what a search passes over and a register must not.
  private mutating func takesSign(_ scalar: Unicode.Scalar) -> Bool {
    if levels.contains(scalar), current != nil || prefix != "" {
      let before = parts.count
      close(atMarker: true)
      guard parts.count > before else { return false }
      parts[parts.count - 1] += String(scalar)
      return true
    }
    if scalar.isDigit, current == nil, prefix.isEmpty, let minus = pendingMinus {
      current = (.digits, minus)
      pendingMinus = nil
    } else if dashes.contains(scalar) {
      let isFirst = last.map { dashes.contains($0) || $0 == "/" || $0 == "(" } ?? true
      pendingMinus = isFirst && current == nil ? "-" : nil
    } else if !scalar.isDigit {
      pendingMinus = nil
    }
    let isSign = scalar.isASCII && !["+", "*", "&", "=", "@"].contains(scalar)
    if scalar.isHan || isSign || separators.contains(scalar) {
      return false
    }
    // Ⅰ, ①, α or a prime: whatever it is, it tells one from another.
    append(scalar, .word)
    return true
  }

  /// A dash with nothing before it, which makes the number after it a storey below ground.
  private var pendingMinus: String?

  private mutating func append(_ scalar: Unicode.Scalar, _ kind: Kind) {
    guard let (open, text) = current else { return current = (kind, String(scalar)) }
    if open == kind || (open == .word && kind == .numeral) {
      current = (open, text + String(scalar))
    } else if open == .digits, kind == .letters {
      current = (.digits, text + String(scalar))
    } else if open == .numeral, kind == .word {
      current = (.word, text + String(scalar))
    } else {
      if kind == .digits, open == .letters || open == .word {
        prefix = text
        current = nil
      } else {
        close(atMarker: false)
      }
      current = (kind, String(scalar))
    }
  }

  /// Ends the open part. Before a marker (号, 楼, 单元 …) a word and a number are two parts:
  /// 花园里24号楼; at the end they are one: 底商2, B101.
  private mutating func close(atMarker: Bool) {
    defer {
      prefix = ""
      current = nil
    }
    guard let (kind, text) = current else { return }
    var part = text
    switch kind {
    case .digits where text.hasPrefix("-"):
      let bare = text.dropFirst().drop { $0 == "0" }
      part = bare.isEmpty ? "0" : "-" + bare
    case .digits: part = String(text.drop { $0 == "0" })
    case .numeral: part = chineseNumber(text).map(String.init) ?? text
    case .letters: break
    case .word:
      // 二 in 花园二号楼 is the building's number when a marker follows it.
      let tail = String(
        String.UnicodeScalarView(
          text.unicodeScalars.reversed().prefix { chineseDigits[$0] != nil }.reversed()))
      if atMarker, !tail.isEmpty, let number = chineseNumber(tail) {
        parts.append(String(text.dropLast(tail.count)))
        part = String(number)
      }
    }
    if part.isEmpty { part = "0" }
    if prefix.isEmpty {
      parts.append(part)
    } else if atMarker, prefix.unicodeScalars.first?.isHan == true {
      parts.append(contentsOf: [prefix, part])
    } else {
      parts.append(prefix + part)
    }
  }
}

/// The words between the numbers of an address. 单元 is two of them.
private let markers: Set<Unicode.Scalar> = [
  "号", "楼", "栋", "幢", "座", "单", "元", "门", "室", "层", "户", "弄", "院", "区", "梯", "洞",
  "號", "樓", "棟", "單", "層", "戶",
]

/// Words between numbers that tell one dwelling from another: 1弄101 is not 1号101.
private let levels: Set<Unicode.Scalar> = ["弄", "区", "院", "期", "路", "街", "巷", "區"]

/// Every dash people type.
private let dashes: Set<Unicode.Scalar> = ["-", "‐", "‑", "‒", "–", "—", "―", "−", "﹣"]

/// Signs beyond ASCII that only stand between parts.
private let separators: Set<Unicode.Scalar> = [
  "‐", "‑", "‒", "–", "—", "―", "−", "﹣", "。", "、", "·", "•", "・", "「", "」", "『", "』", "【", "】",
  "《", "》", "〈", "〉", "〔", "〕", "“", "”", "‘", "’", "…", "№",
]

private let chineseDigits: [Unicode.Scalar: Int] = [
  "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
  "八": 8, "九": 9, "十": 10, "百": 100,
]

/// Reads 二十四, 一百零三, 五〇一; nil for anything odd.
private func chineseNumber(_ text: String) -> Int? {
  let digits = text.unicodeScalars.compactMap { chineseDigits[$0] }
  guard digits.count == text.unicodeScalars.count, digits.count <= 7 else { return nil }
  guard digits.contains(where: { $0 >= 10 }) else { return digits.reduce(0) { $0 * 10 + $1 } }
  var (total, pending) = (0, 0)
  for digit in digits {
    if digit >= 10 {
      total += max(pending, 1) * digit
      pending = 0
    } else {
      pending = digit
    }
  }
  return total + pending
}
