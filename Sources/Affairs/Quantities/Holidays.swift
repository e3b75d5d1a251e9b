import Values

/// The days off and the working weekends of each year, as somebody entered them from the State
/// Council's notice. The program brings none.
///
/// In JSON `{"2026":{"off":["2026-01-01"],"work":["2026-01-04"]}}`. A year that was entered with no days
/// at all has working days from Monday to Friday; of one that wasn't entered nobody knows.
package struct Holidays: Hashable, Sendable {
  /// What was entered, by year.
  package private(set) var years: [Int: Year]

  /// No year at all.
  package init() { years = [:] }

  /// What differs from Monday to Friday in one year.
  package struct Year: Hashable, Sendable {
    /// 放假, weekends among them or not.
    package let off: Set<Day>
    /// 调休上班: the Saturdays and Sundays on which one works.
    package let work: Set<Day>

    package init(off: Set<Day> = [], work: Set<Day> = []) { (self.off, self.work) = (off, work) }
  }

  /// Why such days can't be a year's.
  package enum Mistake: Error, Hashable, Sendable {
    case noSuchYear(Int)
    case ofAnotherYear(Day, year: Int)
    case offAndWork(Day)
    /// A weekday is worked anyway, so another day must be meant.
    case workOnWeekday(Day)
  }

  /// Enters a year, anew where it was entered before.
  ///
  /// - Throws: a `Mistake` naming the earliest day that can't be.
  package mutating func enter(_ days: Year, for year: Int) throws(Mistake) {
    guard (1...9999).contains(year) else { throw .noSuchYear(year) }
    for day in days.off.union(days.work).sorted() {
      guard day.year == year else { throw .ofAnotherYear(day, year: year) }
      guard days.work.contains(day) else { continue }
      guard !days.off.contains(day) else { throw .offAndWork(day) }
      guard day.isWeekend else { throw .workOnWeekday(day) }
    }
    years[year] = days
  }

  /// Whether one works on that day.
  ///
  /// - Throws: `YearNotEntered`, where nobody said.
  package func isWorkingDay(_ day: Day) throws(YearNotEntered) -> Bool {
    guard let days = years[day.year] else { throw YearNotEntered(year: day.year) }
    return day.isWeekend ? days.work.contains(day) : !days.off.contains(day)
  }

  /// - Throws: `YearNotEntered` for the first year of a span of days that wasn't entered.
  func checkEntered(from first: Day, to last: Day) throws(YearNotEntered) {
    guard first <= last else { return }
    for year in first.year...last.year where years[year] == nil {
      throw YearNotEntered(year: year)
    }
  }
}

/// A question about working days in a year whose holidays nobody entered.
package struct YearNotEntered: Error, Hashable, Sendable {
  package let year: Int
  package init(year: Int) { self.year = year }
}

extension Day {
  /// Saturday or Sunday.
  fileprivate var isWeekend: Bool { weekday >= 6 }
}

extension Holidays: Codable {
  package init(from decoder: any Decoder) throws {
    self.init()
    let members = try decoder.container(keyedBy: MemberName.self)
    for name in members.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      func refusal(_ words: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: decoder.codingPath + [name], debugDescription: words))
      }
      guard let year = Int(name.stringValue), padded(year, 4) == name.stringValue else {
        throw refusal("not a year: \(name.stringValue)")
      }
      let days = try members.decode(Year.self, forKey: name)
      do {
        try enter(days, for: year)
      } catch {
        throw refusal("\(error)")
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: MemberName.self)
    for (year, days) in years.sorted(by: { $0.key < $1.key }) {
      try members.encode(days, forKey: MemberName(padded(year, 4)))
    }
  }
}

extension Holidays.Year: Codable {
  /// Either list may be left out where it is empty; a day twice in one is refused.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.members(among: ["off", "work"])
    func days(_ name: String) throws -> Set<Day> {
      let list = try members.decodeIfPresent([Day].self, forKey: MemberName(name)) ?? []
      let days = Set(list)
      guard days.count == list.count else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath + [MemberName(name)],
            debugDescription: "a day stands there twice"))
      }
      return days
    }
    self.init(off: try days("off"), work: try days("work"))
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: MemberName.self)
    try members.encode(off.sorted(), forKey: MemberName("off"))
    try members.encode(work.sorted(), forKey: MemberName("work"))
  }
}
