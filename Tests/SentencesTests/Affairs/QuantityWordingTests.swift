import Affairs
import Sentences
import Testing
import Text
import Values

/// What is said of sums, shares and days.
@Suite struct QuantityWordingTests {
  @Test func `example 10: of 1200 with 1000余 there are less than 200 missing`() throws {
    let missing = try Measure("1200株").shortfall(given: Measure("1000余株"))
    #expect(missing.sentence(.chinese) == "尚缺不到200株")
    #expect(missing.sentence(.english) == "less than 200 株 missing")
  }

  @Test(arguments: [
    ("1000株", "尚缺200株"), ("约1000株", "尚缺约200株"), ("不足1000株", "尚缺超过200株"),
    ("不足1200株", "尚缺若干株，缺多少不明"), ("1300余株", "已足"), ("约1250株", "可能已足，请核实数目"),
  ])
  func `what is missing is said as it is known`(given: String, sentence: String) throws {
    let missing = try Measure("1200株").shortfall(given: Measure(given))
    #expect(missing.sentence(.chinese) == sentence)
  }

  @Test func `amounts and rates are said with both their numbers`() throws {
    let chinese = Language.chinese
    #expect(chinese.amount(try Money("3349.5")) == "3349.50元")
    #expect(chinese.amount(Worth.measure(try Measure("1,000余株"))) == "1,000余株")
    #expect(Language.english.amount(try Measure("1,000余株")) == "more than 1000 株")
    #expect(
      chinese.rate(Rate(try #require(Fraction("26.1")), of: Fraction(30))) == "26.1/30 = 87.00%")
    #expect(chinese.rate(Rate(0, of: 0)) == "0/0（没有可计算的）")
  }

  @Test func `a period that gave way to a day off says which`() throws {
    var holidays = Holidays()
    try holidays.enter(.init(), for: 2024)
    let posted = try #require(Day("2024-05-19"))
    let rolled = try Period(of: 7, .calendar, after: posted, rolls: true, by: holidays)
    #expect(Language.chinese.period(rolled, in: 2024) == "5月20日至5月27日（5月26日是休息日，顺延）")
    let whole = try Period(of: 7, .calendar, after: posted, rolls: false, by: holidays)
    #expect(Language.chinese.period(whole, in: 2024) == "5月20日至5月26日")
    #expect(Language.english.period(whole, in: 2023) == "20 May 2024 to 26 May 2024")
    #expect(
      YearNotEntered(year: 2025).sentence(.chinese)
        == "2025年的放假和调休安排还没有录入，算不出工作日和顺延。请按国务院办公厅的通知录入2025年后再办。")
  }

  @Test func `time limits and what is due are said in words`() throws {
    #expect(Language.chinese.limit(.hours(2)) == "2小时")
    #expect(Language.chinese.limit(.days(7)) == "7日")
    #expect(Language.chinese.limit(.workingDays(7)) == "7个工作日")
    #expect(Language.english.limit(.workingDays(1)) == "1 working day")
    let day = try #require(Day("2024-04-17"))
    let due = Due.moment(Moment(day: day, hour: 17, minute: 0, offset: 480))
    #expect(Language.chinese.due(due, in: 2024) == "4月17日17:00")
    #expect(Language.english.due(.day(day), in: 2024) == "17 April")
  }

  @Test func `every mistake names what was written or meant`() throws {
    let day = try #require(Day("2026-01-05"))
    for language in Language.allCases {
      for mistake: Money.Mistake in [.notANumber("五千"), .tooManyDecimals("五千"), .outOfRange("五千")] {
        #expect(mistake.sentence(language).contains("五千"))
      }
      let measures: [Measure.Mistake] = [
        .noNumber("若干株"), .notANumber("若干株"), .notWhole("若干株"), .outOfRange("若干株"),
        .noUnit("若干株"), .notAUnit("若干株", unit: "株"),
      ]
      for mistake in measures { #expect(mistake.sentence(language).contains("若干株")) }
      let shares: [CostShares.Mistake] = [
        .roomTwice("101"), .negativeWeight(room: "101", weight: Fraction(-1)),
      ]
      for mistake in shares { #expect(mistake.sentence(language).contains("101")) }
      let days: [Holidays.Mistake] = [
        .noSuchYear(2026), .ofAnotherYear(day, year: 2025), .offAndWork(day), .workOnWeekday(day),
      ]
      for mistake in days { #expect(mistake.sentence(language).contains("2026")) }
      #expect(UnitsDiffer("株", "人").sentence(language).contains("“人”"))
    }
  }
}
