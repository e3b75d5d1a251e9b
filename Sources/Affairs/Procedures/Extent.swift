/// How many of those there are.
package enum Extent: Hashable, Sendable {
  /// All of them, and at least one.
  case all
  /// At least so many.
  case atLeast(Int)
}

extension Extent: Codable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let count = try? value.decode(Int.self) {
      self = .atLeast(count)
    } else if try value.decode(String.self) == "all" {
      self = .all
    } else {
      throw DecodingError.dataCorruptedError(
        in: value, debugDescription: "neither all nor a number")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .all: try value.encode("all")
    case .atLeast(let count): try value.encode(count)
    }
  }
}
