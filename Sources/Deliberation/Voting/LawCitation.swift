/// Which laws a text names, and beside them which of their articles.
///
/// People cite a law in many ways: by its full or its short name, with or without 《》, the article in
/// digits or in words, alone or in a list, before the name or behind it, in Chinese or in English.
struct LawCitation {
  /// The articles named beside each law, by the law's place in ``laws``; none for a law that is
  /// named alone.
  private(set) var articles: [Int: Set<Int>] = [:]

  /// - Parameter text: as names are compared (``String/asCompared``).
  init(_ texts: String...) {
    for text in texts { read(Array(text.asCited)) }
  }

  /// Whether it names one of the articles the other does, or a law of which the other names no
  /// article.
  func names(_ other: LawCitation) -> Bool {
    other.articles.contains { law, wanted in
      articles[law].map { wanted.isEmpty || !wanted.isDisjoint(with: $0) } ?? false
    }
  }

  private mutating func read(_ text: [Character]) {
    let found = LawCitation.mentions(in: text)
    for (place, mention) in found.enumerated() {
      let next = place + 1 < found.count ? found[place + 1].words.lowerBound : text.count
      var named = LawCitation.articles(behind: text[mention.words.upperBound..<next])
      if place == 0 {
        named.formUnion(LawCitation.articles(before: text[..<mention.words.lowerBound]))
      }
      articles[mention.law, default: []].formUnion(named)
    }
  }

  // MARK: - Names of laws

  /// The laws that built-in rules rest on, each with the names it goes by.
  private static let laws: [[String]] = [
    ["民法典", "Civil Code"],
    [
      "城市居民委员会组织法", "居民委员会组织法", "居委会组织法", "Organic Law of Urban Residents' Committees",
      "Organic Law of Residents' Committees", "Urban Residents' Committees Organic Law",
      "Residents' Committees Organic Law",
    ],
    [
      "村民委员会组织法", "村委会组织法", "Organic Law of Villagers' Committees",
      "Organic Law of Village Committees", "Villagers' Committees Organic Law",
    ],
    [
      "农村集体经济组织法", "集体经济组织法", "Law on Rural Collective Economic Organisations",
      "Rural Collective Economic Organisations Law",
    ],
    ["中国共产党支部工作条例", "党支部工作条例", "支部工作条例", "Regulations on the Work of Party Branches"],
    [
      "中国共产党基层组织选举工作条例", "党的基层组织选举工作条例", "基层组织选举工作条例",
      "Regulations on Elections of Primary Party Organisations",
    ],
    ["北京市物业管理条例", "北京物业管理条例", "北京市物业条例", "Beijing Property Management Regulations"],
    ["上海市住宅物业管理规定", "上海住宅物业管理规定", "Shanghai Residential Property Regulations"],
    ["山东省物业管理条例", "山东物业管理条例", "Shandong Property Management Regulations"],
    ["河南省物业管理条例", "河南物业管理条例", "Henan Property Management Regulations"],
    [nationalRegulations, "Property Management Regulations"],
  ]

  /// The State Council's; those of a place bear the place's name before it.
  private static let nationalRegulations = "物业管理条例"

  /// What stands before the State Council's regulations where they are no place's own.
  private static let joins = Set("院据照按依和及与由")

  private struct Name {
    let signs: [Character]
    let law: Int
    let isOfPlaces: Bool
  }

  /// Longer ones first, since a short name is part of a full one.
  private static let names: [Name] = laws.enumerated().flatMap { law, names in
    names.map {
      Name(signs: Array($0.asCited), law: law, isOfPlaces: names.contains(nationalRegulations))
    }
  }.sorted { $0.signs.count > $1.signs.count }

  private static func mentions(in text: [Character]) -> [(law: Int, words: Range<Int>)] {
    var (found, place) = ([(law: Int, words: Range<Int>)](), 0)
    while place < text.count {
      let name = names.first { name in
        guard text[place...].starts(with: name.signs) else { return false }
        guard name.isOfPlaces, place > 0 else { return true }
        return !text[place - 1].isLetter || joins.contains(text[place - 1])
      }
      guard let name else {
        place += 1
        continue
      }
      found.append((name.law, place..<place + name.signs.count))
      place += name.signs.count
    }
    return found
  }

  // MARK: - Articles

  /// Words of other papers, whose articles aren't the law's.
  private static let papers = [
    "公约", "规约", "规则", "章程", "办法", "条例", "制度", "规程", "细则", "解释", "《", "covenant", "rules",
    "bylaw", "measures",
  ].map { Array($0) }

  private static func startsPaper(_ text: ArraySlice<Character>) -> Bool {
    papers.contains { text.starts(with: $0) }
  }

