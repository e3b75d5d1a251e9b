/// Cuts a folded address into its parts.
package struct HomeReader {
  private enum Kind { case digits, letters, word, numeral }
  /// Whether signs that may tell two dwellings apart are kept: 弄, 区, Ⅰ, ①, a storey below ground.
  private let keepsSigns: Bool
  private var last: Unicode.Scalar?
  private var parts: [String] = []
  private var current: (kind: Kind, text: String)?
  /// A letter or word still waiting to see whether a number belongs to it, as in `底商2`.
  private var prefix = ""

  package init(keepsSigns: Bool = false) { self.keepsSigns = keepsSigns }

  /// The parts of an address of ASCII numbers with one hyphen or the common words between them, 24-3-501
  /// or 24号楼3单元501室, whether signs are kept or not; nil for whatever takes a closer look.
  package static func plainParts(of address: String) -> [String]? {
    address.utf8.withContiguousStorageIfAvailable { bytes -> [String]? in
      var parts: [String] = []
      var start: Int?
      var place = 0
      func close(at end: Int) {
        guard var first = start else { return }
        while first < end - 1, bytes[first] == 0x30 { first += 1 }
        parts.append(
          String(decoding: UnsafeBufferPointer(rebasing: bytes[first..<end]), as: UTF8.self))
        start = nil
      }
      while place < bytes.count {
        switch bytes[place] {
        case 0x30...0x39:
          start = start ?? place
          place += 1
        case 0x2D:
          guard start != nil else { return nil }
          close(at: place)
          place += 1
        case 0xE4...0xE9:
          let value =
            UInt32(bytes[place] & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
            | UInt32(bytes[place + 2] & 0x3F)
          guard isPlainMarker(value) else { return nil }
          close(at: place)
          place += 3
        default: return nil
        }
      }
      close(at: place)
      return parts
    } ?? nil
  }

  /// 号 楼 栋 幢 座 单 元 室 层 户, which tell no dwelling from another.
  private static func isPlainMarker(_ value: UInt32) -> Bool {
    switch value {
    case 0x53F7, 0x697C, 0x680B, 0x5E62, 0x5EA7, 0x5355, 0x5143, 0x5BA4, 0x5C42, 0x6237: true
    default: false
    }
  }

  package mutating func take(_ scalar: Unicode.Scalar) {
    defer { last = scalar }
    if keepsSigns, takesSign(scalar) { return }
    if scalar.isNumeral {
      append(scalar, .digits)
    } else if scalar.isASCII, scalar.properties.isAlphabetic {
      append(scalar, .letters)
    } else if chineseDigits[scalar] != nil {
      append(scalar, .numeral)
    } else if scalar.properties.isIdeographic, !markers.contains(scalar) {
      append(scalar, .word)
    } else {
      close(atMarker: scalar.properties.isIdeographic || scalar == "#")
    }
  }

  package mutating func finish() -> [String] {
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
    if scalar.isNumeral, current == nil, prefix.isEmpty, let minus = pendingMinus {
      current = (.digits, minus)
      pendingMinus = nil
    } else if dashes.contains(scalar) {
      let isFirst = last.map { dashes.contains($0) || $0 == "/" || $0 == "(" } ?? true
      pendingMinus = isFirst && current == nil ? "-" : nil
    } else if !scalar.isNumeral {
      pendingMinus = nil
    }
    let isSign = scalar.isASCII && !["+", "*", "&", "=", "@"].contains(scalar)
    if scalar.properties.isIdeographic || isSign || separators.contains(scalar) {
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
    } else if atMarker, prefix.unicodeScalars.first?.properties.isIdeographic == true {
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

extension Unicode.Scalar {
  fileprivate var isNumeral: Bool { (0x30...0x39).contains(value) }
}
