import Deliberation
import Values

/// By when the tasks on hand are due, and when they were done and told: all that the home page's line is
/// counted from. No name and no text is in it, so that it may be kept where the ledger isn't.
package struct TaskDays: Hashable, Sendable {
  package let tasks: [Task]
  /// The day it was worked out for.
  package let from: Day
  /// The first day after it on which something else may be on hand, since something in the record or in
  /// the ledger bears that day; nil where nothing does.
  package let until: Day?

  package init(tasks: [Task], from: Day, until: Day?) {
    (self.tasks, self.from, self.until) = (tasks, from, until)
  }

  /// The days of one task, each nil where there is none.
  package struct Task: Hashable, Sendable {
    /// 时限.
    package let due: Day?
    /// 办结.
    package let done: Day?
    /// 反馈.
    package let fed: Day?

    package init(due: Day?, done: Day?, fed: Day?) {
      (self.due, self.done, self.fed) = (due, done, fed)
    }
  }

  /// What it comes to on a day; nil on one for which it has to be worked out anew.
  package func counts(on day: Day) -> TaskCounts? {
    guard from <= day, until.map({ day < $0 }) ?? true else { return nil }
    return TaskCounts(
      overdue: tasks.count { $0.done == nil && $0.due.map { $0 < day } ?? false },
      untold: tasks.count { $0.done != nil && $0.fed == nil },
      dueToday: tasks.count { $0.done == nil && $0.due == day })
  }
}

/// How many tasks want looking after today.
package struct TaskCounts: Hashable, Sendable {
  /// 已过时限.
  package let overdue: Int
  /// 待反馈: done, and nobody told who brought it forward.
  package let untold: Int
  /// 今天到时限.
  package let dueToday: Int

  package init(overdue: Int, untold: Int, dueToday: Int) {
    (self.overdue, self.untold, self.dueToday) = (overdue, untold, dueToday)
  }

  package var isEmpty: Bool { self == TaskCounts(overdue: 0, untold: 0, dueToday: 0) }
}

extension Casebook {
  /// The days of all tasks on hand.
  package func taskDays(on day: Day) -> TaskDays {
    TaskDays(
      tasks: tasks(on: day).map { line in
        .init(due: line.task.work.due, done: line.task.done, fed: line.task.fed)
      },
      from: day, until: nextDay(after: day))
  }

  /// The earliest day after that one which anything bears that tasks depend on.
  private func nextDay(after day: Day) -> Day? {
    var next: Day?
    func see(_ other: Day?) {
      guard let other, other > day, next.map({ other < $0 }) ?? true else { return }
      next = other
    }
    for meeting in meetings.extracts {
      see(meeting.header.date)
      for issue in meeting.issues {
        for report in issue.assignments.flatMap(\.progress) { see(report.on) }
      }
    }
    func see(_ notes: [CardRecord.HeldNote]) {
      for held in notes {
        see(held.note.day)
        see(held.note.until)
      }
    }
    for record in ledger.cards.values {
      see(record.notes)
      see(record.enteredOn)
      if case .matter(let matter)? = record.card { see(matter.raised) }
    }
    for notes in ledger.tasks.values { see(notes) }
    return next
  }
}
