import Deliberation
import Values

/// Until when slips were taken, and what was done on another day.
extension Proceedings {
  /// The last day, why a result was announced before it was over or without one, and what was entered
  /// after it.
  func lastDay(of vote: Vote) -> [String] {
    let reason = despite(in: vote) {
      if case .announced(let result) = $0 { result.vote == vote.id } else { false }
    }
    if let early = earlyClose(of: vote) {
      return [early] + (reason.map { ["仍宣布的理由：\(sentence(free($0)))"] } ?? [])
    }
    if let reason, isAnnouncedWithoutDeliveries(vote),
      vote.lastDay.map({ announced(vote) > $0 }) ?? true
    {
      let until = vote.lastDay.map { last in
        ["交回表决票的截止日为\(last.official)。"] + slipsAfterLastDay(of: vote, last)
      }
      return (until ?? []) + ["送达没有登记或登记不全，仍宣布的理由：\(sentence(free(reason)))"]
    }
    guard let last = vote.lastDay else {
      guard vote.opening.way == .slips, let reason else { return [] }
      return ["没有定交回表决票的截止日，仍宣布的理由：\(sentence(free(reason)))"]
    }
    let text = "交回表决票的截止日为\(last.official)"
    let late = slipsAfterLastDay(of: vote, last)
    guard vote.announcement != nil, announced(vote) <= last, announced(vote) < last || reason != nil
    else { return ["\(text)。"] + late }
    let when = announced(vote) < last ? "提前宣布" : "当天宣布"
    return [
      "\(text)，\(announced(vote).official)\(when)"
        + (reason.map { "，理由：\(sentence(free($0)))" } ?? "。")
    ] + late
  }

  /// Whether a result was announced in numbers alone since it wasn't known who was handed a slip.
  private func isAnnouncedWithoutDeliveries(_ vote: Vote) -> Bool {
    guard let verdict = vote.announcement?.verdict else { return false }
    return verdict.kind == .undecidable && verdict.missing.contains(.deliveryRegister)
  }

  /// `截止日以后录入表决票3户，2024年5月30日收到。`, once for what both clerks read.
  private func slipsAfterLastDay(of vote: Vote, _ last: Day) -> [String] {
    var rooms: [String: Set<String>] = [:]
    var order: [String] = []
    for entry in session.entries
    where session.retractedBy[entry.number] == nil && session.zoned(entry.happened).day > last {
      for case .slipsEntered(let slips) in entry.events where slips.vote == vote.id {
        // That none came back is known only then.
        // A slip of a written round bears the day it came; typed after it, it is ordinary.
        let ballots = slips.ballots.filter { $0.answer != .notReturned && $0.came == nil }
        if ballots.isEmpty { continue }
        let why =
          slips.receivedOn.map { "\($0.official)收到。" }
          ?? entry.despite.map { "理由：\(sentence(free($0)))" } ?? "没有写明何时收到。"
        if rooms[why] == nil { order.append(why) }
        rooms[why, default: []].formUnion(ballots.map(\.room))
      }
    }
    return order.map { "截止日以后录入表决票\(rooms[$0]?.count ?? 0)户，\($0)" }
  }

  /// Why the last entry stands that did that to a vote; nil where nobody had to say.
  func despite(in vote: Vote, _ isAct: (Event) -> Bool) -> String? {
    session.entries.last {
      session.retractedBy[$0.number] == nil && $0.events.contains(where: isAct)
    }?.despite
  }
}
