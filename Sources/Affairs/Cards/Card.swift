import Values

/// A card of the ledger, of one of seven kinds. Written `{"site":{…}}`.
package enum Card: Hashable, Sendable {
  case matter(Matter)
  case site(Site)
  case party(Party)
  case pledge(Pledge)
  case flow(Flow)
  case voice(Voice)
  case task(Task)

  /// Its kind alone.
  package enum Kind: String, Hashable, Codable, Sendable, CaseIterable, CodingKey {
    case matter, site, party, pledge, flow, voice, task

    /// The letter that the ids of such cards begin with; nil for matters, which go by a number.
    package var letter: Character? {
      switch self {
      case .matter: nil
      case .site: "s"
      case .party: "p"
      case .pledge: "c"
      case .flow: "f"
      case .voice: "v"
      case .task: "t"
      }
    }
  }
}

extension Card {
  package var kind: Kind {
    switch self {
    case .matter: .matter
    case .site: .site
    case .party: .party
    case .pledge: .pledge
    case .flow: .flow
    case .voice: .voice
    case .task: .task
    }
  }

  /// Its id, or a matter's number; nil before it was given one.
  package var id: CardID? {
    get {
      switch self {
      case .matter(let it): it.number
      case .site(let it): it.id
      case .party(let it): it.id
      case .pledge(let it): it.id
      case .flow(let it): it.id
      case .voice(let it): it.id
      case .task(let it): it.id
      }
    }
    set {
      switch self {
      case .matter(var it):
        it.number = newValue
        self = .matter(it)
      case .site(var it):
        it.id = newValue
        self = .site(it)
      case .party(var it):
        it.id = newValue
        self = .party(it)
      case .pledge(var it):
        it.id = newValue
        self = .pledge(it)
      case .flow(var it):
        it.id = newValue
        self = .flow(it)
      case .voice(var it):
        it.id = newValue
        self = .voice(it)
      case .task(var it):
        it.id = newValue
        self = .task(it)
      }
    }
  }

  /// What it is called where a command may name it so: a matter's title, a site's and a party's name.
  package var name: String? {
    switch self {
    case .matter(let it): it.title
    case .site(let it): it.name
    case .party(let it): it.name
    case .pledge, .flow, .voice, .task: nil
    }
  }

  /// 编号 that it bears besides; of sites alone.
  package var number: String? {
    if case .site(let it) = self { it.number } else { nil }
  }

  /// Where it came from.
  package var origin: Origin? {
    switch self {
    case .party(let it): it.origin
    case .pledge(let it): it.origin
    case .task(let it): it.origin
    case .matter, .site, .flow, .voice: nil
    }
  }
}

extension Card: Codable {
  package init(from decoder: any Decoder) throws {
    let kinds = try decoder.container(keyedBy: Kind.self)
    switch try kinds.onlyKey(of: Card.self) {
    case .matter: self = .matter(try kinds.decode(Matter.self, forKey: .matter))
    case .site: self = .site(try kinds.decode(Site.self, forKey: .site))
    case .party: self = .party(try kinds.decode(Party.self, forKey: .party))
    case .pledge: self = .pledge(try kinds.decode(Pledge.self, forKey: .pledge))
    case .flow: self = .flow(try kinds.decode(Flow.self, forKey: .flow))
    case .voice: self = .voice(try kinds.decode(Voice.self, forKey: .voice))
    case .task: self = .task(try kinds.decode(Task.self, forKey: .task))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var kinds = encoder.container(keyedBy: Kind.self)
    switch self {
    case .matter(let it): try kinds.encode(it, forKey: .matter)
    case .site(let it): try kinds.encode(it, forKey: .site)
    case .party(let it): try kinds.encode(it, forKey: .party)
    case .pledge(let it): try kinds.encode(it, forKey: .pledge)
    case .flow(let it): try kinds.encode(it, forKey: .flow)
    case .voice(let it): try kinds.encode(it, forKey: .voice)
    case .task(let it): try kinds.encode(it, forKey: .task)
    }
  }
}
