/// Ballots on which voters marked names, read one by one.
package struct ChoiceBallots: Hashable, Sendable {
  /// The candidates, with the votes each has by now.
  package private(set) var choices: [Choice]
  /// Ballots with more marks than allowed, a name marked twice, or one that doesn't stand there.
  package private(set) var invalid = 0
  /// Ballots with no mark at all.
  package private(set) var abstain = 0
  /// Ballots taken in by now.
  package private(set) var returned = 0
  /// How many names one ballot may mark.
  package let marks: Int

  package init(among names: [String], marks: Int = 1) {
    choices = names.map { Choice($0, votes: 0) }
    self.marks = marks
  }

  /// Whether a ballot counts.
  package func accepts(_ marked: [String]) -> Bool {
    marked.count <= marks && Set(marked).count == marked.count
      && marked.allSatisfy { name in choices.contains { $0.name == name } }
  }

  /// Takes in one ballot, with the names it marks.
  package mutating func add(_ marked: [String]) {
    returned += 1
    guard accepts(marked) else { return invalid += 1 }
    if marked.isEmpty { abstain += 1 }
    for index in choices.indices where marked.contains(choices[index].name) {
      choices[index].votes += 1
    }
  }

  /// The tally of these ballots, for that many seats.
  package func tally(way: Way, seats: Int, issued: Int? = nil, round: Int = 1) -> Tally {
    Tally(
      way: way,
      heads: Count(abstain: abstain, issued: issued, returned: returned, invalid: invalid),
      choices: choices, seats: seats, marks: marks, round: round)
  }
}
