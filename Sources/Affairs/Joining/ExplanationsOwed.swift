import Deliberation
import Values

/// 解释说明 that somebody is owed who held another view, and wasn't convinced at the meeting.
package struct ExplanationOwed: Hashable, Sendable {
  /// The number the issue goes by in that meeting.
  package let matter: CardID
  /// The meeting's mark.
  package let session: String
  /// The day of the meeting.
  package let since: Day
  package let concern: Extract.Concern
}

extension Casebook {
  /// 不同意见 of a matter's meetings that nobody has explained yet, oldest first.
  ///
  /// A note 解释说明 on the matter pays for one of them, the oldest that is older than itself; one that
  /// closes (销项) for all of those.
  ///
  /// - Parameter day: what came later doesn't count; nil counts everything.
  package func explanationsOwed(
    of matter: CardID, by day: Day? = nil
  ) -> [ExplanationOwed] {
    explanationsOwed(of: dealings(with: matter), by: day)
  }

  /// - Parameter dealings: all of one matter.
  func explanationsOwed(
    of dealings: [(meeting: Extract, issue: Extract.Issue)], by day: Day?
  ) -> [ExplanationOwed] {
    var owed: [ExplanationOwed] = []
    for (meeting, issue) in dealings
    where !issue.concerns.isEmpty && day.map({ meeting.header.date <= $0 }) ?? true {
      owed += issue.concerns.map { concern in
        ExplanationOwed(
          matter: CardID(issue.number), session: meeting.header.id, since: meeting.header.date,
          concern: concern)
      }
    }
    guard let first = owed.first else { return [] }
    owed.sort { left, right in
      (left.since, left.session, left.concern.id.text)
        < (right.since, right.session, right.concern.id.text)
    }
    let notes = ledger.linked(first.matter).flatMap { ledger[id: $0]?.notes ?? [] }.map(\.note)
    let explained = notes.filter { note in
      note.kind == .explanation && day.map { note.day <= $0 } ?? true
    }.sorted { $0.day < $1.day }
    for note in explained {
      if note.closes {
        owed.removeAll { $0.since <= note.day }
      } else if let first = owed.firstIndex(where: { $0.since <= note.day }) {
        owed.remove(at: first)
      }
    }
    return owed
  }
}
