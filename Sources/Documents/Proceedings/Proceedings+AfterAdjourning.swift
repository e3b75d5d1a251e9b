import Deliberation

/// What was entered when the meeting was over and no time is known of: no paper tells it as the
/// meeting's own.
extension Proceedings {
  var addedMark: String { isWritten ? "（表决结束后补记）" : "（散会后补记）" }

  /// The mark, for what was entered by the act that made it.
  ///
  /// - Parameter isOfWork: What the clerk writes up of the outcome, often on the same evening: it is the
  ///   meeting's own until the day is over.
  private func mark(isOfWork: Bool = true, _ isMeant: (Event) -> Bool) -> String {
    session.isAddedAfterwards(isOfWork: isOfWork, isMeant) ? addedMark : ""
  }

  func isAdded(_ issue: Issue) -> Bool {
    session.isAddedAfterwards {
      if case .issueAdded(let adding) = $0 { adding.issue == issue.id } else { false }
    }
  }

  func isAdded(_ concern: Concern) -> Bool {
    session.isAddedAfterwards {
      if case .concernRaised(let raising) = $0 { raising.concern == concern.id } else { false }
    }
  }

  func isAdded(_ turn: Turn) -> Bool {
    session.isAddedAfterwards {
      if case .turnRecorded(let adding) = $0 { adding.turn == turn.id } else { false }
    }
  }

  /// Whether the answer that stands was given when the meeting was over.
  func isAnsweredLater(_ concern: Concern) -> Bool {
    session.isAddedAfterwards(isLast: true) {
      if case .concernAnswered(let answer) = $0 { answer.concern == concern.id } else { false }
    }
  }

  /// The issues the meeting had before it.
  var issuesMet: [Issue] {
    let all = session.issues.values
    let met = all.filter { !isAdded($0) }
    return met.isEmpty ? all : met
  }

  func titleMarked(_ issue: Issue) -> String {
    title(of: issue) + (isAdded(issue) ? addedMark : "")
  }

  func mark(of task: Assignment) -> String {
    mark { if case .assigned(let work) = $0 { work.assignment == task.id } else { false } }
  }

  func mark(of round: OpinionRound) -> String {
    mark {
      if case .opinionsRecorded(let asking) = $0 { asking.round.id == round.id } else { false }
    }
  }

  func markOfNoTask(on issue: Issue) -> String {
    mark {
      if case .closedWithoutAssignment(let closing) = $0 {
        closing.issue == issue.id
      } else {
        false
      }
    }
  }

  /// Of the points that were settled first on the result that stands; what was added to such points
  /// later is told among the corrections.
  func markOfPoints(on issue: Issue) -> String {
    session.pointsAreAddedAfterwards(on: issue) ? addedMark : ""
  }

  func marked(_ text: String, _ mark: String) -> String {
    mark.isEmpty ? text : sentence(phrase(text) + mark)
  }

  /// How it is told that an issue was put off or taken off.
  func markedEnding(_ text: String, of issue: Issue) -> String {
    let isLate = session.isAddedAfterwards(isOfWork: true, isLast: true) {
      if case .statusChanged(let change) = $0 { change.issue == issue.id } else { false }
    }
    return isLate ? marked(text, addedMark) : text
  }
}
