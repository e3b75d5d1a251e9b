import Deliberation
import Sentences
import Text
import Values

/// What the main screen has of a session in writing. Numbers alone: whose slip is out, and what anybody
/// answers, stands on private pages.
extension LiveWording {
  /// How far it has come, what is out and what came back of how many, and how many days are left; nil of
  /// a session that isn't in writing.
  package var inWriting: [String]? {
    guard session.details.isInWriting else { return nil }
    let state = session.writtenCourse.map { $0.state(in: language) + language("。", ". ") } ?? ""
    let head =
      state
      + language(
        "本次是书面会议，没有人到会，内容不上大屏。",
        "This session is in writing: nobody meets, and nothing of it is shown on the wall.")
    guard session.phase == .open, let vote = session.pendingVote,
      let roll = session.owners(of: vote)
    else { return [head] + [rounds].compactMap { $0 } }
    let homes = roll.dwellings.count { !$0.kind.isParking }
    let out = session.slipsOut(in: vote)?.count ?? homes
    let sent =
      vote.delivered.map {
        language("送达登记\($0.count)/\(homes)户", "\($0.count) of \(homes) slips handed out")
      } ?? language("送达还没有登记", "no delivery entered yet")
    let back = language(
      "已交回\(homes - out)/\(homes)户，未交回\(out)户",
      "\(homes - out) of \(homes) came back, \(out) are out")
    return [head, round(vote), language("\(sent)；\(back)。", "\(sent); \(back).")]
  }

  /// `第1次表决，征询期1月21日至2月7日，还有8天。`
  private func round(_ vote: Vote) -> String {
    let number = language("第\(vote.opening.round)次表决", "Round \(vote.opening.round)")
    guard let period = vote.period else { return number + language("。", ".") }
    let from = language.day(period.from, in: now.day.year)
    let until = language.day(period.until, in: period.from.year)
    let days = now.day.days(until: period.until)
    let left =
      vote.closed != nil
      ? language("已截止", "closed")
      : now.day < period.from
        ? language("还没有开始", "not begun yet")
        : days > 0
          ? language("还有\(days)天", "\(days) days left")
          : days == 0
            ? language("今天截止", "its last day is today")
            : language("已过截止日\(-days)天", "\(-days) days past its last day")
    return language(
      "\(number)，征询期\(from)至\(until)，\(left)。", "\(number), \(from) to \(until), \(left).")
  }

  /// How many rounds were announced; nil where none was.
  private var rounds: String? {
    let announced = session.votes.values.filter { $0.announcement != nil && $0.voided == nil }
    guard let last = announced.last, let verdict = last.verdict else { return nil }
    let word = VerdictWording.word(of: verdict.kind, in: language)
    return language(
      "已宣布\(announced.count)轮，最近一轮：\(word)。",
      "Rounds announced: \(announced.count), the last: \(word).")
  }

  /// What to press next where no round goes on.
  var hintBeforeRound: String {
    motion == nil
      ? language("按2提方案，然后发起业主书面表决。", "2 takes down a proposal; then the owners vote on paper.")
      : language(
        "发起业主书面表决：按9，选“业主表决”。",
        "The owners vote on paper: 9, then Owners' vote.")
  }

  /// What to press next while a round goes on.
  var hintInWriting: String? {
    guard let vote = session.pendingVote else { return nil }
    switch vote.state {
    case .open where vote.closed != nil:
      return language("按4录完两遍，计票。", "4: enter the slips twice, then close the count.")
    case .open where session.slipsOut(in: vote)?.isEmpty == true && vote.isRunning:
      return language("票已收齐，可以截止：按4。", "Every slip is in, the round may be closed: 4.")
    case .open where vote.period.map({ now.day > $0.until }) == true:
      return language("已过截止日：按4截止，或者延长。", "Past the last day: 4 closes the round or puts it off.")
    case .open where vote.delivered == nil:
      return language("按4登记送达，收到的票录入。", "4: enter what was delivered, and slips as they come in.")
    case .open: return language("按4录入收到的票。", "4: enter the slips that came in.")
    case .counted: return language("按4由另一人核对。", "4: somebody else checks the count.")
    case .checked: return language("按4宣布结果。", "4 announces the result.")
    case .announced, .voided: return nil
    }
  }
}
