/// What something given or needed comes to: money, or so many of something.
///
/// In JSON `{"money":"42000.00"}` or `{"measure":{…}}`.
package enum Worth: Hashable, Sendable {
  case money(Money)
  case measure(Measure)

  /// Both together.
  ///
  /// - Throws: `UnitsDiffer` where they are counted in different things; money's unit is 元.
  package static func + (left: Worth, right: Worth) throws(UnitsDiffer) -> Worth {
    switch (left, right) {
    case (.money(let left), .money(let right)): .money(left + right)
    case (.measure(let left), .measure(let right)): .measure(try left + right)
    default: throw UnitsDiffer(left.unit, right.unit)
    }
  }

  /// What it is counted in: 元, or the measure's own unit.
  package var unit: String {
    switch self {
    case .money: "元"
    case .measure(let measure): measure.unit
    }
  }
}

extension Worth: Codable {
  package init(from decoder: any Decoder) throws {
    let members = try decoder.members(among: ["measure", "money"])
    guard members.allKeys.count == 1 else {
      throw DecodingError.typeMismatch(
        Worth.self,
        .init(codingPath: decoder.codingPath, debugDescription: "either money or a measure"))
    }
    if members.contains(MemberName("money")) {
      self = .money(try members.decode(Money.self, forKey: MemberName("money")))
    } else {
      self = .measure(try members.decode(Measure.self, forKey: MemberName("measure")))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: MemberName.self)
    switch self {
    case .money(let money): try members.encode(money, forKey: MemberName("money"))
    case .measure(let measure): try members.encode(measure, forKey: MemberName("measure"))
    }
  }
}
