import Values

extension StepReview {
  /// `party`: a party of that kind that came of the matter, or belongs to one of its places.
  func parties(_ kind: PartyKind) -> Finding {
    let ofPlaces = matters.flatMap(\.sites).flatMap { casebook.mentions[$0] }.compactMap {
      casebook.ledger[id: $0]
    }
    var seen: Set<CardID> = []
    let found = (cards + ofPlaces).filter { record in
      guard case .party(let party)? = record.card, party.kind == kind,
        record.enteredOn.map({ $0 <= on }) ?? false
      else { return false }
      return seen.insert(record.id).inserted
    }
    return found.isEmpty ? .lacking(.party(kind)) : .met(found.map { evidence(of: $0) })
  }
}
