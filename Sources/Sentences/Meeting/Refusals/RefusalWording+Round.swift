import Deliberation
import Text
import Values

extension Refusal.Round {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .lastDayTold(let day):
      language(
        "已经告知可以交到\(language.monthAndDay(day))，不能撤销。要提前宣布的，宣布时写明原因。",
        "People were told that they may answer until \(day); that isn't taken back. Give a reason to announce "
          + "before it.")
    case .roundOver(let day):
      language(
        "截止日\(language.monthAndDay(day))已过：此后交来的表决票、委托书不再收，也不能延期。",
        "The last day, \(day), has passed; no slip or proxy that comes later is taken, and the day isn't moved."
      )
    case .roundDayUnknown(let id, let last):
      language(
        "\(name.of(id))的截止日是\(language.monthAndDay(last))，会后补录的会议不知道哪天宣布。请用 apply 登记，写明宣布的时间（happened）。",
        "\(name.of(id)) ran until \(last), and this meeting is typed in afterwards: enter it "
          + "by apply, with the time at which it was announced (happened).")
    case .slipLate(let day, let last):
      language(
        "\(language.monthAndDay(day))收到的表决票过了截止日\(language.monthAndDay(last))，不录入，按未交回算。",
        "Slips that came on \(day) came after the last day, \(last): they aren't entered and count as "
          + "not returned.")
    case .silenceNotOver(let last):
      language(
        "这个结果要靠没有交回的算，他们到截止日\(language.monthAndDay(last))都还可以交回，现在不能宣布。",
        "This result rests on those who are silent, and they may answer until \(last): it can't be "
          + "announced before that day is over.")
    case .notDelivered(let room):
      language(
        "\(name.home(room))不在送达登记中，没有可去掉的。",
        "\(name.home(room)) isn't on the register of delivery.")
    case .deliveredLate(let last):
      language(
        "截止日\(language.monthAndDay(last))已过，此后送达的来不及交回，不能登记。截止日以前送达的，写明送达的日期。",
        "The last day, \(last), has passed: what is handed over after it can't come back in time. Say "
          + "when it was delivered if that was before\(name.member("happened")).")
    case .noSlipsToCarry(let earlier): noSlipsToCarry(of: earlier, language, name)
    case .slipsOfOtherScope(let id, let scope):
      language(
        "\(name.of(id))的表决范围是“\(scope ?? "名册所列全体业主")”，范围不同的不能沿用它的表决票：写同样的范围，或者不沿用。",
        "The range of \(name.of(id)) was “\(scope ?? "all owners on the register")”: name the same one, or"
          + " don't carry its slips.")
    case .slipsAnnounced(let id): slipsAnnounced(id, language, name)
    case .noPeriod(let id):
      language(
        "\(name.of(id))没有定征询期，不用截止，录齐就可以计票。",
        "\(name.of(id)) has no period to be closed; count it when its slips are in.")
    case .lastDayTwice:
      language(
        "征询期已有截止日，不要另写截止日\(name.member("until"))。",
        "The period has its last day; don't give another\(name.member("until")).")
    case .beforeRound(let day, let from):
      language(
        "征询期从\(language.monthAndDay(from))开始，\(language.monthAndDay(day))还不能收票。",
        "The round begins on \(from); no slip can have come on \(day).")
    case .slipsOut(let until, let outstanding):
      language(
        "征询期到\(language.monthAndDay(until))，\(outstanding.map { "还有\($0)户的票没有交回" } ?? "没有业主清册，不知道票收齐了没有")，"
          + "不能提前截止。",
        "The round runs until \(until), and "
          + (outstanding.map { "\($0) dwellings' slips are still out" }
            ?? "without a register nobody knows whether every slip is in")
          + ": it can't be closed before.")
    case .roundClosed(let id):
      language(
        "\(name.of(id))已经截止，不能再截止或延期。征询期内收到的票仍可录入。",
        "\(name.of(id)) is closed; it can't be closed again or extended. Slips that came in time may still be "
          + "entered.")
    case .roundOpen(let id, let until):
      language(
        "\(name.of(id))还在征询（至\(language.monthAndDay(until))），请先截止\(name.member("closeRound"))再计票。",
        "\(name.of(id)) is running until \(until); close the round\(name.member("closeRound")) before it is counted."
      )
    }
  }

  private func noSlipsToCarry(
    of earlier: Vote.ID?, _ language: Language, _ name: Naming
  ) -> String {
    earlier.map { id in
      language(
        "\(name.of(id))的表决票不能沿用：那一轮表决的不是现在这一稿，或者票数已更正。请重新发票。",
        "The slips of \(name.of(id)) can't stand: it was on another text, or its count was corrected. "
          + "Hand out new ones.")
    }
      ?? language("没有可以沿用的表决票，请重新发票。", "There are no slips to carry on; hand out new ones.")
  }

  private func slipsAnnounced(_ id: Vote.ID, _ language: Language, _ name: Naming) -> String {
    language(
      "\(name.of(id))已经宣布，不再收票和委托书。要计入的，（散会了的先复会）不作废这一次，直接再发起一次业主书面表决，"
        + "选沿用上一轮表决票\(name.member("openVote 里写 carriesSlips"))，再登记委托书或补录票；作废了的，票就不能沿用。",
      "\(name.of(id)) is announced and takes no more slips or proxies. To count them, reopen the meeting "
        + "where it is adjourned and, without voiding this vote, open another that carries its slips\(name.member("carriesSlips")); "
        + "enter them there. The slips of a void vote can't be carried.")
  }
}
