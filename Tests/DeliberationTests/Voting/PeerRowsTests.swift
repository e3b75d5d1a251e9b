import Deliberation
import Testing

/// Rows that other voting programs publish in their own tests, as data.
@Suite struct `Rows of peers` {
  struct Row: Sendable, CustomStringConvertible {
    var name: String
    var rule: String
    var yes: Int
    var no: Int
    var abstain: Int
    var kind: Verdict.Kind

    var description: String { name }
  }

  /// Antragsgrün, tests/Unit/VotingTest.php: simple majority of votes cast, two thirds of votes
  /// cast, absolute majority of all who voted.
  static let antragsgrün = [
    Row(
      name: "testVotingResultSimpleAccepted", rule: "robert-majority", yes: 3, no: 2, abstain: 0,
      kind: .adopted),
    Row(
      name: "testVotingResultSimpleRejectedOnEqualNumbers", rule: "robert-majority", yes: 2,
      no: 2, abstain: 0, kind: .rejected),
    Row(
      name: "testVotingResultTwoThirdsAccepted", rule: "robert-two-thirds", yes: 2, no: 1,
      abstain: 1, kind: .adopted),
    Row(
      name: "testVotingResultTwoThirdsRejected", rule: "robert-two-thirds", yes: 3, no: 2,
      abstain: 0, kind: .rejected),
    Row(
      name: "testVotingResultAbsoluteAccepted", rule: "majority-of-present", yes: 3, no: 1,
      abstain: 1, kind: .adopted),
    Row(
      name: "testVotingResultAbsoluteRejectedOnEqualNumbers", rule: "majority-of-present",
      yes: 2, no: 1, abstain: 1, kind: .rejected),
    Row(
      name: "testVotingResultsVisibleOnlyAfterPublication", rule: "robert-majority", yes: 1,
      no: 0, abstain: 0, kind: .adopted),
  ]

  @Test(arguments: antragsgrün) func `Antragsgrün`(_ row: Row) {
    let present = row.yes + row.no + row.abstain
    #expect(
      rule(row.rule).kind(
        hands(present: present, for: row.yes, against: row.no, abstain: row.abstain)) == row.kind)
  }

  struct Winner: Sendable {
    var name: String
    var votes: [Int]
    var cast: Int
    var absolute: Bool
    var winners: [String]
  }

  /// Helios, helios/tests.py, AbsoluteWinnerCalculationTests and
  /// ElectionAlgsWinnerCalculationTests: an answer wins with more than half of the votes cast, or
  /// with the most.
  static let helios = [
    Winner(name: "5 votes, 3 win", votes: [3, 2], cast: 5, absolute: true, winners: ["0"]),
    Winner(name: "5 votes, the other", votes: [2, 3], cast: 5, absolute: true, winners: ["1"]),
    Winner(name: "5 votes, a tie", votes: [2, 2], cast: 5, absolute: true, winners: []),
    Winner(name: "6 votes, 4 win", votes: [4, 2], cast: 6, absolute: true, winners: ["0"]),
    Winner(name: "6 votes, 3 don't", votes: [3, 3], cast: 6, absolute: true, winners: []),
    Winner(name: "7 votes, 4 win", votes: [4, 3], cast: 7, absolute: true, winners: ["0"]),
    Winner(name: "relative", votes: [2, 1], cast: 5, absolute: false, winners: ["0"]),
  ]

  @Test(arguments: helios) func `Helios`(_ row: Winner) {
    let choices = row.votes.enumerated().map { Choice("\($0)", votes: $1) }
    let tally = Tally(
      way: .hands, heads: Count(present: row.cast, participating: row.cast), choices: choices,
      seats: 1)
    var contest = rule("plurality")
    if row.absolute {
      contest.shape = .election
      contest.adoption = [Rule.Test(.adoption, of: .participating, .moreThan, .half)]
    }
    #expect(contest.verdict(for: tally, on: someDay).elected == row.winners, "\(row.name)")
  }

  struct Marked: Sendable {
    var name: String
    var names: [String]
    var marks: Int
    var marked: [String]
    var isValid: Bool
  }

  /// OpenSlides, vote/vote_validate_test.go: the rows in which each option takes one mark. Those
  /// on global answers, on amounts above one and on minimums have nothing here to stand for.
  static let openSlides = [
    Marked(
      name: "Method Y, Vote Option", names: ["1", "2"], marks: 1, marked: ["1"], isValid: true),
    Marked(
      name: "Method Y, Vote on to many Options", names: ["1", "2"], marks: 1, marked: ["1", "2"],
      isValid: false),
    Marked(
      name: "Method Y, Vote on one option with to high amount", names: ["1", "2"], marks: 1,
      marked: ["1", "1", "1", "1", "1"], isValid: false),
    Marked(
      name: "Method Y, Vote on many option with to high amount", names: ["1", "2"], marks: 2,
      marked: ["1", "2", "2"], isValid: false),
    Marked(
      name: "Method Y, Vote wrong option", names: ["1", "2"], marks: 1, marked: ["5"],
      isValid: false),
    Marked(
      name: "Method YN, Y on wrong Option", names: ["1", "2"], marks: 2, marked: ["3"],
      isValid: false),
    Marked(
      name: "Method YNA with to many selected", names: ["1", "2", "3"], marks: 2,
      marked: ["1", "2", "3"], isValid: false),
    Marked(
      name: "Method YNA with not to many selected", names: ["1", "2", "3"], marks: 2,
      marked: ["1", "2"], isValid: true),
  ]

  @Test(arguments: openSlides) func `OpenSlides`(_ row: Marked) {
    var ballots = ChoiceBallots(among: row.names, marks: row.marks)
    #expect(ballots.accepts(row.marked) == row.isValid, "\(row.name)")
    ballots.add(row.marked)
    #expect(ballots.invalid == (row.isValid ? 0 : 1))
    #expect(ballots.choices.map(\.votes).reduce(0, +) == (row.isValid ? row.marked.count : 0))
  }
}
