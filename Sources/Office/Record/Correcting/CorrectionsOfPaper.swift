import Deliberation
import Documents

extension CorrectionSubject {
  /// Whom and what a paper prints, in the order of the pages.
  ///
  /// Read from the paper itself, so that it says what it prints in this meeting.
  package static func printed(in paper: Document, of session: Session) -> [CorrectionSubject] {
    let words = paper.blocks.flatMap(\.texts).joined().plain
    return (things(of: session) + people(of: session)).filter {
      $0.isPrinted(in: words, of: session)
    }
  }

  private func isPrinted(in words: String, of session: Session) -> Bool {
    func says(_ text: String?) -> Bool {
      guard let text = text?.plain.prefix(20), !text.isEmpty else { return false }
      return words.contains(text)
    }
    switch self {
    case .person(let id): return says(session.participants[id]?.name)
    case .meeting: return true
    case .issue(let id): return says(session.issues[id]?.title)
    case .motion(let id):
      return session.motions[id]?.versions.contains { says($0.text) } ?? false
    case .vote(let id):
      let issue = session.votes[id]?.opening.issue.flatMap { session.issues[$0] }
      return words.contains("表决") && (issue == nil || says(issue?.title))
    case .outcome(let id):
      return session.issues[id]?.outcome?.points.contains { says($0.text) } ?? false
    case .task(let id): return says(session.assignments[id]?.work.what)
    case .consent(_, let party): return says(party)
    case .objection(let id, let number):
      let objection = session.issues[id]?.objections.first { $0.number == number }
      return says(objection?.by) || says(objection?.text)
    case .concern(let id): return says(session.concerns[id]?.text)
    case .opinions: return words.contains("征求意见")
    case .remark(let id): return says(session.remarks[id]?.text)
    case .attachment(let id): return says(session.attachments[id]?.file.name)
    }
  }
}

extension String {
  /// Its letters and figures alone: stops are set otherwise in print.
  fileprivate var plain: String { filter { $0.isLetter || $0.isNumber } }
}
