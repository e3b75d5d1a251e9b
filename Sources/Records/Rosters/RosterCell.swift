import Deliberation
import Wording

/// The values that stand in cells of real rosters, and what people and spreadsheets made of them.
enum RosterCell {
  /// The cell without blanks and a spreadsheet's leading apostrophe; nil for an empty one and for
  /// the signs people put for nothing (`—`, `/`, 无).
  static func value(_ cell: String) -> String? {
    var text = visible(cell).trimmingBlanks
    while text.hasPrefix("'") || text.hasPrefix("’") {
      text = String(text.dropFirst()).trimmingBlanks
    }
    // None of the signs is long, and folding every cell would cost more than reading it.
    return text.isEmpty || (text.utf8.count <= 6 && nothing.contains(text.folded)) ? nil : text
  }

  private static let nothing: Set<String> = [
    "", "-", "--", "—", "——", "–", "/", "\\", "无", "暂无", "n/a", "null",
  ]

  /// The text without control characters, which could reach a terminal; line ends stay, as LF.
  private static func visible(_ text: String) -> String {
    let unseen = { (scalar: Unicode.Scalar) in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069,
        0xFEFF:
        true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: unseen) else { return text }
    var scalars = text.unicodeScalars
    scalars.removeAll(where: unseen)
    return String(scalars)
  }

  /// The text on one line.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").replacingTabs
  }

  private static let separators: Set<Unicode.Scalar> = [
    "、", "/", "／", ",", "，", ";", "；", "+", "＋", "|", "&", " ", "　", "\t", "\n", "\r",
  ]

  /// Several values in one cell: `党员、楼门长`, `党员/业主`.
  static func list(_ cell: String) -> [String] {
    cell.unicodeScalars.split { separators.contains($0) }
      .compactMap { value(String($0)) }
  }

  /// A number in scientific notation, as a spreadsheet writes a long one: `1.38E+10`.
  static func isScientific(_ text: String) -> Bool {
    let parts = text.folded.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let power = Int(parts[1]), power >= 5 else { return false }
    return !parts[0].isEmpty
      && parts[0].utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
  }

  /// Telephone numbers with their digits narrow, several with a space between.
  static func phone(_ text: String) -> String? {
    let kept = text.folded.unicodeScalars.map { scalar -> Character in
      scalar.isDigit || scalar == "-" || scalar == "+" ? Character(scalar) : " "
    }
    var number = String(kept).folded
    if number.hasSuffix(" 0"), text.folded.hasSuffix(".0") { number.removeLast(2) }
    return number.contains(where: \.isNumber) ? number : nil
  }

  /// Whether a text looks like a home that a spreadsheet took for a date.
  static func isDate(_ text: String) -> Bool {
    let word = text.foldedName
    if word.hasSuffix("日") || word.hasSuffix("月") {
      let parts = word.split(whereSeparator: { "年月日".contains($0) })
      return word.contains("月") && (1...3).contains(parts.count)
        && parts.allSatisfy { Int($0) != nil }
    }
    let parts = word.split(separator: word.contains("/") ? "/" : "-").map(String.init)
    if parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    {
      return (1900...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }
    let months: Set<String> = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return (2...3).contains(parts.count) && parts.contains(where: months.contains)
  }

  /// The text without 18-digit identity numbers, and whether there was one.
  static func withoutIdentityNumbers(_ text: String) -> (text: String, dropped: Bool) {
    guard text.utf8.count >= 18 else { return (text, false) }
    var result = String.UnicodeScalarView()
    var dropped = false
    for run in runs(of: text) {
      let isNumber = run.digits == 18 || (run.digits == 17 && run.endsInX)
      if isNumber { dropped = true } else { result.append(contentsOf: run.scalars) }
    }
    return (dropped ? String(result).trimmingBlanks : text, dropped)
  }

  /// Whether eleven digits stand in a row, as in a mobile number.
  static func holdsPhone(_ text: String) -> Bool {
    text.utf8.count >= 11 && runs(of: text).contains { $0.digits == 11 }
  }

  private struct Run {
    var scalars: [Unicode.Scalar] = []
    var digits = 0
    var endsInX = false
  }

  /// A text cut into runs of digits (one `X` may end a run of 17) and what lies between.
  private static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    var run = Run()
    for scalar in text.unicodeScalars {
      let narrow = scalar.value >= 0xFF01 ? Unicode.Scalar(scalar.value &- 0xFEE0) : scalar
      let isDigit = narrow?.isDigit ?? false
      let isX = (narrow == "x" || narrow == "X") && run.digits == 17 && !run.endsInX
      if isX {
        run.endsInX = true
      } else if isDigit != (run.digits > 0) || run.endsInX {
        runs.append(run)
        run = Run()
      }
      if isDigit { run.digits += 1 }
      run.scalars.append(scalar)
    }
    return runs + [run]
  }
}

extension String {
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}
