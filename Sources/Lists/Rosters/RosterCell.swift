import Text
import Values

/// The values that stand in cells of real rosters, and what people and spreadsheets made of them.
package enum RosterCell {
  /// The cell without blanks, a spreadsheet's leading apostrophe and `="…"`, by which it keeps
  /// numbers from changing; nil for an empty one and for the signs people put for nothing (`—`,
  /// `/`, 无).
  static func value(_ cell: String) -> String? {
    var text = visible(cell).trimmingBlanks
    guard let first = text.utf8.first else { return nil }
    // Nearly every cell begins with none of these: = ' ’.
    if first != 0x3D, first != 0x27, first != 0xE2 { return saysNothing(text, first) ? nil : text }
    while text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 {
      text =
        text.dropFirst(2).dropLast().split(separator: "\"\"", omittingEmptySubsequences: false)
        .joined(separator: "\"").trimmingBlanks
    }
    while text.hasPrefix("'") || text.hasPrefix("’") {
      text = String(text.dropFirst()).trimmingBlanks
    }
    return text.utf8.first.map { saysNothing(text, $0) } ?? true ? nil : text
  }

  private static func saysNothing(_ text: String, _ first: UInt8) -> Bool {
    // None of the signs is long, and folding every cell would cost more than reading it.
    guard text.utf8.count <= 6 else { return false }
    switch first {
    // - / \ n, full-width ones, strokes, and what 无 and 暂无 begin with.
    case 0x2D, 0x2F, 0x5C, 0x4E, 0x6E, 0xEF, 0xE2, 0xE6: return nothing.contains(text.folded)
    default: return false
    }
  }

  private static let nothing: Set<String> = [
    "", "-", "--", "—", "——", "–", "/", "\\", "无", "暂无", "n/a", "null",
  ]

  /// The text without control characters, which could reach a terminal, and without what nobody sees;
  /// line ends stay, as LF.
  private static func visible(_ text: String) -> String {
    // One look at the bytes: of nearly every cell there is nothing to leave out.
    let isPlain: (UInt8) -> Bool = { byte in
      switch byte {
      case 0x09, 0x0A, 0x20...0x7E, 0xC3...0xD7, 0xD9...0xE0, 0xE3...0xEE: true
      case 0x80...0xBF: true  // Inside a character; those that matter begin with another byte.
      default: false
      }
    }
    if text.utf8.allSatisfy(isPlain) { return text }
    var scalars = text.withoutInvisible.unicodeScalars
    scalars.removeAll { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F: true
      default: false
      }
    }
    return String(scalars)
  }

  /// The text on one line.
  static func oneLine(_ text: String) -> String {
    // Line ends are controls, U+0085, or U+2028 and U+2029.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0xC2 && $0 != 0xE2 }
    if isPlain { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ").replacingTabs
  }

  private static let separators: Set<Unicode.Scalar> = [
    "、", "/", "／", ",", "，", ";", "；", "+", "＋", "|", "&", " ", "　", "\t", "\n", "\r",
  ]

  /// Several values in one cell: `党员、楼门长`, `党员/业主`.
  static func list(_ cell: String) -> [String] {
    if !mayHoldSeveral(cell) { return value(cell).map { [$0] } ?? [] }
    return cell.unicodeScalars.split { separators.contains($0) }
      .compactMap { value(String($0)) }
  }

  private static func mayHoldSeveral(_ cell: String) -> Bool {
    cell.utf8.contains { byte in
      switch byte {
      // Letters, digits and common ideographs part nothing.
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: false
      default: true
      }
    }
  }

  /// A number in scientific notation, as a spreadsheet writes a long one: `1.38E+10`.
  static func isScientific(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") || $0 == 0xEF }) else {
      return false
    }
    let parts = text.folded.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let power = Int(parts[1]), power >= 5 else { return false }
    return !parts[0].isEmpty
      && parts[0].utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
  }

  /// Telephone numbers with their digits narrow, several with a space between.
  static func phone(_ text: String) -> String? {
    if text.isPlainNumber { return text }
    let kept = text.folded.unicodeScalars.map { scalar -> Character in
      scalar.isDigit || scalar == "-" || scalar == "+" ? Character(scalar) : " "
    }
    var number = String(kept).folded
    if number.hasSuffix(" 0"), text.folded.hasSuffix(".0") { number.removeLast(2) }
    return number.contains(where: \.isNumber) ? number : nil
  }

  /// Whether a text looks like a home that a spreadsheet took for a date: 3月12日, 12-Mar,
  /// 2024-03-12 00:00:00, and 45363, the number it keeps for that day.
  package static func isDate(_ text: String) -> Bool {
    // 101 and 1201, as nearly every room: too short or too long for a day's number.
    if text.isPlainNumber, text.utf8.count != 5 { return false }
    if isPlainHome(text) { return false }
    return isWrittenDate(text)
  }

  /// Whether a text is of digits, hyphens and common ideographs other than 月 alone, and its first
  /// digits are no year, as 24-3-501: whatever it may be, it is no date.
  private static func isPlainHome(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var (place, digits, isFirst) = (0, 0, true)
      while place < bytes.count {
        switch bytes[place] {
        case 0x30...0x39:
          digits += 1
          // Three are neither a year nor a day's number.
          if isFirst, digits > 3 { return false }
        case 0x2D: if digits > 0 { isFirst = false }
        case 0xE4...0xE9:
          // 月
          if bytes[place] == 0xE6, bytes[place + 1] == 0x9C, bytes[place + 2] == 0x88 {
            return false
          }
          if digits > 0 { isFirst = false }
          place += 2
        default: return false
        }
        place += 1
      }
      return true
    } ?? false
  }

  /// The same of a text of any signs.
  private static func isWrittenDate(_ text: String) -> Bool {
    var word = text.folded
    // The time of day, which is midnight for what never was a date.
    if let blank = word.firstIndex(where: { $0 == " " || $0 == "t" }), word[blank...].contains(":")
    {
      word = String(word[..<blank])
    }
    word = word.foldedName
    if let day = Int(word), word.utf8.count == 5 { return recentDays.contains(day) }
    if word.contains("月"), word.hasSuffix("日") || word.hasSuffix("月") || word.hasSuffix("号") {
      let parts = word.split(whereSeparator: { "年月日号".contains($0) })
      return (1...3).contains(parts.count) && parts.allSatisfy { Int($0) != nil }
    }
    let separator: Character = ["/", "."].first { word.contains($0) } ?? "-"
    let parts = word.split(separator: separator).map(String.init)
    if parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]),
      let third = Int(parts[2])
    {
      // 24-3-2010 is a home on the twentieth floor.
      let (year, one, other) =
        first > 31 || separator == "-" ? (first, second, third) : (third, first, second)
      return (1900...2099).contains(year) && (1...31).contains(one) && (1...31).contains(other)
        && min(one, other) <= 12
    }
    return (2...3).contains(parts.count) && parts.contains(where: months.contains)
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// The days of 2010 to 2049 as spreadsheets number them.
  private static let recentDays = 40_179...54_788

  /// A cell apart from the telephone and identity numbers in it.
  package struct Parted {
    package var kept: String
    package var phones: [String] = []
    package var identityNumbers = 0
  }

  /// Takes every telephone and identity number out of a text, however it is written.
  ///
  /// - Parameter local: which digits without an area code are a telephone there.
  package static func parted(_ text: String, local: PrivateNumber.Local = .none) -> Parted {
    var parted = Parted(kept: text)
    for number in PrivateNumber.all(in: text, local: local).reversed() {
      if number.kind == .identity {
        parted.identityNumbers += 1
      } else if let phone = phone(String(text[number.range])) {
        parted.phones.insert(phone, at: 0)
      }
      parted.kept.removeSubrange(number.range)
    }
    if parted.kept != text { parted.kept = withoutRemains(parted.kept) }
    return parted
  }

  /// Without what stood around a number: 张三（电话：） is 张三.
  private static func withoutRemains(_ text: String) -> String {
    var text = text
    var before: String
    repeat {
      before = text
      for pair in ["（）", "()", "（ ）", "( )", "[]", "【】"] {
        text = text.split(separator: pair, omittingEmptySubsequences: false).joined()
      }
      // 张三（电话） is 张三 too.
      for label in labels {
        for pair in ["（\(label)）", "(\(label))", "（\(label)：）", "(\(label):)"] {
          text = text.split(separator: pair, omittingEmptySubsequences: false).joined()
        }
      }
      text = text.trimmingBlanks
      while let last = text.last, "、，,;；:：/-—+".contains(last) {
        text = String(text.dropLast()).trimmingBlanks
      }
      for label in labels where text.folded.hasSuffix(label) {
        text = String(text.dropLast(label.count))
      }
    } while text != before
    return text
  }

  private static let labels = [
    "联系电话", "电话号码", "手机号码", "联系方式", "手机号", "电话", "手机", "座机", "固话", "宅电", "tel", "tel.", "phone",
    "身份证号码", "身份证号", "身份证",
  ]

  /// What a text holds of signs that stand for lost characters, as it may be shown; nil where it
  /// holds none. A name holds no `?`, 〓 or □ either.
  static func damage(in text: String, isName: Bool) -> String? {
    // U+FFFD and private signs begin with none of these bytes, nor do those a name holds none of.
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x3F, 0x1A, 0xE2, 0xE3: !isName
      case 0xEE...0xFF: false
      default: true
      }
    }
    if isPlain { return nil }
    let lost: Set<Unicode.Scalar> = ["?", "？", "〓", "□", "■", "▯", "◻", "\u{1A}"]
    let isDamaged = text.unicodeScalars.contains {
      $0.value == 0xFFFD || $0.isPrivateUse || (isName && lost.contains($0))
    }
    return isDamaged ? text.displayed : nil
  }
}

extension String {
  /// Whether it is ASCII digits alone.
  var isPlainNumber: Bool { !isEmpty && utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

  /// Whether it is ASCII digits alone, too few for any number of a person.
  var isShortNumber: Bool { utf8.count <= 4 && isPlainNumber }

  /// Whether it is ASCII letters and digits and common ideographs alone, too few digits for any number
  /// of a person however they are written: nearly every name.
  var isPlainWord: Bool {
    // Eleven Chinese digits may be a telephone.
    guard !isEmpty, utf8.count < 33 else { return false }
    var (digits, before): (Int, UInt8) = (0, 0)
    for byte in utf8 {
      switch byte {
      case 0x30...0x39:
        digits += 1
        // 95588.
        if before == 0x39, byte == 0x35 { return false }
      case 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: break
      default: return false
      }
      before = byte
    }
    return digits <= 6
  }

  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}
