import Values

extension Command {
  /// Adds dwellings whose slip was handed over to the register of delivery.
  package struct RegisterDelivery: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// 房号: the dwellings.
    package var rooms: [String]

    package init(vote: String?, rooms: [String]) { (self.vote, self.rooms) = (vote, rooms) }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      try chair.known(rooms, in: vote)
      try chair.deliveredInTime(vote)
      // A second evening's list adds to the first, in the order of the register.
      let delivered = Set(vote.delivered ?? []).union(rooms)
      let dwellings = chair.session.owners(of: vote)?.dwellings.map(\.room) ?? []
      return [
        .deliveryRegistered(.init(vote: vote.id, rooms: dwellings.filter(delivered.contains)))
      ]
    }
  }
}

extension Event {
  /// The register of delivery: dwellings whose slip was handed over.
  package struct DeliveryRegistered: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 房号: every dwelling delivered so far, those registered before included.
    package var rooms: [String]

    package init(vote: Vote.ID, rooms: [String]) { (self.vote, self.rooms) = (vote, rooms) }

    package var event: Event { .deliveryRegistered(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { $0.delivered = rooms }
    }

    package var compared: Self {
      with(self) {
        // The order in which dwellings stand on a list of delivery says nothing.
        $0.rooms = Set(rooms).sorted()
      }
    }

    package func act(in scene: Scene) -> Command? {
      .registerDelivery(.init(vote: vote.text, rooms: rooms))
    }
  }
}
