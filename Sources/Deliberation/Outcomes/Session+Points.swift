extension Session {
  /// The numbers of the points that the text adopted by vote doesn't contain, clause by clause and
  /// with their extent, and for which no other basis is given; none where no text was voted on.
  package func pointsOutsideText(of issue: Issue) -> [Int] {
    guard let outcome = issue.outcome,
      case .motion(let id, let number) = settlingVote(of: issue)?.opening.subject,
      let text = motions[id]?.versions.first(where: { $0.number == number })?.text
    else { return [] }
    let adopted = ComparedText(text)
    return outcome.points.indices.filter { place in
      let point = outcome.points[place]
      let clauses = ComparedText.clauses(of: point.text) + [ComparedText(point.extent ?? "")]
      return point.basis == nil && !clauses.allSatisfy(adopted.contains)
    }.map { $0 + 1 }
  }
}
