/// The same slips entered by two clerks. The count closes when both say the same.
package struct DoubleEntry: Codable, Hashable, Sendable {
  /// What one clerk read off the slips.
  package struct Entry: Codable, Hashable, Sendable {
    package var clerk: String
    package var ballots: [Ballot]

    package init(clerk: String, ballots: [Ballot]) {
      self.clerk = clerk
      self.ballots = ballots
    }
  }

  /// A slip the two read differently; nil where one of them has none.
  package struct Difference: Codable, Hashable, Sendable {
    package var room: String
    /// The co-owner whose slip it is, where there are several.
    package var signedBy: String?
    package var first: Answer?
    package var second: Answer?

    package init(room: String, signedBy: String? = nil, first: Answer?, second: Answer?) {
      self.room = room
      self.signedBy = signedBy
      self.first = first
      self.second = second
    }
  }

  package var first: Entry
  package var second: Entry

  /// Returns nil where one clerk entered both.
  package init?(_ first: Entry, _ second: Entry) {
    guard first.clerk != second.clerk else { return nil }
    self.first = first
    self.second = second
  }

  /// What is still to be settled, in the order of the first entry, then of the second.
  package var differences: [Difference] {
    struct Slip: Hashable {
      var room: String
      var signedBy: String?
    }
    func slips(_ entry: Entry) -> (order: [Slip], answers: [Slip: [Answer]]) {
      var order: [Slip] = []
      var answers: [Slip: [Answer]] = [:]
      for ballot in entry.ballots {
        let slip = Slip(room: ballot.room, signedBy: ballot.signedBy)
        if answers[slip] == nil { order.append(slip) }
        answers[slip, default: []].append(ballot.answer)
      }
      return (order, answers)
    }
    let (firstOrder, firstAnswers) = slips(first)
    let (secondOrder, secondAnswers) = slips(second)
    var found: [Difference] = []
    for slip in firstOrder + secondOrder.filter({ firstAnswers[$0] == nil }) {
      let ours = firstAnswers[slip] ?? []
      let theirs = secondAnswers[slip] ?? []
      for index in 0..<max(ours.count, theirs.count) {
        let one = index < ours.count ? ours[index] : nil
        let other = index < theirs.count ? theirs[index] : nil
        if one != other {
          found.append(
            Difference(room: slip.room, signedBy: slip.signedBy, first: one, second: other))
        }
      }
    }
    return found
  }

  /// The ballots both agree on; nil while they differ.
  package var settled: [Ballot]? { differences.isEmpty ? first.ballots : nil }
}
