extension Session {
  /// The slips of earlier rounds that stand in a vote until they are handed in anew.
  package func carriedBallots(of vote: Vote) -> [Ballot] {
    var ballots: [Ballot] = []
    for (origin, dropped) in carriedRounds(of: vote).reversed() {
      ballots.removeAll { dropped.contains($0.room) }
      if let own = origin?.slips.first?.ballots { ballots.replace(with: own) }
    }
    return ballots
  }

  /// The slips of a vote as its count stands: carried, handed in, and read again since.
  package func ballotsStanding(in vote: Vote) -> [Ballot] {
    var ballots = ballots(of: vote)
    for correction in vote.corrections { ballots.replace(with: correction.ballots ?? []) }
    return ballots
  }

  /// The slips of a vote as they were last read, those it carries by the corrected counts of their own
  /// rounds.
  func ballotsReadAgain(of vote: Vote) -> [Ballot] {
    var ballots: [Ballot] = []
    for (origin, dropped) in carriedRounds(of: vote).reversed() {
      ballots.removeAll { dropped.contains($0.room) }
      if let origin { ballots.replaceBySlips(of: origin) }
    }
    ballots.replaceBySlips(of: vote)
    return ballots
  }

  /// The rounds whose slips are carried into a vote, the latest first.
  func roundsCarried(into vote: Vote) -> [Vote] { carriedRounds(of: vote).compactMap(\.origin) }

  /// The rounds whose slips are carried into a vote, the latest first, each with the dwellings
  /// whose slips were dropped after it. A round named twice, as only a forged file can, is read once.
  private func carriedRounds(of vote: Vote) -> [(origin: Vote?, droppedBefore: Set<String>)] {
    var rounds: [(Vote?, Set<String>)] = []
    var (seen, current) = (Set([vote.id]), vote)
    rounds.append((nil, Set(vote.opening.droppedSlips ?? [])))
    while current.opening.carriesSlips == true,
      let previous = current.opening.previous.flatMap({ votes[$0] }),
      seen.insert(previous.id).inserted
    {
      rounds.append((previous, Set(previous.opening.droppedSlips ?? [])))
      current = previous
    }
    return rounds
  }

  /// The dwellings whose slip, given by the register of its own round, has other owners in this
  /// register, or which aren't in it any more; in the order of the slips.
  func slips(of vote: Vote, thatLostTheirOwnersBy roll: OwnerRoll?) -> [String] {
    func owners(_ roll: OwnerRoll?) -> [String: Set<String>] {
      Dictionary(
        (roll?.dwellings ?? []).map { ($0.room, Set($0.owners)) },
        uniquingKeysWith: { $0.union($1) })
    }
    let now = owners(roll)
    var given: [String: Set<String>] = [:]
    for round in [vote] + carriedRounds(of: vote).compactMap(\.origin) {
      let then = owners(self.owners(of: round))
      for ballot in round.slips.first?.ballots ?? [] where given[ballot.room] == nil {
        given[ballot.room] = then[ballot.room] ?? []
      }
    }
    var dropped: [String] = []
    for ballot in ballots(of: vote)
    where given[ballot.room] != now[ballot.room] && !dropped.contains(ballot.room) {
      dropped.append(ballot.room)
    }
    return dropped
  }
}

extension Ballot {
  /// Whether both are the slip of the same hand: a dwelling's, or one co-owner's of it.
  func isSameHand(as other: Ballot) -> Bool { room == other.room && signedBy == other.signedBy }
}

/// Slips of an earlier round that stand in a vote.
package struct CarriedSlips: Hashable, Sendable {
  /// The round they were given in.
  package let round: Vote.ID
  /// The dwellings, in the order of the slips.
  package let rooms: [String]
}

extension Session {
  /// The slips of earlier rounds that stand in a vote and weren't handed in anew, by the round they
  /// were given in, the latest first.
  package func carriedSlips(of vote: Vote) -> [CarriedSlips] {
    var left = Set(carriedBallots(of: vote).map(\.room))
    left.subtract((vote.slips.first?.ballots ?? []).map(\.room))
    return roundsCarried(into: vote).compactMap { round in
      var rooms: [String] = []
      for ballot in round.slips.first?.ballots ?? [] where left.remove(ballot.room) != nil {
        rooms.append(ballot.room)
      }
      return rooms.isEmpty ? nil : CarriedSlips(round: round.id, rooms: rooms)
    }
  }

  /// The rounds in whose corrected counts slips that an announced vote carries were read otherwise than
  /// the vote counts them, by the order in which they were corrected.
  package func correctedRounds(carriedInto vote: Vote) -> [Vote] {
    guard vote.announcement != nil, vote.corrections.allSatisfy({ $0.ballots != nil }) else {
      return []
    }
    let rounds = roundsCarried(into: vote)
    let places = Dictionary(uniqueKeysWithValues: rounds.enumerated().map { ($1.id, $0) })
    var origins: [String: Int] = [:]
    for slips in carriedSlips(of: vote) {
      for room in slips.rooms { origins[room] = places[slips.round] }
    }
    var counted = ballots(of: vote)
    var readings: [(slip: Ballot, place: Int)] = []
    var unread: Set<Int> = []
    for entry in entries where retractedBy[entry.number] == nil {
      for case .countCorrected(let corrected) in entry.events {
        let id = corrected.vote
        guard let ballots = corrected.correction.ballots else {
          // What an earlier program put right isn't known by its slips.
          if let place = places[id], origins.values.contains(place) { unread.insert(place) }
          continue
        }
        if id == vote.id { counted.replace(with: ballots) }
        for slip in ballots {
          // Of a slip handed in anew since, an earlier round says nothing.
          let place = id == vote.id ? -1 : places[id] ?? .max
          guard place <= origins[slip.room] ?? -1 else { continue }
          readings.removeAll { $0.slip.isSameHand(as: slip) }
          readings.append((slip, place))
        }
      }
    }
    let differing = readings.filter { slip, place in
      // On which day it came says nothing of how it reads.
      place >= 0
        && counted.first { $0.isSameHand(as: slip) }.map(DoubleEntry.Fact.init)
          != DoubleEntry.Fact(slip)
    }.map(\.place)
    return rounds.indices.filter { unread.contains($0) || differing.contains($0) }.map {
      rounds[$0]
    }
  }

  /// 表决范围 of a vote; one that carries slips is on the range they were given for.
  package func scope(of vote: Vote) -> String? {
    ([vote] + roundsCarried(into: vote)).lazy.compactMap(\.opening.scope).first
  }
}

extension [Ballot] {
  /// Puts the slips of a round in their places, as they were last read.
  fileprivate mutating func replaceBySlips(of round: Vote) {
    replace(with: round.slips.first?.ballots ?? [])
    for correction in round.corrections { replace(with: correction.ballots ?? []) }
  }
}
