import Deliberation

/// Words of 产权性质, 房屋类型 and 用途 that say how somebody owns a dwelling or what it is like, and
/// nothing against its being theirs.
enum PropertyWord {
  static func isKnown(_ word: String) -> Bool {
    if words.contains(word) || OwnerRoll.isBody([word]) { return true }
    if parts.contains(where: word.contains), !denials.contains(where: word.contains) { return true }
    // 两室一厅, 3居.
    return word.contains { "室居".contains($0) } && word.allSatisfy(layout.contains)
  }

  private static let layout = Set("0123456789一二两三四五六七八九十室居厅卫厨房阳台")

  /// Said of ownership wherever they stand in a word.
  private static let parts = ["产权", "共有", "商品房", "安置", "回迁", "经济适用", "限价", "两限", "集资", "房改"]

  private static let denials = ["无", "未", "没", "不"]

  private static let words: Set<String> = Set(
    """
    商品 私产 私房 私有 自有 自持 个人 个人所有 单独所有 夫妻 家庭 经适房 动迁房 拆迁房 还建房 央产 央产房 军产 军产房 校产
    校产房 单位房 单位福利房 福利房 合作建房 成本价 成本价房 标准价 标准价房 优惠价 售后房 已购 已售 二手房 期房 现房 新房 老房
    出让 划拨 国有 国有土地 集体 自住 自住房 自用 自建房 出租 出租房 租赁 已租 空置 入住 已入住 民宅 民房 民居 平房 楼房 普通
    普通房 普通房屋 成套房 非成套 非成套房 四合院 排屋 联排 叠拼 叠墅 双拼 独栋 复式 复式楼 跃层 跃层式 错层 平层 大平层 loft
    高层 小高层 多层 低层 超高层 顶层 底层 塔楼 板楼 板塔 电梯房 步梯房 毛坯 毛坯房 精装 精装房 简装 东户 西户 中户 正房
    private owned sold
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
