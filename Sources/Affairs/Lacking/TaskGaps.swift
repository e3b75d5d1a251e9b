import Deliberation
import Values

/// 无责任人、无时限、已过时限、无进展、办结未反馈.
extension Casebook {
  func taskGaps(_ line: TaskInHand, on day: Day, _ settings: GapSettings) -> [LedgerGap] {
    let task = line.task
    func gap(_ kind: LedgerGap.Kind, since: Day) -> LedgerGap {
      LedgerGap(
        kind, of: task.target, within: line.about, line.title, since: since, whose: line.whose)
    }
    let what = task.work.what
    if let done = task.done {
      if task.fed != nil { return [] }
      let to =
        ledger.linked(line.about).compactMap { ledger.matter($0)?.proposer }.last
        ?? dealings(with: line.about).last?.issue.proposer
      return [gap(.notFedBack(what: what, to: to, days: done.days(until: day)), since: done)]
    }
    var gaps: [LedgerGap] = []
    // A matter that is its own task is 待认领 instead.
    if !task.hasOwner, task.target != .card(line.about) {
      gaps.append(gap(.noOwner(what: what), since: task.issued))
    }
    guard let due = task.work.due else {
      gaps.append(gap(.noDue(what: what), since: task.issued))
      return gaps + silence(of: line, on: day, settings)
    }
    if line.overdue > 0 {
      // Who is told that it is late needn't be told that nothing moves.
      return gaps + [
        gap(.overdue(what: what, due: due, days: line.overdue), since: due.adding(days: 1))
      ]
    }
    return gaps + silence(of: line, on: day, settings)
  }

  /// A matter whose own day is over; a problem or a work order that is its own task is late as that.
  func dueGaps(of matter: MatterReview, on day: Day) -> [LedgerGap] {
    guard matter.cards.contains(where: { $0.due?.due != nil }), matter.asTask == nil,
      let due = matter.due(matter.lacking(standing(of: matter.number, on: day))), due < day
    else { return [] }
    return [
      LedgerGap(
        .overdue(what: matter.title, due: due, days: due.days(until: day)),
        of: .card(matter.number), matter.title, since: due.adding(days: 1),
        whose: matter.lead.map { [$0] } ?? [])
    ]
  }

  /// A task on which nothing was reported for long. What was imported counts from its import.
  private func silence(
    of line: TaskInHand, on day: Day, _ settings: GapSettings
  ) -> [LedgerGap] {
    let task = line.task
    var last = task.issued
    switch task.target {
    case .card(let id): last = max(last, ledger[id: id]?.enteredOn ?? last)
    case .assignment(let session, let id):
      let reports = meetings.assignment(session: session, id: id)?.assignment.progress ?? []
      last = reports.map(\.on).filter { $0 <= day }.reduce(last, max)
    }
    last = notes(on: task.target).map(\.note.day).filter { $0 <= day }.reduce(last, max)
    // What moves the whole matter moves its tasks, and what rested begins anew.
    for note in ledger.linked(line.about).flatMap({ notes(on: .card($0)) }).map(\.note) {
      switch note.kind {
      case .progress where note.day <= day: last = max(last, note.day)
      case .rest: last = note.until.map { $0 <= day ? max(last, $0) : last } ?? last
      default: break
      }
    }
    let days = last.days(until: day)
    guard days >= settings.silenceDays else { return [] }
    return [
      LedgerGap(
        .silent(what: task.work.what, days: days), of: task.target, within: line.about, line.title,
        since: last.adding(days: settings.silenceDays), whose: line.whose)
    ]
  }
}
