import Deliberation
import Values

/// 年度: what the meetings of a year came to, quarter by quarter and beside the year before.
package struct YearReport: Hashable, Sendable {
  /// Until the last day that is asked for.
  package let now: Figures
  /// The whole year before.
  package let before: Figures
  /// The four quarters of the year as far as they have come.
  package let quarters: [Figures]

  package struct Figures: Hashable, Sendable {
    package let from: Day
    package let to: Day
    /// Meetings that were held, by mark.
    package let meetings: [String]
    /// 书面征询.
    package let rounds: [String]
    package let outcomes: OutcomesReport.Figures
    package let attendance: AttendanceReport
    /// 交办: tasks that meetings and the ledger gave out in it.
    package let tasks: [TaskInHand]
    /// Of those, the ones done by its end.
    package let done: [TaskInHand]

    /// 落实率, of the tasks that were given out in it.
    package var doneRate: Rate { Rate(done.count, of: tasks.count) }
    /// 出席率.
    package var attendanceRate: Rate {
      let groups = attendance.groups
      return Rate(
        groups.reduce(0) { $0 + $1.present }, of: groups.reduce(0) { $0 + $1.expected })
    }
  }
}

extension Casebook {
  /// - Parameter day: the last day that counts, of the year that is told.
  package func year(to day: Day) -> YearReport {
    func figures(_ from: Day, _ to: Day) -> YearReport.Figures { yearFigures(from: from, to: to) }
    let first = Quarter(year: day.year, 1).first
    let last = Quarter(year: day.year - 1, 4).last
    let quarters = (1...4).map { Quarter(year: day.year, $0) }.filter { $0.first <= day }
    return YearReport(
      now: figures(first, day), before: figures(Quarter(year: day.year - 1, 1).first, last),
      quarters: quarters.map { figures($0.first, min($0.last, day)) })
  }

  /// The numbers of those days.
  package func yearFigures(from: Day, to: Day) -> YearReport.Figures {
    let held = heldMeetings(from: from, to: to)
    let given = tasks(
      of: everyMatter.map { MatterReview($0, on: to, in: self) }, on: to, past: true
    ).filter { from <= $0.task.issued && $0.task.issued <= to }
    return .init(
      from: from, to: to, meetings: held.filter { !$0.isInWriting }.map(\.header.id),
      rounds: held.filter(\.isInWriting).map(\.header.id),
      outcomes: outcomeFigures(from: from, to: to), attendance: attendance(from: from, to: to),
      tasks: given, done: given.filter { $0.task.done.map { $0 <= to } ?? false })
  }
}
