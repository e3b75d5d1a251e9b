import Deliberation
import Sentences
import Text
import Values

extension Proceedings {
  /// `（该次表决已于3月4日作废，原因：……，所宣布的结果不再有效）`, before what was announced; nil where it
  /// stands. Somebody has read of it: a result is never gone from a paper by being void.
  func voiding(of vote: Vote) -> String? {
    guard vote.voided != nil else { return nil }
    guard let voiding = session.voiding(of: vote) else { return "（该次表决已作废）" }
    let reason = phrase(free(voiding.reason))
    let approved = isPublic ? nil : voiding.approved.map { "，审核人\($0)" }
    return "（该次表决已于\(voiding.at.day.official(after: day))作废，原因：\(reason)\(approved ?? "")"
      + "，所宣布的结果不再有效）"
  }

  /// The announced results on an issue that are void, a paragraph each.
  func voidedResults(of issue: Issue) -> [String] {
    session.voidedResults(of: issue).compactMap { vote in
      paragraph(of: vote).map {
        "此前作废的表决：\(announced(vote).official(after: day))，\($0)"
          + countsBefore(of: vote).joined()
      }
    }
  }

  /// 原议定事项, under a title that says why they hold no more. A public paper prints those that others
  /// may have read of; what a vote voided within the sitting had brought is told there by its number.
  func fallenPoints(of issue: Issue, _ outline: inout Outline) -> [Block] {
    let words = OutcomeWording(session, in: .chinese)
    return session.fallenSettlements(of: issue).flatMap { settlement -> [Block] in
      let (title, texts) = (
        words.title(of: settlement), points(of: settlement.outcome)
      )
      guard isPublic else { return outline.list(title, texts) }
      switch session.fall(of: settlement.basis) {
      case .corrected: return outline.list(title, texts)
      case .votedAgain: return []
      case .voided:
        let voidings = settlement.basis.compactMap { session.votes[$0.vote] }
          .compactMap { session.voiding(of: $0) }
        return voidings.contains(where: \.isAfterAdjourning)
          ? outline.list(title, texts)
          : outline.section(title, ["共\(texts.count)项，散会前已随该次表决作废。"])
      }
    }
  }
}
