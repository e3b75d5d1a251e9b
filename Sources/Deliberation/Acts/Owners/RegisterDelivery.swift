import Values

extension Command {
  /// Adds dwellings whose slip was handed over to the register of delivery.
  package struct RegisterDelivery: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// 房号: the dwellings.
    package var rooms: [String]

    package init(vote: String?, rooms: [String]) {
      self.vote = vote
      self.rooms = rooms
    }

    package var command: Command { .registerDelivery(self) }

    package static let phases: Set<Session.Phase> = [.open]

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

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// The register of delivery: dwellings whose slip was handed over.
  package struct DeliveryRegistered: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 房号: every dwelling delivered so far, those registered before included.
    package var rooms: [String]

    package init(vote: Vote.ID, rooms: [String]) {
      self.vote = vote
      self.rooms = rooms
    }

    package var event: Event { .deliveryRegistered(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.nothing

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) { $0.delivered = rooms }
    }

    package var compared: Self {
      var compared = self
      // The order in which dwellings stand on a list of delivery says nothing.
      compared.rooms = Set(rooms).sorted()
      return compared
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RegisterDelivery(vote: vote.text, rooms: rooms)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      return changed
    }
  }
}
