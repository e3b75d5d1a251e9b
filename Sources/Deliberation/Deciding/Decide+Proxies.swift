import Values

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
      throw .mandate(.proxyNotWritten(room: ballot.room, holder: proxy.holder))
    }
    guard let signer = ballot.signedBy else {
      if ballot.relation != nil, ballot.proxy == nil { throw .input(.empty(.name)) }
      return ballot
    }
    let dwelling = session.owners(of: vote)?.dwellings.first { $0.room == ballot.room }
    let owners = (dwelling?.owners ?? []) + (dwelling?.voter.map { [$0] } ?? [])
    if let owner = owners.first(where: { $0.withoutBlanks == signer.withoutBlanks }) {
      if ballot.relation != nil { throw .mandate(.signerOwns(room: ballot.room, name: owner)) }
      ballot.signedBy = owner
      return ballot
    }
    // Whoever is said to be the owner stands in the register, or signs for somebody else.
    if let relation = ballot.relation, Chair.claimsToOwn.contains(relation.withoutBlanks) {
      throw .mandate(.signerNotOwner(room: ballot.room, name: signer))
    }
    let isProxy = ballot.proxy.map { $0.holder.withoutBlanks == signer.withoutBlanks } ?? false
    if ballot.relation == nil, !isProxy, ballot.answer != .notReturned {
      throw .mandate(.signerNotOwner(room: ballot.room, name: signer))
    }
    return ballot
  }
}
