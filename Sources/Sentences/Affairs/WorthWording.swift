import Affairs
import Text

extension Language {
  /// `3349.50元`, `3349.50 yuan`.
  package func amount(_ money: Money) -> String { self("\(money)元", "\(money) yuan") }

  /// `1000余株` as it was written; `more than 1000 株`.
  package func amount(_ measure: Affairs.Measure) -> String {
    let number = "\(measure.count) \(measure.unit)"
    return switch measure.mark {
    case .exact: self(measure.text, number)
    case .about: self(measure.text, "about \(number)")
    case .over: self(measure.text, "more than \(number)")
    case .under: self(measure.text, "less than \(number)")
    }
  }

  /// Money or a measure.
  package func amount(_ worth: Worth) -> String {
    switch worth {
    case .money(let money): amount(money)
    case .measure(let measure): amount(measure)
    }
  }

  /// `26.1/30 = 87.00%`; of nothing no share is said.
  package func rate(_ rate: Rate) -> String {
    rate.percent.map { "\(rate) = \($0)%" }
      ?? self("\(rate)（没有可计算的）", "\(rate) (nothing to reckon)")
  }
}

extension UnitsDiffer {
  /// Why two amounts can't be put together.
  package func sentence(_ language: Language) -> String {
    language(
      "“\(first)”和“\(second)”单位不同，不能相加减。请改成同一单位，或分开登记。",
      "“\(first)” and “\(second)” are different units and don't add up. Use one, or enter them apart."
    )
  }
}
