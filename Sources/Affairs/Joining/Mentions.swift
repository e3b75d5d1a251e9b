/// Which living cards speak of a card or of a meeting's task, found once for all of them.
package struct Mentions: Sendable {
  private var found: [Target: [CardID]] = [:]

  init(_ ledger: Ledger) {
    for record in ledger.cards.values.sorted(by: { $0.id < $1.id }) where record.isLiving {
      guard let card = record.card else { continue }
      var targets: [Target] = []
      for target in card.subjects where !targets.contains(target) { targets.append(target) }
      for target in targets { found[target, default: []].append(record.id) }
    }
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
