import Affairs
import TestSupport
import Testing
import Values

@Suite struct PeriodTests {
  /// A period as its first and last day.
  private static func days(
    _ count: Int, _ unit: DayUnit, after posted: String, rolls: Bool = false,
    by holidays: Holidays = Holidays()
  ) throws -> [String] {
    let period = try Period(of: count, unit, after: day(posted), rolls: rolls, by: holidays)
    return [period.first.description, period.last.description]
  }

  @Test func `the day of the posting isn't counted`() throws {
    #expect(try Self.days(7, .calendar, after: "2024-05-20") == ["2024-05-21", "2024-05-27"])
    #expect(try Self.days(7, .calendar, after: "2024-03-04") == ["2024-03-05", "2024-03-11"])
    #expect(try Self.days(1, .calendar, after: "2024-02-28") == ["2024-02-29", "2024-02-29"])
  }

  @Test func `a last day that is a day off gives way to the next working day, where that is set`()
    throws
  {
    let holidays = try labourDay2024()
    #expect(try Self.days(7, .calendar, after: "2024-05-19") == ["2024-05-20", "2024-05-26"])
    #expect(
      try Self.days(7, .calendar, after: "2024-05-19", rolls: true, by: holidays)
        == ["2024-05-20", "2024-05-27"])
    #expect(
      try Self.days(7, .calendar, after: "2024-04-24", rolls: true, by: holidays)
        == ["2024-04-25", "2024-05-06"])
    // A Sunday on which one works is no day off.
    #expect(
      try Self.days(7, .calendar, after: "2024-04-21", rolls: true, by: holidays)
        == ["2024-04-22", "2024-04-28"])
    let rolled = try Period(
      of: 7, .calendar, after: day("2024-05-19"), rolls: true, by: holidays)
    #expect(rolled.rolledFrom == Day("2024-05-26"))
    let whole = try Period(
      of: 7, .calendar, after: day("2024-05-20"), rolls: true, by: holidays)
    #expect(whole.rolledFrom == nil)
  }

  @Test func `ten working days end three days later where 劳动节 lies between`() throws {
    #expect(
      try Self.days(10, .working, after: "2024-04-26", by: labourDay2024())
        == ["2024-04-27", "2024-05-13"])
    #expect(
      try Self.days(10, .working, after: "2024-04-26", by: noHolidays(in: 2024))
        == ["2024-04-27", "2024-05-10"])
  }

  @Test func `a period that touches a year not entered is refused, where that matters`() throws {
    let holidays = try noHolidays(in: 2024)
    #expect(throws: YearNotEntered(year: 2025)) {
      try Self.days(10, .working, after: "2024-12-25", by: holidays)
    }
    #expect(throws: YearNotEntered(year: 2025)) {
      try Self.days(10, .calendar, after: "2024-12-25", rolls: true, by: holidays)
    }
    // Its last day is off, and the next is another year's.
    #expect(throws: YearNotEntered(year: 2024)) {
      try Self.days(1, .calendar, after: "2023-12-30", rolls: true, by: noHolidays(in: 2023))
    }
    // Its last day is of a year that was entered, its first isn't.
    #expect(throws: YearNotEntered(year: 2023)) {
      try Self.days(7, .calendar, after: "2023-12-28", rolls: true, by: holidays)
    }
    #expect(
      try Self.days(7, .calendar, after: "2023-12-31", rolls: true, by: holidays)
        == ["2024-01-01", "2024-01-08"])
    #expect(
      try Self.days(10, .calendar, after: "2024-12-25", by: holidays)
        == ["2024-12-26", "2025-01-04"])
  }

  @Test func `a period is over when its last day is`() throws {
    let period = try Period(
      of: 7, .calendar, after: day("2024-05-20"), rolls: false, by: Holidays())
    #expect(!period.contains(day("2024-05-20")))
    #expect(period.contains(day("2024-05-21")))
    #expect(period.contains(day("2024-05-27")))
    #expect(!period.contains(day("2024-05-28")))
    #expect(!period.isOver(on: day("2024-05-27")))
    #expect(period.isOver(on: day("2024-05-28")))
    #expect(period.daysLeft(on: day("2024-05-25")) == 2)
    #expect(period.daysLeft(on: day("2024-06-01")) == 0)
  }

  @Test func `working days counted one by one make the period`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    let holidays = try labourDay2024()
    for _ in 1...300 {
      let posted = day("2024-01-01").adding(days: random.roll(0, 250))
      let count = random.roll(1, 40)
      let working = try Period(of: count, .working, after: posted, rolls: true, by: holidays)
      let days = (0..<posted.days(until: working.last)).map { working.first.adding(days: $0) }
      #expect(try days.filter { try holidays.isWorkingDay($0) }.count == count)
      #expect(try holidays.isWorkingDay(working.last))
      let rolled = try Period(of: count, .calendar, after: posted, rolls: true, by: holidays)
      #expect(try holidays.isWorkingDay(rolled.last))
      let end = rolled.rolledFrom ?? rolled.last
      #expect(posted.days(until: end) == count)
      for gap in 0..<end.days(until: rolled.last) {
        #expect(try !holidays.isWorkingDay(end.adding(days: gap)))
      }
    }
  }
}
