import Deliberation
import Values

/// 任务 as it stands: who does what by when about a matter, given out by a meeting or entered in the
/// ledger, and how far it has come.
package struct TaskOnHand: Hashable, Sendable {
  /// A meeting's task, or a card.
  package var target: Target
  package var work: Assignment.Work
  /// The meeting with its issue and point, the visit, or whatever else it came of; nil where nobody said.
  package var origin: Origin?
  /// The day it was given out: the meeting's, the visit's, or that of its entry.
  package var issued: Day
  /// 办结: the first day on which somebody says it is done, in the meeting's record or in the ledger;
  /// nil while nobody does.
  package var done: Day?
  /// 反馈: the first day, not before it was done, on which who brought the matter forward was told; nil
  /// until then. What is told of the whole matter is told of it too.
  package var fed: Day?
  /// Why the meeting dropped it; nil where it stands.
  package var dropped: String?
  /// The entry that gave it out, or changed it last.
  package var at: Evidence
  /// The entry by which it is done; nil while it isn't.
  package var doneAt: Evidence?

  package init(
    target: Target, work: Assignment.Work, origin: Origin?, issued: Day, done: Day? = nil,
    fed: Day? = nil, dropped: String? = nil, at: Evidence, doneAt: Evidence? = nil
  ) {
    (self.target, self.work, self.origin, self.issued) = (target, work, origin, issued)
    (self.done, self.fed, self.dropped) = (done, fed, dropped)
    (self.at, self.doneAt) = (at, doneAt)
  }

  /// Whether it is still to be done: neither done nor dropped.
  package var isOpen: Bool { done == nil && dropped == nil }
  /// Whether somebody answers for it.
  package var hasOwner: Bool { work.lead != nil || !work.responsible.isEmpty }
}

extension Casebook {
  /// Every task about a matter or one that it is linked with, dropped ones too: those that meetings gave
  /// out, oldest meeting first, then those of the ledger by id.
  package func tasks(of matter: CardID) -> [TaskOnHand] {
    tasks(of: matter, dealings(with: matter))
  }

  /// - Parameter dealings: all of that matter.
  func tasks(
    of matter: CardID, _ dealings: [(meeting: Extract, issue: Extract.Issue)]
  ) -> [TaskOnHand] {
    let numbers = ledger.linked(matter)
    let told = numbers.flatMap { notes(on: .card($0)) }.filter { $0.note.kind == .feedback }
    var all: [TaskOnHand] = []
    var subjects: [Target] = numbers.map(Target.card)
    for (meeting, issue) in dealings {
      for assignment in issue.assignments {
        let task = task(assignment, of: issue, in: meeting, told)
        subjects.append(task.target)
        all.append(task)
      }
    }
    for id in Set(subjects.flatMap { mentions[$0] }).sorted() {
      guard let record = ledger[id: id], case .task(let card)? = record.card else { continue }
      all.append(task(card, of: record, told))
    }
    return all
  }

  /// 办理记录 on a card or on a meeting's task, in the order of the ledger.
  package func notes(on target: Target) -> [CardRecord.HeldNote] {
    switch target {
    case .card(let id): ledger[id: id]?.notes ?? []
    case .assignment: ledger.tasks[LedgerThing(target)] ?? []
    }
  }

  private func task(
    _ assignment: Extract.Assignment, of issue: Extract.Issue, in meeting: Extract,
    _ told: [CardRecord.HeldNote]
  ) -> TaskOnHand {
    let session = meeting.header.id
    let task = TaskOnHand(
      target: .assignment(session: session, id: assignment.id.text), work: assignment.work,
      origin: .meeting(session: session, issue: issue.number, point: assignment.work.point),
      issued: meeting.header.date, dropped: assignment.dropped,
      at: Evidence(session: session, at: assignment.at))
    let reports = assignment.progress.filter(\.isDone).map {
      (on: $0.on, at: Evidence(session: session, at: $0.at))
    }
    return completed(task, reports: reports, told)
  }

  private func task(
    _ card: Task, of record: CardRecord, _ told: [CardRecord.HeldNote]
  ) -> TaskOnHand {
    let version = record.versions[record.versions.count - 1].entry
    let task = TaskOnHand(
      target: .card(record.id), work: card.work, origin: card.origin,
      issued: visited(card.origin) ?? record.enteredOn ?? Day(number: 0), at: evidence(of: version))
    return completed(task, reports: [], told)
  }

  /// The day of the visit that demanded something, however late it was entered; nil of any other origin.
  private func visited(_ origin: Origin?) -> Day? {
    guard case .visit(let entry)? = origin else { return nil }
    for event in ledger.entries(of: entry).flatMap(\.events) {
      if case .noted(let it) = event { return it.note.day }
    }
    return nil
  }

  /// With what its own record and the ledger say of it; the earlier day holds.
  private func completed(
    _ task: TaskOnHand, reports: [(on: Day, at: Evidence)], _ told: [CardRecord.HeldNote]
  ) -> TaskOnHand {
    let notes = notes(on: task.target)
    let done =
      reports
      + notes.filter { $0.note.kind == .done }.map {
        (on: $0.note.day, at: Evidence(entry: $0.entry, code: $0.code))
      }
    guard let first = done.min(by: { $0.on < $1.on }) else { return task }
    var task = task
    (task.done, task.doneAt) = (first.on, first.at)
    task.fed = (notes.filter { $0.note.kind == .feedback } + told).map(\.note.day)
      .filter { $0 >= first.on }.min()
    return task
  }

  /// An entry of the ledger as something rests on it.
  func evidence(of entry: EntryID, numbers: [String: String] = [:]) -> Evidence {
    Evidence(entry: entry, code: ledger.entries(of: entry).last?.code ?? "", numbers: numbers)
  }
}

extension Evidence {
  /// A fact of a meeting as something rests on it.
  init(
    session: String, at witness: Extract.Witness, verdict: String? = nil,
    numbers: [String: String] = [:]
  ) {
    self.init(
      session: session, n: witness.entry, code: witness.code, verdict: verdict, numbers: numbers)
  }
}
