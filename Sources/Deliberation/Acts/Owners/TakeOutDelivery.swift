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
      (self.vote, self.rooms, self.reason) = (vote, rooms, reason)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

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
  }
}

extension Event {
  /// Dwellings taken out of the register of delivery again.
  package struct DeliveryTakenOut: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 房号: the dwellings taken out.
    package var rooms: [String]
    /// 原因: why.
    package var reason: String

    package init(vote: Vote.ID, rooms: [String], reason: String) {
      (self.vote, self.rooms, self.reason) = (vote, rooms, reason)
    }

    package var event: Event { .deliveryTakenOut(self) }

    // Why it was done may be somebody's illness.
    package static let keeping = Keeping(format: 2, isFinal: false, striking: .reasonAlone)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { vote in
        vote.delivered?.removeAll(where: rooms.contains)
        for room in rooms { vote.deliveries[room] = nil }
      }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .takeOutDelivery(.init(vote: vote.text, rooms: rooms, reason: reason))
    }
  }
}
