import Deliberation
import Scenarios
import Values

/// What every owners' vote of these tests begins and ends with.
extension Meeting {
  /// The issue is for the owners in common, and they were told beforehand.
  mutating func leaveToOwners() throws {
    try act(
      .judgeCompetence(
        .init(
          issue: nil, competence: Competence(answer: .owners, items: [7], by: "主持人甲"))),
      .recordNotice(
        .init(issue: nil, notified: Notified(on: Day("2024-02-10")!, channels: ["公示栏"]))))
  }

  /// Two clerks read the same slips; the second goes on at the keys.
  mutating func read(_ slips: [Ballot]) throws {
    for name in ["计票人甲", "计票人乙"] {
      clerk = name
      try act(.enterSlips(.init(vote: nil, ballots: slips)))
    }
  }

  /// Counts the slips, checks and announces.
  mutating func announceSlips(_ policies: Policies? = nil) throws {
    try act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: policies), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "监票人甲")), .announce(.init(vote: nil)))
  }
}

extension OwnerRoll {
  /// Dwellings of one stairwell, one above the other, each with an owner of its own.
  static func stairwell(of count: Int, area: Area) -> OwnerRoll {
    OwnerRoll(
      dwellings: (1...count).map {
        Dwelling(room: "3-2-\($0)01", owners: ["业主0\($0)"], area: area)
      },
      heads: (0..<count).map {
        Head(names: ["业主0\($0 + 1)"], dwellings: [$0], reason: .single, isConfirmed: true)
      })
  }
}

/// The owners of the stairwell vote in writing, an act a minute.
struct StairwellVote {
  private(set) var session: Session
  var at = beijing("2024-01-21", 15, 0)

  init() throws { session = try Scenario.stairwell.played() }

  mutating func act(_ command: Command, by clerk: String = "记录", despite: String? = nil) throws {
    at = at.adding(seconds: 60)
    try session.play(command, at: at, by: clerk, despite: despite)
  }

  /// Two clerks read the same slips.
  mutating func read(_ slips: [Ballot]) throws {
    for clerk in ["计票甲", "计票乙"] {
      try act(.enterSlips(.init(vote: nil, ballots: slips)), by: clerk)
    }
  }
}
