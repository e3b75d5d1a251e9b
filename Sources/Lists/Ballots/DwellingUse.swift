import Deliberation
import Text

/// What the words of a register say a dwelling is: `住宅（含车库）` is a home, `地下车位` isn't, and what
/// may or may not belong to a voter (`储藏室`, `人防工程`) is asked.
///
/// Only whole words count, and a word nobody knows is asked. 售后公房 and 已购公房 are private: they
/// were sold.
enum DwellingUse: Hashable, Sendable {
  case known(Dwelling.Kind)
  /// Said plainly to be somebody's home or shop.
  case home
  /// Words that say nothing about it: 商品房, 两室一厅, a body's name.
  case silent
  /// Nobody can say from the words alone, or nobody knows them.
  case asked

  /// Reads a cell of 产权性质, 房屋类型 or 用途.
  ///
  /// - Parameter namesOwner: whether the column is for the body that owns it, whose name may be any.
  init(property cell: String, namesOwner: Bool = false) {
    let (outside, inside) = DwellingUse.words(of: cell)
    // 【住宅】 is in brackets as a whole.
    let (words, remarks) = outside.isEmpty ? (inside, []) : (outside, inside)
    var found: [DwellingUse] = words.map { word in
      let use = DwellingUse(word: word)
      if namesOwner { return use == .asked && OwnerRoll.isBody([word]) ? .silent : use }
      return use == .silent && !PropertyWord.isKnown(word) ? .asked : use
    }
    for remark in remarks where !DwellingUse.isAddition(remark) {
      if DwellingUse.isSale(remark) {
        found = found.map { $0 == .known(.publicHousing) ? .home : $0 }
        continue
      }
      let use = DwellingUse(word: remark)
      if use != .silent, use != .home { found.append(use) }
    }
    self = found.reduce(DwellingUse.silent) { $0.joined(with: $1) }
  }

  /// Reads what a room is called: `车位12`, `地下车库-15`, `1-101（含车位）`.
  init(room: String) {
    guard DwellingUse.telling.mayStand(in: room) else {
      self = .silent
      return
    }
    let (words, remarks) = DwellingUse.words(of: room)
    let runs = (words + remarks.filter { !DwellingUse.isAddition($0) }).flatMap { word in
      word.unicodeScalars.split { !$0.isHan || DwellingUse.marks.contains($0) }
        .map { String(String.UnicodeScalarView($0)) }
    }
    let uses = runs.map { run -> DwellingUse in
      let core = DwellingUse.core(of: run)
      if DwellingUse.spaces.contains(core) { return .known(.parking) }
      if DwellingUse.isAddition(run) || DwellingUse.homes.contains(core) { return .silent }
      return DwellingUse.doubtful.contains { run.contains($0) } ? .asked : .silent
    }
    self = uses.reduce(DwellingUse.silent) { $0.joined(with: $1) }
  }

  /// What two words of one dwelling say together.
  func joined(with other: DwellingUse) -> DwellingUse {
    switch (self, other) {
    case (.asked, _), (_, .asked): .asked
    case (.silent, let use), (let use, .silent): use
    case (.home, .home): .home
    // 车位（未售）: a space, whoever sells it. 住宅（未售）: the developer's.
    case (.known(.parking), .known(.unsold)), (.known(.unsold), .known(.parking)):
      .known(.parking)
    case (.home, .known(.parking)), (.known(.parking), .home): .asked
    case (.home, let use), (let use, .home): use
    case (.known(let one), .known(let two)): one == two ? .known(one) : .asked
    }
  }

  init(word: String) {
    let core = DwellingUse.core(of: word)
    if DwellingUse.spaces.contains(core) {
      self = .known(.parking)
    } else if ["公房", "公产", "公有"].contains(where: word.contains) {
      if DwellingUse.isSale(word) {
        self = .home
      } else {
        self = DwellingUse.publicHomes.contains(core) ? .known(.publicHousing) : .asked
      }
    } else if DwellingUse.unsold.contains(where: word.contains) {
      self = .known(.unsold)
    } else if DwellingUse.homes.contains(core)
      || DwellingUse.homes.contains(where: { home in
        word.hasPrefix(home) && DwellingUse.isAddition(String(word.dropFirst(home.count)))
      })
    {
      self = .home
    } else if DwellingUse.asks.contains(where: word.contains) {
      self = .asked
    } else {
      // 人才公寓 is one, 临街二层商铺 too.
      self = DwellingUse.endings.contains(where: core.hasSuffix) ? .home : .silent
    }
  }

  // MARK: Words

