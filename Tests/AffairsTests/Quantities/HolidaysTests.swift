import Affairs
import Testing
import Values

/// The days off around 劳动节 2024 as the State Council gave them, and no other.
func labourDay2024() throws -> Holidays {
  try read(
    Holidays.self,
    """
    {"2024":{"off":["2024-05-01","2024-05-02","2024-05-03","2024-05-04","2024-05-05"],\
    "work":["2024-04-28","2024-05-11"]}}
    """)
}

/// These years, declared to have no holidays.
func noHolidays(in years: Int...) throws -> Holidays {
  var holidays = Holidays()
  for year in years { try holidays.enter(Holidays.Year(), for: year) }
  return holidays
}

@Suite struct HolidaysTests {
  @Test(arguments: [
    ("2024-04-26", true), ("2024-04-27", false), ("2024-04-28", true), ("2024-04-30", true),
    ("2024-05-01", false), ("2024-05-05", false), ("2024-05-06", true), ("2024-05-11", true),
    ("2024-05-12", false),
  ])
  func `one works from Monday to Friday, and as the notice of the year says`(
    text: String, works: Bool
  ) throws {
    #expect(try labourDay2024().isWorkingDay(day(text)) == works)
  }

  @Test func `of a year not entered nobody knows`() throws {
    #expect(throws: YearNotEntered(year: 2025)) {
      try labourDay2024().isWorkingDay(day("2025-01-06"))
    }
    #expect(throws: YearNotEntered(year: 2024)) {
      try Holidays().isWorkingDay(day("2024-05-18"))
    }
    #expect(try noHolidays(in: 2025).isWorkingDay(day("2025-01-01")))
  }

  @Test func `days are written by year, in their order`() throws {
    let text = #"{"2026":{"off":["2026-01-01","2026-01-02"],"work":["2026-01-04"]}}"#
    #expect(try json(read(Holidays.self, text)) == text)
    #expect(try json(noHolidays(in: 2025)) == #"{"2025":{"off":[],"work":[]}}"#)
    #expect(try read(Holidays.self, #"{"2025":{}}"#) == noHolidays(in: 2025))
  }

  @Test(arguments: [
    #"{"26":{"off":[]}}"#, #"{"year":{}}"#, #"{"0000":{}}"#, #"{"2026":{"free":[]}}"#,
    #"{"2026":{"off":["2025-12-31"]}}"#, #"{"2026":{"off":["2026-01-01","2026-01-01"]}}"#,
    #"{"2026":{"off":["2026-01-04"],"work":["2026-01-04"]}}"#, #"{"2026":{"work":["2026-01-05"]}}"#,
    #"{"2026":["2026-01-01"]}"#,
  ])
  func `days that can't be are refused`(text: String) {
    #expect(throws: DecodingError.self) { try read(Holidays.self, text) }
  }

  @Test func `a day that can't be is named`() throws {
    var holidays = Holidays()
    let (sunday, monday) = (day("2026-01-04"), day("2026-01-05"))
    #expect(throws: Holidays.Mistake.ofAnotherYear(sunday, year: 2025)) {
      try holidays.enter(.init(off: [sunday]), for: 2025)
    }
    #expect(throws: Holidays.Mistake.offAndWork(sunday)) {
      try holidays.enter(.init(off: [sunday], work: [sunday]), for: 2026)
    }
    #expect(throws: Holidays.Mistake.workOnWeekday(monday)) {
      try holidays.enter(.init(work: [sunday, monday]), for: 2026)
    }
    #expect(throws: Holidays.Mistake.noSuchYear(0)) { try holidays.enter(.init(), for: 0) }
    #expect(holidays.years.isEmpty)
  }
}
