import Deliberation
import Values

/// Which matters owners were asked about, dwelling by dwelling.
extension Casebook {
  /// The meetings that asked owners about a matter, the earliest first.
  package func askingOwners(of matter: CardID) -> [String] {
    dealings(with: matter).filter { _, issue in issue.votes.contains { $0.decides == .owners } }
      .map(\.meeting.header.id)
  }

  /// The matters within a matter, to the last, of which owners were asked, by number.
  package func askedParts(of matter: CardID) -> [CardID] {
    ledger.linked(matter).flatMap(leaves(of:)).filter { !askingOwners(of: $0).isEmpty }
  }

  /// A matter with those of the same larger one of which owners were asked, by number.
  package func askedBeside(_ matter: CardID) -> [CardID] {
    let whole = ledger.linked(matter).lazy.compactMap { self.ledger.matter($0)?.within }.first
    let parts = whole.map(askedParts(of:)) ?? []
    return parts.contains(matter) ? parts : [matter]
  }
}
