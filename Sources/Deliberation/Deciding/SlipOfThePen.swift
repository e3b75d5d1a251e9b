/// What a correction of the pen may be: the same words, written otherwise.
///
/// Whoever reads both must take them for the same decision, so the limit is narrow: blanks and stops,
/// figures written another way, a character set twice, and a character or two that sound like what
/// was meant. Nothing that counts, measures, dates, denies, directs, allows or obliges, no party and
/// no word with a contrary may come, go or change. Anything more is another text, and another vote.
extension String {
  /// Whether it can be what was meant by the old words.
  package func isSlip(of old: String) -> Bool {
    guard signs == old.signs else { return false }
    // Where something is denied a stop says how far.
    if old.signs.contains(where: SlipOfThePen.denying.contains), stops != old.stops { return false }
    let (before, after) = (old.letters, letters)
    if before == after || before.isDoubled(beside: after) { return true }
    guard before.count == after.count else { return false }
    let changed = zip(before, after).filter { $0 != $1 }
    return changed.count <= Swift.min(SlipOfThePen.most, Swift.max(1, before.count / 2))
      && changed.allSatisfy { Homophones.alike($0, $1) }
  }

  /// Whether every sign of it that counts, denies, directs or gives a scope stands in the other, in
  /// their order.
  package func signsStand(in other: String) -> Bool { other.signs.holds(signs) }

  /// Whether its letters stand in the other, in their order: it says nothing that the other doesn't.
  package func lettersStand(in other: String) -> Bool { other.letters.holds(letters) }

  /// The values of its figures, what stands between and before them, and the characters that turn
  /// what a sentence says.
  private var signs: [Character] {
    let all = narrowed
    var signs: [Character] = []
    for (place, character) in all.enumerated() {
      if let value = character.figure {
        signs.append(value)
      } else if SlipOfThePen.turning.contains(character) {
        signs.append(character)
      } else if !character.isLetter, place + 1 < all.count, all[place + 1].figure != nil,
        place > 0 && all[place - 1].figure != nil || "-−+±<>≤≥".contains(character)
      {
        // The point of 3.5, the dash of 3-5 and of -1.
        signs.append(character)
      } else if character.parts, place + 1 < all.count, place > 0,
        SlipOfThePen.denying.contains(all[place + 1])
          || SlipOfThePen.denying.contains(all[place - 1])
      {
        // What a denial denies: 以上，不分摊 and 以上不，分摊.
        signs.append("，")
      }
    }
    return signs
  }

  /// After how many of its letters each stop stands.
  private var stops: [Int] {
    var (letters, stops) = (0, [Int]())
    for character in narrowed {
      if character.figure != nil || character.isLetter || character.isNumber { letters += 1 }
      if character.parts { stops.append(letters) }
    }
    return stops
  }

  /// Its letters and figures, each figure one way.
  private var letters: [Character] {
    narrowed.compactMap { $0.figure ?? ($0.isLetter || $0.isNumber ? $0 : nil) }
  }

  private var narrowed: [Character] {
    flatMap { character -> [Character] in
      switch character {
      case "㎡": return ["平", "方", "米"]
      case "㎥": return ["立", "方", "米"]
      default: break
      }
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
        return [character]
      }
      let plain =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) } ?? character : character
      return plain.isASCII ? Array(plain.lowercased()) : [plain]
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

extension [Character] {
  /// Whether the others stand in it, in their order.
  fileprivate func holds(_ others: [Character]) -> Bool {
    var rest = others[...]
    for character in self where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whether it says twice in a row what the other says once: 清理清理 for 清理.
  fileprivate func isDoubled(beside other: [Character]) -> Bool {
    let more = count - other.count
    guard (1...4).contains(more), count >= 2 * more else { return false }
    return (0...(count - 2 * more)).contains { place in
      self[place..<(place + more)].elementsEqual(self[(place + more)..<(place + 2 * more)])
        && (Array(self[..<place]) + self[(place + more)...]).elementsEqual(other)
    }
  }
}

extension Character {
  /// Whether a sentence or a clause ends with it.
  var endsSentence: Bool { "。；！？".contains(self) || isNewline }

  /// Whether it parts clauses.
  fileprivate var parts: Bool { "，,、；;：:。.".contains(self) }

  /// The value of a figure, however it is written; nil for any other character.
  fileprivate var figure: Character? {
    if let digit = wholeNumberValue, (0...9).contains(digit) { return Character("\(digit)") }
    return SlipOfThePen.values[self]
  }
}

private enum SlipOfThePen {
  /// What turns what follows into its contrary.
  static let denying: Set<Character> = Set("不无未非否免禁勿没别莫")

  /// The most characters that may read otherwise.
  static let most = 2

  /// Figures as they are written and as they are written on forms.
  static let values: [Character: Character] = [
    "〇": "0", "零": "0", "一": "1", "壹": "1", "二": "2", "贰": "2", "两": "2", "三": "3", "叁": "3",
    "四": "4", "肆": "4", "五": "5", "伍": "5", "六": "6", "陆": "6", "七": "7", "柒": "7", "八": "8",
    "捌": "8", "九": "9", "玖": "9", "十": "十", "拾": "十", "百": "百", "佰": "百", "千": "千", "仟": "千",
    "万": "万", "萬": "万", "亿": "亿", "半": "半",
  ]

  /// Denials, letters that tell people or plans apart, directions, units and days, how many and how far, what is allowed and what must be,
  /// parties, and the words with a contrary that sounds alike or nearly.
  static let turning: Set<Character> = Set(
    "不无未非否免禁勿没别莫反" + "甲乙丙丁戊己庚辛壬癸" + "东西南北上下左右前后内外里中旁侧"
      + "元角分厘毫米平方立公斤克吨升度年月日天周季时秒号点楼层室户人次个台盏棵辆张间折倍%‰℃"
      + "每各全均皆只仅都最至少多大小高低长短超满逾约余以或且和与及并除若如经待"
      + "可能准许允应须必得该宜由对向给替归" + "租权设拆建增减加装卸添停开关启闭收付缴买卖借租还发受授售购留去移保撤废存续始止先早晚新旧公私同异赞弃有来出入进退升降")
}
