import Affairs
import Text
import Values

extension Language {
  /// `2小时`, `7日`, `7个工作日`.
  package func limit(_ limit: TimeLimit) -> String {
    switch limit {
    case .hours(let count): self("\(count)小时", plural(count, "hour"))
    case .days(let count): days(count, .calendar)
    case .workingDays(let count): days(count, .working)
    }
  }

  /// `7日`, `10个工作日`.
  package func days(_ count: Int, _ unit: DayUnit) -> String {
    switch unit {
    case .calendar: self("\(count)日", plural(count, "day"))
    case .working: self("\(count)个工作日", plural(count, "working day"))
    }
  }

  /// `5月20日至5月27日（5月26日是休息日，顺延）`; days of another year with it.
  package func period(_ period: Period, in year: Int) -> String {
    let (first, last) = (day(period.first, in: year), day(period.last, in: year))
    let span = self("\(first)至\(last)", "\(first) to \(last)")
    guard let from = period.rolledFrom.map({ day($0, in: year) }) else { return span }
    return span + self("（\(from)是休息日，顺延）", " (\(from) is a day off)")
  }

  /// `5月30日`, `4月17日17:00`: when something is due.
  package func due(_ due: Due, in year: Int) -> String {
    switch due {
    case .day(let day): self.day(day, in: year)
    case .moment(let moment):
      self.day(moment.day, in: year)
        + (moment.isDayOnly ? "" : self(moment.clock, " \(moment.clock)"))
    }
  }
}

extension YearNotEntered {
  /// Why working days can't be counted, and the way out.
  package func sentence(_ language: Language) -> String {
    language(
      "\(year)年的放假和调休安排还没有录入，算不出工作日和顺延。请按国务院办公厅的通知录入\(year)年后再办。",
      "The holidays of \(year) haven't been entered, so working days and days off can't be told. Enter"
        + " \(year) from the State Council's notice first.")
  }
}

extension Holidays.Mistake {
  /// Which day can't be among a year's, and why.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .noSuchYear(let year):
      language("没有\(year)年，请核对。", "There is no year \(year); check it.")
    case .ofAnotherYear(let day, let year):
      language(
        "\(language.fullDay(day))不在\(year)年，请录入它自己的年份。",
        "\(language.fullDay(day)) is not in \(year); enter it under its own year.")
    case .offAndWork(let day):
      language(
        "\(language.fullDay(day))既写了放假又写了上班，请删去一处。",
        "\(language.fullDay(day)) is both a day off and a working day; delete one.")
    case .workOnWeekday(let day):
      language(
        "\(language.fullDay(day))不是周六、周日，本来就上班。调休上班的日期请核对。",
        "\(language.fullDay(day)) is no Saturday or Sunday and worked anyway. Check which day is meant."
      )
    }
  }
}
