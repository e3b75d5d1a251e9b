/// Ballots by the dwelling they are for: nearly every one has a single ballot, and a list for each
/// would take more than the ballots.
struct BallotsByRoom {
  private let ballots: [Ballot]
  private var firsts: [String: Int]
  private var others: [String: [Int]] = [:]

  init(_ ballots: [Ballot]) {
    self.ballots = ballots
    firsts = Dictionary(minimumCapacity: ballots.count)
    for (place, ballot) in ballots.enumerated() {
      if firsts[ballot.room] == nil {
        firsts[ballot.room] = place
      } else {
        others[ballot.room, default: []].append(place)
      }
    }
  }

  /// Adds those of a dwelling, in their order.
  func append(of room: String, to list: inout [Ballot]) {
    guard let first = firsts[room] else { return }
    list.append(ballots[first])
    if !others.isEmpty, let more = others[room] {
      for place in more { list.append(ballots[place]) }
    }
  }
}
