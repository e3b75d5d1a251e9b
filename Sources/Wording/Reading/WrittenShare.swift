import Deliberation

/// A share as people write it, read exactly: `3/5`, `60%`, `五分之三`, `三分之二以上`, `超过五分之三`,
/// `过半数`.
///
/// A share alone is meant to include itself (以上), but for a half, of which the law knows both.
package enum WrittenShare {
  package enum Mistake: Error, Hashable, Sendable {
    /// It is no share of a whole.
    case unread(String)
    /// Half, without saying whether half itself is enough.
    case halfOfWhich(String)
    /// It doesn't say what it is a share of.
    case ofWhat(String)
  }

  /// Reads a share.
  package static func share(_ text: String) throws(Mistake) -> RuleForm.Share {
    let bare = text.folded.filter { !$0.isWhitespace }
    if let known = words[bare] { return known }
    var rest = bare[...]
    var relations: Set<Relation> = []
    func take(_ sign: String, _ relation: Relation, atEnd: Bool = false) {
      guard atEnd ? rest.hasSuffix(sign) : rest.hasPrefix(sign) else { return }
      rest = atEnd ? rest.dropLast(sign.count) : rest.dropFirst(sign.count)
      relations.insert(relation)
    }
    for (sign, relation) in before where relations.isEmpty { take(sign, relation) }
    for (sign, relation) in behind { take(sign, relation, atEnd: true) }
    guard relations.count < 2, let ratio = ratio(String(rest)), ratio.numerator > 0 else {
      throw .unread(text)
    }
    guard let relation = relations.first else {
      if ratio == .half { throw .halfOfWhich(text) }
      return RuleForm.Share(.atLeast, ratio)
    }
    if relation == .moreThan, ratio == .whole { throw .unread(text) }
    return RuleForm.Share(relation, ratio)
  }

  /// Reads a share and what it is taken of: `到会的过半数`, `应到代表的五分之三以上`.
  package static func shareOfBase(
    _ text: String
  ) throws(Mistake) -> (base: Rule.Base, share: RuleForm.Share) {
    var rest = text.folded.filter { !$0.isWhitespace }[...]
    if rest.hasPrefix("占") { rest = rest.dropFirst() }
    guard let (word, base) = bases.first(where: { rest.hasPrefix($0.0) }) else {
      throw .ofWhat(text)
    }
    rest = rest.dropFirst(word.count)
    if let who = people.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(who.count) }
    if rest.hasPrefix("的") { rest = rest.dropFirst() }
    return (base, try share(String(rest)))
  }

  /// Reads a number between nothing and all: `2/3`, `66.7%`, `百分之六十`; nil for anything else.
  package static func ratio(_ text: String) -> Ratio? {
    let bare = text.folded.filter { !$0.isWhitespace }
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

  private static let words: [String: RuleForm.Share] = [
    "过半数": .init(.moreThan, .half), "过半": .init(.moreThan, .half),
    "超过半数": .init(.moreThan, .half), "超过一半": .init(.moreThan, .half),
    "半数以上": .init(.atLeast, .half), "一半以上": .init(.atLeast, .half),
    "全体": .init(.atLeast, .whole), "全部": .init(.atLeast, .whole),
  ]

  private static let before: [(String, Relation)] = [
    ("不少于", .atLeast), ("不低于", .atLeast), ("至少", .atLeast), (">=", .atLeast),
    ("≥", .atLeast), ("超过", .moreThan), ("多于", .moreThan), ("大于", .moreThan),
    ("高于", .moreThan), ("过", .moreThan), (">", .moreThan),
  ]

  private static let behind: [(String, Relation)] = [("及以上", .atLeast), ("以上", .atLeast)]

  private static let bases: [(String, Rule.Base)] = [
    ("实到会", .present), ("实到", .present), ("到会", .present), ("出席", .present),
    ("应到会", .expected), ("应到", .expected), ("全体", .expected),
  ]

  private static let people = ["居民代表", "代表", "居民", "人员", "人数", "成员"]
}

extension WrittenShare.Mistake {
  package func sentence(_ language: Language) -> String {
    switch self {
    case .unread(let text):
      language(
        "“\(text)”不是比例，请写成五分之三以上、3/5、60%这样，多于零、不多于全体。",
        "“\(text)” is no share. Write 3/5, 60% or 五分之三以上, more than nothing and at most all.")
    case .halfOfWhich(let text):
      language(
        "“\(text)”没有写明正好一半够不够：够的写“半数以上”，不够的写“过半数”。",
        "“\(text)” doesn't say whether exactly half is enough: write 半数以上 if it is, 过半数 if not.")
    case .ofWhat(let text):
      language(
        "“\(text)”没有写明占谁的，请写成“到会的五分之三以上”或“应到的五分之三以上”。",
        "“\(text)” doesn't say of whom. Write 到会的… (of those present) or 应到的… (of those expected).")
    }
  }
}
