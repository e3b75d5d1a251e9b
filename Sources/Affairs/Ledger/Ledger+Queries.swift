import Deliberation
import Values

/// Questions about the ledger, each answered in one place.
extension Ledger {
  /// What holds in this community: its own definitions, and what is built in.
  package var defined: Definitions {
    var defined = Definitions()
    for record in definitions.values.sorted(by: { $0.key < $1.key }) {
      if let definition = record.definition { defined.take(definition) }
    }
    return defined
  }

  /// The holidays that were entered.
  package var holidays: Holidays { defined.holidays }

  package func matter(_ id: CardID) -> Matter? {
    if case .matter(let it)? = self[id: id]?.card { it } else { nil }
  }

  package func site(_ id: CardID) -> Site? {
    if case .site(let it)? = self[id: id]?.card { it } else { nil }
  }

  package func party(_ id: CardID) -> Party? {
    if case .party(let it)? = self[id: id]?.card { it } else { nil }
  }

  package func pledge(_ id: CardID) -> Pledge? {
    if case .pledge(let it)? = self[id: id]?.card { it } else { nil }
  }

  /// Living cards of a kind, by id.
  package func living(_ kind: Card.Kind) -> [CardRecord] {
    cards.values.filter { $0.isLiving && $0.card?.kind == kind }.sorted { $0.id < $1.id }
  }

  /// Living entries of money, goods and labour, by id.
  package var flows: [Flow] {
    living(.flow).compactMap { if case .flow(let it)? = $0.card { it } else { nil } }
  }

  /// Living pledges, by id.
  package var pledges: [Pledge] {
    living(.pledge).compactMap { if case .pledge(let it)? = $0.card { it } else { nil } }
  }

  /// Living cards of that name or 编号, by id.
  package func cards(called text: String) -> [CardID] {
    cards.values.filter { record in
      guard record.isLiving, let card = record.card else { return false }
      return card.name == text || card.number == text
    }.map(\.id).sorted()
  }

  /// The living site that bears a number.
  package func site(numbered number: String) -> CardID? {
    living(.site).first { $0.card?.number == number }?.id
  }

  /// The living work order of that number.
  package func workOrder(_ number: String) -> CardID? {
    living(.matter).first { record in
      guard case .matter(let matter)? = record.card else { return false }
      return matter.kind == .workOrder && matter.source?.reference == number
    }?.id
  }

  /// Whether somebody signed that the place is open to others.
  package func isOpeningSigned(of site: CardID) -> Bool {
    pledges.contains { $0.kind == .open && $0.signed != nil && $0.on.contains(.card(site)) }
  }

  /// Who adopted a site in a term that meets that of a pledge, other than jointly; nil for nobody.
  package func adoption(
    of site: CardID, during pledge: Pledge, besides id: CardID?
  ) -> CardID? {
    pledges.first { other in
      guard other.kind == .adopt, other.id != id, other.place == nil, !other.isJoint,
        other.on.contains(.card(site)), let from = other.from, let start = pledge.from
      else { return false }
      let ends = (other.until ?? Day(number: .max / 2)).number
      let until = (pledge.until ?? Day(number: .max / 2)).number
      return from.number <= until && start.number <= ends
    }?.id
  }

  // MARK: - Linked matters

  /// A matter and all that it was linked with, symmetric and transitive, by number.
  package func linked(_ id: CardID) -> [CardID] {
    var found: Set<CardID> = [id]
    var open = [id]
    while let next = open.popLast() {
      for link in self[id: next]?.links ?? [] {
        for other in link.matters where found.insert(other).inserted { open.append(other) }
      }
    }
    return found.sorted()
  }

  /// The matter among those linked that has the procedure; itself where none has.
  package func courseHolder(of id: CardID) -> CardID {
    linked(id).first { self[id: $0]?.course != nil } ?? id
  }

  /// The procedure of a matter, or of one it is linked with.
  package func course(of id: CardID) -> Course? { self[id: courseHolder(of: id)]?.course }
}
