import Values

/// What 议定事项 say in words that a new card can be made of.
enum OutcomeWords {
  /// What an area of the ledger may be written in.
  private static let areaUnits = ["平方米", "平米", "㎡", "m²"]
  /// Before the name of a place that there will be.
  private static let making = ["作为", "设为", "改为", "建为", "建成", "用作", "设立", "设置", "建设", "设", "建"]
  /// How names of places end.
  private static let placeEndings: Set<Character> = [
    "区", "角", "园", "点", "站", "亭", "场", "室", "廊", "池", "架", "地", "圃", "栏", "库", "处", "道", "箱",
    "棚",
  ]
  /// Before the name of a team that there will be.
  private static let founding = ["组建", "成立"]
  /// Between those and the name.
  private static let articles = ["一支", "一个", "了"]
  /// After 队 where it names no team.
  private static let notOfTeams: Set<Character> = ["员", "长", "列", "形", "友"]

  /// Exactly so many square metres; nil for any other extent.
  static func area(_ extent: String) -> Area? {
    for unit in areaUnits where extent.hasSuffix(unit) {
      return try? Area(String(extent.dropLast(unit.count)).trimmed)
    }
    return nil
  }

  /// The name of a place that is to be: 养鸟区 of 划出6平方米作为养鸟区; nil where none is named.
  static func newPlace(in text: String) -> String? {
    for run in text.runs {
      for word in making {
        guard let range = run.lastRange(of: word) else { continue }
        let name = run[range.upperBound...].withoutQuotes
        if (2...12).contains(name.count), name.last.map(placeEndings.contains) == true {
          return name
        }
      }
    }
    return nil
  }

  /// Teams that a text names, in its order, each once: those in quotation marks, and those to be set up.
  static func teams(in text: String) -> [String] {
    var found: [String] = []
    for run in text.runs {
      guard let name = team(in: run), !found.contains(name) else { continue }
      found.append(name)
    }
    return found
  }

  private static func team(in run: Substring) -> String? {
    let ends = run.indices.filter { index in
      let next = run[run.index(after: index)...].first
      return run[index] == "队" && !(next.map(notOfTeams.contains) ?? false)
    }
    for end in ends {
      let before = run[...end]
      if let start = before.firstIndex(where: \.opensQuotation) {
        let name = before[start...].withoutQuotes
        if name.count > 2 { return name }
      }
      for word in founding {
        guard let range = before.lastRange(of: word) else { continue }
        var name = before[range.upperBound...].withoutQuotes
        for article in articles where name.hasPrefix(article) {
          name = String(name.dropFirst(article.count))
        }
        if name.count > 2 { return name }
      }
    }
    return nil
  }

  /// What a party of that name binds itself to; nil for nothing.
  static func pledge(in text: String, by party: String) -> PledgeKind? {
    let text = text.withoutQuotes
    guard let named = text[...].firstRange(of: party.withoutQuotes) else { return nil }
    // Whoever binds itself is named before what it does, in the same sentence.
    guard let said = text[named.upperBound...].split(whereSeparator: { "。；;".contains($0) }).first
    else { return nil }
    if said.lastRange(of: "认养") != nil { return .adopt }
    if let open = said.lastRange(of: "开放"),
      !["时间", "时段", "期间"].contains(where: said[open.upperBound...].hasPrefix)
    {
      return .open
    }
    return said.lastRange(of: "承诺") == nil ? nil : .other
  }
}

extension Character {
  fileprivate var opensQuotation: Bool { "“「『\"".contains(self) }
  fileprivate var isQuotation: Bool { "“”「」『』\"".contains(self) }
}

extension StringProtocol {
  /// Without quotation marks, as names are compared.
  var withoutQuotes: String { String(filter { !$0.isQuotation }) }

  /// The parts between all that is neither letter, digit nor quotation mark.
  fileprivate var runs: [SubSequence] {
    split { !($0.isLetter || $0.isNumber || $0.isQuotation) }
  }
}

extension Substring {
  /// Where a word begins and ends first; nil where it doesn't stand.
  fileprivate func firstRange(of word: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(word) }.map { $0..<index($0, offsetBy: word.count) }
  }

  /// Where a word begins and ends last; nil where it doesn't stand.
  fileprivate func lastRange(of word: String) -> Range<Index>? {
    indices.last { self[$0...].hasPrefix(word) }.map { $0..<index($0, offsetBy: word.count) }
  }
}
