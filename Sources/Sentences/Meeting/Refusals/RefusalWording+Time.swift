import Deliberation
import Text
import Values

extension Refusal.Time {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .openedOnAnotherDay(let meeting, let now):
      language(
        "会议日期是\(meeting)，今天是\(now)。请核对电脑的日期；会后补录请在新建会议时写明，确在另一天开会的请写明原因。",
        "The meeting is dated \(meeting) and today is \(now). Check the clock. A meeting held already is "
          + "made as one typed in afterwards; give a reason if it opens on another day.")
    case .voteOnAnotherDay(let opened, let now):
      language(
        "到会是\(opened)登记的，现在是\(now)。另一天表决请另开一次会；确由原班到会人员表决的，请写明谁在场和原因。",
        "Who is here was taken down on \(opened) and today is \(now). Make another meeting of it, or say "
          + "who is here now and why.")
    case .adjournedOnAnotherDay(let began, let now):
      language(
        "会议\(began)开始，现在是\(now)。忘了散会的，请写明实际散会的时间；确实开到今天的请写明原因。",
        "The sitting began on \(began) and it is \(now). Say when it really ended, or give a reason why "
          + "it went on until today.")
    case .endsBeforeStart(let start, let end):
      language(
        "结束时间\(end.day) \(end.clock)早于开始时间\(start.day) \(start.clock)。请核对；确实如此的请写明原因。",
        "It can't end at \(end.day) \(end.clock) before it began at \(start.day) \(start.clock). "
          + "Check it, or give a reason.")
    case .endsBeforeAct(let last, let end):
      language(
        "散会时间\(end.asSaid)早于会上最后一件事\(last.asSaid)。请核对；确实如此的请写明原因。",
        "The meeting can't end \(end.whenSaid) before what was done in it \(last.whenSaid). Check it, or give "
          + "a reason.")
    case .beforeDecision(let day, let decided):
      language(
        "所写日期\(day)早于它所依据的\(decided)。请核对；确实如此的请写明原因。",
        "\(day) is before \(decided), when what it follows took place. Check it, or give a reason.")
    case .dayAhead(let day, let now):
      language(
        "所写日期\(day)还没有到（今天\(now)）。请核对；确实如此的请写明原因。",
        "\(day) hasn't come yet (today is \(now)). Check it, or give a reason.")
    case .wrongCentury(let day, let now):
      language(
        "日期\(day)与\(now)相差\(Day.lifetime)年以上，年份可能写错。请核对；确实如此的请写明原因。",
        "\(day) is more than \(Day.lifetime) years from \(now); the year may be a slip. Check it, or "
          + "give a reason.")
    case .roundNotOver(let last, let outstanding):
      language(
        "截止日是\(language.monthAndDay(last))（含当日），还有\(outstanding)户没有交回或待补委托书，现在不能宣布。"
          + "确需提前的，写明原因。",
        "Slips may come in until the end of \(last), and "
          + (outstanding == 1 ? "1 dwelling hasn't" : "\(outstanding) dwellings haven't")
          + " answered. Give a reason to announce before that.")
    }
  }
}

extension Moment {
  /// `2024-05-18 14:30`; the day alone where no time is known.
  fileprivate var asSaid: String { isDayOnly ? "\(day)" : "\(day) \(clock)" }

  /// The same with `at` or `on`.
  fileprivate var whenSaid: String { (isDayOnly ? "on " : "at ") + asSaid }
}
