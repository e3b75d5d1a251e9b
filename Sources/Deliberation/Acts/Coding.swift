/// An act in JSON is an object of one member, its name: `{"signedIn":{"participant":"p03"}}`.
private struct ActName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<ActName> {
  /// The only name among those known, with what it names.
  ///
  /// - Throws: `DecodingError.typeMismatch` where there is none or more than one.
  fileprivate func onlyName<Kind>(
    among kinds: [String: Kind], of act: Any.Type
  ) throws -> (name: ActName, kind: Kind) {
    var found: (name: ActName, kind: Kind)?
    var names = 0
    for name in allKeys {
      guard let kind = kinds[name.stringValue] else { continue }
      found = (name, kind)
      names += 1
    }
    guard let found, names == 1 else {
      throw DecodingError.typeMismatch(
        act,
        .init(
          codingPath: codingPath,
          debugDescription: "Invalid number of keys found, expected one.", underlyingError: nil))
    }
    return found
  }
}

extension Event: Codable {
  /// Its name in the file, such as `signedIn`.
  package var name: String { Event.names[ObjectIdentifier(type(of: payload))] ?? "" }

  private static let names = Dictionary(
    uniqueKeysWithValues: types.map { (ObjectIdentifier($0.value), $0.key) })

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ActName.self)
    let (name, type) = try container.onlyName(among: Event.types, of: Event.self)
    func event<Payload: EventPayload>(_ type: Payload.Type) throws -> Event {
      try container.decode(type, forKey: name).event
    }
    self = try event(type)
  }

  /// One whose name was read already; nil where no event has that name.
  ///
  /// - Throws: a `DecodingError` where what stands under the name isn't that event's.
  package init?(named name: String, from decoder: any Decoder) throws {
    guard let type = Event.types[name] else { return nil }
    func event<Payload: EventPayload>(_ type: Payload.Type) throws -> Event {
      try Payload(from: decoder).event
    }
    self = try event(type)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ActName.self)
    try container.encode(payload, forKey: ActName(stringValue: name))
  }
}

extension Command: Codable {
  /// Its name in JSON, such as `signIn`.
  package var name: String { Command.names[ObjectIdentifier(type(of: payload))] ?? "" }

  private static let names = Dictionary(
    uniqueKeysWithValues: kinds.map { (ObjectIdentifier($0.value.type), $0.key) })

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ActName.self)
    let (name, kind) = try container.onlyName(among: Command.kinds, of: Command.self)
    self = try kind.read(container, name)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ActName.self)
    try container.encode(payload, forKey: ActName(stringValue: name))
  }
}

extension Command {
  /// A kind of command: what it says, and how it is read.
  package struct Kind: Sendable {
    /// The type of what it says.
    package let type: any CommandPayload.Type
    fileprivate let read: @Sendable (KeyedDecodingContainer<ActName>, ActName) throws -> Command

    init<Payload: CommandPayload>(_ command: @escaping @Sendable (Payload) -> Command) {
      type = Payload.self
      read = { command(try $0.decode(Payload.self, forKey: $1)) }
    }
  }
}

/// An act that says no more than its name: an empty object in JSON, and nothing else.
protocol SayingNothing: Codable {
  init()
}

extension SayingNothing {
  package init(from decoder: any Decoder) throws {
    _ = try decoder.container(keyedBy: ActName.self)
    self.init()
  }

  package func encode(to encoder: any Encoder) throws {
    _ = encoder.container(keyedBy: ActName.self)
  }
}
