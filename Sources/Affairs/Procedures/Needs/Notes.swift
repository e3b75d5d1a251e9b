import Deliberation
import Values

extension StepReview {
  /// `note`: such a note on the matter or on one of its tasks; what was held at its places counts too, and
  /// what a meeting's own record says of how a task goes on.
  func note(_ kind: NoteKind) -> Finding {
    let tasks = casebook.tasks(of: numbers[0]).filter { $0.dropped == nil }
    let sites = kind == .activity ? matters.flatMap(\.sites).map(Target.card) : []
    let noted = notes(kind, alsoOn: tasks.map(\.target) + sites).map {
      Evidence(entry: $0.entry, code: $0.code)
    }
    let found = noted + (kind == .progress || kind == .done ? reports(kind) : [])
    return found.isEmpty ? .lacking(.note(kind)) : .met(found, oneIsEnough: true)
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
