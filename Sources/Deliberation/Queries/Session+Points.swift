extension Session {
  /// The numbers of the points that the text adopted by vote doesn't contain, clause by clause and
  /// with their extent, or that name somebody or something the vote didn't choose, and for which no
  /// other basis is given; none where nothing of the kind was voted on.
  ///
  /// - Parameter printed: How a paper prints what was typed: what it hides makes no difference there.
  package func pointsOutsideText(
    of issue: Issue, as printed: (String) -> String = { $0 }
  ) -> [Int] {
    let texts = decisions(on: issue).compactMap { text(of: $0)?.version.text }.map(printed)
    let passedOver = passedOver(on: issue).map(printed)
    guard let outcome = outcome(of: issue), !texts.isEmpty || !passedOver.isEmpty else { return [] }
    return outcome.points.indices.filter { place in
      let point = outcome.points[place]
      guard point.basis == nil else { return false }
      if passedOver.contains(where: { ComparedText(printed(point.text)).contains(ComparedText($0)) }
      ) {
        return true
      }
      return !texts.isEmpty && !texts.says(printed(point.text))
        || !texts.says(point.extent.map(printed) ?? "")
    }.map { $0 + 1 }
  }

  /// The text of an issue that was adopted last and stands.
  package func lastText(on issue: Issue) -> (motion: Motion, version: Motion.Version)? {
    decisions(on: issue).compactMap { text(of: $0) }.last
  }

  /// The numbers of the points, or their extents, that a text adopted earlier contains and the one
  /// adopted last doesn't, and for which no other basis is given: where the two differ the last
  /// prevails, and nobody but the meeting knows whether they do.
  package func pointsOverridden(in outcome: Outcome, of issue: Issue) -> [Int] {
    let texts = decisions(on: issue).compactMap { text(of: $0)?.version.text }
    guard texts.count > 1, let last = texts.last else { return [] }
    return outcome.points.indices.filter { place in
      let point = outcome.points[place]
      guard point.basis == nil else { return false }
      return [point.text, point.extent ?? ""].contains { texts.says($0) && ![last].says($0) }
    }.map { $0 + 1 }
  }

  /// What was settled last since the last text was adopted; nil where nothing was.
  package func settledSinceLastText(on issue: Issue) -> Outcome? {
    guard let last = decisions(on: issue).last(where: { text(of: $0) != nil }) else { return nil }
    return issue.settlements.last { settled in settled.basis.contains { $0.vote == last.id } }?
      .outcome
  }

  /// Why points that stand in a text adopted earlier alone were settled after the last one had been;
  /// nil where nobody said.
  package func reasonForOverridden(on issue: Issue) -> String? {
    guard let last = decisions(on: issue).last(where: { text(of: $0) != nil }) else { return nil }
    let settled = entries.reversed().prefix { entry in
      !entry.events.contains {
        if case .announced(let it) = $0 { it.vote == last.id } else { false }
      }
    }.filter { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .settled(let it) = $0 { it.issue == issue.id } else { false }
        }
    }
    return settled.lazy.compactMap(\.despite).first
  }

  /// Whether the points of an issue are held against a text, not against who was chosen.
  package func hasAdoptedText(_ issue: Issue) -> Bool {
    decisions(on: issue).contains { text(of: $0) != nil }
  }

  /// The names that stood on a ballot of the issue and that none chose.
  private func passedOver(on issue: Issue) -> [String] {
    let votes = choices(on: issue)
    let elected = Set(votes.flatMap { $0.verdict?.elected ?? [] })
    return votes.flatMap { $0.opening.subject.candidates ?? [] }.filter { name in
      // A name that is a part of a chosen one says nothing.
      !elected.contains(where: { $0.contains(name) })
    }
  }
}

extension [String] {
  /// Whether they say all of that, sentence by sentence or clause by clause.
  func says(_ text: String) -> Bool {
    isEmpty
      || [ComparedText.sentences(of: text), ComparedText.clauses(of: text)].contains { parts in
        parts.allSatisfy { part in contains { $0.says(part) } }
      }
  }
}

extension String {
  /// Whether it says that clause: in these words, and neither denied nor narrowed before them.
  fileprivate func says(_ clause: ComparedText) -> Bool {
    let sentences = ComparedText.sentences(of: self)
    if sentences.contains(where: { $0.says(clause) }) { return true }
    // Words that reach over a stop.
    return !sentences.contains { $0.contains(clause) } && ComparedText(self).contains(clause)
  }
}

extension Session {
  /// The numbers of the points last settled on a vote's result that rest on it: all of them, or where
  /// other texts were adopted too, those whose words its own text holds.
  package func pointsResting(on vote: Vote, of issue: Issue) -> [Int] {
    guard let settled = issue.settlements.last(where: { $0.basis.contains { $0.vote == vote.id } })
    else { return [] }
    let points = settled.outcome.points
    guard settled.basis.count > 1, let text = text(of: vote)?.version.text else {
      return points.indices.map { $0 + 1 }
    }
    let adopted = ComparedText(text)
    return points.indices.filter { place in
      (ComparedText.clauses(of: points[place].text) + [ComparedText(points[place].extent ?? "")])
        .allSatisfy { adopted.contains($0) }
    }.map { $0 + 1 }
  }

  /// The tasks that carry out what rests on a vote's result.
  package func tasksResting(on vote: Vote, of issue: Issue) -> [Assignment] {
    let points = pointsResting(on: vote, of: issue)
    return issue.assignments.compactMap { assignments[$0] }.filter { task in
      guard task.dropped == nil, task.basis.contains(where: { $0.vote == vote.id }) else {
        return false
      }
      return task.basis.count == 1 || task.work.point.map(points.contains) ?? !points.isEmpty
    }
  }
}
