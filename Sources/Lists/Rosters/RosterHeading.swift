import Text

/// What the heading of a column says, and how sure that is.
///
/// Headings are scored rather than matched to the letter: `1、您的姓名：`, `姓名（不填单位）` and
/// `业主姓名/产权人` are columns of names. Where two columns may be the same, the surer one is taken
/// and the other told.
struct RosterHeading: Hashable {
  enum Certainty: Int, Comparable {
    /// It ends like a known heading: 楼内住户姓名.
    case likely
    /// A known heading once the numbering and the address to the reader are gone.
    case plain
    /// A known heading.
    case known
    /// One that can stand nowhere but above a list of people, even if it is the only one.
    case sure

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let field: RosterField
  let certainty: Certainty

  init?(_ heading: String) {
    let written = (RosterCell.value(heading) ?? "").foldedName
    guard !written.isEmpty, written.utf8.count <= 240 else { return nil }
    let word = RosterHeading.bare(written)
    let joined = word.filter { !RosterHeading.signs.contains($0) }
    guard !joined.isEmpty else { return nil }
    if RosterHeading.identities.contains(where: joined.contains) {
      (field, certainty) = (.identity, .known)
    } else if let known = RosterField.words[joined] {
      (field, certainty) = (known, known == .name && RosterHeading.isSure(joined) ? .sure : .known)
    } else if let read = RosterHeading.alternatives(word) ?? RosterHeading.read(joined) {
      (field, certainty) = read
    } else {
      return nil
    }
  }

  /// One of them stands in every heading that is known.
  static let telling = TellingSigns(
    ofEach: RosterField.words.keys + endings.map(\.word) + identities)

  private static let identities = ["身份证", "证件号", "护照号"]

  /// Signs that mean nothing in a heading.
  private static let signs: Set<Character> = [
    "*", "(", ")", ":", ".", "[", "]", "【", "】", "、", "/", "?", "-", "_", "·", "\"", "“", "”", "#",
    "＊", "★", "※", "。", ",", ";", "〔", "〕", "<", ">", "|", "&", "+",
  ]

  /// Whether a heading can't be what stands below another: 业主 may be somebody's role.
  private static func isSure(_ word: String) -> Bool {
    word.hasSuffix("姓名") || word.hasSuffix("名字") || word == "name"
  }

  /// The heading without brackets and what stands in them, and without its numbering: `1、`, `Q3.`,
  /// `（一）`.
  private static func bare(_ written: String) -> String {
    var depth = 0
    var outside = ""
    var inside = ""
    for character in written {
      if "([【〔<{".contains(character) {
        depth += 1
      } else if ")]】〕>}".contains(character), depth > 0 {
        depth -= 1
      } else if depth == 0 {
        outside.append(character)
      } else {
        inside.append(character)
      }
    }
    // 【姓名】 is in brackets as a whole.
    var text = outside.allSatisfy(signs.contains) ? inside : outside
    let number = text.drop { "*q第".contains($0) }.prefix {
      $0.isNumber || "一二三四五六七八九十题".contains($0)
    }
    let rest = text[number.endIndex...]
    let isCircled =
      number.unicodeScalars.first.map { (0x2460...0x24FF).contains($0.value) } ?? false
    if !number.isEmpty, let mark = rest.first,
      "、.:)_·-,".contains(mark) || number.last == "题" || isCircled
    {
      text = String(rest)
    }
    return text
  }

  /// `业主姓名/产权人`, `楼号/单元/室`: several words for one column.
  private static func alternatives(_ word: String) -> (RosterField, Certainty)? {
    let parts = word.split { "/、,;|&+-或及".contains($0) }.map(String.init)
    guard parts.count > 1 else { return nil }
    let read = parts.compactMap { part -> (field: RosterField, certainty: Certainty)? in
      let joined = part.filter { !signs.contains($0) }
      return RosterField.words[joined].map { ($0, .known) } ?? Self.read(joined)
    }
    guard let first = read.first else { return nil }
    guard read.count == parts.count else {
      // 姓名或称呼: what else may stand in it is the same thing by another word.
      return isSure(parts[0]) && first.field == .name ? (.name, .plain) : nil
    }
    let fields = Set(read.map(\.field))
    if fields.count == 1 {
      let isSure = first.field == .name && parts.contains(where: isSure)
      return (first.field, isSure ? .sure : .plain)
    }
    return place(fields).map { ($0, .plain) } ?? (first.field, .likely)
  }

