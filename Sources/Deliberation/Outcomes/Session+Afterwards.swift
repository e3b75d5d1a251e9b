extension Session {
  /// What was answered to an objection, in its order: an answer that stood when the meeting was over
  /// isn't unsaid by the next one. One that was given anew before that was never told.
  package func answers(to objection: Objection, on issue: Issue) -> [String] {
    var answers: [String] = []
    var (isOver, isTold) = (false, false)
    for entry in entries where retractedBy[entry.number] == nil {
      for event in (try? corrected(entry)) ?? entry.events {
        switch event {
        case .adjourned: (isOver, isTold) = (true, !answers.isEmpty)
        case .reopened: isOver = false
        case .objectionAnswered(issue.id, objection.number, let answer, _):
          if answers.last == answer {
            isTold = isTold || isOver
          } else {
            if !isTold { _ = answers.popLast() }
            answers.append(answer)
            isTold = isOver
          }
        default: continue
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
        switch event {
        case .adjourned: isOver = true
        case .reopened: isOver = false
        case .turnRecorded(turn.id, _, _, _, _, _, let text): note = text
        case .turnNoted(turn.id, let text) where text != note:
          (note, typed) = (text, isOver ? zoned(entry.at) : nil)
        default: continue
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
          if case .announced(let id, _) = $0 { votes.contains(id) } else { false }
        }
    }?.number
    let settled = entries.filter { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains { if case .settled(issue.id, _) = $0 { true } else { false } }
    }
    let first = settled.first { $0.number > announced ?? 0 } ?? settled.last
    return first.map { isAddedAfterwards($0, isOfWork: true) } ?? false
  }
}
