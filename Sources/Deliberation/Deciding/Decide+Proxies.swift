extension Chair {
  /// Words that make no relation to the owner but say that the signer is one.
  private static let claimsToOwn: Set<String> = [
    "本人", "业主", "业主本人", "产权人", "所有权人", "房主", "共有人",
  ]

  /// A slip with its signer told for what he is: an owner of the dwelling, the holder of a written
  /// proxy, or somebody else by his relation, whose slip waits for one.
  ///
  /// Nobody who is neither owner nor proxy signs for the owner (《民法典》第一百六十五条、第一百七十一条).
  func signed(_ ballot: Ballot, in vote: Vote) throws(Refusal) -> Ballot {
    var ballot = ballot
    ballot.signedBy = try optional(ballot.signedBy, .name)
    ballot.relation = try optional(ballot.relation, .party)
    if let proxy = ballot.proxy, !proxy.isWritten {
      throw .proxyNotWritten(room: ballot.room, holder: proxy.holder)
    }
    guard let signer = ballot.signedBy else {
      if ballot.relation != nil, ballot.proxy == nil { throw .empty(.name) }
      return ballot
    }
    let dwelling = session.owners(of: vote)?.dwellings.first { $0.room == ballot.room }
    let owners = (dwelling?.owners ?? []) + (dwelling?.voter.map { [$0] } ?? [])
    if let owner = owners.first(where: { $0.withoutBlanks == signer.withoutBlanks }) {
      if ballot.relation != nil { throw .signerOwns(room: ballot.room, name: owner) }
      ballot.signedBy = owner
      return ballot
    }
    // Whoever is said to be the owner stands in the register, or signs for somebody else.
    if let relation = ballot.relation, Chair.claimsToOwn.contains(relation.withoutBlanks) {
      throw .signerNotOwner(room: ballot.room, name: signer)
    }
    let isProxy = ballot.proxy.map { $0.holder.withoutBlanks == signer.withoutBlanks } ?? false
    if ballot.relation == nil, !isProxy, ballot.answer != .notReturned {
      throw .signerNotOwner(room: ballot.room, name: signer)
    }
    return ballot
  }

  /// Written proxies that come after their slips, and the day until which they may.
  func proxies(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .supplyProxy(let reference, let room, let signer, let owner, let opinion, let day):
      let vote = try bySlips(reference)
      let slip = try slip(of: room, signedBy: signer, in: vote)
      let on = day ?? moment.day
      guard on <= moment.day else {
        throw .notYetHappened(
          Moment(day: on, hour: 0, minute: 0, offset: moment.offset), now: moment)
      }
      if let last = vote.lastDay, on > last { throw .roundOver(last) }
      let owners = session.owners(of: vote)?.dwellings.first { $0.room == room }
      let may = owners?.voter.map { [$0] } ?? owners?.owners ?? []
      let named = try optional(owner, .name)
      guard
        let giver = named == nil && may.count == 1
          ? may[0] : may.first(where: { $0.withoutBlanks == named?.withoutBlanks })
      else { throw .notAnOwner(room: room, name: named) }
      if opinion == .invalid || opinion == .notReturned { throw .ballotOfAnotherKind(room: room) }
      let proxy = SuppliedProxy(
        room: room, signer: slip.signer, owner: giver, opinion: opinion, on: on)
      if let standing = vote.writtenProxies[slip] ?? nil {
        if standing == proxy { throw .nothingToChange }
        throw .proxySuppliedAlready(room: room, name: slip.signer)
      }
      return [.proxySupplied(vote: vote.id, proxy: proxy)]
    case .withdrawProxy(let reference, let room, let signer, let reason):
      let vote = try bySlips(reference)
      guard
        let slip = session.writtenProxies(of: vote).keys.first(where: {
          $0.room == room && $0.signer.withoutBlanks == signer.withoutBlanks
        })
      else { throw .noSlipAwaiting(room: room, name: signer) }
      return [
        .proxyWithdrawn(
          vote: vote.id, room: room, signer: slip.signer, reason: try text(reason, .reason))
      ]
    case .extendRound(let reference, let until, let reason):
      let vote = try bySlips(reference)
      if let last = vote.lastDay {
        if moment.day > last { throw .roundOver(last) }
        guard until > last else { throw .daysBackwards(from: last, until: until) }
      } else if until < vote.opened.day {
        throw .daysBackwards(from: vote.opened.day, until: until)
      }
      return [
        .roundExtended(vote: vote.id, until: until, reason: try text(reason, .reason))
      ]
    default: return []
    }
  }

  /// The slip that a proxy is for, as any clerk read it.
  private func slip(
    of room: String, signedBy signer: String, in vote: Vote
  ) throws(Refusal) -> SignedSlip {
    let read = session.ballots(of: vote) + vote.slips.flatMap(\.ballots)
    let found = read.first {
      $0.room == room && $0.needsProxy && $0.signedBy?.withoutBlanks == signer.withoutBlanks
    }
    guard let name = found?.signedBy else { throw .noSlipAwaiting(room: room, name: signer) }
    return SignedSlip(room: room, signer: name)
  }
}
