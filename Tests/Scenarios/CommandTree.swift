/// A command as its JSON, to put a text in any place of it.
package indirect enum CommandTree: Codable {
  case object([String: CommandTree])
  case list([CommandTree])
  case text(String)
  case other(Double)
  case flag(Bool)

  package init(from decoder: any Decoder) throws {
    if let object = try? [String: CommandTree](from: decoder) {
      self = .object(object)
    } else if let list = try? [CommandTree](from: decoder) {
      self = .list(list)
    } else if let text = try? String(from: decoder) {
      self = .text(text)
    } else if let flag = try? Bool(from: decoder) {
      self = .flag(flag)
    } else {
      self = .other(try Double(from: decoder))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object): try object.encode(to: encoder)
    case .list(let list): try list.encode(to: encoder)
    case .text(let text): try text.encode(to: encoder)
    case .other(let number): try Int(number).encode(to: encoder)
    case .flag(let flag): try flag.encode(to: encoder)
    }
  }

  /// The ways to each text, places in lists counted from 1.
  package var texts: [[String]] {
    switch self {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { key, value in value.texts.map { [key] + $0 } }
    case .list(let values):
      values.enumerated().flatMap { place, value in value.texts.map { ["\(place + 1)"] + $0 } }
    case .text: [[]]
    case .other, .flag: []
    }
  }

  package func putting(_ text: String, at path: [String]) -> CommandTree {
    guard let first = path.first else { return .text(text) }
    let rest = Array(path.dropFirst())
    switch self {
    case .object(var members):
      members[first] = members[first]?.putting(text, at: rest)
      return .object(members)
    case .list(var values):
      guard let place = Int(first) else { return self }
      values[place - 1] = values[place - 1].putting(text, at: rest)
      return .list(values)
    default: return self
    }
  }

  /// Every text in it.
  package var said: [String] {
    switch self {
    case .object(let members): members.sorted { $0.key < $1.key }.flatMap { $0.value.said }
    case .list(let values): values.flatMap(\.said)
    case .text(let text): [text]
    case .other, .flag: []
    }
  }

  /// The same with every text changed alike.
  package func mapping(_ change: (String) -> String) -> CommandTree {
    switch self {
    case .object(let members): .object(members.mapValues { $0.mapping(change) })
    case .list(let values): .list(values.map { $0.mapping(change) })
    case .text(let text): .text(change(text))
    case .other, .flag: self
    }
  }
}
