import Values

extension Command {
  /// An owner's written proxy for a slip that somebody else signed; it came today where no day is
  /// given, and is the only owner's where none is named.
  package struct SupplyProxy: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// 房号: the dwelling.
    package var room: String
    /// Who signed the slip.
    package var signer: String
    /// Who gave the proxy; left out, the only owner.
    package var owner: String?
    /// What the proxy says; left out, nothing.
    package var opinion: Answer?
    /// The day it came; left out, today.
    package var on: Day?

    package init(
      vote: String?, room: String, signer: String, owner: String? = nil, opinion: Answer? = nil,
      on: Day? = nil
    ) {
      (self.vote, self.room, self.signer) = (vote, room, signer)
      (self.owner, self.opinion, self.on) = (owner, opinion, on)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      let slip = try chair.slip(of: room, signedBy: signer, in: vote)
      let moment = chair.moment
      let on = on ?? moment.day
      guard on <= moment.day else {
        throw .input(
          .notYetHappened(
            Moment(day: on, hour: 0, minute: 0, offset: moment.offset), now: moment))
      }
      if let last = vote.lastDay, on > last { throw .round(.roundOver(last)) }
      let owners = chair.session.owners(of: vote)?.dwellings.first { $0.room == room }
      let may = owners?.voter.map { [$0] } ?? owners?.owners ?? []
      let named = try chair.optional(owner, .name)
      guard
        let giver = named == nil && may.count == 1
          ? may[0] : may.first(where: { $0.withoutBlanks == named?.withoutBlanks })
      else { throw .mandate(.notAnOwner(room: room, name: named)) }
      if opinion == .invalid || opinion == .notReturned {
        throw .slips(.ballotOfAnotherKind(room: room))
      }
      let proxy = SuppliedProxy(
        room: room, signer: slip.signer, owner: giver, opinion: opinion, on: on)
      if let standing = vote.writtenProxies[slip] ?? nil {
        if standing == proxy { throw .input(.nothingToChange) }
        throw .mandate(.proxySuppliedAlready(room: room, name: slip.signer))
      }
      return [.proxySupplied(.init(vote: vote.id, proxy: proxy))]
    }

    package var days: [Day] { [on].compactMap { $0 } }

    package var slipsOf: String?? { .some(vote) }
  }
}

extension Event {
  /// An owner's written proxy came for a slip that somebody else had signed.
  package struct ProxySupplied: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 委托书: whose, for which slip, and when it came.
    package var proxy: SuppliedProxy

    package init(vote: Vote.ID, proxy: SuppliedProxy) { (self.vote, self.proxy) = (vote, proxy) }

    package var event: Event { .proxySupplied(self) }

    package static let keeping = Keeping(format: 2, isFinal: false, striking: .nothing)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) {
        $0.writtenProxies[SignedSlip(room: proxy.room, signer: proxy.signer)] = .some(proxy)
      }
    }

    package func act(in scene: Scene) -> Command? {
      .supplyProxy(
        .init(
          vote: vote.text, room: proxy.room, signer: proxy.signer, owner: proxy.owner,
          opinion: proxy.opinion, on: proxy.on))
    }
  }
}

extension Chair {
  /// The slip that a proxy is for, as any clerk read it.
  fileprivate func slip(
    of room: String, signedBy signer: String, in vote: Vote
  ) throws(Refusal) -> SignedSlip {
    let read = session.ballots(of: vote) + vote.slips.flatMap(\.ballots)
    let found = read.first {
      $0.room == room && $0.needsProxy && $0.signedBy?.withoutBlanks == signer.withoutBlanks
    }
    guard let name = found?.signedBy else {
      throw .mandate(.noSlipAwaiting(room: room, name: signer))
    }
    return SignedSlip(room: room, signer: name)
  }
}
