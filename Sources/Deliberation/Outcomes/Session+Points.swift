extension Session {
  /// The numbers of the points that the text adopted by vote doesn't contain, clause by clause, and
  /// for which no other basis is given; none where no text was voted on.
  package func pointsOutsideText(of issue: Issue) -> [Int] {
    guard let outcome = issue.outcome,
      case .motion(let id, let number) = settlingVote(of: issue)?.opening.subject,
      let text = motions[id]?.versions.first(where: { $0.number == number })?.text
    else { return [] }
    let adopted = text.bare
    return outcome.points.indices.filter { place in
      let point = outcome.points[place]
      return point.basis == nil && point.text.clauses.contains { !adopted.contains($0) }
    }.map { $0 + 1 }
  }
}

extension String {
  /// Its letters and digits alone: marks and blanks say nothing of their own.
  fileprivate var bare: String { filter { $0.isLetter || $0.isNumber } }

  /// What stands between two stops.
  fileprivate var clauses: [String] {
    split { "，。；：！？、,;!?".contains($0) || $0.isNewline }.map { String($0).bare }
      .filter { !$0.isEmpty }
  }
}