  private static func articles(behind text: ArraySlice<Character>) -> Set<Int> {
    var (found, place) = (Set<Int>(), text.startIndex)
    while place < text.endIndex {
      if startsPaper(text[place...]) { break }
      // What the article says follows.
      if ":。".contains(text[place]), !found.isEmpty { break }
      guard Numeral.isSign(text[place]) else {
        place += 1
        continue
      }
      let (numbers, end) = list(in: text, from: place)
      if isOfArticles(before: text[..<place], behind: text[end...]) { found.formUnion(numbers) }
      place = end
    }
    return found
  }

  /// `Article 278 of the Civil Code`, `第二百七十八条（民法典）`.
  private static func articles(before text: ArraySlice<Character>) -> Set<Int> {
    let start = text.lastIndex { ":。;".contains($0) }.map { $0 + 1 } ?? text.startIndex
    // The law's own 《 opens another's name no more than a bracket does.
    let end = text[start...].lastIndex { $0.isLetter || $0.isNumber }.map { $0 + 1 } ?? start
    let clause = text[start..<end]
    guard !clause.indices.contains(where: { startsPaper(clause[$0...]) }) else { return [] }
    return articles(behind: clause)
  }

  private static let separators = [
    "、", ",", "和", "及", "与", "或", "至", "到", "-", "~", "and", "to", "or",
  ]
  .map { Array($0) }
  private static let ranges: Set<[Character]> = Set(["至", "到", "-", "~", "to"].map { Array($0) })

  /// `278`, `第278、279`, `27 and 28`, `三十至三十二`, and where it ends.
  private static func list(
    in text: ArraySlice<Character>, from start: Int
  ) -> (numbers: Set<Int>, end: Int) {
    var (numbers, place, isRange) = (Set<Int>(), start, false)
    var last: Int?
    while true {
      let signs = text[place...].prefix(while: Numeral.isSign)
      if let number = Numeral.value(signs) {
        if isRange, let last, last < number, number - last < 100 {
          numbers.formUnion(last...number)
        }
        numbers.insert(number)
        last = number
      }
      place = signs.endIndex
      guard let separator = separators.first(where: { text[place...].starts(with: $0) }) else {
        break
      }
      var next = place + separator.count
      if next < text.endIndex, text[next] == "第" { next += 1 }
      guard next < text.endIndex, Numeral.isSign(text[next]) else { break }
      (isRange, place) = (ranges.contains(separator), next)
    }
    return (numbers, place)
  }

  /// Whether such numbers may be of articles: not of 款 and 项, chapters, years, people or shares.
  private static func isOfArticles(
    before: ArraySlice<Character>, behind: ArraySlice<Character>
  ) -> Bool {
    if let next = behind.first, counted.contains(next) { return false }
    if let last = before.last, last == "之" || last == "/" { return false }
    return !parts.contains { before.reversed().starts(with: $0) }
  }

  private static let counted = Set("款项目年月日人名户份票%分个次天期编章节层位栋楼倍成/")
  private static let parts = [
    "item", "items", "paragraph", "paragraphs", "para", "clause", "chapter",
  ]
  .map { Array($0.reversed()) }
}

/// A whole number as it is written in digits, in Chinese figures or in those of bills.
private enum Numeral {
  static func isSign(_ sign: Character) -> Bool {
    digits[sign] != nil || units[sign] != nil || tens[sign] != nil
  }

  /// Nil where there is none, or one of no article.
  static func value(_ signs: ArraySlice<Character>) -> Int? {
    guard !signs.isEmpty, signs.count <= 9 else { return nil }
    var (sum, last) = (0, 0)
    for sign in signs {
      if let digit = digits[sign] {
        last = last * 10 + digit
      } else if let unit = units[sign] {
        (sum, last) = (sum + max(last, 1) * unit, 0)
      } else if let ten = tens[sign] {
        (sum, last) = (sum + ten, 0)
      }
    }
    return sum + last
  }

  private static let digits: [Character: Int] = {
    var digits: [Character: Int] = ["〇": 0, "两": 2, "叄": 3]
    for row in ["0123456789", "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"] {
      for (digit, sign) in row.enumerated() { digits[sign] = digit }
    }
    return digits
  }()
  private static let units: [Character: Int] = ["十": 10, "拾": 10, "百": 100, "佰": 100]
  private static let tens: [Character: Int] = ["廿": 20, "卅": 30]
}

extension String {
  /// As citations are read: as names are compared, without apostrophes and articles of speech.
  fileprivate var asCited: String {
    asCompared.filter { !"'’‘".contains($0) }.replacing("the", with: "")
      .replacing("organizations", with: "organisations")
  }
}
