import Deliberation
import Scenarios
import Testing

/// A register of owners isn't undone under a vote that counts by it, nor one that stood before it.
@Suite struct RetractedRegisterTests {
  private let later = beijing("2024-01-21", 16, 0)

  /// The stairwell's meeting with its register confirmed once more and the vote opened by that one.
  private func voting() throws -> Session {
    var session = try Scenario.stairwell.played()
    for command in [
      Command.confirmOwners(.init(roll: Scenario.stairwellRegister)),
      .openVote(.init(proposal: VoteProposal(way: .slips))),
      .enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", answer: .for)])),
    ] { try session.play(command, at: later, by: "计票甲") }
    return session
  }

  private func registers(of session: Session) -> [Int] {
    session.entries.filter { entry in
      entry.events.contains { if case .ownersConfirmed = $0 { true } else { false } }
    }.map(\.number)
  }

  @Test func `neither the register of the vote nor the one before it is undone`() throws {
    var session = try voting()
    let confirmed = registers(of: session)
    #expect(confirmed.count == 2)
    for entry in confirmed {
      let refusal = #expect(throws: Refusal.self) {
        try session.play(.retract(.init(entry: entry, reason: "录错")), at: later)
      }
      #expect(refusal?.code == "builtUpon")
    }
    let vote = try #require(session.pendingVote)
    #expect(vote.opening.register == OwnerRoll.ID(2))
    #expect(session.owners(of: vote)?.dwellings.map(\.room).contains("101") == true)
  }

  @Test func `the second is undone while no vote counts by it`() throws {
    var session = try Scenario.stairwell.played()
    try session.play(
      .confirmOwners(.init(roll: Scenario.stairwellRegister)), at: later, by: "计票甲")
    let second = try #require(registers(of: session).last)
    try session.play(.retract(.init(entry: second, reason: "录错")), at: later)
    #expect(session.ownerRolls.count == 1)
  }
}
