import Deliberation
import Sentences
import Text
import Values

/// 未召开的情况说明: that a meeting was called and not held, why, and who had come; beside the attendance
/// the only paper of one that never opened.
struct NotHeld: Paper {
  let code = "not-held"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.text, .docx]
  let isBefore = false
  let needs: [Need] = [.neverOpened]

  func name(in language: Language) -> String {
    language("未召开的情况说明", "statement that it wasn't held")
  }
  func document(of proceedings: Proceedings) -> Document { proceedings.notHeld }
}

extension DocumentKind {
  package static let notHeld = DocumentKind(NotHeld())
}

extension Need {
  /// Somebody entered that the meeting wasn't held.
  package static let neverOpened = Need(code: "neverOpened") {
    $0.wasNeverOpened
  } sentence: { paper, language, _ in
    language(
      "没有开会、已登记为未能举行的会议才出\(paper)。",
      "The \(paper) is made of a meeting that was entered as not held.")
  }
}

extension Proceedings {
  fileprivate var notHeld: Document {
    let place = venue.isEmpty ? "" : "在\(venue)"
    let reason = session.adjournment?.reason.map { "因\(phrase(free($0)))，" } ?? ""
    var paragraphs = ["原定\(period)\(place)召开的\(meetingName)，\(reason)未能开会。"]
    if !details.isInWriting { paragraphs.append("\(wholeTurnout)。\(shortfall)") }
    let issues = session.issues.values.map { title(of: $0) }
    if !issues.isEmpty {
      paragraphs.append("原定议题：\(issues.map(phrase).joined(separator: "；"))。")
    }
    return Document(
      kind: .notHeld, audience: audience, title: ["关于\(meetingName)", "未召开的情况说明"],
      blocks: paragraphs.map { .paragraph($0) } + signature)
  }

  /// What the rule asks for, where somebody came and it wasn't met: of a meeting that was called off
  /// nobody counts who failed to come.
  private var shortfall: String {
    guard !came(.voting).isEmpty, let test = session.failedAttendance else { return "" }
    var verdict = Verdict(
      rule: details.rule.id, kind: .inquorate, way: .hands, counts: Counts())
    verdict.tests = [test]
    return VerdictWording(
      verdict, under: details.rule, in: .chinese,
      withProxies: details.rule.proxies && !represented.isEmpty
    ).shortfalls.joined()
  }
}
