import Deliberation
import Foundation
import Testing
import Values

/// 来源: an owners' vote counts signed slips, forms by the body's clause alone, and never what was said over the
/// telephone or in a chat.
@Suite struct SlipSourcesTests {
  private let stairwell = StairwellTests()
  private let electronic = Constitution.Electronic(
    identification: "手机号与业主清册一致，并回填短信验证码", clause: "经业主大会同意，可以通过网上表单表决。")

  /// The vote on the lift of a body with that clause, its slips still out.
  private func opened(_ clause: Constitution.Electronic? = nil) throws -> Meeting {
    var meeting = try stairwell.prepared()
    try meeting.act(.constitute(.init(constitution: body(clause))))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅"))))
    return meeting
  }

  private func body(_ clause: Constitution.Electronic?) -> Constitution {
    Constitution(
      name: "某小区业主大会", rule: .builtIn("civil-code-278-special"),
      clauses: .init(electronic: clause))
  }

  private func enter(
    _ meeting: inout Meeting, _ source: SlipSource?, by clerks: [String] = ["计票甲", "计票乙"]
  ) throws {
    let ballots = StairwellTests.rooms.enumerated().map { place, room in
      Ballot(room: room, answer: .for, source: place == 0 ? source : nil)
    }
    for clerk in clerks {
      try meeting.act(.enterSlips(.init(vote: nil, ballots: ballots)), by: clerk)
    }
  }

  private func count(_ meeting: inout Meeting) throws {
    try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
  }

  @Test(arguments: [SlipSource.telephone, .chain])
  func `what nobody signed never counts, whatever the body says`(source: SlipSource) throws {
    for clause in [nil, electronic] {
      var meeting = try opened(clause)
      #expect(throws: Refusal.slips(.notSigned(room: "101", source))) {
        try enter(&meeting, source)
      }
      try enter(&meeting, nil)
      #expect(throws: Refusal.slips(.notSigned(room: "101", source))) {
        try meeting.act(
          .settleSlips(
            .init(
              vote: nil, ballots: [Ballot(room: "101", answer: .for, source: source)],
              reason: "复看")))
      }
      try count(&meeting)
      #expect(throws: Refusal.slips(.notSigned(room: "101", source))) {
        try meeting.act(
          .correctCount(
            .init(
              vote: nil,
              count: CountEntry(ballots: [Ballot(room: "101", answer: .against, source: source)]),
              reason: "录错", approved: "主任")))
      }
      #expect(meeting.session.slipSources(of: meeting.session.votes.values.last!).isEmpty)
    }
  }

  @Test func `a form counts by the body's clause alone, which stands in the count`() throws {
    var without = try opened()
    #expect(throws: Refusal.slips(.formsNotTaken(room: "101"))) { try enter(&without, .form) }
    try enter(&without, .door)
    try count(&without)
    #expect(without.session.votes.values.last?.verdict?.kind == .adopted)

    var meeting = try opened(electronic)
    try enter(&meeting, .form)
    try count(&meeting)
    let vote = try #require(meeting.session.votes.values.last)
    #expect(vote.verdict?.counts.heads.for == 11)
    #expect(vote.announcement?.tally.electronic == electronic)
    #expect(meeting.session.slipSources(of: vote).map(\.count) == [11, 1])
    #expect(meeting.session.slipSources(of: vote).map(\.source) == [.paper, .form])
    for session in [without.session, meeting.session] {
      #expect(Rejudgement(session, digest: nil).findings.isEmpty)
    }
  }

  @Test func `the clause stays while a vote is taken, and with the count that was announced`()
    throws
  {
    var meeting = try opened(electronic)
    try enter(&meeting, .form)
    for other in [nil, Constitution.Electronic(identification: "自报姓名", clause: "可以电子表决。")] {
      #expect(throws: Refusal.voting(.ruleUnderVote("v01"))) {
        try meeting.act(.constitute(.init(constitution: body(other))))
      }
    }
    try count(&meeting)
    try meeting.act(.constitute(.init(constitution: body(nil))))
    let vote = try #require(meeting.session.votes.values.last)
    #expect(meeting.session.electronicVoting(in: vote) == electronic)
    // Whether it was a form is put right as anything else that was read wrongly.
    try meeting.act(
      .correctCount(
        .init(
          vote: nil,
          count: CountEntry(ballots: [Ballot(room: "101", answer: .against, source: .form)]),
          reason: "录错", approved: "主任")))
    #expect(meeting.session.votes.values.last?.verdict?.counts.heads.against == 1)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `forms carried from a round before count no longer where the clause is gone`() throws {
    var meeting = try opened(electronic)
    try enter(&meeting, .form)
    try count(&meeting)
    try meeting.act(.constitute(.init(constitution: body(nil))))
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅", carriesSlips: true))))
    let second = [Ballot(room: "201", answer: .for)]
    for clerk in ["计票甲", "计票乙"] {
      try meeting.act(.enterSlips(.init(vote: nil, ballots: second)), by: clerk)
    }
    #expect(throws: Refusal.slips(.formsNotTaken(room: "101"))) { try count(&meeting) }
  }

  @Test func `that one clerk read a form and the other a signed slip is a difference`() throws {
    var meeting = try opened(electronic)
    try enter(&meeting, .form, by: ["计票甲"])
    try enter(&meeting, .door, by: ["计票乙"])
    #expect(meeting.session.pendingVote?.slipDifferences.map(\.room) == ["101"])
    try meeting.act(
      .settleSlips(
        .init(
          vote: nil, ballots: [Ballot(room: "101", answer: .for, source: .door)], reason: "有签名的票")))
    try count(&meeting)
    let vote = try #require(meeting.session.votes.values.last)
    #expect(meeting.session.slipSources(of: vote).map(\.source) == [.paper, .door])
  }

  @Test func `a file with a form slip where no clause allows it is found out`() throws {
    for source in [SlipSource.form, .telephone, .chain] {
      var meeting = try opened()
      let ballot = Ballot(room: "101", answer: .for, source: source)
      meeting.session.apply(
        Entry(
          number: meeting.session.entries.count + 1, at: meeting.session.entries.last!.at,
          by: "计票甲",
          events: [.slipsEntered(.init(vote: "v01", clerk: "计票甲", ballots: [ballot]))]))
      let refusal =
        source == .form
        ? Refusal.slips(.formsNotTaken(room: "101"))
        : .slips(.notSigned(room: "101", source))
      #expect(
        Rejudgement(meeting.session, digest: nil).findings == [
          .refused(entry: meeting.session.entries.count, refusal)
        ])
    }
  }

  @Test
  func `what says nothing of sources is written as before, and what does stops earlier programs`()
    throws
  {
    let slip = Ballot(room: "101", answer: .for)
    func version(_ source: SlipSource?) -> Int {
      Event.slipsEntered(
        .init(
          vote: "v01", clerk: "计票甲",
          ballots: [Ballot(room: "101", answer: .for, source: source)])
      ).formatVersion
    }
    #expect(version(nil) == 1)
    #expect(SlipSource.allCases.allSatisfy { version($0) == 5 })
    let written = String(decoding: try JSONEncoder().encode(slip), as: UTF8.self)
    #expect(!written.contains("source"))
    #expect(
      Event.constituted(.init(constitution: body(electronic))).formatVersion == 5)
    #expect(Event.constituted(.init(constitution: body(nil))).formatVersion == 4)
  }
}
