/// What was counted in one measure; nil was not counted.
package struct Numbers: Sendable {
  package var all, expected, present, took: Int?
  package var yes, no, abstain, following: Int?
  package var issued, returned, void, disputed, missing, delivered: Int?

  package init() {}
}

/// One vote, told without any of the program's own types.
package struct Case: Sendable {
  package enum Asked: String, CaseIterable, Sendable {
    case hands, rollCall, noObjection, secretBallot, slips
  }

  package struct Candidate: Sendable {
    package var name: String
    package var votes: Int
    package var area: Int?

    package init(name: String, votes: Int, area: Int?) {
      self.name = name
      self.votes = votes
      self.area = area
    }
  }

  package var rule: String
  package var asked: Asked
  package var households = false
  package var heads = Numbers()
  package var area: Numbers?
  package var parkingHeads: Numbers?
  package var parkingArea: Numbers?
  package var ownerMembers: Numbers?
  /// agreed, word, pending, refused
  package var consents: [String] = []
  /// absent, abstain, majority; nil is open.
  package var missingCount: String?
  /// absent, participating; nil is open.
  package var voidCount: String?
  package var disputedCount: String?
  /// excluded, included; nil is open.
  package var parkingCount: String?
  package var candidates: [Candidate] = []
  package var seats: Int?
  package var round = 1
  package var lot: [String]?
  package var appraisal: [Int]?

  package init(rule: String, asked: Asked) {
    self.rule = rule
    self.asked = asked
  }
}

/// What the oracle says of a case.
package struct Opinion: Equatable, Sendable {
  package var kind: String
  package var elected: [String] = []
  package var tied: [String] = []

  package init(_ kind: String, elected: [String] = [], tied: [String] = []) {
    self.kind = kind
    self.elected = elected
    self.tied = tied
  }
}