  /// The words of a cell and those in brackets, apart.
  static func words(of cell: String) -> (words: [String], remarks: [String]) {
    var (outside, inside, depth) = ("", "", 0)
    for character in cell.folded where !character.isWhitespace {
      switch character {
      case "(", "[", "【", "〔": depth += 1
      case ")", "]", "】", "〕":
        depth -= 1
        inside += "、"
      default:
        if depth > 0 { inside.append(character) } else { outside.append(character) }
      }
    }
    let signs: Set<Character> = ["、", "/", ",", ";", "+", "|", "&", "。", "和"]
    func split(_ text: String) -> [String] {
      text.split(whereSeparator: signs.contains).map(String.init)
    }
    return (split(outside), split(inside))
  }

  /// 含车库, 带车位: what comes with a dwelling.
  static func isAddition(_ word: String) -> Bool {
    ["含", "带", "附", "连", "赠", "不含"].contains(where: word.hasPrefix)
  }

  /// Whether public housing is said to have been sold to whoever lives there.
  private static func isSale(_ word: String) -> Bool {
    ["已售", "售后", "已购", "购买", "房改", "已出售", "私有"].contains(where: word.contains)
      && !["未", "尚", "待"].contains(where: word.contains)
  }

  /// A word without what only says which: 地下车位 is 车位, 未出售公房 is 公房.
  private static func core(of word: String) -> String {
    var rest = Substring(word)
    while let before = modifiers.first(where: { rest.hasPrefix($0) && rest.count > $0.count }) {
      rest = rest.dropFirst(before.count)
    }
    return String(rest)
  }

  private static let modifiers = [
    "负一层", "负二层", "负三层", "地下一层", "地下二层", "负一", "负二", "负三", "地下一", "地下二", "地下室", "地下", "地上", "地面",
    "产权", "机械", "子母",
    "微型", "标准", "固定", "室内", "室外", "露天", "未出售", "未售", "已售", "自持", "小型", "大型", "私家", "独立",
    "充电", "无障碍", "普通", "直管", "自管", "系统", "单位", "未房改", "承租", "国有", "自有", "小区", "规划", "临街",
    "沿街", "一层", "二层", "底层", "高层", "多层", "双", "单", "小", "大", "城镇",
  ]

  private static let spaces: Set<String> = [
    "车位", "停车位", "车库", "停车库", "汽车库", "汽车车位", "车位使用权", "摊位", "parking", "garage",
    "parkingspace",
  ]

  private static let publicHomes: Set<String> = [
    "公房", "公有住房", "公产房", "公有房", "公有房屋", "公产", "公有", "公有住宅", "公产住宅",
  ]

  static let unsold = [
    "未售", "未出售", "尚未出售", "待售", "未销售", "未交付", "未交房", "建设单位", "开发商", "开发企业", "开发单位",
    "开发公司",
  ]

  private static let homes: Set<String> = [
    "住宅", "住房", "商铺", "商业", "门面", "门面房", "店铺", "底商", "办公", "写字楼", "公寓", "别墅", "住宅楼",
    "商业用房", "住宅用房", "办公用房", "经营用房", "营业用房", "商业服务", "商业服务用房", "非住宅", "厂房", "商住", "房改房",
    "成套住宅", "商品住宅", "居住", "商用", "商服", "商业网点", "网点", "店面", "铺面", "门市", "门市房", "办公楼",
    "写字间", "商住楼", "home", "shop", "flat",
  ]

  private static let endings = [
    "住宅", "商铺", "住房", "公寓", "别墅", "洋房", "底商", "写字楼", "门面", "门面房", "店铺",
  ]

  /// Signs of something that may or may not be a voter's own part.
  private static let asks =
    doubtful + [
      "库", "物业", "设备", "配套", "公共", "公建", "车", "棚", "架空", "幼儿园", "社区", "摊", "公租", "廉租", "阁楼",
    ]

  /// The same in the name of a room, where 车 and 库 may be a street's.
  private static let doubtful = [
    "储藏", "储物", "贮藏", "库房", "仓库", "人防", "居委会", "用房", "设备间", "车位", "车库", "摊位", "地下室", "车棚", "地下",
    "配电", "消控", "消防", "公厕", "厕所", "卫生间", "垃圾", "绿地", "绿化", "杂物", "柴房", "工具间", "泵房", "水箱", "机房",
    "锅炉", "换热", "活动室", "会所", "门卫", "值班", "传达室", "岗亭", "弱电", "强电", "电梯间", "楼梯间", "管理室", "警务",
  ]

  /// One of them stands in whatever says that a dwelling is no home, or that a tenant has it.
  static let telling = TellingSigns(
    ofEach: spaces.union(publicHomes).union(["公房", "公产", "公有"]).union(unsold).union(asks)
      .union(RosterRow.tenants), passingOver: "号楼栋幢座单元室门层户")

  /// What stands between the numbers of a room.
  private static let marks: Set<Unicode.Scalar> = [
    "号", "楼", "栋", "幢", "座", "单", "元", "室", "门", "层",
  ]
}
