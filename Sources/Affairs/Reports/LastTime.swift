import Deliberation
import Values

/// 上次议定: what a meeting that takes a matter up again finds of the one before.
package struct LastTime: Hashable, Sendable {
  /// The meeting's mark.
  package let session: String
  package let on: Day
  /// 议定事项; nil where it settled nothing.
  package let outcome: Outcome?
  /// What it gave out, as it stands.
  package let tasks: [TaskOnHand]
  /// 不同意见 of then that nobody explained yet.
  package let explanations: [ExplanationOwed]

  package var done: [TaskOnHand] { tasks.filter { $0.done != nil } }
  /// Those of which it is to be said why they aren't done.
  package var open: [TaskOnHand] { tasks.filter(\.isOpen) }
}

extension Casebook {
  /// What became of the last meeting that dealt with a matter before the one of that mark.
  ///
  /// - Returns: nil where none did.
  package func lastTime(of matter: CardID, before session: String, on day: Day) -> LastTime? {
    let dealings = dealings(with: matter)
    let end = dealings.firstIndex { $0.meeting.header.id == session } ?? dealings.count
    guard let (meeting, issue) = dealings[..<end].last else { return nil }
    let own = tasks(of: matter).filter { task in
      guard case .assignment(meeting.header.id, _) = task.target else { return false }
      return task.dropped == nil
    }
    return LastTime(
      session: meeting.header.id, on: meeting.header.date,
      outcome: issue.stands ? issue.outcome : nil, tasks: own.map { $0.as(of: day) },
      explanations: explanationsOwed(of: matter, by: day).filter {
        $0.session == meeting.header.id
      })
  }
}
