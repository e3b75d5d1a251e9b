import Affairs
import Text

extension Money.Mistake {
  /// What was written instead of a sum of money, and how to write one.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .notANumber(let text):
      language(
        "“\(text)”不是金额。请只写数字和小数点，例如 42000.00。",
        "“\(text)” is no sum of money. Write digits and a point, such as 42000.00.")
    case .tooManyDecimals(let text):
      language(
        "“\(text)”的小数多于两位，金额最小到分。", "“\(text)” has more than two decimals; money ends at the fen.")
    case .outOfRange(let text):
      language("“\(text)”太大，请核对。", "“\(text)” is too large; check it.")
    }
  }
}

extension Affairs.Measure.Mistake {
  /// What was written instead of how many of what, and how to write it.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .noNumber(let text):
      language(
        "“\(text)”里没有用数字写的数量。请写成例如“1000余株”“约300人”。",
        "“\(text)” has no number in digits. Write it as in “1000余株” or “约300人”.")
    case .notANumber(let text):
      language(
        "“\(text)”里的数字读不出来，请核对逗号和小数点。",
        "The number in “\(text)” can't be read; check its commas and points.")
    case .notWhole(let text):
      language(
        "“\(text)”不是整数。请换小一级的单位，例如把米写成厘米。",
        "“\(text)” is no whole number. Use a smaller unit, such as centimetres for metres.")
    case .outOfRange(let text):
      language(
        "“\(text)”超过一万亿，请核对。", "“\(text)” is more than a million million; check it.")
    case .noUnit(let text):
      language("“\(text)”没有单位，请补上，例如“株”“人”。", "“\(text)” has no unit; add one, such as 株 or 人.")
    case .notAUnit(let text, let unit):
      language(
        "“\(text)”里的“\(unit)”不像单位。一次只写一个数量，例如“1000余株”。",
        "“\(unit)” in “\(text)” is no unit. Write one number at a time, such as “1000余株”.")
    }
  }
}

extension Fraction.OutOfRange {
  /// Why a rate can't be reckoned.
  package func sentence(_ language: Language) -> String {
    language("数字太大，算不出来，请核对。", "The numbers are too large to be reckoned with; check them.")
  }
}

extension CostShares.Mistake {
  /// Why a sum can't be shared out, and the way out.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .noDwellings:
      language("没有分摊的户，请先登记。", "There are no dwellings to pay; enter them first.")
    case .roomTwice(let room):
      language("“\(room)”写了两次，请删去一个。", "“\(room)” stands there twice; delete one.")
    case .negativeWeight(let room, let weight):
      language(
        "“\(room)”的权重是\(weight)，不能小于0。",
        "The weight of “\(room)” is \(weight); it can't be less than 0.")
    case .noWeight:
      language(
        "各户的权重都是0，没有人分摊。请填写权重。", "Every weight is 0, so nobody would pay. Fill in the weights.")
    case .weightsTooLarge:
      language(
        "权重的数字太大，算不出来。请同除以一个数，改小一些。",
        "The weights are too large to be reckoned with. Divide them all by one number.")
    }
  }
}
