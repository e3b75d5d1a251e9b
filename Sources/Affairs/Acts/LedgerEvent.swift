/// Something that happened to the ledger, as it is written to a chain.
///
/// In JSON each is an object of one member, `{"noted":{…}}`. Cases and members are never renamed.
package indirect enum LedgerEvent: Hashable, Sendable {
  case happened(Happened)
  case entered(Entered)
  case revised(Revised)
  case ended(Ended)
  case noted(Noted)
  case begun(Begun)
  case passed(Passed)
  case skipped(Skipped)
  case sentBack(SentBack)
  case linked(Linked)
  case drawn(Drawn)
  case defined(Defined)
  case preferred(Preferred)
  case sealed(Sealed)
  case retracted(Retracted)
}

/// One kind of event: what it says in the file, and what it is about.
package protocol LedgerEventPayload: Hashable, Codable, Sendable {
  /// Itself among all events.
  var event: LedgerEvent { get }

  /// The things it makes, changes, adds to or reads.
  var touches: [LedgerTouch] { get }

  /// The command that it came from, so that it can be judged again; nil for one that leads no entry, or
  /// that no command of the ledger brings about.
  var act: LedgerCommand? { get }

  /// Whether it stands for ever.
  static var isFinal: Bool { get }
}

extension LedgerEventPayload {
  package static var isFinal: Bool { false }
}

extension LedgerEvent {
  /// What it says, with all that it is in a ledger.
  package var payload: any LedgerEventPayload {
    switch self {
    case .happened(let it): it
    case .entered(let it): it
    case .revised(let it): it
    case .ended(let it): it
    case .noted(let it): it
    case .begun(let it): it
    case .passed(let it): it
    case .skipped(let it): it
    case .sentBack(let it): it
    case .linked(let it): it
    case .drawn(let it): it
    case .defined(let it): it
    case .preferred(let it): it
    case .sealed(let it): it
    case .retracted(let it): it
    }
  }

  package var touches: [LedgerTouch] { payload.touches }
}

extension LedgerEvent: Codable {
  /// Its name in the file.
  package enum Name: String, CodingKey, CaseIterable, Sendable {
    case happened, entered, revised, ended, noted, begun, passed, skipped, sentBack, linked, drawn
    case defined, preferred, sealed, retracted
  }

  package init(from decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: Name.self)
    let name = try names.onlyKey(of: LedgerEvent.self)
    self = try LedgerEvent(name, from: names.superDecoder(forKey: name))
  }

  /// One whose name was read already; nil where no event has that name.
  ///
  /// - Throws: a `DecodingError` where what stands under the name isn't that event's.
  package init?(named name: String, from decoder: any Decoder) throws {
    guard let name = Name(rawValue: name) else { return nil }
    self = try LedgerEvent(name, from: decoder)
  }

  private init(_ name: Name, from decoder: any Decoder) throws {
    func read<Payload: LedgerEventPayload>(_ type: Payload.Type) throws -> LedgerEvent {
      try type.init(from: decoder).event
    }
    self =
      switch name {
      case .happened: try read(Happened.self)
      case .entered: try read(Entered.self)
      case .revised: try read(Revised.self)
      case .ended: try read(Ended.self)
      case .noted: try read(Noted.self)
      case .begun: try read(Begun.self)
      case .passed: try read(Passed.self)
      case .skipped: try read(Skipped.self)
      case .sentBack: try read(SentBack.self)
      case .linked: try read(Linked.self)
      case .drawn: try read(Drawn.self)
      case .defined: try read(Defined.self)
      case .preferred: try read(Preferred.self)
      case .sealed: try read(Sealed.self)
      case .retracted: try read(Retracted.self)
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var names = encoder.container(keyedBy: Name.self)
    try names.encode(payload, forKey: name)
  }

  package var name: Name {
    switch self {
    case .happened: .happened
    case .entered: .entered
    case .revised: .revised
    case .ended: .ended
    case .noted: .noted
    case .begun: .begun
    case .passed: .passed
    case .skipped: .skipped
    case .sentBack: .sentBack
    case .linked: .linked
    case .drawn: .drawn
    case .defined: .defined
    case .preferred: .preferred
    case .sealed: .sealed
    case .retracted: .retracted
    }
  }
}
