import Deliberation

/// 任务: who does what by when, from a visit, an order or a problem. Those that a meeting gave out stand
/// in its file.
package struct Task: Hashable, Codable, Sendable {
  package var id: CardID?
  /// 关于.
  package var about: Target
  /// 事项、牵头、责任人、期限.
  package var work: Assignment.Work
  package var origin: Origin?

  package init(id: CardID? = nil, about: Target, work: Assignment.Work, origin: Origin? = nil) {
    (self.id, self.about, self.work, self.origin) = (id, about, work, origin)
  }
}
