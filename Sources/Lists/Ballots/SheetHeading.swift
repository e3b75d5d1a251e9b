import Deliberation
import Text

/// What a heading of a register or of a list of votes stands over, as far as dwellings and votes go.
///
/// Rosters read the same lists for people; here every column is asked for that may tell one dwelling
/// from another.
enum SheetHeading: Hashable, Sendable {
  /// A part of an address above the room, from the street down: 路 10 … 单元 90. Larger is nearer.
  case level(rank: Int)
  case storey
  /// 房号, 室号; 坐落 and 地址 hold whole addresses.
  case room
  case address
  /// 门牌号: the room where nothing else names one, else the house.
  case houseNumber
  /// 户号, 房屋编号: a number of its own for each dwelling, or only a running one.
  case code
  /// The vote. A strong heading says so; 意见 may also be a remark.
  case vote(isSure: Bool)
  /// One of three columns in which one is ticked.
  case ticked(Answer)
  case delivery
  /// Who signed the ballot, what he is to the owner, and whether a written proxy lies there.
  case signer
  case relation
  case mandate
  /// Whether a ballot holds: 是否有效, 票状态, 核验结果.
  case validity(Validity)
  /// What a dwelling is, or who stands in the row: 物业类型, 性质, 业主/租户.
  case use(Certainty)
  /// Says something of whoever stands in the row, so that co-owners may differ in it.
  case personal

  init?(_ heading: String) {
    let word = SheetHeading.key(heading)
    if let found = SheetHeading.words[word] {
      self = found
    } else if let about = Validity(heading: word) {
      self = .validity(about)
    } else if SheetHeading.asked(word) != nil {
      self = .use(.known)
    } else if SheetHeading.isSigner(word) {
      self = .signer
    } else if word.hasSuffix("关系") {
      self = .relation
    } else if word.contains("委托书") {
      self = .mandate
    } else if SheetHeading.isVote(word) {
      self = .vote(isSure: true)
    } else if SheetHeading.personalEnds.contains(where: word.hasSuffix)
      || ["身份证", "证件", "签", "份额", "比例"].contains(where: word.contains)
    {
      self = .personal
    } else if ["性质", "用途", "类型", "类别", "业态", "状态"].contains(where: word.hasSuffix),
      !word.contains("车") || word.contains("/")
    {
      self = .use(.likely)
    } else {
      return nil
    }
  }

  /// The heading without numbering, brackets and what stands in them, signs and politeness.
  static func key(_ heading: String) -> String {
    var word = ""
    var depth = 0
    for character in heading.foldedName {
      switch character {
      case "(", "[", "【", "〔", "<": depth += 1
      case ")", "]", "】", "〕", ">": depth -= 1
      default: if depth <= 0 { word.append(character) }
      }
    }
    let signs: Set<Character> = ["*", ":", ".", "、", "?", "_", "-", "\"", "'", "#", "：", "。"]
    word.removeAll { signs.contains($0) }
    let unnumbered = word.drop(while: \.isNumber)
    if !unnumbered.isEmpty { word = String(unnumbered) }
    for start in ["您的", "本人", "业主的", "房屋所在", "所在", "房屋的"]
    where word.hasPrefix(start) && word.count > start.count {
      word.removeFirst(start.count)
    }
    return word
  }

  /// 签名人, 代签人姓名, 业主（代理人）签字: somebody's name, or a mark that the owner signed.
  private static func isSigner(_ word: String) -> Bool {
    ["签名", "签字", "代签", "签票", "填票人", "代投"].contains(where: word.contains)
      && !["时间", "日期", "关系", "电话", "手机", "证", "编号", "方式"].contains(where: word.contains)
  }

  private static func isVote(_ word: String) -> Bool {
    let about = [
      "时间", "日期", "方式", "编号", "票号", "人", "代理", "地点", "份数", "签", "备注", "说明", "面积", "权数",
      "票数", "送达", "途径", "渠道", "次数",
    ]
    return ["表决", "投票"].contains(where: word.contains)
      && !about.contains(where: word.contains)
  }

  private static let personalEnds = [
    "时间", "日期", "方式", "编号", "票号", "姓名", "关系", "性别", "年龄", "民族", "学历", "职业", "微信", "邮箱",
    "户籍", "证号", "备注", "说明", "次数", "电话", "手机", "人",
  ]

