import Deliberation
import Sentences
import Text
import Values

/// What an amendment would change, who moved it and what became of it.
extension Proceedings {
  /// What an amendment changes in the version it was made of.
  func change(by amendment: Amendment) -> String {
    guard let motion = session.motions[amendment.motion],
      let base = motion.versions.first(where: { $0.number == amendment.base })
    else { return "全文改为“\(amendment.text.trimmedEnd.replacingLineBreaks())”" }
    return ClauseChange(from: base.text, to: amendment.text).sentence
  }

  /// `（骨干乙提出，居民丙附议）`.
  func movers(_ mover: Participant.ID?, _ seconder: Participant.ID?) -> String {
    let parts = [mover.map { "\(called(by: $0))提出" }, seconder.map { "\(seconding($0))附议" }]
      .compactMap {
        $0
      }
    return parts.isEmpty || isPublic ? "" : "（\(parts.joined(separator: "，"))）"
  }

  /// What became of an amendment that was not voted on, or how its vote went.
  func fate(of amendment: Amendment) -> String {
    let votes = session.votes.values.filter {
      if case .amendment(amendment.id) = $0.opening.subject {
        $0.announcement != nil
      } else {
        false
      }
    }
    var text = votes.compactMap { vote in
      result(of: vote).map { "\(Language.chinese.way(vote.opening.way))。\($0)" }
    }.joined()
    let verdict = session.deciding(amendment.id).flatMap { $0.corrections.last?.verdict.kind }
    switch amendment.status {
    // A text that was voted on since keeps its words, whatever the corrected count says.
    case .adopted(let version) where verdict?.passes == false:
      text += "原已采纳，形成第\(version)稿，更正后未获通过。"
    case .rejected where verdict?.passes == true: text += "原未采纳，更正后获得通过。"
    case .proposed where !votes.isEmpty: text += "待再付表决。"
    case .adopted(let version): text += "已采纳，形成第\(version)稿。"
    case .rejected: text += "未采纳。"
    case .withdrawn(let reason): text += "已撤回" + (reason.map { "，原因：\(sentence($0))" } ?? "。")
    case .proposed: text += votes.isEmpty ? "未付表决。" : "待再付表决。"
    }
    return text
  }
}
