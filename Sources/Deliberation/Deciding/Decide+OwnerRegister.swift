extension Chair {
  /// A register of owners is taken only with every grouping confirmed, and only where it can be one:
  /// each room once however it is written, each with its owners and its area, each head of the owners
  /// it names.
  func owners(_ roll: OwnerRoll) throws(Refusal) -> [Event] {
    guard !roll.dwellings.isEmpty else { throw .empty(.people) }
    guard roll.unconfirmed.isEmpty else { throw .ownersUnconfirmed(count: roll.unconfirmed.count) }
    var places: Set<Int> = []
    for place in roll.heads.flatMap(\.dwellings) {
      guard roll.dwellings.indices.contains(place), places.insert(place).inserted else {
        throw .outOfRange(.count, place)
      }
    }
    if let head = roll.heads.first(where: { $0.dwellings.isEmpty }) {
      throw .headWithoutDwelling(names: head.names)
    }
    if let room = roll.roomTwice { throw .roomTwice(room) }
    // Every dwelling belongs to exactly one head.
    guard places.count == roll.dwellings.count else {
      throw .ownersUnconfirmed(count: roll.dwellings.count - places.count)
    }
    if let mistake = roll.mistake { throw .ownerRegister(mistake) }
    if let vote = session.pendingVote, vote.opening.ownerRoll != nil { throw .votePending(vote.id) }
    return [.ownersConfirmed(roll: roll)]
  }
}
