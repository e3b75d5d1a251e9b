import Deliberation
import FoundationEssentials
import TestSupport
import Testing
import Values

/// Rows that other voting programs publish in their own tests, as data in `peer-rows.json`: each
/// says of which repository and file it is.
@Suite struct `Rows of peers` {
  struct Peers: Decodable, Sendable {
    var antragsgrün: [Row]
    var helios: [Winner]
    var openSlides: [Marked]
  }

  static let peers: Peers = {
    let file = packageFolder.appending(path: "Tests/DeliberationTests/Voting/peer-rows.json")
    return try! JSONDecoder().decode(Peers.self, from: Data(contentsOf: file))
  }()

  @Test func `every row says where it comes from`() {
    let sources =
      Self.peers.antragsgrün.map { ($0.repository, $0.file) }
      + Self.peers.helios.map { ($0.repository, $0.file) }
      + Self.peers.openSlides.map { ($0.repository, $0.file) }
    #expect(sources.count == 22)
    #expect(sources.allSatisfy { $0.contains("/") && !$1.isEmpty })
  }

  struct Row: Decodable, Sendable, CustomStringConvertible {
    var repository: String
    var file: String
    var name: String
    var rule: String
    var yes: Int
    var no: Int
    var abstain: Int
    var kind: Verdict.Kind

    var description: String { name }
  }

  /// Simple majority of votes cast, two thirds of votes cast, absolute majority of all who voted.
  @Test(arguments: peers.antragsgrün) func `Antragsgrün`(_ row: Row) {
    let present = row.yes + row.no + row.abstain
    #expect(
      rule(row.rule).kind(
        hands(present: present, for: row.yes, against: row.no, abstain: row.abstain)) == row.kind)
  }

  struct Winner: Decodable, Sendable {
    var repository: String
    var file: String
    var name: String
    var votes: [Int]
    var cast: Int
    var absolute: Bool
    var winners: [String]
  }

  /// AbsoluteWinnerCalculationTests and ElectionAlgsWinnerCalculationTests: an answer wins with more than half of the votes cast, or
  /// with the most.
  @Test(arguments: peers.helios) func `Helios`(_ row: Winner) {
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

  struct Marked: Decodable, Sendable {
    var repository: String
    var file: String
    var name: String
    var names: [String]
    var marks: Int
    var marked: [String]
    var isValid: Bool
  }

  /// The rows in which each option takes one mark. Those
  /// on global answers, on amounts above one and on minimums have nothing here to stand for.
  @Test(arguments: peers.openSlides) func `OpenSlides`(_ row: Marked) {
    var ballots = ChoiceBallots(among: row.names, marks: row.marks)
    #expect(ballots.accepts(row.marked) == row.isValid, "\(row.name)")
    ballots.add(row.marked)
    #expect(ballots.invalid == (row.isValid ? 0 : 1))
    #expect(ballots.choices.map(\.votes).reduce(0, +) == (row.isValid ? row.marked.count : 0))
  }
}
