/// A text as it is held against another: without blanks, stops and words that say nothing of their
/// own, and every number written one way.
///
/// What changes the meaning stays: a point or a dash inside a number, per cent, where a number begins
/// and ends, and every 不.
struct ComparedText {
  private let signs: [Character]

  init(_ text: some StringProtocol) { signs = Self.signs(of: text) }

  private init(signs: ArraySlice<Character>) { self.signs = Array(signs) }

  var isEmpty: Bool { signs.isEmpty }

  /// Whether another one stands in it, no number of it being a part of a longer one, and nothing
  /// before it that would turn or narrow what it says.
  func says(_ other: ComparedText) -> Bool {
    contains(other) { !$0.contains(where: Self.turning.contains) }
  }

  /// Whether another one stands in it, no number of it being a part of a longer one.
  func contains(_ other: ComparedText, after mayFollow: ([Character]) -> Bool = { _ in true })
    -> Bool
  {
    let (count, wanted) = (other.signs.count, other.signs)
    guard let first = wanted.first, let last = wanted.last, count <= signs.count else {
      return other.isEmpty
    }
    for start in 0...(signs.count - count) where signs[start] == first {
      let end = start + count
      let isCut =
        first.isPartOfNumber && start > 0 && signs[start - 1].isPartOfNumber
        || last.isPartOfNumber && end < signs.count
          && (signs[end].isPartOfNumber || "%‰".contains(signs[end]))
      if !isCut, signs[start..<end].elementsEqual(wanted), mayFollow(Array(signs[..<start])) {
        return true
      }
    }
    return false
  }

  /// What stands between two stops of a text.
  static func clauses(of text: String) -> [ComparedText] { parts(of: text, between: stops) }

  /// What one denial or condition may reach over: a list stays together.
  static func sentences(of text: String) -> [ComparedText] {
    parts(of: text, between: stops.subtracting("、：:（）()“”\""))
  }

  private static func parts(of text: String, between stops: Set<Character>) -> [ComparedText] {
    signs(of: text, stops: stops).split(separator: stop).map(ComparedText.init(signs:))
      .filter { !$0.isEmpty }
  }

  /// What denies, forbids, allows only where something holds, or ends in one of several.
  private static let turning: Set<Character> = Set("不无未非否免禁勿没拒经如若除仅待或")
  private static let stop: Character = "。"
  private static let stops: Set<Character> = Set("，。；：！？、,;:!?（）()“”\"\n\r")
  /// Words that join others and say nothing of their own.
  private static let silent: Set<Character> = ["的", "了", "在", "于"]
  private static let ranges: Set<Character> = Set("-–—~至到")
  private static let inNumbers: Set<Character> = [":", "/"]

  private static func signs(
    of text: some StringProtocol, stops: Set<Character> = []
  ) -> [Character] {
    let narrow = text.flatMap(\.narrowed)
    var signs: [Character] = []
    var place = 0
    while place < narrow.count {
      let sign = narrow[place]
      let before = signs.last?.isDigit == true
      let after = place + 1 < narrow.count && narrow[place + 1].isDigit
      if sign.isChineseDigit {
        var end = place
        while end < narrow.count, narrow[end].isChineseDigit { end += 1 }
        signs += ChineseNumber.digits(narrow[place..<end])
        place = end
        continue
      }
      if before, after, sign == "." {
        signs.append(sign)
      } else if before, after, sign == ",", narrow.isThousand(from: place + 1) {
        // 1,000 is 1000.
      } else if let end = end(ofRangeSign: place, in: narrow, after: signs.last) {
        // 7:00—20:00 and 6月1日至8月31日, in whatever dashes.
        signs.append("-")
        place = end
        continue
      } else if !stops.isEmpty, stops.contains(sign) || sign.isNewline {
        signs.append(stop)
      } else if sign.isLetter || sign.isNumber || "%‰+℃".contains(sign) {
        if !silent.contains(sign) { signs.append(sign) }
      }
      place += 1
    }
    return signs
  }

  /// Where the signs end that lead from one number to the next; nil where none stands there.
  private static func end(
    ofRangeSign place: Int, in text: [Character], after before: Character?
  ) -> Int? {
    guard let before, before != stop else { return nil }
    var end = place
    while end < text.count,
      ranges.contains(text[end]) || before.isDigit && inNumbers.contains(text[end])
    {
      end += 1
    }
    let leads = end > place && end < text.count && (text[end].isDigit || text[end].isChineseDigit)
    return leads ? end : nil
  }
}

/// Numbers written in Chinese characters.
private enum ChineseNumber {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]
  private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000, "万": 10000]

  static func isPart(_ sign: Character) -> Bool { digits[sign] != nil || units[sign] != nil }

  /// 二十 as 20, 二〇二四 as 2024; as it stands where it is no number.
  static func digits(_ run: ArraySlice<Character>) -> [Character] {
    guard run.contains(where: { units[$0] != nil }) else {
      return run.compactMap { digits[$0] }.flatMap { Array("\($0)") }
    }
    // A unit that no digit stands before, as 万 in 3万元, is a word.
    guard let first = run.first, first != "百", first != "千", first != "万", run.count <= 12 else {
      return Array(run)
    }
    var (sum, part, digit) = (0, 0, 0)
    for sign in run {
      if let value = digits[sign] {
        digit = value
      } else if sign == "万" {
        sum += (part + digit) * 10000
        (part, digit) = (0, 0)
      } else if let unit = units[sign] {
        part += max(1, digit) * unit
        digit = 0
      }
    }
    return Array("\(sum + part + digit)")
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
  fileprivate var isPartOfNumber: Bool { isDigit || self == "." || self == "-" }
  fileprivate var isChineseDigit: Bool { ChineseNumber.isPart(self) }

  /// The sign in its plain form: 6 for ６, 平方米 for ㎡, small letters.
  fileprivate var narrowed: [Character] {
    switch self {
    case "㎡": return ["平", "方", "米"]
    case "㎥": return ["立", "方", "米"]
    case "\r\n": return ["\n"]
    default: break
    }
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return [self] }
    if (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0) {
      return Array(Character(plain).lowercased())
    }
    return scalar.isASCII ? Array(lowercased()) : [self]
  }
}

extension [Character] {
  /// Whether three digits and no more stand there.
  fileprivate func isThousand(from start: Int) -> Bool {
    guard start + 3 <= count, self[start..<(start + 3)].allSatisfy(\.isDigit) else { return false }
    return start + 3 == count || !self[start + 3].isDigit
  }
}
