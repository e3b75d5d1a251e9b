import Deliberation
import Values

/// How the meeting went on: 开会, 议程, 散会.
extension Chronicle {
  func told(_ opening: Event.Opened) -> String {
    if papers.isWritten { return "表决开始。" }
    let missing = opening.missingGroups
    let should = opening.expected.map { "应到\($0)人，" } ?? ""
    let groups =
      missing.isEmpty
      ? (session.details.requiredGroups.isEmpty ? "" : "，各方代表均已到会")
      : "，\(missing.joined(separator: "、"))无代表到会"
    let reason =
      opening.despite.flatMap {
        papers.openedShort ? "到会人数未达规定，继续开会的原因：\(sentence($0))" : nil
      } ?? ""
    return "开会。\(should)到会人数\(opening.present)人\(groups)。\(reason)"
  }

  func told(_ end: Event.Adjourned) -> String {
    if papers.isWritten { return "表决结束。" }
    if session.opening == nil { return "会议未能举行。" }
    return "散会。" + (papers.isPublic ? "" : end.reason.map { "原因：\(sentence($0))" } ?? "")
  }

  func told(_ beginning: Event.StepBegun) -> String? {
    guard let step = session.steps[beginning.step] else { return nil }
    let end = step.ended.flatMap { $0.isDayOnly ? nil : "（至\($0.clock)）" } ?? ""
    return "\(phrase(step.title))\(end)。"
  }
}
