extension Session {
  mutating func foldVote(_ event: Event, at moment: Moment) throws(Misfit) {
    switch event {
    case .voteOpened(let id, let opening):
      guard !votes.contains(id) else { throw .repeated(.vote(id)) }
      // Numbers count on, so that no vote can go back to itself over others.
      if let previous = opening.previous, previous >= id { throw .unknown(.vote(previous)) }
      if let issue = opening.issue { try change(issue) { $0.votes.append(id) } }
      var vote = Vote(id: id, opening: opening, opened: moment)
      vote.isBesideMotion = currentMotion(of: opening.issue) != nil
      vote.lastDay = opening.until
      votes[id] = vote
    case .counted(let id, let tally):
      try change(id) {
        $0.tally = tally
        $0.checkedBy = nil
      }
    case .nameCalled(let id, let participant, let stance):
      try change(id) {
        $0.stances[participant] = stance
        $0.checkedBy = nil
      }
    case .objectionsAsked(let id, let objectors, let tally):
      try change(id) {
        $0.objectors = objectors
        $0.tally = tally
        $0.checkedBy = nil
      }
    case .slipsEntered(let id, let clerk, let ballots, _):
      try change(id) { $0.take(ballots, readBy: clerk) }
    case .slipsSettled(let id, let ballots, _):
      try change(id) { vote in
        for clerk in vote.slips.map(\.clerk) { vote.take(ballots, readBy: clerk) }
      }
    case .carriedSlipsStand(let id, let clerk, let slips):
      try change(id) { $0.leave(slips, readBy: clerk) }
    case .deliveryRegistered(let id, let rooms): try change(id) { $0.delivered = rooms }
    case .deliveryTakenOut(let id, let rooms, _):
      try change(id) { vote in vote.delivered?.removeAll(where: rooms.contains) }
    case .proxySupplied(let id, let proxy):
      try change(id) {
        $0.writtenProxies[SignedSlip(room: proxy.room, signer: proxy.signer)] = .some(proxy)
      }
    case .proxyWithdrawn(let id, let room, let signer, _):
      try change(id) {
        $0.writtenProxies.updateValue(nil, forKey: SignedSlip(room: room, signer: signer))
      }
    case .roundExtended(let id, let until, _): try change(id) { $0.lastDay = until }
    case .countWithdrawn(let id):
      try change(id) {
        $0.tally = nil
        $0.checkedBy = nil
      }
    case .lotDrawn(let id, let lot):
      try change(id) {
        $0.tally?.lot = lot
        $0.checkedBy = nil
      }
    case .countChecked(let id, let by): try change(id) { $0.checkedBy = by }
    case .recountCalled(let id, _):
      try change(id) {
        $0.tally = nil
        $0.stances = [:]
        $0.objectors = []
        $0.slips = []
        $0.checkedBy = nil
      }
    case .announced(let id, let announcement):
      let limit = details.proxiesPerHolder
      try change(id) {
        $0.announcement = announcement
        $0.proxiesPerHolder = limit
      }
    case .voteVoided(let id, let reason, _): try change(id) { $0.voided = reason }
    case .countCorrected(let id, let correction):
      try change(id) { $0.corrections.append(correction) }
    default: break
    }
  }

  private mutating func change(_ id: Vote.ID, _ body: (inout Vote) -> Void) throws(Misfit) {
    guard votes.update(id, body) else { throw .unknown(.vote(id)) }
  }
}

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
}

extension Vote {
  /// Takes what was read of the same hands out of what a clerk has read, or all have.
  fileprivate mutating func leave(_ carried: [Ballot], readBy clerk: String?) {
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
