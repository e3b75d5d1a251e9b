import Deliberation
import Text
import Values

extension Refusal.Course {
  func sentence(_ language: Language, _ name: Naming) -> String {
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
    case .issueNotListed(let id):
      language("\(name.of(id))审定为不列入，不能讨论。", "\(name.of(id)) wasn't put on the agenda.")
    case .issueFinished(let id):
      language("\(name.of(id))已有结果，不能再改为其他处理。", "\(name.of(id)) is finished already.")
    case .notOnlyReported(let id):
      language(
        "\(name.of(id))已经提出方案或付过表决，不是仅作通报。没有表决的可以暂缓或撤回。",
        "A text or a vote was put on \(name.of(id)), so it was more than reported; defer or withdraw it "
          + "where nothing was voted.")
    case .heldInWriting:
      language(
        "本次是书面会议，没有人到会，不用签到。", "The session is held in writing; nobody comes or signs in.")
    case .stepBegun: language("这个环节已经开始。", "That step has begun already.")
    case .unchangedText:
      language("修改意见与现方案一样，请先改动文字。", "The text is the same as the proposal's.")
    case .amendmentOutdated(_, let base, let current):
      language(
        "这条修改意见是按第\(base)稿写的，现方案已是第\(current)稿，请先改写。",
        "That amendment was written on version \(base); the text is at version \(current). Revise it first."
      )
    case .amendmentsWaiting(_, let count):
      language(
        "还有\(count)条修改意见没有表决，请先表决修改意见。",
        count == 1
          ? "1 amendment is still waiting; vote on it first."
          : "\(count) amendments are still waiting; vote on them first.")
    case .notWaiting: language("这条修改意见已经处理过。", "That amendment was dealt with already.")
    case .versionVotedOn(let version, let vote):
      language(
        "第\(version)稿已经表决，请先作废\(name.of(vote))。",
        "Version \(version) was voted on since; void \(name.of(vote)) first.")
    }
  }
}
