import Values

/// Events that are alike in what they touch and in the numbers they name. One that names more things by
/// their numbers renumbers them itself.

/// An event that changes a vote.
package protocol ChangesVote: EventPayload {
  /// Which one.
  var vote: Vote.ID { get set }
}

extension ChangesVote {
  package var touches: [Touch] { [.changes(.vote(vote))] }
  package mutating func renumber(_ numbers: Renumbering) { vote = numbers(vote) }
}

/// An event that changes an issue.
package protocol ChangesIssue: EventPayload {
  /// Which one.
  var issue: Issue.ID { get set }
}

extension ChangesIssue {
  package var touches: [Touch] { [.changes(.issue(issue))] }
  package mutating func renumber(_ numbers: Renumbering) { issue = numbers(issue) }
}

/// An event that changes a person on the roster.
package protocol ChangesParticipant: EventPayload {
  /// Which one.
  var participant: Participant.ID { get set }
}

extension ChangesParticipant {
  package var touches: [Touch] { [.changes(.participant(participant))] }
  package mutating func renumber(_ numbers: Renumbering) { participant = numbers(participant) }
}

/// An event that changes a turn on the floor.
package protocol ChangesTurn: EventPayload {
  /// Which one.
  var turn: Turn.ID { get set }
}

extension ChangesTurn {
  package var touches: [Touch] { [.changes(.turn(turn))] }
  package mutating func renumber(_ numbers: Renumbering) { turn = numbers(turn) }
}

/// An event that changes an amendment.
package protocol ChangesAmendment: EventPayload {
  /// Which one.
  var amendment: Amendment.ID { get set }
}

extension ChangesAmendment {
  package var touches: [Touch] { [.changes(.amendment(amendment))] }
  package mutating func renumber(_ numbers: Renumbering) { amendment = numbers(amendment) }
}

/// An event that changes a task.
package protocol ChangesAssignment: EventPayload {
  /// Which one.
  var assignment: Assignment.ID { get set }
}

extension ChangesAssignment {
  package var touches: [Touch] { [.changes(.assignment(assignment))] }
  package mutating func renumber(_ numbers: Renumbering) { assignment = numbers(assignment) }
}

/// An event by which the meeting as a whole begins, ends or goes on.
package protocol ChangesPhase: EventPayload {}

extension ChangesPhase {
  package var touches: [Touch] { [.changes(.phase), .reads(.meeting)] }
  package mutating func renumber(_ numbers: Renumbering) {}
}

/// A mark of the program's own: it touches no thing and comes from no command.
package protocol ProgramMark: EventPayload {}

extension ProgramMark {
  package var touches: [Touch] { [] }
  package var isMark: Bool { true }
  package func act(in scene: Scene) -> Command? { nil }
  package mutating func renumber(_ numbers: Renumbering) {}
}
