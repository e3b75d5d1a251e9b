import Deliberation
import Testing

/// What a later round or an open vote rests on stays as it is.
extension CountBasisTests {
  @Test func `slips stand for the text they were given to and no other`() throws {
    var meeting = try stairwell.prepared()
    let all = StairwellTests.rooms.map { ($0, Answer.for) }
    _ = try stairwell.round(&meeting, all, carries: false)
    try meeting.act(.amend(.init(motion: nil, text: "加装电梯，费用由一层承担", mover: nil, seconder: nil)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "修改意见"))))
    try meeting.read(all.map { Ballot(room: $0.0, answer: $0.1) })
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: absent), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    #expect(throws: Refusal.round(.noSlipsToCarry(of: "v01"))) {
      try meeting.act(
        .openVote(
          .init(proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部12套住宅", carriesSlips: true))))
    }
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套"))))
  }

  @Test func `slips that were never given can't be carried on, nor those of a corrected count`()
    throws
  {
    var meeting = try stairwell.prepared()
    let carrying = Command.openVote(
      .init(
        proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部12套住宅", carriesSlips: true)))
    #expect(throws: Refusal.round(.noSlipsToCarry(of: nil))) { try meeting.act(carrying) }
    _ = try stairwell.round(&meeting, [("101", .for)], carries: false)
    try meeting.act(
      .correctCount(
        .init(
          vote: nil,
          count: CountEntry(policies: absent, ballots: [Ballot(room: "101", answer: .against)]),
          reason: "复看原票", approved: "主任")))
    #expect(throws: Refusal.round(.noSlipsToCarry(of: "v01"))) { try meeting.act(carrying) }
  }

  @Test func `slips of dwellings sold since stand no longer, and the record says which`() throws {
    var meeting = try stairwell.prepared()
    _ = try stairwell.round(
      &meeting, [("101", .for), ("102", .for), ("201", .for)], carries: false)
    var roll = StairwellTests.register
    roll.sell("102", to: "新业主")
    try meeting.act(.confirmOwners(.init(roll: roll)))
    let events = try meeting.act(
      .openVote(
        .init(proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部12套住宅", carriesSlips: true))))
    guard case .voteOpened(let it) = events.last else {
      Issue.record("\(events)")
      return
    }
    #expect(it.opening.droppedSlips == ["102"])
    #expect(events.formatVersion == 2)
    let vote = try #require(meeting.session.pendingVote)
    #expect(meeting.session.ballots(of: vote).map(\.room) == ["101", "201"])
    // A slip handed in by the new owner counts.
    try meeting.read([Ballot(room: "102", answer: .against)])
    #expect(
      meeting.session.ballots(of: try #require(meeting.session.pendingVote)).count == 3)
  }

  @Test func `a vote that another leans on is neither void nor corrected under it`() throws {
    var meeting = try stairwell.prepared()
    _ = try stairwell.round(&meeting, [("101", .for)], carries: false)
    try meeting.act(
      .openVote(
        .init(proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部12套住宅", carriesSlips: true))))
    #expect(throws: Refusal.announced(.voteLeanedOn("v01", by: "v02"))) {
      try meeting.act(.voidVote(.init(vote: "v01", reason: "程序有误")))
    }
    #expect(throws: Refusal.announced(.voteLeanedOn("v01", by: "v02"))) {
      try meeting.act(
        .correctCount(
          .init(
            vote: "v01", count: CountEntry(policies: absent, ballots: []), reason: "复看",
            approved: "主任")))
    }
    try meeting.act(.voidVote(.init(vote: "v02", reason: "程序有误")))
    try meeting.act(.voidVote(.init(vote: "v01", reason: "程序有误")))
  }

  @Test func `only slips read differently are settled`() throws {
    var meeting = try stairwell.prepared()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套"))))
    let first = [("101", Answer.against), ("102", .against), ("201", .for)]
    try meeting.act(
      .enterSlips(.init(vote: nil, ballots: first.map { Ballot(room: $0.0, answer: $0.1) })),
      by: "甲")
    try meeting.act(
      .enterSlips(
        .init(
          vote: nil,
          ballots: [("101", Answer.against), ("102", .for), ("201", .for)].map {
            Ballot(room: $0.0, answer: $0.1)
          })), by: "乙")
    for room in ["101", "301"] {
      #expect(throws: Refusal.slips(.slipReadAlike(room: room))) {
        try meeting.act(
          .settleSlips(.init(vote: nil, ballots: [Ballot(room: room, answer: .for)], reason: "改")))
      }
    }
    try meeting.act(
      .settleSlips(.init(vote: nil, ballots: [Ballot(room: "102", answer: .for)], reason: "复看原票")))
    #expect(meeting.session.pendingVote?.slipDifferences.isEmpty == true)
  }

  @Test func `whose matter it is, its place on the agenda and the text stay while it is voted on`()
    throws
  {
    var meeting = try called(by: "residents-meeting")
    #expect(throws: Refusal.voting(.issueUnderVote("v01"))) {
      try meeting.act(
        .judgeCompetence(
          .init(
            issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委"))))
    }
    #expect(throws: Refusal.voting(.issueUnderVote("v01"))) {
      try meeting.act(
        .screenIssue(
          .init(issue: nil, screening: Screening(by: "社区党委", listed: false, reply: "不列"))))
    }
    #expect(throws: Refusal.course(.votePending("v01"))) {
      try meeting.act(.withdrawMotion(.init(motion: nil, reason: "不提了")))
    }
    try meeting.act(.voidVote(.init(vote: nil, reason: "重来")))
    try meeting.act(.amend(.init(motion: nil, text: "装声控灯", mover: nil, seconder: nil)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.voting(.amendmentUnderVote("v02"))) {
      try meeting.act(.withdrawMotion(.init(motion: nil, reason: "不提了")))
    }
  }

  @Test func `a lot isn't drawn again because a slip was entered once more`() throws {
    var meeting = try stairwell.prepared()
    try meeting.raise("业委会")
    try meeting.act(.takeUp(.init(issue: "业委会")))
    func elect() throws {
      try meeting.act(
        .openVote(
          .init(
            proposal: VoteProposal(
              subject: .choice(text: "选举", candidates: ["业主01", "业主02"], seats: 1),
              rule: "owners-committee-election", way: .slips, scope: "全部12套"))))
      // Twelve dwellings, eleven owners: all mark both, so both have the same.
      try meeting.read(
        StairwellTests.rooms.enumerated().map {
          Ballot(
            room: $0.element,
            marking: $0.offset == 11 || $0.offset == 10 ? [] : ["业主0\($0.offset % 2 + 1)"])
        })
      try meeting.act(
        .enterCount(.init(vote: nil, count: CountEntry(policies: absent), undeclared: nil)))
    }
    try elect()
    let tally = try #require(meeting.session.pendingVote?.tally)
    // Put as if it had been drawn: what matters is that nothing slips past it.
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: meeting.session.entries.last!.at, by: "主持",
        events: [
          .lotDrawn(.init(vote: "v01", lot: Lot(seed: "一", order: tally.choices.map(\.name))))
        ]))
    #expect(throws: Refusal.count(.lotStands("v01"))) {
      try meeting.act(
        .enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", marking: ["业主01"])])))
    }
    #expect(throws: Refusal.count(.lotStands("v01"))) {
      try meeting.act(.registerDelivery(.init(vote: nil, rooms: ["101"])))
    }
  }
}
