import Deliberation
import Testing
import Values

/// What a later vote, a void vote, an undo or a corrected count does to what was settled before.
@Suite struct AfterTheVoteTests {
  /// Five residents, an issue with a motion, all present.
  func opened(_ rule: String = "majority-of-present") throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(rule)
    try meeting.act(.describeMeeting(.init(changes: changes)))
    let names = ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"]
    try meeting.enrol(names, groups: ["居民"])
    try meeting.raise("楼道照明")
    try meeting.open(with: names, on: "楼道照明")
    return meeting
  }

  func issue(_ meeting: Meeting) -> Deliberation.Issue { meeting.session.issues.values[0] }

  @Test func `an agreement that is voted on again and lost stands no more`() throws {
    var meeting = try opened()
    _ = try meeting.hands(3, 2, 0)
    #expect(issue(meeting).status == .agreed)
    _ = try meeting.hands(2, 3, 0)
    #expect(issue(meeting).status == .notAgreed)
    #expect(throws: Refusal.self) {
      try meeting.act(.closeIssue(.init(issue: nil, withoutAssignment: "无")))
    }
  }

  @Test func `no consensus after an agreement brings the issue back into consultation`() throws {
    var meeting = try opened("consensus-no-objection")
    _ = try meeting.hands(5, 0, 0)
    _ = try meeting.hands(4, 1, 0)
    #expect(issue(meeting).status == .discussed)
    #expect(!meeting.session.stands(issue(meeting)))
  }

  @Test func `a vote that doesn't count leaves the agreement as it was`() throws {
    var meeting = try opened("residents-meeting")
    _ = try meeting.hands(5, 0, 0)
    try meeting.act(.leave(.init(participant: "居民甲")))
    try meeting.act(.leave(.init(participant: "居民乙")))
    try meeting.act(.leave(.init(participant: "居民丙")))
    #expect(try meeting.hands(0, 2, 0).kind == .inquorate)
    #expect(issue(meeting).status == .agreed)
    #expect(meeting.session.settlingVote(of: issue(meeting))?.id == "v01")
  }

  @Test func `a void older vote changes nothing, a void last one goes back to the one before`()
    throws
  {
    var meeting = try opened()
    _ = try meeting.hands(2, 3, 0)
    _ = try meeting.hands(3, 2, 0)
    var older = meeting
    try older.act(.voidVote(.init(vote: "v01", reason: "点错了")))
    #expect(issue(older).status == .agreed)
    try meeting.act(.voidVote(.init(vote: "v02", reason: "点错了")))
    #expect(issue(meeting).status == .notAgreed)
    try meeting.act(.voidVote(.init(vote: "v01", reason: "点错了")))
    #expect(issue(meeting).status == .discussed)
  }

  @Test func `the vote on an amendment can't be void while its version stands agreed`() throws {
    var meeting = try opened()
    try meeting.act(
      .amend(.init(motion: nil, text: "装声控灯", mover: nil, seconder: nil)))
    _ = try meeting.hands(5, 0, 0)
    _ = try meeting.hands(5, 0, 0)
    #expect(throws: Refusal.course(.versionVotedOn(2, "v02"))) {
      try meeting.act(.voidVote(.init(vote: "v01", reason: "点错了")))
    }
    try meeting.act(.voidVote(.init(vote: "v02", reason: "点错了")))
    try meeting.act(.voidVote(.init(vote: "v01", reason: "点错了")))
    #expect(meeting.session.motions.values[0].current.number == 1)
    try meeting.act(.withdrawAmendment(.init(amendment: nil, reason: nil)))
    try meeting.act(.amend(.init(motion: nil, text: "装红灯", mover: nil, seconder: nil)))
    _ = try meeting.hands(5, 0, 0)
    #expect(meeting.session.motions.values[0].current.number == 3, "no number is given twice")
  }

  @Test func `a choice beside a motion doesn't settle the issue`() throws {
    var meeting = try opened()
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "选组长", candidates: ["居民甲", "居民乙"], seats: 1), way: .hands))))
    try meeting.act(
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(choices: [Choice("居民甲", votes: 4), Choice("居民乙", votes: 1)]),
          undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    #expect(meeting.session.votes.values[0].verdict?.kind == .elected)
    #expect(issue(meeting).status == .discussed)
  }

  /// Elects by typed counts.
  func elect(_ votes: [(String, Int)], in meeting: inout Meeting) throws -> Verdict? {
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "征名", candidates: votes.map(\.0), seats: 1), way: .hands))))
    try meeting.act(
      .enterCount(
        .init(
          vote: nil, count: CountEntry(choices: votes.map { Choice($0.0, votes: $0.1) }),
          undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    return meeting.session.votes.values.last?.verdict
  }

  @Test func `only a second ballot among those who tied goes to the lot`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    #expect(try elect([("同心", 2), ("邻里", 2), ("和美", 1)], in: &meeting)?.tieGoesTo == .runoff)
    var again = meeting
    #expect(try elect([("同心", 2), ("和美", 2)], in: &again)?.tieGoesTo == .runoff)
    #expect(try elect([("同心", 2), ("邻里", 2)], in: &meeting)?.tieGoesTo == .lot)
    var void = try opened()
    try void.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    _ = try elect([("同心", 3), ("邻里", 2)], in: &void)
    try void.act(.voidVote(.init(vote: "v01", reason: "点错了")))
    #expect(try elect([("同心", 2), ("邻里", 2)], in: &void)?.tieGoesTo == .runoff)
  }

  @Test func `the groups are those of the moment the vote opened`() throws {
    var meeting = try opened()
    _ = try meeting.hands(3, 2, 0)
    let before = meeting.session.votes.values[0].announcement?.tally.groups
    try meeting.act(
      .walkIn(
        .init(
          person: Newcomer(PersonDetails(name: "居民己", groups: ["居民"], standing: .voting)))))
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: 4, against: 1, abstain: 0), reason: "看错了",
          approved: "主任"))
    )
    #expect(meeting.session.votes.values[0].corrections[0].tally.groups == before)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.people(.inPendingVote("p01", "v02"))) {
      try meeting.act(
        .changeParticipant(
          .init(
            participant: "居民甲", person: PersonDetails(name: "居民甲", groups: ["党员"]))))
    }
  }

  @Test func `a corrected roll call goes by what people are said to have answered`() throws {
    var meeting = try opened()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    for name in ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"] {
      try meeting.act(.callName(.init(vote: nil, participant: name, stance: .for)))
    }
    try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    try meeting.act(
      .correctCount(
        .init(
          vote: nil,
          count: CountEntry(
            stances: ["居民甲", "居民乙", "居民丙", "居民丁"].map {
              CalledStance(participant: $0, stance: .against)
            }), reason: "听录音", approved: "主任")))
    #expect(meeting.session.votes.values[0].verdict?.kind == .rejected)
    try meeting.act(.voidVote(.init(vote: nil, reason: "重来")))
    #expect(throws: Refusal.announced(.voidedAlready("v01"))) {
      try meeting.act(
        .correctCount(.init(vote: "v01", count: CountEntry(for: 5), reason: "又错", approved: "主任")))
    }
  }

  @Test func `settings can't be taken back once a vote was opened under them`() throws {
    var meeting = try opened()
    _ = try meeting.hands(3, 2, 0)
    #expect(throws: Refusal.self) { try meeting.act(.retract(.init(entry: 1, reason: nil))) }
  }

  @Test func `attendance is frozen once the meeting is adjourned`() throws {
    var meeting = try opened()
    let late = PersonDetails(name: "居民己", groups: ["居民"])
    try meeting.act(.addParticipant(.init(person: late)))
    try meeting.act(.signIn(.init(participants: ["居民己"], way: nil)))
    let entry = meeting.session.lastEntry
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(throws: Refusal.course(.notInPhase(.adjourned))) {
      try meeting.act(.retract(.init(entry: entry, reason: nil)))
    }
  }

  @Test func `who came or could vote stays on the roster`() throws {
    var meeting = try opened()
    _ = try meeting.hands(3, 2, 0)
    try meeting.act(.leave(.init(participant: "居民甲")))
    #expect(throws: Refusal.people(.tookPart("p01"))) {
      try meeting.act(.removeParticipant(.init(participant: "居民甲", reason: "搬走了")))
    }
  }

  @Test func `nobody who came before the opening is late, whenever it was typed`() throws {
    var meeting = try opened()
    try meeting.act(.addParticipant(.init(person: PersonDetails(name: "居民己", groups: ["居民"]))))
    let opened = try #require(meeting.session.opening?.at)
    let events = try meeting.session.decide(
      .signIn(.init(participants: ["居民己"], way: nil)),
      on: Occasion(
        at: opened.adding(seconds: 600), by: "签到处", happened: opened.adding(seconds: -600)))
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: opened.adding(seconds: 600), by: "签到处",
        events: events))
    let id = try #require(meeting.session.roster.last?.id)
    #expect(!meeting.session.attendance(of: id).late)
  }

  @Test func `an agenda announced on the day itself is not announced in time`() throws {
    var rule = try #require(Rule.builtIn("majority-of-present"))
    (rule.id, rule.agenda) = ("own", .published)
    var meeting = try opened()
    let proposal = VoteProposal(ownRule: rule, way: .hands)
    try meeting.act(
      .recordNotice(
        .init(issue: nil, notified: Notified(on: Day("2024-05-18")!, channels: ["公告栏"]))))
    #expect(throws: Refusal.voting(.notAnnounced("i01"))) {
      try meeting.act(.openVote(.init(proposal: proposal)))
    }
    try meeting.act(
      .recordNotice(
        .init(issue: nil, notified: Notified(on: Day("2024-05-15")!, channels: ["公告栏"]))))
    try meeting.act(.openVote(.init(proposal: proposal)))
  }

  @Test func `a name counted twice is refused, and so are more present than expected`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    #expect(throws: Refusal.self) {
      try elect([("同心", 3), ("同心", 2)], in: &meeting)
    }
    var typed = Meeting()
    var changes = MeetingChanges()
    changes.expectation = .typed(count: 1)
    try typed.act(.describeMeeting(.init(changes: changes)))
    try typed.act(
      .importRoster(
        .init(
          source: "名册.csv", people: ["甲", "乙"].map { PersonDetails(name: "居民" + $0) },
          changes: nil)))
    try typed.act(.signIn(.init(participants: ["居民甲", "居民乙"], way: nil)))
    try typed.act(.openMeeting(.init(despite: nil)))
    #expect(throws: Refusal.self) {
      try typed.act(
        .openVote(.init(proposal: VoteProposal(subject: .question(text: "继续吗"), way: .hands))))
    }
  }

  @Test func `others' numbers are never announced by an old question`() throws {
    var meeting = try opened()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    let seen = meeting.session.lastEntry
    try meeting.act(.recount(.init(vote: nil, reason: "有一排没有数到")), by: "记录")
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 2, against: 3, abstain: 0), undeclared: nil)),
      by: "记录")
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")), by: "记录")
    #expect(throws: Refusal.record(.overtaken(seen: seen, by: [seen + 1, seen + 2, seen + 3]))) {
      try meeting.act(.announce(.init(vote: nil)), seen: seen)
    }
  }

  @Test func `a policy needs the words of its clause`() throws {
    var meeting = try opened()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .secretBallot))))
    #expect(throws: Refusal.input(.empty(.clause))) {
      try meeting.act(
        .enterCount(
          .init(
            vote: nil,
            count: CountEntry(
              for: 3, against: 1, abstain: 0, issued: 5, returned: 5, invalid: 1,
              policies: Policies(invalid: Policy(.absent, clause: " "))), undeclared: nil)))
    }
  }

  @Test func `a lot is drawn once; a recount of the same tie keeps it`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    _ = try elect([("同心", 2), ("邻里", 2)], in: &meeting)
    let count = Command.enterCount(
      .init(
        vote: nil, count: CountEntry(choices: [Choice("同心", votes: 2), Choice("邻里", votes: 2)]),
        undeclared: nil))
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "征名", candidates: ["同心", "邻里"], seats: 1), way: .hands))))
    try meeting.act(count)
    func draw(_ seed: String) throws {
      let events = try meeting.session.decide(
        .drawLot(.init(vote: nil, seed: seed)),
        on: Occasion(at: meeting.session.entries.last!.at, by: "主持", digest: { Array($0.utf8) }))
      meeting.session.apply(
        Entry(
          number: meeting.session.lastEntry + 1, at: meeting.session.entries.last!.at, by: "主持",
          events: events))
    }
    try draw("一")
    #expect(throws: Refusal.count(.lotDrawn("v02"))) { try meeting.act(count) }
    #expect(throws: Refusal.count(.noTie("v02"))) { try draw("二") }
    try meeting.act(.recount(.init(vote: nil, reason: "票数看错")))
    try meeting.act(count)
    #expect(throws: Refusal.count(.lotOfTheVote(seed: "一"))) { try draw("三") }
    try draw("一")
  }

  @Test func `a proxy votes as the mandate says`() throws {
    var meeting = try opened("residents-representatives")
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "居民己", groups: ["居民"]))), despite: "漏列")
    try meeting.act(
      .appointProxy(.init(participant: "居民己", holder: "居民甲", opinion: .against)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    #expect(throws: Refusal.mandate(.againstOpinion("p06", holder: "p01"))) {
      try meeting.act(.callName(.init(vote: nil, participant: "居民己", stance: .for)))
    }
    try meeting.act(.callName(.init(vote: nil, participant: "居民己", stance: .against)))
  }

  @Test func `two issues never bear one number`() throws {
    var meeting = try opened()
    try meeting.act(
      .addIssue(.init(title: "晾衣架", source: nil, proposer: nil, summary: nil, number: "2024-07")))
    #expect(throws: Refusal.input(.numberTaken("2024-07"))) {
      try meeting.act(
        .addIssue(.init(title: "垃圾桶", source: nil, proposer: nil, summary: nil, number: "2024-07")))
    }
  }

  @Test func `owners' own rules may ask for more than the law and never for less`() throws {
    let matter = Competence(answer: .owners, items: [6], by: "社区居委会")
    var rule = try #require(Rule.builtIn("civil-code-278-special"))
    rule.id = "own"
    #expect(rule.authority(over: matter, by: .slips) == .decides)
    rule.adoption = rule.adoption.map { test in
      var test = test
      test.ratio = Ratio(4, 5)!
      return test
    }
    #expect(rule.authority(over: matter, by: .slips) == .decides)
    rule.adoption = rule.adoption.map { test in
      var test = test
      test.ratio = .twoThirds
      return test
    }
    #expect(
      rule.authority(over: matter, by: .slips) == .refused(.needsRule("civil-code-278-special")))
  }
}
