import Text

/// What a column of a form's sheet holds.
enum FormHeading: Hashable {
  case name
  /// A part of the home, from the street down: smaller stands before.
  case home(rank: Int)
  case phone
  /// When it was sent.
  case submitted
  /// A question that may be answered by 同意 or 反对.
  case question
  /// What somebody wrote in words.
  case opinion
  /// What the program adds about the sender and the device; left out, and said so.
  case left

  /// Nil for a heading nobody knows.
  init?(_ heading: String) {
    let key = SheetHeading.key(heading)
    if FormHeading.times.contains(key) {
      self = .submitted
    } else if FormHeading.added.contains(key) || key.hasPrefix("来自ip") || key.contains("身份证") {
      self = .left
    } else if key == "接龙人" {
      self = .name
    } else if FormHeading.asks.contains(where: key.contains) {
      self = .question
    } else if FormHeading.tells.contains(where: key.contains) {
      self = .opinion
    } else {
      switch RosterField(heading: heading) {
      case .name: self = .name
      case .estate: self = .home(rank: 0)
      case .building: self = .home(rank: 1)
      case .unit: self = .home(rank: 2)
      case .room, .address: self = .home(rank: 3)
      case .phone: self = .phone
      case .identity, .number: self = .left
      default:
        guard case .vote = SheetHeading(heading) else { return nil }
        self = .question
      }
    }
  }

  private static let times: Set<String> = [
    "提交答卷时间", "提交时间", "填写时间", "答题时间", "结束答题时间", "结束时间", "完成时间", "接龙时间",
  ]

  private static let added: Set<String> = [
    "序号", "编号", "答题序号", "提交序号", "答卷编号", "所用时间", "答题时长", "填写时长", "用时", "来源", "来源详情", "ip", "ip地址",
    "ip省份", "ip城市", "省份", "城市", "地理位置", "提交者", "提交人", "提交人员", "填写者", "填写人", "微信昵称", "昵称", "用户id",
    "填写id",
    "答卷id", "openid", "总分", "设备", "浏览器", "操作系统", "答题状态", "开始答题时间", "开始时间", "自定义字段", "最后修改时间",
    "修改时间", "接龙序号",
  ]

  private static let asks = [
    "是否同意", "是否赞成", "是否支持", "同意吗", "赞成吗", "支持吗", "同意还是", "赞成还是", "同意或", "同不同意", "表决意见", "投票意见",
    "接龙内容",
    "您的态度", "您的选择",
  ]

  private static let tells = ["建议", "想法", "理由", "原因", "留言", "备注", "说明", "补充", "诉求"]
}
