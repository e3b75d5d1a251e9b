/// Something in the ledger that entries are about. Undo, conflicts and two clerks at once are judged
/// by it.
package enum LedgerThing: Hashable, Sendable {
  /// A card as it was entered, revised or ended.
  case card(CardID)
  /// A matter's procedure.
  case course(CardID)
  /// A step of a matter's procedure.
  case step(CardID, String)
  /// A task that a meeting gave out.
  case assignment(session: String, id: String)
  /// A definition of the community's own.
  case definition(DefinitionKey)
  /// A meeting's seal.
  case seal(session: String)
  /// An entry itself.
  case entry(EntryID)

  /// The card whose record tells of it; nil for what hangs on none.
  package var card: CardID? {
    switch self {
    case .card(let id), .course(let id), .step(let id, _): id
    case .assignment, .definition, .seal, .entry: nil
    }
  }
}

extension LedgerThing {
  /// What a target of a note is.
  package init(_ target: Target) {
    switch target {
    case .card(let id): self = .card(id)
    case .assignment(let session, let id): self = .assignment(session: session, id: id)
    }
  }
}

/// How an event is about a thing.
package struct LedgerTouch: Hashable, Sendable {
  /// What it does to it.
  package enum Kind: Hashable, Sendable {
    /// There was no such thing before.
    case makes
    /// It says what the thing is from now on: two that know nothing of one another are a conflict.
    case changes
    /// It adds to what is said of the thing, as a note does, beside whatever else is.
    case adds
    /// It speaks of it.
    case reads
  }

  package let kind: Kind
  package let thing: LedgerThing

  package static func makes(_ thing: LedgerThing) -> Self { .init(kind: .makes, thing: thing) }
  package static func changes(_ thing: LedgerThing) -> Self { .init(kind: .changes, thing: thing) }
  package static func adds(_ thing: LedgerThing) -> Self { .init(kind: .adds, thing: thing) }
  package static func reads(_ thing: LedgerThing) -> Self { .init(kind: .reads, thing: thing) }
}
