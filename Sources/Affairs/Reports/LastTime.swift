import Deliberation
import Values

/// 上次议定: what a meeting that takes a matter up again finds of the one before.
package struct LastTime: Hashable, Sendable {
  /// The meeting's mark.
  package let session: String
  package let on: Day
  /// The day that it is asked for.
  package let asOf: Day
  /// 议定事项; nil where it settled nothing.
  package let outcome: Outcome?
  /// What it gave out, as it stands.
  package let tasks: [TaskOnHand]
  /// 不同意见 of then that nobody explained yet.
  package let explanations: [ExplanationOwed]
  /// The days that were set anew for tasks whose own is over.
  package let newDays: [Target: Day]
  /// Persons who were called to it, whom nothing that everybody reads may name.
  package let persons: [String]

  package var done: [TaskOnHand] { tasks.filter { $0.done != nil } }
  /// Those of which it is to be said why they aren't done.
  package var open: [TaskOnHand] { tasks.filter(\.isOpen) }

  /// The day by which an open task is to be done now: its own while that isn't over, else the one that was
  /// set anew; nil where there is none.
  package func newDay(of task: TaskOnHand) -> Day? {
    if let due = task.work.due, due >= asOf { return due }
    return newDays[task.target]
  }

  /// How many days ago it was due; 0 where it isn't late.
  package func overdue(_ task: TaskOnHand) -> Int { task.overdue(on: asOf) }
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
    var newDays: [Target: Day] = [:]
    for task in own {
      let said = notes(on: task.target).map(\.note).filter { $0.day <= day }
      newDays[task.target] = said.compactMap(\.until).last { $0 >= day }
    }
    return LastTime(
      session: meeting.header.id, on: meeting.header.date, asOf: day,
      outcome: issue.stands ? issue.outcome : nil, tasks: own.map { $0.as(of: day) },
      explanations: explanationsOwed(of: matter, by: day).filter {
        $0.session == meeting.header.id
      }, newDays: newDays,
      persons: meeting.attendance.members.filter { $0.organisation == nil }.map(\.name))
  }

  /// The same for every issue of a meeting that takes a matter up again, where the last meeting gave
  /// something out; in the order of its agenda.
  package func lastTimes(of session: Session, on day: Day) -> [(issue: Issue.ID, last: LastTime)] {
    session.issues.values.compactMap { issue in
      guard
        let last = lastTime(of: CardID(issue.number), before: session.identity.id, on: day),
        !last.tasks.isEmpty
      else { return nil }
      return (issue.id, last)
    }
  }
}

extension Session {
  /// Whether an issue bears a number that isn't this meeting's own, so that something may be known of it.
  package var takesUpMatters: Bool {
    issues.values.contains { !$0.number.hasPrefix(identity.id + "-") }
  }
}

extension Ledger {
  /// As it stood at a moment: without what was entered after it.
  package func asOf(_ moment: Moment) -> Ledger {
    guard entries.contains(where: { $0.at > moment }) else { return self }
    var ledger = Ledger()
    for entry in entries where entry.at <= moment { ledger.apply(entry) }
    return ledger
  }
}
