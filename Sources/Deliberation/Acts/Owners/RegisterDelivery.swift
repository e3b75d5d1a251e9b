import Values

extension Command {
  /// Adds dwellings whose slip was handed over to the register of delivery.
  package struct RegisterDelivery: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// 房号: the dwellings.
    package var rooms: [String]
    /// The day they were handed over; left out, today.
    package var on: Day?
    /// 送达人; left out, nobody in particular.
    package var by: String?

    package init(vote: String?, rooms: [String], on: Day? = nil, by: String? = nil) {
      (self.vote, self.rooms, self.on, self.by) = (vote, rooms, on, by)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      try chair.known(rooms, in: vote)
      try chair.deliveredInTime(on, vote)
      // A second evening's list adds to the first, in the order of the register.
      let delivered = Set(vote.delivered ?? []).union(rooms)
      let dwellings = chair.session.owners(of: vote)?.dwellings.map(\.room) ?? []
      return [
        .deliveryRegistered(
          .init(
            vote: vote.id, rooms: dwellings.filter(delivered.contains), on: on,
            by: try chair.optional(by, .by)))
      ]
    }

    package var days: [Day] { daysPast }

    package var daysPast: [Day] { [on].compactMap { $0 } }
  }
}

extension Event {
  /// The register of delivery: dwellings whose slip was handed over.
  package struct DeliveryRegistered: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 房号: every dwelling delivered so far, those registered before included.
    package var rooms: [String]
    /// 送达日期 of those that weren't registered before; nil where it is the day of the entry.
    package var on: Day?
    /// 送达人: who handed those over; nil where nobody was named.
    package var by: String?

    package init(vote: Vote.ID, rooms: [String], on: Day? = nil, by: String? = nil) {
      (self.vote, self.rooms, self.on, self.by) = (vote, rooms, on, by)
    }

    package var event: Event { .deliveryRegistered(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)

    package var formatVersion: Int { on != nil || by != nil ? 4 : Self.format }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      let delivery = Delivery(on: on ?? stamp.moment.day, by: by)
      try session.change(vote) { vote in
        let before = Set(vote.delivered ?? [])
        vote.deliveries = vote.deliveries.filter { rooms.contains($0.key) }
        for room in rooms where !before.contains(room) { vote.deliveries[room] = delivery }
        vote.delivered = rooms
      }
    }

    package var compared: Self {
      with(self) {
        // The order in which dwellings stand on a list of delivery says nothing.
        $0.rooms = Set(rooms).sorted()
      }
    }

    package func act(in scene: Scene) -> Command? {
      .registerDelivery(.init(vote: vote.text, rooms: rooms, on: on, by: by))
    }
  }
}
