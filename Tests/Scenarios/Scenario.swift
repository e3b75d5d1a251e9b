import Deliberation
import Values

/// A meeting as commands with their times, to be played through the core, the program or the keys.
package struct Scenario: Sendable {
  package let identity: Session.Identity
  package let steps: [Step]

  package init(identity: Session.Identity, steps: [Step]) {
    self.identity = identity
    self.steps = steps
  }

  /// One command, when it was given and by which clerk.
  package struct Step: Sendable {
    package let command: Command
    package let at: Moment
    package let by: String
    /// When it happened, where that was earlier (补记).
    package let happened: Moment?

    package init(_ command: Command, at: Moment, by: String, happened: Moment? = nil) {
      self.command = command
      self.at = at
      self.by = by
      self.happened = happened
    }
  }

  /// Plays every step; a refusal ends it.
  package func played() throws -> Session {
    try steps.reduce(into: Session(identity: identity)) { session, step in
      try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
    }
  }

  /// Plays the steps before the first that the test picks out.
  package func played(before isEnd: (Command) -> Bool) throws -> Session {
    let end = steps.firstIndex { isEnd($0.command) } ?? steps.count
    return try Scenario(identity: identity, steps: Array(steps[..<end])).played()
  }
}

extension Session {
  /// Decides and applies one command as the program does.
  package mutating func play(
    _ command: Command, at moment: Moment, by clerk: String = "记录", happened: Moment? = nil,
    despite: String? = nil
  ) throws {
    let events = try decide(
      command,
      on: Occasion(at: moment, by: clerk, seen: lastEntry, happened: happened, despite: despite))
    apply(Entry(number: lastEntry + 1, at: moment, by: clerk, events: events))
  }
}

/// The day and time on the wall in Beijing.
package func beijing(_ day: String, _ hour: Int, _ minute: Int, _ second: Int = 0) -> Moment {
  guard let day = Day(day) else { preconditionFailure("no such day: \(day)") }
  return Moment(day: day, hour: hour, minute: minute, second: second, offset: 480)
}
