/// Which other cards a card speaks of. Every one is found here, so that none is left unresolved, and
/// none that is missing goes unseen.
extension Card {
  /// The same with every card it names, its own id left out, named otherwise.
  package func mapping(
    _ name: (CardID) throws(LedgerRefusal) -> CardID
  ) throws(LedgerRefusal) -> Card {
    func target(_ target: Target) throws(LedgerRefusal) -> Target {
      guard case .card(let id) = target else { return target }
      return .card(try name(id))
    }
    func targets(_ all: [Target]) throws(LedgerRefusal) -> [Target] {
      var named: [Target] = []
      for one in all { named.append(try target(one)) }
      return named
    }
    func cards(_ all: [CardID]) throws(LedgerRefusal) -> [CardID] {
      var named: [CardID] = []
      for one in all { named.append(try name(one)) }
      return named
    }
    func card(_ id: CardID?) throws(LedgerRefusal) -> CardID? {
      guard let id else { return nil }
      return try name(id)
    }
    func origin(_ origin: Origin?) throws(LedgerRefusal) -> Origin? {
      switch origin {
      case .matter(let id): .matter(try name(id))
      case .voice(let id): .voice(try name(id))
      case .meeting, .visit, .outside, nil: origin
      }
    }
    switch self {
    case .matter(var it):
      it.within = try card(it.within)
      it.sites = try cards(it.sites)
      return .matter(it)
    case .site(var it):
      it.within = try card(it.within)
      it.manager = try card(it.manager)
      return .site(it)
    case .party(var it):
      it.origin = try origin(it.origin)
      it.sites = try cards(it.sites)
      return .party(it)
    case .pledge(var it):
      switch it.by {
      case .party(let id): it.by = .party(try name(id))
      case .dwelling(let room, let site): it.by = .dwelling(room: room, site: try name(site))
      }
      it.on = try targets(it.on)
      it.origin = try origin(it.origin)
      return .pledge(it)
    case .flow(var it):
      it.party = try card(it.party)
      it.about = try targets(it.about)
      it.fulfils = try card(it.fulfils)
      return .flow(it)
    case .voice(var it):
      it.about = try target(it.about)
      return .voice(it)
    case .task(var it):
      it.about = try target(it.about)
      it.origin = try origin(it.origin)
      return .task(it)
    }
  }

  /// Every card that it names, in the order of its members.
  package var references: [CardID] {
    var found: [CardID] = []
    _ = try? mapping { id throws(LedgerRefusal) in
      found.append(id)
      return id
    }
    return found
  }
}
