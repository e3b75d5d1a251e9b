import Deliberation
import Documents
import Scenarios
import Testing

/// Whoever reads what was adopted reads what else was put to the vote.
@Suite struct OtherTextsInPapersTests {
  @Test func `a text that was lost beside the adopted one is printed in full with its vote`() throws
  {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 4, text: "在西侧建棚。")
    try meeting.act(.propose(.init(issue: nil, text: "在东侧建棚，收费管理。", mover: nil, seconder: nil)))
    try meeting.hands(1, 3, 0)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(subject: .motion(motion: "m01"), way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 3, against: 1, abstain: 0), undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    try meeting.adjourn()
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.minutes, .archive), (.minutes, .public),
      (.opinion, .archive), (.opinion, .public), (.notice, .public),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("方案二全文（第1稿）：在东侧建棚，收费管理。"), "\(kind) \(audience): \(paper)")
      #expect(paper.contains("赞成1人，反对3人，弃权0人，未通过。"), "\(kind) \(audience): \(paper)")
      #expect(paper.contains("方案一全文（第1稿）：在西侧建棚。"), "\(kind) \(audience): \(paper)")
    }
    // The adopted text alone is what was agreed.
    let notice = try meeting.flat(.notice, .public)
    #expect(notice.contains("另有表决：3月2日，方案二（第1稿）"), "\(notice)")
  }

  @Test func `one text voted on twice is told as before`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 4)
    try meeting.hands(1, 3, 0)
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    #expect(try !meeting.flat(.opinion).contains("另有表决"))
  }
}
