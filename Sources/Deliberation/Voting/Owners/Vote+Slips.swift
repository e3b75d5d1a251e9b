extension Vote {
  /// Puts slips into what a clerk has read so far; a slip read before is replaced.
  mutating func take(_ ballots: [Ballot], readBy clerk: String) {
    let place =
      slips.firstIndex { $0.clerk == clerk }
      ?? {
        slips.append(SlipReading(clerk: clerk, ballots: []))
        return slips.count - 1
      }()
    slips[place].ballots.replace(with: ballots)
    tally = nil
    checkedBy = nil
  }

  /// Takes what was read of the same hands out of what a clerk has read, or all have.
  mutating func leave(_ carried: [Ballot], readBy clerk: String?) {
    for place in slips.indices where clerk == nil || slips[place].clerk == clerk {
      slips[place].ballots.removeAll { slip in carried.contains { $0.isSameHand(as: slip) } }
    }
    tally = nil
    checkedBy = nil
  }
}

/// Whose slip it is: a dwelling's, or one co-owner's of it.
private struct Hand: Hashable {
  let room: String
  let signedBy: String?
}

extension [Ballot] {
  /// Puts each slip in the place of the one from the same hand, or last.
  mutating func replace(with ballots: [Ballot]) {
    var places: [Hand: Int] = [:]
    for (place, ballot) in enumerated() {
      places[Hand(room: ballot.room, signedBy: ballot.signedBy)] = place
    }
    for ballot in ballots {
      let hand = Hand(room: ballot.room, signedBy: ballot.signedBy)
      if let place = places[hand] {
        self[place] = ballot
      } else {
        places[hand] = count
        append(ballot)
      }
    }
  }
}
