extension Session {
  /// The numbers of the points that the text adopted by vote doesn't contain, clause by clause and
  /// with their extent, and for which no other basis is given; none where no text was voted on.
  package func pointsOutsideText(of issue: Issue) -> [Int] {
    let texts = decisions(on: issue).compactMap { text(of: $0)?.version.text }
    guard let outcome = outcome(of: issue), !texts.isEmpty else { return [] }
    let adopted = texts.map { ComparedText($0) }
    return outcome.points.indices.filter { place in
      let point = outcome.points[place]
      let clauses = ComparedText.clauses(of: point.text) + [ComparedText(point.extent ?? "")]
      return point.basis == nil
        && !clauses.allSatisfy { clause in adopted.contains { $0.contains(clause) } }
    }.map { $0 + 1 }
  }
}

extension Session {
  /// The text by whose vote an issue stands or falls; nil where that was on no text.
  func adoptedText(of issue: Issue) -> String? {
    settlingVote(of: issue).flatMap { text(of: $0) }?.version.text
  }
}
