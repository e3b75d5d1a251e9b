import Values

extension Command {
  /// 业主清册 with every grouping confirmed, and only where it can be one: each room once however it is
  /// written, each with its owners and its area, each head of the owners it names.
  package struct ConfirmOwners: CommandPayload {
    /// The whole register, every grouping confirmed.
    package var roll: OwnerRoll

    package init(roll: OwnerRoll) { self.roll = roll }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard !roll.dwellings.isEmpty else { throw .input(.empty(.people)) }
      guard roll.unconfirmed.isEmpty else {
        throw .slips(.ownersUnconfirmed(count: roll.unconfirmed.count))
      }
      var places: Set<Int> = []
      for place in roll.heads.flatMap(\.dwellings) {
        guard roll.dwellings.indices.contains(place), places.insert(place).inserted else {
          throw .input(.outOfRange(.count, place))
        }
      }
      if let head = roll.heads.first(where: { $0.dwellings.isEmpty }) {
        throw .slips(.headWithoutDwelling(names: head.names))
      }
      if let room = roll.roomTwice { throw .slips(.roomTwice(room)) }
      // Every dwelling belongs to exactly one head.
      guard places.count == roll.dwellings.count else {
        throw .slips(.ownersUnconfirmed(count: roll.dwellings.count - places.count))
      }
      if let mistake = roll.mistake { throw .slips(.ownerRegister(mistake)) }
      if let vote = chair.session.pendingVote, vote.opening.ownerRoll != nil {
        throw .course(.votePending(vote.id))
      }
      return [.ownersConfirmed(.init(roll: roll))]
    }
  }
}

extension Event {
  /// 业主清册 with the grouping of dwellings into owners that the secretary confirmed.
  package struct OwnersConfirmed: EventPayload {
    /// 业主清册: the whole of it, in the place of the one before.
    package var roll: OwnerRoll

    package init(roll: OwnerRoll) { self.roll = roll }

    package var event: Event { .ownersConfirmed(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)

    package var touches: [Touch] { [.changes(.owners)] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      // Every count goes by these places.
      for (number, head) in roll.heads.enumerated() {
        guard head.dwellings.allSatisfy(roll.dwellings.indices.contains) else {
          throw .unreadable("ownersConfirmed: roll.heads[\(number)].dwellings")
        }
      }
      session.ownerRolls.append(roll)
    }

    package func act(in scene: Scene) -> Command? { .confirmOwners(.init(roll: roll)) }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
