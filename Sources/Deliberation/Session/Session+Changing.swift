/// Changing one thing of the state by its number; throws where there is none of that number.
extension Session {
  mutating func change(_ id: Issue.ID, _ body: (inout Issue) -> Void) throws(Misfit) {
    guard issues.update(id, body) else { throw .unknown(.issue(id)) }
  }

  mutating func change(_ id: Amendment.ID, _ body: (inout Amendment) -> Void) throws(Misfit) {
    guard amendments.update(id, body) else { throw .unknown(.amendment(id)) }
  }

  mutating func change(_ id: Turn.ID, _ body: (inout Turn) -> Void) throws(Misfit) {
    guard turns.update(id, body) else { throw .unknown(.turn(id)) }
  }

  mutating func change(_ id: Vote.ID, _ body: (inout Vote) -> Void) throws(Misfit) {
    guard votes.update(id, body) else { throw .unknown(.vote(id)) }
  }

  mutating func change(_ id: Assignment.ID, _ body: (inout Assignment) -> Void) throws(Misfit) {
    guard assignments.update(id, body) else { throw .unknown(.assignment(id)) }
  }

  mutating func change(_ id: Motion.ID, _ body: (inout Motion) -> Void) throws(Misfit) {
    guard motions.update(id, body) else { throw .unknown(.motion(id)) }
  }

  mutating func change(_ id: AgendaStep.ID, _ body: (inout AgendaStep) -> Void) throws(Misfit) {
    guard steps.update(id, body) else { throw .unknown(.step(id)) }
  }

  mutating func change(_ id: Concern.ID, _ body: (inout Concern) -> Void) throws(Misfit) {
    guard concerns.update(id, body) else { throw .unknown(.concern(id)) }
  }

  mutating func change(_ id: Attachment.ID, _ body: (inout Attachment) -> Void) throws(Misfit) {
    guard attachments.update(id, body) else { throw .unknown(.attachment(id)) }
  }

  /// The amendment of that number.
  func known(_ id: Amendment.ID) throws(Misfit) -> Amendment {
    guard let amendment = amendments[id] else { throw .unknown(.amendment(id)) }
    return amendment
  }

  /// Throws where nobody on the roster has that number.
  func knows(_ id: Participant.ID) throws(Misfit) {
    guard participants.contains(id) else { throw .unknown(.participant(id)) }
  }
}
