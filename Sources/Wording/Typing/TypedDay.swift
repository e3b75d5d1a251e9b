import Deliberation

extension Day {
  /// Reads a day as people type it: `2024-05-24`, `2024.5.24`, `20240524`, `2024年5月24日`, and
  /// without a year `5-24`, `5.24` or `5月24日`, which is the next such day from `base` on, or one of
  /// the half year before it.
  ///
  /// Nil for anything else.
  package init?(typed text: String, near base: Day) {
    let folded = text.folded
    var numbers: [Int] = []
    for part in folded.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) {
      guard part.utf8.count <= 8, let number = Int(part) else { return nil }
      numbers.append(number)
    }
    guard folded.allSatisfy({ $0.isASCII && $0.isNumber || "-./年月日号 ".contains($0) }) else {
      return nil
    }
    switch numbers.count {
    case 1 where numbers[0] > 10_000_000:
      self.init(year: numbers[0] / 10000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    case 2:
      let years = [base.year, base.year + 1, base.year - 1]
      let days = years.compactMap { Day(year: $0, month: numbers[0], day: numbers[1]) }
      guard
        let day = days.first(where: { (-183...183).contains(base.days(until: $0)) }) ?? days.first
      else { return nil }
      self = day
    case 3: self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    default: return nil
    }
  }
}

extension Moment {
  /// Reads a time of day as people type it, `14:52`, `1452` or `14点52分`, on the day given.
  package init?(typed text: String, on day: Day, offset: Int) {
    let folded = text.folded
    var numbers = folded.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).compactMap {
      $0.utf8.count <= 4 ? Int($0) : nil
    }
    guard folded.allSatisfy({ $0.isASCII && $0.isNumber || ":.点时分 ".contains($0) }) else {
      return nil
    }
    if numbers.count == 1, numbers[0] >= 100 { numbers = [numbers[0] / 100, numbers[0] % 100] }
    if numbers.count == 1 { numbers.append(0) }
    guard numbers.count == 2, (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]) else {
      return nil
    }
    self.init(day: day, hour: numbers[0], minute: numbers[1], offset: offset)
  }
}
