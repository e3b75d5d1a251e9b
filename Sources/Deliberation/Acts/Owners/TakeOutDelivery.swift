import Values

extension Command {
  /// Takes dwellings out of the register of delivery again, with a reason.
  package struct TakeOutDelivery: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// 房号: the dwellings.
    package var rooms: [String]
    /// Why.
    package var reason: String

    package init(vote: String?, rooms: [String], reason: String) {
      self.vote = vote
      self.rooms = rooms
      self.reason = reason
    }

    package var command: Command { .takeOutDelivery(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      guard !rooms.isEmpty else { throw .input(.nothingToChange) }
      if let stranger = rooms.first(where: { vote.delivered?.contains($0) != true }) {
        throw .round(.notDelivered(room: stranger))
      }
      return [
        .deliveryTakenOut(
          .init(vote: vote.id, rooms: rooms, reason: try chair.text(reason, .reason)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Dwellings taken out of the register of delivery again.
  package struct DeliveryTakenOut: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 房号: the dwellings taken out.
    package var rooms: [String]
    /// 原因: why.
    package var reason: String

    package init(vote: Vote.ID, rooms: [String], reason: String) {
      self.vote = vote
      self.rooms = rooms
      self.reason = reason
    }

    package var event: Event { .deliveryTakenOut(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    // Why it was done may be somebody's illness.
    package static let striking = Striking.reasonAlone

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) { vote in vote.delivered?.removeAll(where: rooms.contains) }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.TakeOutDelivery(vote: vote.text, rooms: rooms, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      return changed
    }
  }
}
