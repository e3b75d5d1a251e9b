/// What a correction of the pen may be: no other number, no other sense, no other place.
extension String {
  /// Whether it can be what was meant by the old words: the same numbers in their order, the same
  /// denials and the same directions, however each is written.
  func isSlip(of old: String) -> Bool { signs == old.signs }

  /// The values of its figures, and the characters that turn what a sentence says.
  private var signs: [Character] {
    compactMap { character in
      if let digit = character.wholeNumberValue, (0...9).contains(digit) {
        return Character("\(digit)")
      }
      return SlipOfThePen.values[character]
        ?? (SlipOfThePen.turning.contains(character) ? character : nil)
    }
  }

  /// Whether both may stand over the same characters of a text.
  func overlaps(_ other: String, in text: String) -> Bool {
    text.places(of: self).contains { place in
      text.places(of: other).contains { $0.overlaps(place) }
    }
  }

  private func places(of part: String) -> [Range<Int>] {
    let (whole, part) = (Array(self), Array(part))
    guard !part.isEmpty, whole.count >= part.count else { return [] }
    return (0...(whole.count - part.count)).filter {
      whole[$0..<($0 + part.count)].elementsEqual(part)
    }.map { $0..<($0 + part.count) }
  }
}

extension Character {
  /// Whether a sentence or a clause ends with it.
  var endsSentence: Bool { "。；！？".contains(self) || isNewline }
}

private enum SlipOfThePen {
  /// Figures as they are written and as they are written on forms.
  static let values: [Character: Character] = [
    "〇": "0", "零": "0", "一": "1", "壹": "1", "二": "2", "贰": "2", "两": "2", "三": "3", "叁": "3",
    "四": "4", "肆": "4", "五": "5", "伍": "5", "六": "6", "陆": "6", "七": "7", "柒": "7", "八": "8",
    "捌": "8", "九": "9", "玖": "9", "十": "十", "拾": "十", "百": "百", "佰": "百", "千": "千", "仟": "千",
    "万": "万", "萬": "万", "亿": "亿", "半": "半",
  ]

  /// Denials and directions.
  static let turning: Set<Character> = [
    "不", "无", "未", "非", "否", "免", "禁", "勿", "没", "东", "西", "南", "北",
  ]
}
