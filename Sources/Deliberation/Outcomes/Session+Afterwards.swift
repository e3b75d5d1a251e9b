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
