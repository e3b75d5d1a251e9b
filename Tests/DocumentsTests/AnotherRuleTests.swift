import Deliberation
import Documents
import Scenarios
import Testing

/// The same text put to the vote again under another rule: never without a word.
@Suite struct AnotherRuleTests {
  private func rejected(by rule: String = "two-thirds-of-present") throws -> Meeting {
    var meeting = try Meeting { $0.rule = Rule.builtIn(rule) }
    try meeting.open(residents: 4, text: "在西侧建棚。")
    try meeting.hands(2, 2, 0)
    return meeting
  }

  private func again(_ rule: String, because reason: String? = nil) -> Command {
    .openVote(.init(proposal: VoteProposal(rule: rule, way: .hands, despiteRule: reason)))
  }

  @Test func `a lighter rule for a text that was lost needs a reason, and both rules are printed`()
    throws
  {
    var meeting = try rejected()
    for reason in [nil, " "] {
      #expect(throws: Refusal.voting(.decidedByOtherRule("v01", rule: "two-thirds-of-present"))) {
        try meeting.act(again("nantang", because: reason))
      }
    }
    #expect(Refusal.voting(.decidedByOtherRule("v01", rule: "nantang")).isLater)
    try meeting.act(
      again("nantang", because: "到会人员商定"),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 2, against: 1, abstain: 1), undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)),
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在西侧建棚")]))),
      .adjourn(.init(reason: nil)))
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.minutes, .archive), (.minutes, .public),
      (.opinion, .archive), (.opinion, .public), (.notice, .public),
    ] {
      let text = try meeting.flat(kind, audience)
      #expect(
        text.contains("改用另一规则再次表决的理由：到会人员商定")
          && text.contains("同意人数占到会三分之二以上") && text.contains("赞成多于反对"),
        "\(kind) \(audience): \(text)")
    }
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `the same rule, another text, and a vote after no consensus need none`() throws {
    var meeting = try rejected()
    try meeting.act(again("two-thirds-of-present", because: "没有必要"))
    #expect(meeting.session.pendingVote?.opening.despiteRule == nil)
    meeting = try rejected()
    try meeting.act(.propose(.init(issue: nil, text: "在东侧建棚。", mover: nil, seconder: nil)))
    try meeting.act(again("nantang"))
    meeting = try rejected(by: "consensus-no-objection")
    #expect(meeting.session.votes.values[0].verdict?.kind == .noConsensus)
    try meeting.act(again("nantang"))
  }
}
