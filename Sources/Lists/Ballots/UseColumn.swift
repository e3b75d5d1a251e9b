import Deliberation
import Text

/// A column that says what a dwelling is or that a tenant stands in the row; or one read for nothing,
/// in which such a word may stand all the same.
struct UseColumn {
  enum Weight {
    /// 产权性质, 物业类型: every word is read, and one nobody knows is asked.
    case property
    /// 产权单位: any name may stand in it.
    case body
    /// 性质, 类别, 状态: words of known kinds are read, others say nothing here.
    case loose
    /// Any other column: words of known kinds are asked, for nobody reads it.
    case unread
  }

  let place: Int
  let heading: String
  let weight: Weight
  /// What 是否车位 asks about.
  private let asked: (yes: String, no: String?)?

  struct Word {
    var text: String
    var heading: String
    var weight: Weight

    /// What the word says of the dwelling.
    var use: DwellingUse {
      switch weight {
      case .property: DwellingUse(property: text)
      case .body: DwellingUse(property: text, namesOwner: true)
      case .loose: DwellingUse(loosely: text)
      case .unread: .silent
      }
    }
  }

  init?(_ heading: String, place: Int) {
    (self.place, self.heading) = (place, heading)
    asked = SheetHeading.asked(SheetHeading.key(heading))
    let field = RosterField(heading: heading)
    switch (SheetHeading(heading), field) {
    case (_, .property): weight = heading.folded.contains("单位") ? .body : .property
    case (.use(.sure), _): weight = .property
    case (.use, _): weight = .loose
    case (_, .name), (_, .organisation), (_, .groups), (_, .affiliation), (_, .area), (_, .phone),
      (_, .identity), (_, .proxy), (_, .room), (_, .address), (_, .building), (_, .unit),
      (_, .storey), (_, .estate):
      return nil
    case (.level, _), (.storey, _), (.room, _), (.address, _), (.houseNumber, _), (.vote, _),
      (.ticked, _), (.delivery, _), (.signer, _), (.relation, _), (.mandate, _), (.validity, _):
      return nil
    default:
      // What comes with a dwelling: 车位号, 车库类型.
      let word = SheetHeading.key(heading)
      guard
        word.contains("/")
          || !["车位", "车库", "停车", "车辆", "车牌", "储藏", "附属", "配套"].contains(where: word.hasPrefix)
      else { return nil }
      weight = .unread
    }
  }

  /// A column that nobody headed, called by its letter.
  init(unheaded place: Int) {
    let letter = Character(Unicode.Scalar(UInt8(0x41 + place % 26)))
    let first = place < 26 ? "" : String(Character(Unicode.Scalar(UInt8(0x40 + place / 26 % 27))))
    (self.place, heading, weight, asked) = (place, first + String(letter), .unread, nil)
  }

  /// What a row says in it; nil where it says nothing.
  func said(in cells: [String]) -> Word? {
    guard place < cells.count, let written = answered(by: cells[place]) else { return nil }
    return Word(text: written, heading: heading, weight: weight)
  }

  /// The words of a cell; 是 under 是否车位 is 车位.
  private func answered(by cell: String) -> String? {
    guard let asked else { return RosterCell.value(cell) }
    switch cell.foldedName {
    case "是", "√", "✓", "✔", "☑", "■", "1", "y", "yes", "有", "对": return asked.yes
    case "否", "不是", "无", "×", "x", "0", "n", "no", "没有", "未": return asked.no
    default: return RosterCell.value(cell)
    }
  }
}

extension SheetHeading {
  /// How sure a heading is one of what dwellings are.
  enum Certainty: Hashable, Sendable { case sure, known, likely }

  /// What 是否车位 asks about, and what a 否 under 是否已售 says.
  static func asked(_ word: String) -> (yes: String, no: String?)? {
    guard word.hasPrefix("是否") else { return nil }
    var rest = word.dropFirst(2)
    for start in ["为", "是", "属于", "属"] where rest.hasPrefix(start) && rest != start {
      rest = rest.dropFirst(start.count)
    }
    if ["已售", "售出", "已售出", "出售", "已出售"].contains(rest) { return ("已售", "未售") }
    let text = String(rest)
    guard DwellingUse.named(in: text) != nil else { return nil }
    return (text, nil)
  }
}

extension DwellingUse {
  /// Reads a cell in which other things may stand too; what isn't plainly a kind is silent.
  init(loosely cell: String) {
    let (outside, inside) = DwellingUse.words(of: cell)
    self = (outside + inside).map { word in
      if let use = DwellingUse.kind(named: word) { return use }
      return DwellingUse(word: word) == .home ? .home : .silent
    }.reduce(DwellingUse.silent) { $0.joined(with: $1) }
  }

  /// What a cell of any column says plainly.
  enum Named: Hashable {
    case use(DwellingUse, word: String)
    case tenant(word: String)

    var word: String {
      switch self {
      case .use(_, let word), .tenant(let word): word
      }
    }
  }

  static func named(in cell: String) -> Named? {
    guard cell.utf8.count <= 90, telling.mayStand(in: cell) else { return nil }
    let (outside, inside) = words(of: cell)
    for word in outside + inside {
      if let use = kind(named: word) { return .use(use, word: word) }
      if RosterRow.isTenant(word) { return .tenant(word: word) }
    }
    return nil
  }

  /// The kind that a word names wherever it stands; nil where it may mean something else.
  private static func kind(named word: String) -> DwellingUse? {
    guard word.count <= 12, !isAddition(word) else { return nil }
    let use = DwellingUse(word: word)
    switch use {
    case .known(.parking), .known(.publicHousing): return use
    case .known(.unsold):
      let plain = ["未售", "未出售", "待售", "未销售"].contains(where: word.contains)
      return plain || unsold.contains(word) ? use : nil
    case .asked:
      guard let first = word.first, !"有无没租买购已另送需要想".contains(first) else { return nil }
      return places.contains(where: word.hasSuffix) ? use : nil
    default: return nil
    }
  }

  private static let places = [
    "车位", "车库", "车棚", "摊位", "用房", "储藏室", "储藏间", "储物间", "杂物间", "库房", "仓库", "人防", "人防工程", "设备间",
    "配电室",
    "配电房", "消控室", "泵房", "机房", "锅炉房", "换热站", "幼儿园", "会所", "公厕", "垃圾房", "垃圾站", "地下室", "架空层", "门卫室",
    "值班室", "传达室", "岗亭", "活动室", "公建", "公租房", "廉租房", "柴房", "工具间",
  ]
}
