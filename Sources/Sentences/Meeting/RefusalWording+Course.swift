import Deliberation
import Text
import Values

extension Refusal {
  /// Why nothing was done in the course of the meeting: its phases, its floor, its fields and days.
  func courseSentence(_ language: Language, _ name: Naming) -> String? {
    switch self {
    case .notInPhase(let phase):
      switch phase {
      case .preparing: language("还没有开会，请先开会。", "The meeting isn't open yet.")
      case .open: language("会议正在进行，散会后才能这样做。", "Adjourn the meeting first.")
      case .adjourned:
        language(
          "已经散会，到会和表决不再改动；要继续请复会。",
          "The meeting is adjourned; reopen it to go on.")
      case .sealed:
        language(
          "记录已封存，只能更正或登记落实情况。",
          "The record is sealed; only corrections and follow-up are possible.")
      }
    case .belowQuorum(let test):
      language(
        "到会人数未达规定，不能开会：实到\(language.amount(test.actual))，需\(language.amount(test.required))，差\(language.amount(test.short))。",
        "Too few have come to open: \(language.amount(test.actual)) here, \(language.amount(test.required)) needed, "
          + "\(language.amount(test.short)) short.")
    case .neverOpened:
      language(
        "会议没有开过，只能作流会处理：请写明未能举行的原因。已经散会而没有写原因的，先复会再写。",
        "The meeting never opened; it can only be entered as not held, with the reason. "
          + "If it was adjourned without one, reopen it first.")
    case .votePending(let id):
      language(
        "\(name.of(id))还没有宣布结果，请先宣布或作废。",
        "\(name.of(id)) isn't announced yet; announce or void it first.")
    case .turnUnderWay(let id):
      language(
        "\(name.speaker(id))正在发言，请先停止计时。",
        "\(name.speaker(id)) has the floor; stop the turn first.")
    case .turnRunning: language("正在计时。", "The clock is running.")
    case .turnPaused: language("计时已暂停。", "The clock is paused.")
    case .nothingToRestore: language("没有可恢复的发言。", "There is no turn to put back.")
    case .noTurnUnderWay: language("现在没有人发言。", "Nobody has the floor.")
    case .noIssueOnFloor: language("请先选定议题。", "Take up an issue first.")
    case .noMotionOnFloor: language("这个议题还没有方案，请先提出方案。", "No proposal has been made yet.")
    case .noAmendmentWaiting: language("没有待表决的修改意见。", "No amendment is waiting.")
    case .noVoteOpen:
      language(
        "现在没有表决。已经宣布的，会上作废后重新表决，散会后更正票数。",
        "No vote is open. One that was announced is voided and taken again, or its count is corrected "
          + "after the adjournment.")
    case .noStepUnderWay: language("没有正在进行的环节。", "No step is under way.")
    case .issueNotListed(let id):
      language("\(name.of(id))审定为不列入，不能讨论。", "\(name.of(id)) wasn't put on the agenda.")
    case .issueFinished(let id):
      language("\(name.of(id))已有结果，不能再改为其他处理。", "\(name.of(id)) is finished already.")
    case .notOnlyReported(let id):
      language(
        "\(name.of(id))已经提出方案或付过表决，不是仅作通报。没有表决的可以暂缓或撤回。",
        "A text or a vote was put on \(name.of(id)), so it was more than reported; defer or withdraw it "
          + "where nothing was voted.")
    case .stepBegun: language("这个环节已经开始。", "That step has begun already.")
    case .unchangedText:
      language("修改意见与现方案一样，请先改动文字。", "The text is the same as the proposal's.")
    case .amendmentOutdated(_, let base, let current):
      language(
        "这条修改意见是按第\(base)稿写的，现方案已是第\(current)稿，请先改写。",
        "It was written on version \(base); the text is at version \(current). Revise it first.")
    case .amendmentsWaiting(_, let count):
      language(
        "还有\(count)条修改意见没有表决，请先表决修改意见。",
        "\(count) amendments are still waiting; vote on them first.")
    case .notWaiting: language("这条修改意见已经处理过。", "That amendment was dealt with already.")
    case .unknownIssue(let text): language("没有议题“\(text)”。", "There is no issue “\(text)”.")
    case .unknownMotion(let text): language("没有方案“\(text)”。", "There is no motion “\(text)”.")
    case .unknownAmendment(let text):
      language("没有修改意见“\(text)”。", "There is no amendment “\(text)”.")
    case .unknownStep(let text): language("没有环节“\(text)”。", "There is no step “\(text)”.")
    case .unknownConcern(let text):
      language("没有不同意见“\(text)”。", "There is no concern “\(text)”.")
    case .unknownTurn(let text): language("没有发言“\(text)”。", "There is no turn “\(text)”.")
    case .unknownAssignment(let text):
      language("没有落实事项“\(text)”。", "There is no task “\(text)”.")
    case .unknownAttachment(let text):
      language("没有附件“\(text)”。", "There is no attachment “\(text)”.")
    case .unknownObjection(let number):
      language("没有第\(number)号异议。", "There is no objection \(number).")
    case .answeredAlready: language("这条异议已经答复。", "That objection was answered already.")
    case .empty(let field):
      language(
        "“\(field.name(in: language))”不能为空，请填写。",
        "The \(field.name(in: language)) must not be empty.")
    case .outOfRange(let field, let number):
      language(
        "“\(field.name(in: language))”不能是\(number)，请核对。",
        "The \(field.name(in: language)) can't be \(number).")
    case .tooManyLines(let field, let limit):
      language(
        "“\(field.name(in: language))”最多\(limit)行。",
        "At most \(limit) lines of \(field.name(in: language)).")
    case .tooLong(let field, let limit):
      language(
        "“\(field.name(in: language))”太长，最多\(limit)字。",
        "The \(field.name(in: language)) is too long: at most \(limit) characters.")
    case .controlCharacters(let field):
      language(
        "“\(field.name(in: language))”里有不能显示的字符，请重新输入。",
        "The \(field.name(in: language)) holds characters that can't be shown.")
    case .invisibleCharacters(let path):
      language(
        "“\(path)”里有看不见的字符（零宽字符，或使文字倒排的控制符），多半是从别处复制来的。请删去，或重新输入。",
        "“\(path)” holds characters nobody sees (of no width, or turning the text around), probably "
          + "copied with it. Take them out or type it anew.")
    case .tooMany(let field, let limit):
      language(
        "“\(field.name(in: language))”太多，最多\(limit)。",
        "Too many \(field.name(in: language)): at most \(limit).")
    case .daysBackwards(let from, let until):
      language("截止日\(until)早于起始日\(from)。", "The last day \(until) is before \(from).")
    case .notYetHappened(let moment, let now):
      language(
        "发生时间\(moment.day) \(moment.clock)晚于现在（\(now.day) \(now.clock)），请核对。",
        "It can't have happened at \(moment.day) \(moment.clock): it is \(now.day) \(now.clock).")
    case .openedOnAnotherDay(let meeting, let now):
      language(
        "会议日期是\(meeting)，今天是\(now)。请核对电脑的日期；会后补录请在新建会议时写明，确在另一天开会的请写明原因。",
        "The meeting is dated \(meeting) and today is \(now). Check the clock; make a meeting held "
          + "already as typed in afterwards, or give a reason why it opens on another day.")
    case .voteOnAnotherDay(let opened, let now):
      language(
        "到会是\(opened)登记的，现在是\(now)。另一天表决请另开一次会；确由原班到会人员表决的，请写明谁在场和原因。",
        "Who is here was taken down on \(opened) and it is \(now). Make another meeting of it, or say "
          + "who is here now and why.")
    case .adjournedOnAnotherDay(let began, let now):
      language(
        "会议\(began)开始，现在是\(now)。忘了散会的，请写明实际散会的时间；确实开到今天的请写明原因。",
        "The sitting began on \(began) and it is \(now). Say when it really ended, or give a reason why "
          + "it went on until today.")
    case .sittingOfOtherDay(let meeting, let now):
      language(
        "会后补录的会议只记\(meeting)一天。当天接着开的，写明复会的时间（happened）；\(now)另开的会，请另建一次会议补录。",
        "A meeting typed in afterwards is of \(meeting) alone. Say when it went on that day (happened); type in "
          + "the sitting of \(now) as a meeting of its own."
      )
    case .endsBeforeStart(let start, let end):
      language(
        "结束时间\(end.day) \(end.clock)早于开始时间\(start.day) \(start.clock)。请核对；确实如此的请写明原因。",
        "It can't end at \(end.day) \(end.clock) before it began at \(start.day) \(start.clock). "
          + "Check it, or give a reason.")
    case .endsBeforeAct(let last, let end):
      language(
        "散会时间\(end.asSaid)早于会上最后一件事\(last.asSaid)。请核对；确实如此的请写明原因。",
        "The meeting can't end at \(end.asSaid) before what was done in it at \(last.asSaid). Check it, or give "
          + "a reason.")
    case .beforeDecision(let day, let decided):
      language(
        "所写日期\(day)早于它所依据的\(decided)。请核对；确实如此的请写明原因。",
        "\(day) is before \(decided), when what it follows took place. Check it, or give a reason.")
    case .dayAhead(let day, let now):
      language(
        "所写日期\(day)还没有到（今天\(now)）。请核对；确实如此的请写明原因。",
        "\(day) hasn't come yet (today is \(now)). Check it, or give a reason.")
    case .notBeforeMeeting(let what, let day, let meeting):
      language(
        "\(what.name(in: language))的日期要在开会以前：所写\(day)晚于\(meeting)。写错了的请改日期；会后才做的，不是\(what.name(in: language))，请写一条补记。",
        "\(day) is after \(meeting), and \(what.name(in: language)) comes before the meeting. Put the day right; "
          + "what was done afterwards is a remark.")
    case .wrongCentury(let day, let now):
      language(
        "日期\(day)与\(now)相差\(Day.lifetime)年以上，年份可能写错。请核对；确实如此的请写明原因。",
        "\(day) is more than \(Day.lifetime) years from \(now); the year may be a slip. Check it, or "
          + "give a reason.")
    case .nothingToChange: language("没有改动。", "Nothing was changed.")
    case .personalMismatch(let field):
      language(
        "“\(field.name(in: language))”对不上。", "The \(field.name(in: language)) doesn't match.")
    default: nil
    }
  }
}

extension Moment {
  /// `2024-05-18 14:30`; the day alone where no time is known.
  fileprivate var asSaid: String { isDayOnly ? "\(day)" : "\(day) \(clock)" }
}

extension BeforeMeeting {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .notice: language("提前告知", "notice")
    case .screening: language("审定", "the screening")
    case .study: language("党组织研究", "the party organisation's study")
    case .source: language("提出议题", "the raising of an issue")
    }
  }
}
