import Values

/// Counts the ballots of some owners apart from all others, whose sums can be added to theirs.
struct OwnersCounting {
  private let roll: OwnerRoll
  private let byRoom: BallotsByRoom
  private let filledByRoom: BallotsByRoom
  private let delivered: Set<String>?
  private let hasParking: Bool
  /// The groups of the whole roll: every part has them all, in one order.
  private let groups: [String]

  init(
    _ ballots: [Ballot], filled: [Ballot], of roll: OwnerRoll, delivered: Set<String>?
  ) {
    self.roll = roll
    self.delivered = delivered
    byRoom = BallotsByRoom(ballots)
    filledByRoom = BallotsByRoom(filled)
    hasParking = roll.dwellings.contains { $0.kind.isParking }
    var groups: [String] = []
    for dwelling in roll.dwellings {
      for group in dwelling.groups where !groups.contains(group) { groups.append(group) }
    }
    self.groups = groups
  }

  func slips(in dwellings: [Dwelling], isFilled: Bool) -> SlipsOfDay {
    var written: [Ballot] = []
    written.reserveCapacity(dwellings.count)
    for dwelling in dwellings {
      byRoom.append(of: dwelling.room, to: &written)
      if isFilled { filledByRoom.append(of: dwelling.room, to: &written) }
    }
    return SlipsOfDay(written: written)
  }

  /// The sums of those owners.
  ///
  /// - Parameter came: which of the awaited proxies came, by their place; nil where they are still
  ///   awaited.
  func part(
    _ heads: [OwnerRoll.Head], isFilled: Bool, counting came: Set<Int>? = nil
  ) -> Tally {
    let own = roll.part(of: heads)
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
        ?? GroupCount(
          group: name, heads: Count(expected: 0), area: Count(expected: .zero))
    }
    return tally
  }
}

extension OwnerRoll {
  /// Those owners and their dwellings alone.
  fileprivate func part(of heads: [Head]) -> OwnerRoll {
    var places: [Int: Int] = Dictionary(minimumCapacity: heads.count)
    var own = OwnerRoll()
    own.dwellings.reserveCapacity(heads.count)
    for head in heads {
      for place in head.dwellings {
        places[place] = own.dwellings.count
        own.dwellings.append(dwellings[place])
      }
    }
    own.heads = heads.map { head in
      var head = head
      head.dwellings = head.dwellings.compactMap { places[$0] }
      return head
    }
    return own
  }
}
