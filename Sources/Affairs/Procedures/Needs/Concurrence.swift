import Deliberation
import Values

/// 无此单位: that there is no such unit whose consent could be asked, and from what that is known. Who
/// says so and since when stands in the note.
package struct NoSuchUnit: Hashable, Codable, Sendable {
  /// 单位, such as 产权单位.
  package var unit: String
  /// 依据.
  package var source: Source

  package enum Source: String, Hashable, Codable, Sendable, CaseIterable {
    case register = "清册"
    case landRegistry = "不动产登记"
  }

  package init(unit: String, source: Source) { (self.unit, self.source) = (unit, source) }
}

extension StepReview {
  /// `concurrence`: the written consent of a unit, or that there is none such. Its last answer holds.
  func concurrence(of unit: String) -> Finding {
    var last: (on: Day, answer: ConcurrenceRecord.Answer, evidence: Evidence?)?
    for (meeting, issue) in dealings {
      for consent in issue.consents where consent.party.contains(unit) {
        let day = consent.on ?? meeting.header.date
        let isCounted = consent.at.map { counts($0, in: meeting, of: day) } ?? (day <= on)
        guard isCounted, day >= last?.on ?? day else { continue }
        last = (
          day, consent.answer,
          consent.at.map {
            Evidence(session: meeting.header.id, at: $0, verdict: consent.answer.rawValue)
          }
        )
      }
    }
    if let last, last.answer == .agreed, let evidence = last.evidence { return .met([evidence]) }
    let none = NoteKind.allCases.flatMap { notes($0) }.filter {
      $0.note.noSuchUnit?.unit == unit
    }
    if last?.answer != .refused, let first = none.first {
      return .met([Evidence(entry: first.entry, code: first.code)])
    }
    return .lacking(.consent(unit: unit, last?.answer))
  }
}
