import Values

/// The ballots of a vote, of which the part of some owners is counted by itself.
struct BallotParts {
  private let roll: OwnerRoll
  /// Rooms that were handed a slip; nil where nobody registered them.
  private let delivered: Set<String>?
  private let byRoom: [String: [Ballot]]
  private let filledByRoom: [String: [Ballot]]
  /// Every group of the roll, so that all parts have the same rows.
  private var groups: [String] = []
  private let hasParking: Bool

  /// - Parameters:
  ///   - ballots: without those that were filled in.
  ///   - filled: those that were filled in below a vote.
  init(_ ballots: [Ballot], filled: [Ballot], of roll: OwnerRoll, delivered: Set<String>?) {
    self.roll = roll
    self.delivered = delivered
    byRoom = Dictionary(grouping: ballots, by: \.room)
    filledByRoom = Dictionary(grouping: filled, by: \.room)
    hasParking = roll.dwellings.contains { $0.kind.isParking }
    for group in roll.dwellings.flatMap(\.groups) where !groups.contains(group) {
      groups.append(group)
    }
  }

  /// The slips of some dwellings.
  func slips(in dwellings: [Dwelling], isFilled: Bool) -> SlipsOfDay {
    SlipsOfDay(
      written: dwellings.flatMap { dwelling in
        (byRoom[dwelling.room] ?? []) + (isFilled ? filledByRoom[dwelling.room] ?? [] : [])
      })
  }

  /// What some owners' slips come to.
  ///
  /// - Parameter came: which of the slips that wait for a proxy are taken to have got theirs; where nil
  ///   they wait in the tally.
  func part(
    _ heads: [OwnerRoll.Head], isFilled: Bool, counting came: Set<Int>? = nil
  ) -> Tally {
    let own = roll(of: heads)
    var slips = slips(in: own.dwellings, isFilled: isFilled)
    if let came {
      slips.standing += slips.awaiting.enumerated().filter { came.contains($0.offset) }.map {
        Ballot(room: $0.element.room, answer: $0.element.answer)
      }
      slips.awaiting = slips.awaiting.enumerated().filter { !came.contains($0.offset) }
        .map(\.element)
    }
    let count = BallotCount(
      slips.standing, of: own, delivered: delivered, unproxied: slips.unproxied)
    var tally = count.tally()
    if came == nil {
      tally.awaited = AwaitedProxies(
        slips.awaiting, beside: slips.standing, void: slips.void, of: own, among: nil,
        delivered: delivered)
    }
    if hasParking, tally.withParking == nil { tally.withParking = count.counts }
    tally.groups = groups.map { name in
      tally.groups.first { $0.group == name }
        ?? GroupCount(group: name, heads: Count(expected: 0), area: Count(expected: .zero))
    }
    return tally
  }

  /// A roll of their dwellings alone.
  private func roll(of heads: [OwnerRoll.Head]) -> OwnerRoll {
    var places: [Int: Int] = [:]
    var own = OwnerRoll()
    for place in heads.flatMap(\.dwellings) {
      places[place] = own.dwellings.count
      own.dwellings.append(roll.dwellings[place])
    }
    own.heads = heads.map { head in
      var head = head
      head.dwellings = head.dwellings.compactMap { places[$0] }
      return head
    }
    return own
  }
}
