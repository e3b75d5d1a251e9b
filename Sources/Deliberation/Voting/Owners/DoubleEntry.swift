/// The same slips entered by two clerks. The count closes when both say the same.
package struct DoubleEntry: Codable, Hashable, Sendable {
  /// What one clerk read off the slips.
  package struct Entry: Codable, Hashable, Sendable {
    /// Who read them.
    package var clerk: String
    /// The slips as read.
    package var ballots: [Ballot]

    package init(clerk: String, ballots: [Ballot]) { (self.clerk, self.ballots) = (clerk, ballots) }
  }

  /// A slip the two read differently; nil where one of them has none.
  package struct Difference: Codable, Hashable, Sendable {
    /// 房号: the dwelling.
    package var room: String
    /// The co-owner whose slip it is, where there are several.
    package var signedBy: String?
    /// What the first clerk read.
    package var first: Ballot?
    /// What the second clerk read.
    package var second: Ballot?

    package init(room: String, signedBy: String? = nil, first: Ballot?, second: Ballot?) {
      (self.room, self.signedBy, self.first, self.second) = (room, signedBy, first, second)
    }
  }

  /// What must be read alike; the order of marks doesn't matter, but a name marked twice does.
  struct Fact: Hashable {
    let answer: Answer
    let marks: [String]
    let proxy: Proxy?
    let relation: String?
    /// Whether it is one of a form: how a signed slip was brought says nothing of what it says.
    let isByForm: Bool

    init(_ ballot: Ballot) {
      (answer, marks) = (ballot.answer, (ballot.marks ?? []).sorted())
      (proxy, relation) = (ballot.proxy, ballot.relation)
      isByForm = ballot.isByForm
    }
  }

  /// What the first clerk read.
  package var first: Entry
  /// What the second clerk read.
  package var second: Entry

  /// Returns nil where one clerk entered both.
  package init?(_ first: Entry, _ second: Entry) {
    guard first.clerk != second.clerk else { return nil }
    self.first = first
    self.second = second
  }

  /// What is still to be settled, in the order of the first entry, then of the second.
  package var differences: [Difference] {
    DoubleEntry.differences(between: first.ballots, and: second.ballots)
  }

  /// The same of two readings, whoever made them.
  static func differences(between first: [Ballot], and second: [Ballot]) -> [Difference] {
    struct Slip: Hashable {
      var room: String
      var signedBy: String?
    }
    func slips(_ read: [Ballot]) -> (order: [Slip], ballots: [Slip: [Ballot]]) {
      var order: [Slip] = []
      var ballots: [Slip: [Ballot]] = [:]
      // A slip taken back is none where the dwelling has another.
      let returned = Set(read.filter { $0.answer != .notReturned }.map(\.room))
      for ballot in read
      where ballot.answer != .notReturned || !returned.contains(ballot.room) {
        let slip = Slip(room: ballot.room, signedBy: ballot.signedBy)
        if ballots[slip] == nil { order.append(slip) }
        ballots[slip, default: []].append(ballot)
      }
      return (order, ballots)
    }
    let (firstOrder, firstBallots) = slips(first)
    let (secondOrder, secondBallots) = slips(second)
    var found: [Difference] = []
    for slip in firstOrder + secondOrder.filter({ firstBallots[$0] == nil }) {
      let ours = firstBallots[slip] ?? []
      let theirs = secondBallots[slip] ?? []
      for index in 0..<max(ours.count, theirs.count) {
        let one = index < ours.count ? ours[index] : nil
        let other = index < theirs.count ? theirs[index] : nil
        if one.map(Fact.init) != other.map(Fact.init) {
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
