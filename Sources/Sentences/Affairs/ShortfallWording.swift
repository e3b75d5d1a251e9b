import Affairs
import Text

extension Shortfall {
  /// What is still missing, as exactly as it is known: 尚缺不到200株.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .nothing: language("已足", "nothing missing")
    case .perhapsNothing:
      language("可能已足，请核实数目", "perhaps nothing missing; check the number")
    case .some(let unit):
      language("尚缺若干\(unit)，缺多少不明", "some \(unit) missing, nobody knows how many")
    case .missing(let measure):
      language("尚缺\(Self.missing(measure))", "\(language.amount(measure)) missing")
    }
  }

  /// 不到200株: no gift is named here, so 余 and 不足 would say the wrong thing.
  private static func missing(_ measure: Affairs.Measure) -> String {
    let number = "\(measure.count)\(measure.unit)"
    return switch measure.mark {
    case .exact: number
    case .about: "约\(number)"
    case .over: "超过\(number)"
    case .under: "不到\(number)"
    }
  }
}
