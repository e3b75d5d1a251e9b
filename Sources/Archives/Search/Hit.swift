import Affairs
import Deliberation
import Values

/// A meeting or a card that was found, with all that is told of it without opening it.
package struct Hit: Sendable {
  package enum About: Sendable {
    case meeting(Meeting)
    case card(CardFacts)
  }

  package struct Meeting: Sendable {
    /// Where its file lies.
    package let path: String
    package let extract: Extract
    /// What the ledger says of its tasks, by their marks.
    package let fates: [String: TaskFate]
  }

  package let about: About
  /// Where the words stand; none where none were asked for.
  package let sayings: [Saying]
}

/// What a search found, newest first.
package struct Findings: Sendable {
  package var hits: [Hit] = []
  /// Whether there is more than was asked for.
  package var isMore = false

  package init() {}
}

extension Hit.Meeting {
  /// Its tasks of an issue, with the earlier of the days on which meeting and ledger have them done.
  package func tasks(of issue: Extract.Issue) -> [TaskFact] {
    issue.assignments.filter { $0.dropped == nil }.map { task in
      let fate = fates["\(Target.assignment(session: extract.header.id, id: task.id.text))"]
      return TaskFact(task.work, done: [task.done, fate?.done].compactMap(\.self).min())
    }
  }
}
