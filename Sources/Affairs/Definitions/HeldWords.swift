import Values

/// 敏感词: words that hold a sentence of a public copy back until somebody has read it.
///
/// Every place begins with those built in, adds its own, and may take one away for a reason. What a
/// person adds for themselves comes on top and takes nothing away.
package struct HeldWords: Hashable, Sendable {
  /// 增加的: the place's own.
  package var also: [String]
  /// 去掉的: words of those built in that hold nothing back here.
  package var without: [Dropped]

  /// A built-in word that is as common here as any other.
  package struct Dropped: Hashable, Sendable {
    package var word: String
    package var reason: String

    package init(_ word: String, reason: String) { (self.word, self.reason) = (word, reason) }
  }

  /// Those built in alone.
  package init() { self.init(also: []) }

  package init(also: [String], without: [Dropped] = []) {
    (self.also, self.without) = (also, without)
  }

  /// All that hold, each once.
  package var words: [String] {
    let gone = Set(without.map { $0.word.lowercased() })
    var seen: Set<String> = []
    return (HeldWords.builtIn.filter { !gone.contains($0.lowercased()) } + also).filter {
      !$0.withoutBlanks.isEmpty && seen.insert($0.lowercased()).inserted
    }
  }

  /// With what a person holds back besides.
  package func adding(_ more: [String]) -> HeldWords {
    HeldWords(also: also + more, without: without)
  }

  /// Words that tell of somebody's health, means, beliefs or troubles.
  package static let builtIn = [
    "低保", "特困", "残疾", "精神", "抑郁", "癌", "艾滋", "HIV", "肝炎", "住院", "手术", "化疗", "怀孕", "信访", "上访",
    "刑满", "矫正", "吸毒", "失独", "离婚", "家暴", "欠费", "失信", "信教", "未成年", "身份证",
    "贫困", "困难户", "五保", "孤寡", "独居", "离异", "二婚", "瘫痪", "轮椅", "盲人", "聋", "智障", "痴呆", "自闭",
    "尿毒症", "透析", "糖尿病", "中风", "乙肝", "梅毒", "结核", "重病", "大病", "服刑", "坐牢", "前科", "老赖", "欠物业费",
    "失业", "下岗", "自杀", "酗酒", "同性恋",
    "肿瘤", "白血病", "心脏病", "心梗", "脑梗", "脑瘫", "偏瘫", "高血压", "冠心病", "哮喘", "肾病", "癫痫", "性病", "戒毒",
    "患病", "患者", "病重", "病危", "病人", "慢性病", "卧床", "失能", "失智", "护工", "流产", "堕胎", "不孕", "智力障碍", "孤独症",
    "空巢", "丧偶", "单亲", "寡居", "留守", "孤儿", "收养", "领养", "私生", "出轨", "救助金", "低收入", "救济", "欠债", "破产",
    "缓刑", "拘留", "判刑", "逮捕", "犯罪", "劳教", "假释", "邪教", "宗教", "教徒",
  ]
}

extension HeldWords: ExpressibleByArrayLiteral {
  package init(arrayLiteral also: String...) { self.init(also: also) }
}

extension HeldWords: Codable {
  private enum Member: String, CodingKey, CaseIterable { case also, without }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(also: try from.value(.also, or: []), without: try from.value(.without, or: []))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    if !also.isEmpty { try to.encode(also, forKey: .also) }
    if !without.isEmpty { try to.encode(without, forKey: .without) }
  }
}

extension HeldWords.Dropped: Codable {
  private enum Member: String, CodingKey, CaseIterable { case word, reason }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      try from.decode(String.self, forKey: .word),
      reason: try from.decode(String.self, forKey: .reason))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(word, forKey: .word)
    try to.encode(reason, forKey: .reason)
  }
}

extension Definition.Mistake {
  /// What is added must be a word, what is taken away one of those built in, and with a reason.
  static func inWords(_ words: HeldWords) -> [Self] {
    inOptionalNames(words.also, [.member("also")])
      + inOptionalNames(words.without.map(\.word), [.member("without")]).map {
        Self($0.path + [.member("word")], $0.reason)
      }
      + words.without.enumerated().flatMap { place, dropped -> [Self] in
        let path: [Place] = [.member("without"), .item(place)]
        var mistakes: [Self] = []
        if !dropped.word.withoutBlanks.isEmpty, !HeldWords.builtIn.contains(dropped.word) {
          mistakes.append(Self(path + [.member("word")], .notBuiltIn(dropped.word)))
        }
        if dropped.reason.withoutBlanks.isEmpty {
          mistakes.append(Self(path + [.member("reason")], .empty))
        }
        return mistakes
      }
  }
}
