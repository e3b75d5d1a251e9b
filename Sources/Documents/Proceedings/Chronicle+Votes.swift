import Deliberation
import Sentences

/// Votes, from 付表决 to the announcement.
extension Chronicle {
  func told(_ opening: Event.VoteOpened) -> String? {
    guard let vote = session.votes[opening.vote] else { return nil }
    return "付表决：\(papers.heading(of: vote))，\(papers.voters(in: vote))。"
      + (vote.opening.period.map {
        "征询期自\($0.from.official)至\($0.until.official(after: $0.from))。"
      } ?? "")
      + (vote.opening.until.map { "截止日\($0.official)。" } ?? "")
      + (papers.carried(into: vote).map { "\($0)。" } ?? "")
  }

  func told(_ drawing: Event.LotDrawn) -> String {
    let lot = drawing.lot
    return "抽签，当场公布的种子为“\(lot.seed)”，次序：\(lot.order.joined(separator: "、"))。"
  }

  func told(_ asking: Event.ObjectionsAsked) -> String? {
    // Of others the count told at the announcement is enough.
    guard session.entries[number - 1].despite != nil, session.votes[asking.vote] != nil else {
      return nil
    }
    let against = asking.tally.heads.against ?? 0
    return against == 0 ? "询问有无不同意见，没有人提出。" : "询问有无不同意见，\(against)人提出。"
  }

  func told(_ result: Event.Announced) -> String? {
    guard let vote = session.votes[result.vote] else { return nil }
    return ([papers.counting(of: vote) ?? ""] + papers.stances(in: vote).map { sentence($0) })
      .joined()
      + "\(papers.details.isInWriting ? "" : "主持人")宣布：\(papers.wording(result.announcement.verdict, vote).sentence)"
  }

  func told(_ voiding: Event.VoteVoided) -> String? {
    guard let vote = session.votes[voiding.vote] else { return nil }
    return "\(papers.heading(of: vote))作废，原因：\(sentence(voiding.reason))"
      + (voiding.approved.map { "审核人\($0)。" } ?? "")
  }
}
