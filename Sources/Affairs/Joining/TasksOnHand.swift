import Deliberation
import Values

/// 待办: a task with what it belongs to, as it stands on a day.
package struct TaskInHand: Hashable, Sendable {
  package let task: TaskOnHand
  /// The matter, or the place, that it is about.
  package let about: CardID
  /// What that is called.
  package let title: String
  /// 已过时限: how many days ago it was due; 0 where it isn't late.
  package let overdue: Int
  /// 认可: what whoever it was done for said of it last, once it was done; nil where nobody asked. Who did
  /// it and who asked for it are two witnesses.
  package let satisfaction: Rating.Satisfaction?

  /// Whoever answers for it: who leads, then the others.
  package var whose: [String] {
    let lead = task.work.lead
    return (lead.map { [$0] } ?? []) + task.work.responsible.filter { $0 != lead }
  }
}

extension Casebook {
  /// The tasks of all matters that stand on a day, done ones too: those that are late first, longest
  /// first, then by when they are due.
  ///
  /// A problem or a work order that nobody gave a task is itself one.
  ///
  /// - Parameters:
  ///   - isOverdue: only those that are late.
  ///   - lead: only those that this person or unit answers for.
  ///   - session: only those that this meeting gave out.
  package func tasks(
    on day: Day, overdue isOverdue: Bool = false, lead: String? = nil, from session: String? = nil
  ) -> [TaskInHand] {
    let matters = everyMatter.map { MatterReview($0, on: day, in: self) }
    return tasks(of: matters, on: day).filter { line in
      if isOverdue, line.overdue == 0 { return false }
      if let lead, !line.whose.contains(lead) { return false }
      guard let session else { return true }
      if case .assignment(session, _) = line.task.target { return true }
      return false
    }
  }

  /// - Parameters:
  ///   - matters: all that are looked at.
  ///   - isPast: whether those that were ended or rest count as well, for their tasks were given out and
  ///     done all the same.
  func tasks(of matters: [MatterReview], on day: Day, past isPast: Bool = false) -> [TaskInHand] {
    let own = matters.flatMap { matter in
      isPast || !matter.isEnded && matter.rest == nil ? tasks(of: matter) : []
    }
    return inOrder(own + tasksOfOthers(on: day), on: day, past: isPast)
  }

  /// The tasks of one matter, itself where it is one.
  func tasks(of matter: MatterReview) -> [TaskInHand] {
    let tasks = matter.tasks + [matter.asTask].compactMap(\.self)
    if tasks.isEmpty { return [] }
    let title = matter.title
    return tasks.map { inHand($0, about: matter.number, title, on: matter.on) }
  }

  /// Those of places and the like.
  func tasksOfOthers(on day: Day) -> [TaskInHand] {
    otherSubjectsOfTasks.flatMap { id in
      tasks(of: id).filter { $0.dropped == nil && $0.issued <= day }.map { task in
        inHand(task.as(of: day), about: id, ledger[id: id]?.card?.name ?? id.text, on: day)
      }
    }
  }

  /// Those that don't rest, the late ones first. Of a task that several matters or places speak of, one
  /// line is enough.
  func inOrder(_ tasks: [TaskInHand], on day: Day, past isPast: Bool = false) -> [TaskInHand] {
    var seen: Set<Target> = []
    return tasks.filter { line in
      (isPast || !rests(line.task.target, on: day)) && seen.insert(line.task.target).inserted
    }.inOrder { ($0.rank, 0) }
  }

  private func inHand(
    _ task: TaskOnHand, about: CardID, _ title: String, on day: Day
  ) -> TaskInHand {
    let said = task.done.flatMap { done in
      notes(on: task.target).map(\.note).filter { note in
        note.rating?.satisfaction != nil && done <= note.day && note.day <= day
      }.max { $0.day < $1.day }
    }
    return TaskInHand(
      task: task, about: about, title: title, overdue: task.overdue(on: day),
      satisfaction: said?.rating?.satisfaction)
  }

  /// Whether 暂不办 was noted of the task itself, until a later day.
  private func rests(_ target: Target, on day: Day) -> Bool {
    guard
      let last = notes(on: target).last(where: { $0.note.kind == .rest && $0.note.day <= day })?
        .note
    else { return false }
    return last.until.map { day < $0 } ?? true
  }
}

extension TaskInHand {
  /// Late ones first, then those with a day, then the rest; done ones last.
  fileprivate var rank: Int {
    guard task.isOpen else { return .max }
    return task.work.due?.number ?? .max - 1
  }
}

extension TaskOnHand {
  /// How many days ago it was due; 0 where it is done or not late.
  func overdue(on day: Day) -> Int {
    guard isOpen, let due = work.due else { return 0 }
    return max(0, due.days(until: day))
  }
}

extension MatterReview {
  /// A problem or a work order without tasks, as the task that it is; nil for any other matter.
  var asTask: TaskOnHand? {
    guard tasks.isEmpty,
      let card = cards.last(where: { $0.kind == .problem || $0.kind == .workOrder }),
      let id = card.number, let record = casebook.ledger[id: id], let entered = record.entered,
      let raised = card.raised ?? record.enteredOn, raised <= on
    else { return nil }
    let said = notes.first { $0.note.kind == .done }
    let done = [said, solved].compactMap(\.self).min { $0.note.day < $1.note.day }
    let fed = done.flatMap { done in
      // Who was asked in a visit was told before it, as an order's 反馈 comes before its 回访.
      let since = done == said ? done.note.day : raised
      return notes.first { $0.note.kind == .feedback && $0.note.day >= since }
        .map { max($0.note.day, done.note.day) }
    }
    return TaskOnHand(
      target: .card(id),
      work: .init(
        what: card.title, lead: card.lead, responsible: [], due: card.due?.due?.day),
      origin: .matter(id), issued: raised, done: done?.note.day, fed: fed,
      at: casebook.evidence(of: entered), doneAt: done.map { casebook.evidence(of: $0.entry) })
  }

  /// 已解决: the first visit from which on all who were asked say that it is solved; nil where nobody was
  /// asked, or who was asked last says that it isn't. Who did it need not say so too.
  private var solved: CardRecord.HeldNote? {
    notes.filter { $0.note.rating?.solved != nil }.reversed()
      .prefix { $0.note.rating?.solved == true }.last
  }
}
