/// Which living cards speak of a card or of a meeting's task, found once for all of them.
package struct Mentions: Sendable {
  private var found: [Target: [CardID]] = [:]

  init(_ ledger: Ledger) {
    for record in ledger.cards.values {
      if let card = record.standing { add(card, record.id) }
    }
  }

  /// Notes what a living card speaks of.
  mutating func add(_ card: Card, _ id: CardID) {
    for target in card.subjects { found[target, default: []].insert(inOrder: id) }
  }

  /// Forgets what it spoke of.
  mutating func remove(_ card: Card, _ id: CardID) {
    for target in card.subjects { found[target]?.removeAll { $0 == id } }
  }

  /// The ids of the cards that speak of it, in order.
  package subscript(target: Target) -> [CardID] { found[target] ?? [] }
  package subscript(card: CardID) -> [CardID] { self[.card(card)] }
}

extension Card {
  /// What it is about, or a part of, or came of.
  var subjects: [Target] {
    switch self {
    case .matter(let it): (it.within.map { [.card($0)] } ?? []) + it.sites.map(Target.card)
    case .site(let it): it.within.map { [.card($0)] } ?? []
    case .party(let it): it.sites.map(Target.card) + (it.origin?.subjects ?? [])
    case .pledge(let it): it.on + (it.origin?.subjects ?? [])
    case .flow(let it): it.about + (it.fulfils.map { [.card($0)] } ?? [])
    case .voice(let it): [it.about]
    case .task(let it): [it.about]
    }
  }
}

extension Origin {
  /// The matter or the voice that it names.
  fileprivate var subjects: [Target] {
    switch self {
    case .meeting(_, let issue?, _): [.card(CardID(issue))]
    case .matter(let id), .voice(let id): [.card(id)]
    case .meeting(_, nil, _), .visit, .outside: []
    }
  }
}
