extension LedgerCommand {
  /// Takes one of the cards that a meeting's outcome proposes.
  package struct Adopt: LedgerCommandPayload {
    package var matter: CardID
    /// The id of the proposed card, which is made of its origin.
    package var proposal: CardID

    package init(matter: CardID, proposal: CardID) {
      (self.matter, self.proposal) = (matter, proposal)
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let id = try clerk.matter(matter)
      let casebook = Casebook(ledger: clerk.ledger, meetings: clerk.meetings)
      guard
        let card = casebook.proposals(of: id, digest: clerk.occasion.digest)
          .first(where: { $0.card.id == proposal })?.card
      else { throw .unknownCard(proposal) }
      return [.entered(.init(card: try clerk.entering(card)))]
    }
  }
}
