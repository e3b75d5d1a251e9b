import Deliberation
import Testing
import Values

/// A stairwell of twelve dwellings and eleven owners votes on a lift, in three rounds.
@Suite struct StairwellTests {
  static let rooms = (1...6).flatMap { ["\($0)01", "\($0)02"] }

  static var register: OwnerRoll {
    var roll = OwnerRoll(
      guessingFrom: rooms.enumerated().map { place, room in
        RegisterRow(
          Dwelling(
            room: room,
            owners: [place < 10 ? "业主\(place < 9 ? "0" : "")\(place + 1)" : "业主11"],
            area: try! Area(place.isMultiple(of: 2) ? "53.27" : "61.84")))
      })
    for head in roll.unconfirmed { roll.confirm(head) }
    return roll
  }

  func prepared() throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("civil-code-278-special")
    changes.expectation = .voluntary
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.confirmOwners(.init(roll: Self.register)))
    try meeting.act(
      .addIssue(
        .init(title: "3号楼2单元加装电梯", source: nil, proposer: "业主09", summary: nil, number: nil)))
    try meeting.act(
      .recordNotice(
        .init(issue: nil, notified: Notified(on: Day("2024-04-30")!, channels: ["公示栏"]))))
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.propose(.init(issue: nil, text: "加装一部电梯", mover: nil, seconder: nil)))
    return meeting
  }

  /// Two clerks enter the same slips, and the round is announced.
  func round(
    _ meeting: inout Meeting, _ answers: [(String, Answer)], carries: Bool
  ) throws -> Verdict {
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部12套住宅", carriesSlips: carries))))
    let ballots = answers.map { Ballot(room: $0.0, answer: $0.1) }
    try meeting.act(.enterSlips(.init(vote: nil, ballots: ballots)), by: "计票甲")
    #expect(throws: Refusal.self) {
      try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    }
    try meeting.act(.enterSlips(.init(vote: nil, ballots: ballots)), by: "计票乙")
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: absent), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    return meeting.session.votes.values.last!.verdict!
  }

  var absent: Policies { Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与表决")) }

  @Test func `three rounds turn a lift down, bring it to the ratio and to all`() throws {
    var meeting = try prepared()
    #expect(Self.register.heads.count == 11)
    let first: [(String, Answer)] = [
      ("101", .against), ("102", .against), ("201", .abstain), ("202", .for), ("301", .for),
      ("302", .for), ("401", .for), ("501", .for), ("502", .for), ("601", .for), ("602", .for),
    ]
    let one = try round(&meeting, first, carries: false)
    #expect(one.kind == .rejected)
    #expect(one.counts.area?.participating == (try Area("628.82")) || one.counts.heads.for == 7)
    let shortArea = one.tests.first { $0.test == .adoption && $0.measure == .area }
    #expect(shortArea?.required == .area(try Area("471.62")))
    #expect(shortArea?.short == .area(try Area("11.18")))

    try meeting.act(
      .mediate(
        .init(
          issue: nil,
          mediation: Mediation(
            room: "101", on: Day("2024-05-18")!, by: "社区工作者甲", text: "电梯外移、玻璃井道"))))
    let two = try round(
      &meeting, [("101", .abstain), ("201", .for), ("402", .for)], carries: true)
    #expect(two.kind == .adopted)
    #expect(two.counts.heads.for == 9)
    #expect(two.counts.area?.for == (try Area("575.55")))

    let three = try round(&meeting, [("101", .for), ("102", .for)], carries: true)
    #expect(three.kind == .adopted)
    #expect(three.counts.heads.for == 11)
    let issue = meeting.session.issues.values[0]
    #expect(
      meeting.session.stanceHistory(on: issue).changes(of: "102").map(\.answer) == [
        .against, .against, .for,
      ])
    #expect(
      meeting.session.stanceHistory(on: issue).changes(of: "101").map(\.answer) == [
        .against, .abstain, .for,
      ])
    #expect(meeting.session.stanceHistory(on: issue).changes(of: "101")[1].mediator == "社区工作者甲")
  }

  @Test func `slips read differently by two clerks are settled before the count closes`() throws {
    var meeting = try prepared()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips))))
    try meeting.act(
      .enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", answer: .for)])), by: "计票甲")
    try meeting.act(
      .enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", answer: .against)])), by: "计票乙")
    let difference = DoubleEntry.Difference(
      room: "101", first: Ballot(room: "101", answer: .for),
      second: Ballot(room: "101", answer: .against))
    #expect(throws: Refusal.slips(.slipsDiffer([difference]))) {
      try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    }
    // Settled as one of them read it; what neither read is read anew by both.
    for answer in [Answer.invalid, .abstain, .notReturned] {
      #expect(throws: Refusal.slips(.neitherReading(room: "101"))) {
        try meeting.act(
          .settleSlips(
            .init(vote: nil, ballots: [Ballot(room: "101", answer: answer)], reason: "复看原票")))
      }
    }
    #expect(Refusal.slips(.neitherReading(room: "101")).isLater)
    try meeting.act(
      .settleSlips(
        .init(
          vote: nil, ballots: [Ballot(room: "101", answer: .against)], reason: "复看原票")))
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: absent), undeclared: nil)))
    #expect(meeting.session.votes.values[0].tally?.heads.against == 1)
  }

  @Test func `owners' matters are never decided by hands`() throws {
    var meeting = try prepared()
    #expect(throws: Refusal.voting(.wayNotAllowed(.hands, rule: "civil-code-278-special"))) {
      try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    }
    try meeting.act(
      .judgeCompetence(
        .init(
          issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委"))))
    #expect(throws: Refusal.voting(.ownersMatter(rule: "residents-meeting"))) {
      try meeting.act(
        .openVote(.init(proposal: VoteProposal(rule: "residents-meeting", way: .hands))))
    }
  }

  @Test func `a tie among names goes to a runoff, a second tie to the lot`() throws {
    var meeting = Meeting()
    try meeting.act(
      .importRoster(
        .init(
          source: "名册", people: (1...31).map { PersonDetails(name: "居民\($0)") }, changes: nil)))
    try meeting.act(.signIn(.init(participants: (1...31).map { "居民\($0)" }, way: nil)))
    try meeting.act(.openMeeting(.init(despite: nil)))
    func vote(_ names: [(String, Int)], abstain: Int) throws -> Verdict {
      try meeting.act(
        .openVote(
          .init(
            proposal: VoteProposal(
              subject: .choice(text: "微花园征名", candidates: names.map(\.0), seats: 1),
              way: .secretBallot))))
      try meeting.act(
        .enterCount(
          .init(
            vote: nil,
            count: CountEntry(
              abstain: abstain, issued: 31, returned: 31, invalid: 0,
              choices: names.map { Choice($0.0, votes: $0.1) }), undeclared: nil)))
      return meeting.session.votes.values.last!.opening.rule.verdict(
        for: meeting.session.votes.values.last!.tally!, on: Day("2024-05-18")!)
    }
    #expect(
      try vote([("同心", 12), ("恒馨园", 12), ("向阳角", 5), ("睦邻里", 1)], abstain: 1).kind == .runoff)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    let second = try vote([("同心", 15), ("恒馨园", 15)], abstain: 1)
    #expect(second.tieGoesTo == .lot)
    #expect(throws: Refusal.self) { try meeting.act(.drawLot(.init(vote: nil, seed: "42"))) }
  }
}

extension OwnerRoll {
  /// A dwelling of one owner is another's from now on.
  mutating func sell(_ room: String, to owner: String) {
    guard let place = dwellings.firstIndex(where: { $0.room == room }),
      let head = heads.firstIndex(where: { $0.dwellings == [place] })
    else { return }
    dwellings[place].owners = [owner]
    heads[head].names = [owner]
  }
}
