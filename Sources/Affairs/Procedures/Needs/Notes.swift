import Deliberation
import Values

extension StepReview {
  /// `note`: such a note on the matter or on one of its tasks; what was held at its places counts too, and
  /// what a meeting's own record says of how a task goes on.
  func note(_ kind: NoteKind) -> Finding {
    let tasks = casebook.tasks(of: numbers[0]).filter { $0.dropped == nil }
    let sites = kind == .activity ? matters.flatMap(\.sites).map(Target.card) : []
    let since = kind == .visit || kind == .rating ? workedUntil : nil
    let noted = notes(kind, alsoOn: tasks.map(\.target) + sites)
      .filter { held in since.map { $0 <= held.note.day } ?? true }
      .map { Evidence(entry: $0.entry, code: $0.code) }
    let found = noted + (kind == .progress || kind == .done ? reports(kind) : [])
    return found.isEmpty ? .lacking(.note(kind)) : .met(found, oneIsEnough: true)
  }

  /// The last day of the notes and meetings that passed steps before it rest on: nobody comes back to see,
  /// or rates, what wasn't done yet. Nil where there are none, or the steps go in any order.
  private var workedUntil: Day? {
    guard course.procedure.order == .sequence else { return nil }
    let steps = course.procedure.steps
    let states = course.states
    return steps[..<(steps.firstIndex { $0.id == step.id } ?? 0)].flatMap { before -> [Evidence] in
      guard case .passed(let passage, _)? = states[before.id] else { return [] }
      return passage.met.flatMap(\.evidence)
    }.compactMap { evidence -> Day? in
      guard let entry = evidence.entry else { return casebook.day(of: evidence) }
      for case .noted(let it) in casebook.ledger.entries(of: entry).flatMap(\.events) {
        return it.note.day
      }
      return nil
    }.max()
  }

  /// 进展 and 办结 in the meetings' own records; what is done has gone on.
  private func reports(_ kind: NoteKind) -> [Evidence] {
    dealings.flatMap { meeting, issue in
      issue.assignments.filter { $0.dropped == nil }.flatMap(\.progress).filter { report in
        (kind == .progress || report.isDone) && counts(report.at, in: meeting, of: report.on)
      }.map { Evidence(session: meeting.header.id, at: $0.at) }
    }
  }
}
