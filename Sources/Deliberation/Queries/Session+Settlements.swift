/// What was settled, and what of it holds.
extension Session {
  /// What is decided on an issue now.
  func decided(on issue: Issue) -> [Decided] {
    decisions(on: issue).map {
      Decided(vote: $0.id, subject: $0.opening.subject, elected: Set(elected(by: $0)))
    }
  }

  /// Whether everything that something rests on is still decided so: not where a vote is void, its
  /// count was corrected to another result, or it was lost when it was taken again.
  func hold(_ basis: [Decided], on issue: Issue) -> Bool {
    let now = decided(on: issue)
    return basis.allSatisfy { one in
      now.contains { $0.subject.isSameMatter(as: one.subject) && $0.elected == one.elected }
    }
  }

  /// The points settled on an issue that hold now; nil where there are none.
  package func outcome(of issue: Issue) -> Outcome? {
    issue.settlements.last { hold($0.basis, on: issue) }?.outcome
  }

  /// Whether what was settled fell by a corrected count that left the issue decided otherwise, and
  /// nothing was settled on that yet.
  package func mustBeSettledAnew(_ issue: Issue) -> Bool {
    stands(issue) && outcome(of: issue) == nil
      && fallenSettlements(of: issue).contains { fall(of: $0.basis) == .corrected }
  }

  /// 原议定事项: points that were settled and hold no more, each as it was entered last.
  package func fallenSettlements(of issue: Issue) -> [Settlement] {
    let all = issue.settlements
    return all.indices.filter { place in
      !hold(all[place].basis, on: issue)
        && !all[(place + 1)...].contains { $0.basis == all[place].basis }
    }.map { all[$0] }
  }

  /// Whether a task still carries out something that is decided.
  package func holds(_ assignment: Assignment) -> Bool {
    issues[assignment.issue].map { hold(assignment.basis, on: $0) } ?? true
  }

  /// The tasks of an issue that weren't dropped and hold.
  package func tasks(of issue: Issue) -> [Assignment] {
    issue.assignments.compactMap { assignments[$0] }.filter { $0.dropped == nil && holds($0) }
  }

  /// Why something holds no more.
  package func fall(of basis: [Decided]) -> Fall {
    let votes = basis.compactMap { self.votes[$0.vote] }
    if votes.contains(where: { !$0.corrections.isEmpty && $0.voided == nil }) { return .corrected }
    if votes.contains(where: { $0.opening.isRunoff == true && !isGrounded($0) }) {
      return .corrected
    }
    return votes.contains { $0.voided != nil } ? .voided : .votedAgain
  }

  package enum Fall: Hashable, Sendable {
    /// 表决更正.
    case corrected
    /// 表决作废.
    case voided
    /// 再次表决.
    case votedAgain
  }
}
