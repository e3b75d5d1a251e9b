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
}
