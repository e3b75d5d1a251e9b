/// What kind of thing happened to a card on a day (办理记录).
package enum NoteKind: String, Codable, CaseIterable, Hashable, Sendable {
  /// 进展: how far it has come.
  case progress
  /// 办结: who did it says that it is done.
  case done
  /// 反馈: who brought it forward was told what became of it.
  case feedback
  /// 解释说明: why it can't be done now, or why a view wasn't taken up.
  case explanation
  /// 察看、回访: somebody went and looked.
  case visit
  /// 评价: how content people are.
  case rating
  /// 告知、公示: people were told.
  case notice
  /// 节点: something that is told of the matter for good, such as the start of works.
  case milestone
  /// 认领: somebody took it on.
  case claim
  /// 转办: it was handed to somebody else.
  case handover
  /// 联系: who brought it forward was reached.
  case contact
  /// 活动: something was held at the place.
  case activity
  /// 材料: a paper is there.
  case paper
  /// 暂不办: taken off the lists until a day.
  case rest
}
