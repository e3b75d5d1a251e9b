import Deliberation

extension LedgerCommand {
  /// 抽签: draws the order of those who applied, before all, from a seed that was called out.
  package struct Draw: LedgerCommandPayload {
    /// 关于: the matter or site that places are drawn for.
    package var about: CardID
    /// Called out before the draw.
    package var seed: String
    /// 名额: how many places there are; who comes after them waits (候补).
    package var places: Int
    /// The pledges that are drawn among, in any order.
    package var among: [CardID]
    /// 监督人.
    package var witness: String?

    package init(
      about: CardID, seed: String, places: Int, among: [CardID], witness: String? = nil
    ) {
      (self.about, self.seed, self.places) = (about, seed, places)
      (self.among, self.witness) = (among, witness)
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let about = try clerk.named(about)
      let seed = try clerk.text(seed, .seed)
      var pledges: [CardID] = []
      for name in among {
        let id = try clerk.held(name)
        guard case .pledge = clerk.ledger[id: id]?.card else { throw .notAPledge(id) }
        guard !pledges.contains(id) else { throw .namedTwice(id) }
        pledges.append(id)
      }
      guard pledges.count > 1 else { throw .fewToDraw(pledges.count) }
      guard places > 0 else { throw .outOfRange(.places, places) }
      let order = try clerk.drawn(pledges.map(\.text), seed: seed).map { CardID($0) }
      var events: [LedgerEvent] = [
        .drawn(
          .init(
            about: about, lot: Lot(seed: seed, order: order.map(\.text)), places: places,
            witness: witness))
      ]
      for (index, id) in order.enumerated() {
        guard case .pledge(var pledge)? = clerk.ledger[id: id]?.card else { continue }
        let place = index < places ? nil : index - places + 1
        guard pledge.place != place else { continue }
        pledge.place = place
        events.append(.revised(.init(card: .pledge(pledge))))
      }
      return events
    }
  }
}

extension LedgerEvent {
  /// 抽签: the order that was drawn. It stands for ever.
  package struct Drawn: LedgerEventPayload {
    package var about: CardID
    package var lot: Lot
    package var places: Int
    package var witness: String?

    package init(about: CardID, lot: Lot, places: Int, witness: String? = nil) {
      (self.about, self.lot, self.places, self.witness) = (about, lot, places, witness)
    }

    package var event: LedgerEvent { .drawn(self) }
    package var act: LedgerCommand? {
      .draw(
        .init(
          about: about, seed: lot.seed, places: places, among: lot.order.map { CardID($0) },
          witness: witness))
    }
    package static let isFinal = true
    package var touches: [LedgerTouch] { [.adds(.card(about))] }
  }
}
