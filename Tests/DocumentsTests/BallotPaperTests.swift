import Deliberation
import Documents
import Foundation
import Scenarios
import Testing
import Text
import Values

/// 表决票, one a dwelling.
@Suite struct BallotPaperTests {
  private func running() throws -> Session {
    try Scenario.writtenRounds.played {
      if case .closeRound = $0 { true } else { false }
    }
  }

  @Test
  func
    `each dwelling has a slip with its room, owner and area, the text, choices and a counterfoil`()
    throws
  {
    let session = try running()
    let paper = try session.document(.ballot, for: .archive)
    let text = paper.flat
    let homes = Scenario.stairwellRegister.dwellings.filter { !$0.kind.isParking }
    #expect(text.components(separatedBy: "□同意□反对□弃权").count == homes.count + 1, "\(text)")
    #expect(text.components(separatedBy: "存根").count == homes.count + 1)
    for said in [
      "房号：101", "业主：业主01", "方案全文（第1稿）：在3号楼2单元加装一部电梯", "业主（代理人）签名",
      "截止时间：2024年2月7日（含当日）。交回处：某社区居民委员会。",
      "无效票的情形：", "示范：",
    ] {
      #expect(text.contains(said), "\(said)\n\(text)")
    }
    // Nobody is asked for a telephone or an identity card, and silence follows no majority without a clause.
    for word in ["电话", "身份证", "按多数意见计", "未定稿"] { #expect(!text.contains(word), "\(word)\n\(text)") }
    #expect(throws: DocumentRefusal.notFor(.ballot, .public)) {
      try session.document(.ballot, for: .public)
    }
  }

  @Test func `by its clause alone a slip may follow the majority`() throws {
    let vote = try StairwellVote()
    let opened = try vote.session.decide(
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅"))),
      on: Occasion(at: vote.at, by: "记录", digest: { Array($0.utf8.prefix(8)) }))
    var session = vote.session
    session.apply(
      Entry(
        number: session.lastEntry + 1, at: vote.at, by: "记录",
        events: opened.map { event in
          guard case .voteOpened(var it) = event else { return event }
          it.opening.rule.policies.unreturned = Policy(.majority, clause: "《议事规则》第九条")
          return .voteOpened(it)
        }))
    let text = try session.document(.ballot, for: .archive).flat
    #expect(text.contains("□同意□反对□弃权□按多数意见计"), "\(text)")
    #expect(text.contains("随多数（条款：“《议事规则》第九条”）"), "\(text)")
  }

  @Test func `before a round is opened and once it is closed there are no slips`() throws {
    let closed = try Scenario.writtenRounds.played {
      if case .announce = $0 { true } else { false }
    }
    for session in [try Scenario.stairwell.played(), closed] {
      let refusal = #expect(throws: DocumentRefusal.self) {
        try session.document(.ballot, for: .archive)
      }
      #expect(refusal?.sentence(in: .chinese).contains("没有正在进行的按户表决") == true)
      #expect(refusal?.sentence(in: .english).contains("is running") == true)
    }
  }
}
