import Deliberation
import Scenarios
import Testing
import Values

extension Scenario {
  /// The meeting with every command tried every few steps, and twice at the end: whatever fits is taken.
  func tried() throws -> Session {
    var session = Session(identity: identity)
    for (number, step) in steps.enumerated() {
      if number.isMultiple(of: 5) {
        for specimen in Command.specimens where !specimen.endsSomething {
          try? session.play(specimen, at: step.at, by: step.by, despite: "情况属实")
        }
      }
      try? session.play(step.command, at: step.at, by: step.by, happened: step.happened)
    }
    let end = (steps.last?.at ?? beijing("2024-05-18", 17, 0)).adding(seconds: 600)
    for specimen in Command.specimens + Command.specimens {
      try? session.play(specimen, at: end, by: "记录", despite: "情况属实")
    }
    #expect(session.damage == nil)
    return session
  }
}

extension Command {
  /// Whether not much could follow it.
  fileprivate var endsSomething: Bool {
    switch self {
    case .adjourn, .seal, .withdrawIssue, .closeIssue, .deferIssue, .referIssue, .withdrawMotion,
      .removeParticipant, .retract, .redact:
      true
    default: false
    }
  }
}
