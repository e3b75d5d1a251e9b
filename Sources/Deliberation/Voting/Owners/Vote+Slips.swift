/// Whose reading of the slips it is: a clerk's, or the same clerk's second.
struct SlipReader: Hashable {
  let clerk: String
  let isAgain: Bool
}

extension SlipReading {
  var reader: SlipReader { SlipReader(clerk: clerk, isAgain: isAgain) }
}

extension Vote {
  /// What was read by a clerk so far; nil where he hasn't begun.
  func reading(by reader: SlipReader) -> SlipReading? { slips.first { $0.reader == reader } }

  /// Puts slips into what a clerk has read so far; a slip read before is replaced.
  mutating func take(_ ballots: [Ballot], readBy reader: SlipReader) {
    let place =
      slips.firstIndex { $0.reader == reader }
      ?? {
        slips.append(
          SlipReading(clerk: reader.clerk, isAgain: reader.isAgain, ballots: []))
        return slips.count - 1
      }()
    slips[place].ballots.replace(with: ballots)
    tally = nil
    checkedBy = nil
  }

  /// Takes what was read of the same hands out of what a clerk has read, or all have.
  mutating func leave(_ carried: [Ballot], readBy reader: SlipReader?) {
    for place in slips.indices where reader == nil || slips[place].reader == reader {
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
