import Deliberation
import Scenarios
import Testing

/// What people vote on, and what the result waits for, stays while they vote.
@Suite struct UnderVoteTests {
  private func voting(_ before: [Command] = []) throws -> Meeting {
    var meeting = try AfterTheVoteTests().opened()
    for command in before { try meeting.act(command) }
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    return meeting
  }

  private func issue(_ meeting: Meeting) -> Deliberation.Issue { meeting.session.issues.values[0] }

  private func asks(_ parties: [String]) -> Command {
    var changes = MeetingChanges()
    changes.concurrences = parties
    return .describeMeeting(.init(changes: changes))
  }

  private func judged(_ answer: Competence.Answer) -> Command {
    .judgeCompetence(.init(issue: nil, competence: Competence(answer: answer, by: "社区居委会")))
  }

  @Test func `an issue that is voted on keeps its title`() throws {
    var meeting = try voting()
    let rename = Command.changeIssue(
      .init(
        issue: issue(meeting).id.text, title: "拆除自行车棚", source: nil, proposer: nil, summary: nil,
        concurrences: nil))
    for counted in [false, true] {
      if counted {
        try meeting.act(
          .enterCount(
            .init(vote: nil, count: CountEntry(for: 4, against: 1, abstain: 0), undeclared: nil))
        )
      }
      #expect(throws: Refusal.voting(.issueUnderVote("v01"))) { try meeting.act(rename) }
    }
    #expect(Refusal.voting(.issueUnderVote("v01")).isLater)
  }

  @Test func `a change of the title before the vote isn't taken back under it`() throws {
    var meeting = try AfterTheVoteTests().opened()
    try meeting.act(
      .changeIssue(
        .init(
          issue: issue(meeting).id.text, title: "新名称", source: nil, proposer: nil, summary: nil,
          concurrences: nil)))
    let entry = meeting.session.lastEntry
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.self) { try meeting.act(.retract(.init(entry: entry, reason: "写错"))) }
  }

  @Test func `whose consent the result waits for stays, whichever way it is asked`() throws {
    var meeting = try voting([asks(["产权单位"])])
    for parties in [[], ["产权单位", "街道办事处"]] {
      #expect(throws: Refusal.voting(.issueUnderVote("v01"))) { try meeting.act(asks(parties)) }
    }
  }

  @Test func `another consent is asked for once the result is announced, as the refusal says`()
    throws
  {
    var meeting = try voting()
    let ask = Command.changeIssue(
      .init(
        issue: nil, title: nil, source: nil, proposer: nil, summary: nil, concurrences: ["产权单位"]))
    #expect(throws: Refusal.voting(.issueUnderVote("v01"))) { try meeting.act(ask) }
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 4, against: 1, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    try meeting.act(ask)
    #expect(meeting.session.outstanding(for: issue(meeting)).map(\.party) == ["产权单位"])
    let entry = meeting.session.lastEntry
    try meeting.act(.retract(.init(entry: entry, reason: "写错")))
    #expect(meeting.session.outstanding(for: issue(meeting)).isEmpty)
  }

  @Test func `whose matter it was judged to be stays`() throws {
    var meeting = try voting([judged(.unsure)])
    #expect(throws: Refusal.voting(.issueUnderVote("v01"))) { try meeting.act(judged(.ours)) }
    // What nobody had judged may still be judged.
    var open = try voting()
    try open.act(judged(.ours))
  }

  @Test func `a lot that was drawn isn't drawn until it suits by voting again`() throws {
    let names = ["同心", "和美"]
    var meeting = try AfterTheVoteTests().opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    func vote(among names: [String] = ["同心", "和美"]) throws {
      try meeting.act(
        .openVote(
          .init(
            proposal: VoteProposal(
              subject: .choice(text: "征名", candidates: names, seats: 1), way: .hands))))
      try meeting.act(
        .enterCount(
          .init(
            vote: nil, count: CountEntry(choices: names.map { Choice($0, votes: 2) }),
            undeclared: nil
          )))
    }
    func draw(_ seed: String) throws {
      let at = try #require(meeting.session.entries.last).at
      let events = try meeting.session.decide(
        .drawLot(.init(vote: nil, seed: seed)),
        on: Occasion(at: at, by: "主持", digest: { Array($0.utf8) }))
      meeting.session.apply(
        Entry(number: meeting.session.lastEntry + 1, at: at, by: "主持", events: events))
    }
    try vote()
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    try vote()
    try draw("甲")
    try meeting.act(.voidVote(.init(vote: nil, reason: "重来")))
    try vote(among: names.reversed())
    #expect(throws: Refusal.count(.lotOfTheVote(seed: "甲"))) { try draw("丙") }
    try draw("甲")
  }

  @Test func `nobody raises more hands than there are, nor hands in ballots by it`() throws {
    var meeting = try voting()
    for count in [
      CountEntry(for: 3, against: 2, abstain: 0, invalid: 5),
      CountEntry(for: 3, against: 2, abstain: 0, issued: 2, returned: 2),
      CountEntry(for: 3, against: 2, abstain: 0, returned: 9),
    ] {
      do throws(Refusal) {
        try meeting.act(.enterCount(.init(vote: nil, count: count, undeclared: nil)))
        Testing.Issue.record("\(count) was taken")
      } catch let refusal {
        // What an earlier program took is doubted.
        #expect(refusal.isLater, "\(refusal)")
      }
    }
  }
}
