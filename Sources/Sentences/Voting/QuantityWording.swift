import Deliberation
import Text
import Values

extension Language {
  /// `8人`, `460.44㎡`; `8`, `460.44 ㎡` in English.
  ///
  /// - Parameter isProse: whether it stands in a sentence of a paper: 460.44平方米.
  package func amount(_ quantity: Quantity, isProse: Bool = false) -> String {
    switch quantity {
    case .heads(let count): self("\(count)人", "\(count)")
    case .area(let area): self("\(area)\(isProse ? "平方米" : "㎡")", "\(area) ㎡")
    }
  }

  /// `11人、690.66㎡`; the area only where there is one.
  package func amount(heads: Int, area: Area?, isProse: Bool = false) -> String {
    let people = amount(.heads(heads))
    guard let size = area.map({ amount(.area($0), isProse: isProse) }) else { return people }
    return self("\(people)、\(size)", "\(people) (\(size))")
  }

  /// `三分之二以上`, `过半数`: a share in the words of the law.
  package func share(_ relation: Relation, _ ratio: Ratio) -> String {
    switch (relation, ratio) {
    case (.moreThan, .half): return self("过半数", "more than half")
    case (.atLeast, .half): return self("半数以上", "at least half")
    case (.atLeast, .whole): return self("全体", "all")
    case (.atMost, .nobody): return self("无人", "nobody")
    default: break
    }
    let part = fraction(ratio)
    return switch relation {
    case .atLeast: self("\(part)以上", "at least \(part)")
    case .moreThan: self("超过\(part)", "more than \(part)")
    case .atMost: self("不超过\(part)", "at most \(part)")
    case .lessThan: self("不足\(part)", "less than \(part)")
    }
  }

  private func fraction(_ ratio: Ratio) -> String {
    guard self == .chinese else { return "\(ratio)" }
    switch ratio.denominator {
    case 2...10:
      return "\(numeral(ratio.denominator))分之\(numeral(ratio.numerator))"
    case 100: return "百分之\(numeral(ratio.numerator))"
    default: return "\(ratio)"
    }
  }

  /// 0 to 100 as 零 to 一百.
  private func numeral(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    switch number {
    case 0...10: return digits[number]
    case 11...99:
      let tens = number / 10 == 1 ? "十" : digits[number / 10] + "十"
      return tens + (number % 10 == 0 ? "" : digits[number % 10])
    case 100: return "一百"
    default: return "\(number)"
    }
  }

  /// `5月24日`, `24 May`: a day of the meeting's own year.
  package func monthAndDay(_ day: Day) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return self("\(day.month)月\(day.day)日", "\(day.day) \(months[day.month - 1])")
  }

  /// `2024年5月24日`, `24 May 2024`: a day of any year.
  package func fullDay(_ day: Day) -> String {
    self("\(day.year)年\(day.month)月\(day.day)日", "\(monthAndDay(day)) \(day.year)")
  }

  /// A day with its year only where that isn't the meeting's own.
  package func day(_ day: Day, in year: Int) -> String {
    day.year == year ? monthAndDay(day) : fullDay(day)
  }

  /// Joins names: `甲、乙`, `A, B`.
  package func list(_ items: [String]) -> String { items.joined(separator: self("、", ", ")) }

  /// What a test measures: 参与面积.
  package func measured(
    _ name: Rule.Test.Name, _ measure: Measure, group: String? = nil, choice: String? = nil
  ) -> String {
    let what =
      switch (name, measure) {
      case (.attendance, .heads): self("到会人数", "those present")
      case (.attendance, .area): self("到会面积", "area present")
      case (.participation, .heads): self("参与人数", "those who took part")
      case (.participation, .area): self("参与面积", "area that took part")
      case (.adoption, .heads): self("同意人数", "those in favour")
      case (.adoption, .area): self("同意面积", "area in favour")
      case (.objection, .heads): self("反对人数", "those against")
      case (.objection, .area): self("反对面积", "area against")
      case (.returns, .heads): self("收回份数", "ballots returned")
      case (.returns, .area): self("收回面积", "area returned")
      }
    let owner = choice ?? group
    return owner.map { self("\($0)\(what)", "\($0): \(what)") } ?? what
  }

  /// What a share is taken of: 参与表决.
  package func base(_ base: Rule.Base) -> String {
    switch base {
    case .all: self("全体", "all")
    case .expected: self("应到", "those expected")
    case .present: self("到会", "those present")
    case .participating: self("参与表决", "those who took part")
    case .valid: self("有效票", "valid ballots")
    case .cast: self("赞成与反对", "votes for and against")
    case .issued: self("发放", "slips handed out")
    case .returned: self("收回", "slips returned")
    case .fewest: self("规定的最少数", "the number required")
    }
  }

  /// How a vote is taken: 举手表决.
  package func way(_ way: Way) -> String {
    switch way {
    case .hands: self("举手表决", "show of hands")
    case .rollCall: self("点名表决", "roll call")
    case .noObjection: self("询问有无不同意见", "asked for objections")
    case .secretBallot: self("无记名投票", "secret ballot")
    case .slips: self("书面表决票", "paper ballots, one a dwelling")
    }
  }
}
