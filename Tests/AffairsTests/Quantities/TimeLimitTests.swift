import Affairs
import Testing
import Values

@Suite struct TimeLimitTests {
  private let raised = Moment(
    day: Day(number: 19_839), hour: 15, minute: 30, offset: 480)  // Friday, 2024-04-26

  @Test(arguments: [
    ("2h", TimeLimit.hours(2)), ("24h", .hours(24)), ("7d", .days(7)), ("7w", .workingDays(7)),
    ("9999d", .days(9999)),
  ])
  func `a time limit is a number and what is counted`(text: String, limit: TimeLimit) throws {
    #expect(TimeLimit(text) == limit)
    #expect(limit.description == text)
    #expect(try json([limit]) == "[\"\(text)\"]")
    #expect(try read([TimeLimit].self, "[\"\(text)\"]") == [limit])
  }

  @Test(arguments: ["", "h", "0d", "07d", "7", "7m", "-7d", "7 d", "7D", "10000d", "７d", "1.5h"])
  func `what is no time limit isn't read`(text: String) {
    #expect(TimeLimit(text) == nil)
    #expect(throws: DecodingError.self) { try read([TimeLimit].self, "[\"\(text)\"]") }
  }

  @Test func `hours run at once, days from the next`() throws {
    let holidays = try labourDay2024()
    func due(_ text: String, rolls: Bool = false) throws -> String {
      let due = try #require(TimeLimit(text)).due(from: raised, rolls: rolls, by: holidays)
      return try json([due])
    }
    #expect(raised.day == Day("2024-04-26"))
    #expect(try due("2h") == #"["2024-04-26T17:30:00.000+08:00"]"#)
    #expect(try due("24h") == #"["2024-04-27T15:30:00.000+08:00"]"#)
    #expect(try due("7d") == #"["2024-05-03"]"#)
    #expect(try due("7d", rolls: true) == #"["2024-05-06"]"#)
    #expect(try due("10w") == #"["2024-05-13"]"#)
  }

  @Test func `hours from a day without a time run from its end`() throws {
    let raised = Moment(someTimeOn: day("2024-04-26"), offset: 480)
    let due = { (hours: Int) in
      try TimeLimit.hours(hours).due(from: raised, by: Holidays())
    }
    #expect(try due(2) == .day(day("2024-04-27")))
    #expect(try due(24) == .day(day("2024-04-27")))
    #expect(try due(25) == .day(day("2024-04-28")))
  }

  @Test func `working days of a year not entered are refused`() throws {
    #expect(throws: YearNotEntered(year: 2024)) {
      try TimeLimit.workingDays(7).due(from: raised, by: Holidays())
    }
    #expect(throws: YearNotEntered(year: 2024)) {
      try TimeLimit.days(7).due(from: raised, rolls: true, by: Holidays())
    }
    #expect(try TimeLimit.days(7).due(from: raised, by: Holidays()) == .day(day("2024-05-03")))
  }

  @Test func `a day is past when it is over, a moment when it is later`() throws {
    let due = Due.day(AffairsTests.day("2024-04-26"))
    #expect(!due.isPast(at: raised))
    #expect(due.isPast(at: raised.adding(seconds: 9 * 3600)))
    let moment = Due.moment(raised)
    #expect(!moment.isPast(at: raised))
    #expect(moment.isPast(at: raised.adding(seconds: 1)))
    #expect(!moment.isPast(at: Moment(someTimeOn: raised.day, offset: 480)))
    #expect(moment.daysPast(on: raised.day.adding(days: 11)) == 11)
    #expect(moment.daysPast(on: raised.day.adding(days: -1)) == 0)
  }

  @Test func `when something is due is written as a day or a time`() throws {
    let text = #"["2024-05-30","2024-04-17T17:00:00.000+08:00"]"#
    #expect(try json(read([Due].self, text)) == text)
    #expect(throws: DecodingError.self) { try read([Due].self, #"["5月30日"]"#) }
  }
}