  /// What a column is that says building, stairwell and room at once.
  private static func place(_ fields: Set<RosterField>) -> RosterField? {
    guard fields.isSubset(of: [.estate, .building, .unit, .storey, .room, .address]) else {
      return nil
    }
    return fields.isDisjoint(with: [.room, .address]) ? .building : .address
  }

  /// A heading that isn't known as it stands.
  private static func read(_ joined: String) -> (RosterField, Certainty)? {
    if let field = spoken(joined) {
      return (field, field == .name && isSure(joined) ? .sure : .plain)
    }
    if let field = run(joined) { return (field, .plain) }
    guard !others.contains(where: joined.contains) else { return nil }
    return endings.first { joined.hasSuffix($0.word) }.map { ($0.field, .likely) }
  }

  /// Without the words that speak to whoever fills it in, and without units.
  private static func spoken(_ joined: String) -> RosterField? {
    var word = joined[...]
    for tail in tails where word.hasSuffix(tail) && word != tail { word.removeLast(tail.count) }
    while !word.isEmpty {
      if let field = RosterField.words[String(word)] { return field }
      guard let head = heads.first(where: { word.hasPrefix($0) }) else { return nil }
      word.removeFirst(head.count)
    }
    return nil
  }

  /// Words for parts of a home that follow each other: 楼号单元室.
  private static func run(_ joined: String) -> RosterField? {
    var rest = joined[...]
    var fields: [RosterField] = []
    while !rest.isEmpty {
      guard let (word, field) = parts.first(where: { rest.hasPrefix($0.word) }) else { return nil }
      fields.append(field)
      rest.removeFirst(word.count)
    }
    return fields.count > 1 ? place(Set(fields)) : nil
  }

  private static let parts: [(word: String, field: RosterField)] =
    RosterField.words
    .filter { [.building, .unit, .storey, .room].contains($0.value) }
    .map { ($0.key, $0.value) }
    .sorted { ($1.word.count, $0.word) < ($0.word.count, $1.word) }

  private static let heads = [
    "请如实填写", "请填写", "请输入", "请问", "请选择", "请", "填写", "输入", "您本人", "您所在", "您家", "您", "你", "本人", "所在",
    "的", "参会者", "参会人员", "参会人", "参会", "与会者", "与会人员", "与会", "出席人员", "参与者", "报名人", "报名者", "业主", "居民",
    "住户", "成员", "人员", "家庭", "者", "真实", "具体", "详细", "现", "中文",
  ]

  private static let tails = [
    "单位平方米", "平方米", "平米", "㎡", "m2", "m²", "必填", "选填", "请填写", "填写", "信息", "是", "为",
  ]

  /// Whoever's name or telephone it is, it isn't the one of the person in the row.
  private static let others = [
    "紧急", "配偶", "家属", "代理", "委托", "受托", "联系人", "推荐", "审核", "填表", "经办", "监护", "子女", "父", "母", "邮箱",
    "邮件", "ip", "户籍", "原", "证明", "介绍", "网格", "管家", "负责人", "法人", "法定", "签名", "签字", "楼长", "组长", "拼音",
    "单位", "物业", "是否", "同意", "意见", "项目", "文件", "议题", "会议", "公司", "曾用", "开户",
  ]

  private static let endings: [(word: String, field: RosterField)] = [
    ("姓名", .name), ("名字", .name), ("门牌号", .room), ("房间号", .room), ("房号", .room), ("室号", .room),
    ("住址", .address), ("地址", .address), ("手机号", .phone), ("手机号码", .phone), ("手机", .phone),
    ("电话", .phone), ("电话号码", .phone), ("联系方式", .phone), ("身份", .groups), ("类别", .groups),
    ("职务", .groups), ("角色", .groups), ("建筑面积", .area(.building)), ("套内面积", .area(.interior)),
    ("专有面积", .area(.exclusive)), ("产权面积", .area(.registered)), ("备注", .note),
  ]
}
