import Deliberation
import Values

extension StepReview {
  /// `study`: 党组织研究情况, asked from that day on.
  func study(from first: Day?) -> Finding {
    if let first, on < first { return .met() }
    let found = dealings.compactMap { meeting, issue -> Evidence? in
      guard let study = issue.study, counts(study.at, in: meeting, of: study.on) else { return nil }
      return Evidence(session: meeting.header.id, at: study.at)
    }
    return found.isEmpty ? .lacking(.study) : .met(found.reversed(), oneIsEnough: true)
  }
}
