import Deliberation
import Values

extension StepReview {
  /// `tasks`: every task has who does it and by when, or is done; at least one.
  ///
  /// Where the owners must decide in common first, nothing is carried out before they have.
  func tasks(_ state: Need.Tasks) -> Finding {
    var missing: [Missing] = []
    var evidence: [Evidence] = []
    if let vote = ownersVote {
      if let vote { evidence.append(vote) } else { missing.append(.ownersVote) }
    }
    let tasks = casebook.tasks(of: numbers[0]).filter { $0.dropped == nil && $0.issued <= on }
    let done = tasks.filter { $0.done.map { $0 <= on } ?? false }
    switch state {
    case .assigned:
      let open = tasks.filter { task in
        !done.contains(task) && (!task.hasOwner || task.work.due == nil)
      }
      if !open.isEmpty { missing.append(.unassigned(open.map(\.target), of: tasks.count)) }
      if !tasks.contains(where: { counts($0.at, of: $0.issued) }) { missing.append(.noTasks) }
      evidence += tasks.map(\.at)
    case .done:
      let open = tasks.filter { !done.contains($0) }
      if !open.isEmpty { missing.append(.undone(open.map(\.target), of: tasks.count)) }
      let isNew = done.contains { task in
        guard let day = task.done, let at = task.doneAt else { return false }
        return counts(at, of: day)
      }
      if open.isEmpty, !isNew { missing.append(.noTasks) }
      evidence += done.compactMap(\.doneAt)
    }
    return Finding(evidence: evidence, missing: missing, absence: lastNoticed)
  }

  /// The vote by which the owners adopted the matter; nil in it while they haven't, nil where they needn't
  /// decide.
  private var ownersVote: Evidence?? {
    casebook.ownersVote(on: numbers[0], by: on) { vote, meeting in
      counts(vote.result?.at ?? vote.at, in: meeting, of: vote.result?.on ?? vote.opened)
    }
  }

  private func counts(_ evidence: Evidence, of day: Day) -> Bool {
    if let entry = evidence.entry { return counts(entry, of: day) }
    guard let session = evidence.session, let n = evidence.n,
      let meeting = casebook.meetings.meetings(session).last
    else { return false }
    let sum = evidence.code.flatMap { UInt64($0, radix: 16) }
    return counts(Extract.Witness(entry: n, sum: sum), in: meeting, of: day)
  }

  /// The last day of the 公示 that steps before it rest on: what is carried out, and what is announced,
  /// rests on nobody having objected until then.
  var lastNoticed: Day? {
    course.states.values.compactMap { state -> Day? in
      guard case .passed(let passage, _) = state else { return nil }
      return passage.met.filter { $0.need == Need.Name.notice.rawValue }.flatMap(\.evidence)
        .compactMap { $0.numbers["until"].flatMap { Day($0) } }.max()
    }.max()
  }
}
