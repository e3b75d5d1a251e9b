/// What one voter answered in one round, and how it came to change: 反对 → 弃权 → 同意.
package struct StanceChange: Codable, Hashable, Sendable {
  package var round: Int
  package var answer: Answer
  package var day: Day
  /// Why it changed.
  package var reason: String?
  /// Who mediated.
  package var mediator: String?

  package init(
    round: Int, answer: Answer, day: Day, reason: String? = nil, mediator: String? = nil
  ) {
    self.round = round
    self.answer = answer
    self.day = day
    self.reason = reason
    self.mediator = mediator
  }
}
