import Deliberation
import Values

/// 办理记录: what merely happened to a card on a day. It goes by the entry that holds it.
package struct Note: Hashable, Codable, Sendable {
  package typealias Kind = NoteKind

  /// 对象.
  package var on: [Target]
  /// 类别.
  package var kind: Kind
  /// 日期.
  package var day: Day
  /// 经办人或单位.
  package var by: String
  /// 内容; of a paper its name.
  package var text: String
  /// 评价.
  package var rating: Rating?
  /// 要求: what a visit asks for, each with who leads and by when.
  @Listed package var demands: [Assignment.Work]
  /// 材料.
  package var file: Attachment.File?
  /// 销项: whether what it tells of is over with it.
  @Marked package var closes: Bool
  /// 公示: where, since when and for how long.
  package var notice: Notice?
  /// 到哪天: of 暂不办, the day it comes back.
  package var until: Day?
  /// 无此单位: a unit whose consent a step asks, and that doesn't exist here.
  package var noSuchUnit: NoSuchUnit?
  /// 吹哨: of 转办, the units that are called to the place.
  @Listed package var called: [String]
  /// 报到: of 认领, which of the units that were called came.
  package var came: String?

  package init(on: [Target], kind: Kind, day: Day, by: String, text: String) {
    (self.on, self.kind, self.day, self.by, self.text) = (on, kind, day, by, text)
  }
}

/// 评价: what whoever it was done for says of it, as a visit asks (三率).
package struct Rating: Hashable, Codable, Sendable {
  /// 满意度.
  package enum Satisfaction: String, Hashable, Codable, Sendable, CaseIterable {
    case satisfied = "满意"
    case fairly = "基本满意"
    case dissatisfied = "不满意"
    case unknown = "不了解"
  }

  /// 是否联系上.
  package var reached: Bool?
  /// 是否解决.
  package var solved: Bool?
  package var satisfaction: Satisfaction?
  /// 剔除原因, one of the rates' list; nil for what counts.
  package var excluded: String?

  package init(
    reached: Bool? = nil, solved: Bool? = nil, satisfaction: Satisfaction? = nil,
    excluded: String? = nil
  ) {
    (self.reached, self.solved) = (reached, solved)
    (self.satisfaction, self.excluded) = (satisfaction, excluded)
  }
}

/// 公示: where, since when and for how long. Its last day is worked out.
package struct Notice: Hashable, Codable, Sendable {
  /// 渠道, each one of the list `notice-channels`.
  @Listed package var channels: [String]
  /// 张贴地点.
  package var place: String?
  /// 张贴日; the period runs from the day after.
  package var posted: Day
  /// 天数; nil for a notice without a period.
  package var days: Int?
  /// 自然日 or 工作日.
  package var unit: DayUnit?
  /// 撤下日.
  package var takenDown: Day?

  package init(channels: [String] = [], posted: Day, days: Int? = nil) {
    (self.posted, self.days) = (posted, days)
    self.channels = channels
  }
}