  private static let words: [String: SheetHeading] = {
    var words: [String: SheetHeading] = [:]
    for (field, headings) in synonyms {
      for heading in headings.split(separator: " ") { words[String(heading)] = field }
    }
    return words
  }()

  private static let synonyms: [(SheetHeading, String)] = [
    (.level(rank: 10), "路 路名 道路 道路名称 街 街道 街巷 路段 大街"),
    (.level(rank: 20), "宗地 宗地号 地块 地块号 丘 丘号 标段"),
    (.level(rank: 30), "期 期数 分期 期次 期号 项目分期 批次"),
    (.level(rank: 40), "区 分区 片区 区号 区域 园区 苑 坊 村 里 片 大区"),
    (.level(rank: 50), "组团 组团号 组团名称 团 组"),
    (.level(rank: 60), "弄 弄号 弄堂 巷 巷号 胡同 里弄"),
    (.level(rank: 70), "号 号数 号牌 楼牌号 门牌"),
    (
      .level(rank: 80),
      "楼栋 楼号 楼幢 幢号 栋 栋号 楼 座 幢 楼栋号 楼座 栋座 楼宇 楼宇号 楼宇名称 楼幢号 栋别 幢别 楼名 座号 栋楼 楼栋名称"
        + " 幢座 楼座号 塔楼 栋数 楼栋座 座栋 幢数 楼房号码 building 幢/单元 幢单元 栋/单元 栋单元 楼/单元 楼单元 楼栋/单元"
        + " 楼栋单元 楼号/单元 楼号单元 栋号/单元号 楼栋号/单元号 楼号/单元号 座/单元"
    ),
    (.level(rank: 85), "门栋 门栋号 栋门"),
    (
      .level(rank: 90),
      "单元 单元号 门 门号 楼门 门洞 门洞号 梯 梯号 梯口 楼门号 楼道 楼道号 单元门 单元名称 门道 unit"
    ),
    (.storey, "楼层 层 层数 层号 所在层 floor"),
    (
      .room,
      "房号 室号 房间号 房间 室 户室号 房屋号 房屋号码 房 室户号 单元房号 房室号 户 房门号 房屋室号 房号室号 室号/房号 room"
    ),
    (
      .address,
      "地址 房屋地址 住址 楼房号 家庭住址 居住地址 住房 房屋 坐落 座落 房屋坐落 房屋座落 不动产坐落 房地坐落 详细地址 门牌地址"
        + " 楼栋单元房号 楼/单元/室 楼单元室 楼号/单元/室 楼栋/单元/房号 address home"
    ),
    (.houseNumber, "门牌号 门牌号码"),
    (.code, "户号 房屋编号 户编号 房产编号 房屋代码 房屋编码 不动产单元号 套号"),
    (.vote(isSure: true), "表决 表决意见 表决结果 投票 投票意见 投票结果 vote answer"),
    (.vote(isSure: false), "意见 选择 态度 业主意见 征询意见 征求意见 选项 结果 是否同意"),
    (.ticked(.for), "同意 赞成 赞同 支持"),
    (.ticked(.against), "反对 不同意 不赞成"),
    (.ticked(.abstain), "弃权"),
    (.ticked(.fromMajority), "从多 随多数 同意多数 从多数"),
    (.ticked(.invalid), "无效 无效票 废票"),
    (.signer, "投票人 表决人 填票人 代理人 受托人 代表人 投票人姓名 表决人姓名 代理人姓名 受托人姓名 signer signed"),
    (.relation, "关系 与业主关系 与产权人关系 与户主关系 relation"),
    (.mandate, "委托书 书面委托 授权委托书 授权书 有无委托 是否委托 委托 proxy mandate"),
    (
      .use(.sure),
      "物业类型 物业性质 物业类别 物业用途 规划用途 设计用途 规划设计用途 登记用途 房产类型 房产类别 房产用途 房屋类别 房屋种类 产权类型 产权类别 建筑类型"
        + " 建筑用途"
    ),
    (
      .use(.known),
      "性质 类别 状态 业态 使用性质 销售状态 销售情况 房屋状态 房屋情况 业主性质 业主类型 业主类别 业主/租户 业主或租户 业主租户 住户类型 住户性质 住户身份"
        + " 人员性质 人员类型"
    ),
    (.delivery, "送达 已送达 送达登记 是否送达 送达情况 delivered"),
    (
      .personal,
      "性别 年龄 民族 备注 说明 共有情况 共有方式 联系方式 邮箱 微信 qq 国籍 序号 编号 no 行号"
    ),
  ]
}
