import Values

/// What is counted: persons, or the floor area they own.
package enum Measure: String, Codable, CaseIterable, Hashable, Sendable {
  /// 人数: persons.
  case heads
  /// 面积: floor area.
  case area
}

/// A number of persons or an area, each in whole units: one person, or 0.01 ㎡.
package enum Quantity: Hashable, Sendable {
  /// 人数: persons.
  case heads(Int)
  /// 面积: ㎡.
  case area(Area)

  /// What it is counted in.
  package var measure: Measure {
    switch self {
    case .heads: .heads
    case .area: .area
    }
  }

  /// Persons, or hundredths of a square metre.
  package var units: Int64 {
    switch self {
    case .heads(let count): Int64(count)
    case .area(let area): area.hundredths
    }
  }

  package init(_ units: Int64, _ measure: Measure) {
    switch measure {
    case .heads: self = .heads(Int(units))
    case .area: self = .area(Area(hundredths: units))
    }
  }
}

extension Quantity: Codable {
  /// Persons are a JSON number, areas a string with two decimals.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let count = try? container.decode(Int.self) {
      self = .heads(count)
    } else {
      self = .area(try container.decode(Area.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .heads(let count): try container.encode(count)
    case .area(let area): try container.encode(area)
    }
  }
}

/// Something votes are added up in: `Int` for persons, `Area` for floor area.
package protocol Amount: Codable, Comparable, Hashable, Sendable {
  init(units: Int64)
  /// Persons, or hundredths of a square metre.
  var units: Int64 { get }
  static var measure: Measure { get }
}

extension Int: Amount {
  package init(units: Int64) { self = Int(units) }
  /// Persons, or hundredths of a square metre.
  package var units: Int64 { Int64(self) }
  /// What it is counted in.
  package static var measure: Measure { .heads }
}

extension Area: Amount {
  package init(units: Int64) { self.init(hundredths: units) }
  /// Persons, or hundredths of a square metre.
  package var units: Int64 { hundredths }
  /// What it is counted in.
  package static var measure: Measure { .area }
}
