import Values

extension LedgerCommand {
  /// 登记: enters a card.
  package struct Enter: LedgerCommandPayload {
    /// Without an id, or with the one that whatever proposed it made of its origin.
    package var card: Card

    package init(card: Card) { self.card = card }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      [.entered(.init(card: try clerk.entering(card)))]
    }
  }
}

extension LedgerEvent {
  /// 登记: a card as it was entered.
  package struct Entered: LedgerEventPayload {
    package var card: Card

    package init(card: Card) { self.card = card }

    package var event: LedgerEvent { .entered(self) }

    /// A card that was proposed, or made of an opinion, is entered like any other.
    package var act: LedgerCommand? { .enter(.init(card: card)) }

    package var touches: [LedgerTouch] {
      [.makes(.card(card.id ?? CardID("")))] + card.references.map { .reads(.card($0)) }
    }
  }
}
