import Values

extension LedgerCommand {
  /// 变更: gives a card anew, whole.
  package struct Revise: LedgerCommandPayload {
    /// With the id, or another name, of the card that it takes the place of.
    package var card: Card

    package init(card: Card) { self.card = card }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      [.revised(.init(card: try clerk.revising(card)))]
    }
  }
}

extension LedgerEvent {
  /// 变更: the whole card as it is from now on.
  package struct Revised: LedgerEventPayload {
    package var card: Card

    package init(card: Card) { self.card = card }

    package var event: LedgerEvent { .revised(self) }
    package var act: LedgerCommand? { .revise(.init(card: card)) }

    package var touches: [LedgerTouch] {
      [.changes(.card(card.id ?? CardID("")))] + card.references.map { .reads(.card($0)) }
    }
  }
}
