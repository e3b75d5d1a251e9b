import Values

extension Session {
  /// What was answered to an objection, in its order: an answer that stood when the meeting was over
  /// isn't unsaid by the next one. One that was given anew before that was never told.
  package func answers(to objection: Objection, on issue: Issue) -> [String] {
    var answers: [String] = []
    var (isOver, isTold) = (false, false)
    for entry in entries where retractedBy[entry.number] == nil {
      for event in (try? corrected(entry)) ?? entry.events {
        if case .adjourned = event { (isOver, isTold) = (true, !answers.isEmpty) }
        if case .reopened = event { isOver = false }
        guard case .objectionAnswered(let it) = event, it.issue == issue.id,
          it.number == objection.number
        else { continue }
        if answers.last == it.answer {
          isTold = isTold || isOver
        } else {
          if !isTold { _ = answers.popLast() }
          answers.append(it.answer)
          isTold = isOver
        }
      }
    }
    return answers
  }

  /// When the note of a turn was typed, where the meeting was over by then (补记).
  package func noteAddedAfterwards(_ turn: Turn) -> Moment? {
    var (isOver, note, typed): (Bool, String?, Moment?) = (false, nil, nil)
    for entry in entries where retractedBy[entry.number] == nil {
      for event in entry.events {
        if case .adjourned = event { isOver = true }
        if case .reopened = event { isOver = false }
        if case .turnRecorded(let recorded) = event, recorded.turn == turn.id {
          note = recorded.note
        }
        if case .turnNoted(let noted) = event, noted.turn == turn.id, noted.note != note {
          (note, typed) = (noted.note, isOver ? zoned(entry.at) : nil)
        }
      }
    }
    return typed
  }
}

extension Session {
  /// Whether an act was entered when the meeting was over, and nobody said that it had happened before.
  ///
  /// - Parameters:
  ///   - isOfWork: Only what was entered on a later day counts.
  ///   - isLast: The last such act is meant, else the first.
  package func isAddedAfterwards(
    isOfWork: Bool = false, isLast: Bool = false, _ isMeant: (Event) -> Bool
  ) -> Bool {
    let isLiving = { (entry: Entry) in
      self.retractedBy[entry.number] == nil && entry.events.contains(where: isMeant)
    }
    let entry = isLast ? entries.last(where: isLiving) : entries.first(where: isLiving)
    return entry.map { isAddedAfterwards($0, isOfWork: isOfWork) } ?? false
  }

  private func isAddedAfterwards(_ entry: Entry, isOfWork: Bool) -> Bool {
    guard opening != nil, happened(of: entry) == entry.at else { return false }
    var closed: Moment?
    for earlier in entries
    where earlier.number < entry.number && retractedBy[earlier.number] == nil {
      for event in earlier.events {
        if case .adjourned = event { closed = earlier.at }
        if case .reopened = event { closed = nil }
      }
    }
    guard let closed else { return false }
    // A meeting typed in afterwards is written up as a whole, on one day or more.
    return !isOfWork && details.afterwards == nil || zoned(entry.at).day > zoned(closed).day
  }

  /// Whether the points of the result that stands were first settled on a day after the meeting.
  package func pointsAreAddedAfterwards(on issue: Issue) -> Bool {
    guard outcome(of: issue) != nil else { return false }
    let votes = Set(resultVotes(of: issue).map(\.id))
    let announced = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .announced(let it) = $0 { votes.contains(it.vote) } else { false }
        }
    }?.number
    let settled = entries.filter { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .settled(let it) = $0 { it.issue == issue.id } else { false }
        }
    }
    let first = settled.first { $0.number > announced ?? 0 } ?? settled.last
    return first.map { isAddedAfterwards($0, isOfWork: true) } ?? false
  }
}
