import Deliberation
import Scenarios
import Testing
import Values

/// Who met, who was called and by which rule: from the first verdict on only a correction changes it.
@Suite struct WhoMetTests {
  private static let names = ["居民甲", "居民乙", "居民丙"]

  private func opened(_ rule: String = "majority-of-present") throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(rule)
    changes.body = "居民议事会"
    changes.kind = "议事协商会"
    changes.convener = "社区居委会"
    changes.guidance = "街道"
    changes.place = "活动室"
    changes.form = "会议室"
    changes.facilitator = "主持人甲"
    changes.secretary = "记录人乙"
    changes.tellers = ["计票人丙"]
    changes.scrutineers = ["监票人丁"]
    changes.groups = ["居民", "党员"]
    changes.requiredGroups = ["居民"]
    changes.concurrences = ["产权单位"]
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.enrol(Self.names, groups: ["居民"])
    try meeting.raise("照明")
    try meeting.open(with: ["居民甲", "居民乙"], on: "照明")
    return meeting
  }

  /// Every act by which somebody might say otherwise who met.
  private static let rewritings: [Command] =
    ([
      { $0.body = "业主大会" }, { $0.kind = "听证会" }, { $0.convener = "街道" }, { $0.guidance = "区" },
      { $0.place = "别处" }, { $0.form = "书面" }, { $0.facilitator = "别人" }, { $0.secretary = "别人" },
      { $0.tellers = ["别人"] }, { $0.tellers = [] }, { $0.scrutineers = ["别人"] },
      { $0.requiredGroups = ["党员"] },
      { $0.rule = Rule.builtIn("consensus-no-objection") }, { $0.expectation = .typed(count: 2) },
      { $0.expectation = .voluntary }, { $0.terms = .robert },
    ] as [(inout MeetingChanges) -> Void]).map { change in
      var changes = MeetingChanges()
      change(&changes)
      return .describeMeeting(.init(changes: changes))
    } + [
      .removeParticipant(.init(participant: "居民丙", reason: "重复")),
      .changeParticipant(
        .init(
          participant: "居民丙",
          person: PersonDetails(name: "居民丙", groups: ["居民"], standing: .speaking))),
      .changeParticipant(
        .init(
          participant: "居民甲", person: PersonDetails(name: "居民申", groups: ["居民"]))),
      .changeParticipant(
        .init(
          participant: "居民甲", person: PersonDetails(name: "居民甲", groups: ["党员"]))),
      .changeParticipant(
        .init(
          participant: "居民甲", person: PersonDetails(name: "居民甲", groups: ["居民"], home: "1-101"))),
      .addParticipant(.init(person: PersonDetails(name: "新人甲", groups: ["居民"]))),
      .importRoster(
        .init(
          source: "名册二", people: [PersonDetails(name: "新人甲", groups: ["居民"])], changes: nil)),
      .importRoster(
        .init(
          source: "名册二", people: [],
          changes: [
            RosterChange(participant: "居民甲", person: PersonDetails(name: "居民申", groups: ["居民"]))
          ])),
    ]

  private func refusal(
    of command: Command, in meeting: Meeting, despite: String? = nil
  ) -> Refusal? {
    var trial = meeting
    do throws(Refusal) {
      try trial.act(command, despite: despite)
      return nil
    } catch {
      return error
    }
  }

  @Test func `before the first verdict who meets may still be put right`() throws {
    let meeting = try opened()
    for act in Self.rewritings {
      // A lower 应到 than that of the opening needs its reason.
      #expect(refusal(of: act, in: meeting, despite: "抄错") == nil, "\(act)")
    }
  }

  @Test(arguments: [false, true])
  func `after it nothing of who met is said otherwise, nor in a meeting that is reopened`(
    isReopened: Bool
  ) throws {
    var meeting = try opened()
    _ = try meeting.hands(2, 0, 0)
    if isReopened {
      try meeting.act(.adjourn(.init(reason: nil)))
      try meeting.act(.reopen(.init(reason: "漏了一项")))
    }
    for act in Self.rewritings {
      let refused = refusal(of: act, in: meeting)
      #expect(refused?.isLater == true, "\(act): \(String(describing: refused))")
      switch refused {
      case .record(.stoodAtAnnouncement), .record(.verdictRestsOn), .announced(.rollStood),
        .announced(.calledAfterVerdict):
        break
      default: Testing.Issue.record("\(act): \(String(describing: refused))")
      }
    }
    // What nobody was told yet, who helps besides, and whoever comes are entered as before.
    var changes = MeetingChanges()
    changes.tellers = ["计票人丙", "计票人戊"]
    changes.contact = "居委会"
    changes.body = "居民议事会"
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.signIn(.init(participants: ["居民丙"], way: nil)))
    try meeting.act(
      .walkIn(
        .init(
          person: Newcomer(PersonDetails(name: "新人乙", groups: ["居民"], standing: .voting)))))
    try meeting.act(.addParticipant(.init(person: PersonDetails(name: "专家", standing: .speaking))))
    #expect(meeting.session.roll.expected == 4)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `once the only verdict is void it may be put right again`() throws {
    var meeting = try opened()
    _ = try meeting.hands(2, 0, 0)
    try meeting.act(.voidVote(.init(vote: nil, reason: "程序有误")))
    for act in Self.rewritings {
      // A lower 应到 than that of the opening needs its reason.
      #expect(refusal(of: act, in: meeting, despite: "抄错") == nil, "\(act)")
    }
  }

  @Test func `an old file in which it was said otherwise is doubted, and both readings are known`()
    throws
  {
    var meeting = try opened()
    _ = try meeting.hands(2, 0, 0)
    var changes = MeetingChanges()
    changes.body = "业主大会"
    changes.tellers = ["别人"]
    let at = try #require(meeting.session.entries.last?.at)
    var other = try #require(meeting.session.participants["p01"])
    other.details.name = "居民申"
    for event in [
      Event.described(.init(changes: changes)), .participantChanged(.init(participant: other)),
      .participantRemoved(.init(participant: "p03", reason: "重复")),
    ] {
      meeting.session.apply(
        Entry(number: meeting.session.lastEntry + 1, at: at, by: "主持", events: [event]))
    }
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty, "\(judged.findings)")
    #expect(judged.doubts.count == 3, "\(judged.doubts)")
    let told = meeting.session.rewrittenWithoutCorrection
    #expect(told.map(\.what) == [.body, .tellers, .name("p01")])
    #expect(told.map(\.mark) == [.announcement, .announcement, .announcement])
    #expect(told.first?.old == "居民议事会" && told.first?.new == "业主大会")
  }

  @Test func `an issue is called nothing else after its verdict, and what was is known`() throws {
    var meeting = try opened()
    func rename(_ title: String) -> Command {
      .changeIssue(.init(issue: nil, title: title, source: nil, proposer: nil, summary: nil))
    }
    try meeting.act(rename("楼道照明"))
    _ = try meeting.hands(2, 0, 0)
    #expect(throws: Refusal.words(.moreThanASlip(old: "楼道照明", new: "停车收费"))) {
      try meeting.act(rename("停车收费"))
    }
    var old = meeting.session
    let issue = try #require(old.issues.values.first?.id)
    old.apply(
      Entry(
        number: old.lastEntry + 1, at: try #require(old.entries.last?.at), by: "记录",
        events: [
          .issueChanged(
            .init(
              issue: issue, title: "停车收费", source: nil, proposer: nil, summary: nil,
              concurrences: nil))
        ]))
    #expect(
      old.rewrittenWithoutCorrection.map { [$0.old, $0.new] } == [["楼道照明", "停车收费"]])
    let again = Rejudgement(old, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.count == 1, "\(again.findings)")
  }

  // MARK: The rule under a vote

  private func form(_ share: Ratio) throws -> RuleConfirmation {
    RuleConfirmation(
      rule: "residents-representatives-2026",
      attendance: RuleForm.Share(.atLeast, Ratio(2, 3)!), base: .present,
      share: RuleForm.Share(.moreThan, share), basis: "《议事规则》第五条",
      by: "主任")
  }

  private func filling(_ share: Ratio) throws -> Command {
    var changes = MeetingChanges()
    changes.confirmations = [try form(share)]
    return .describeMeeting(.init(changes: changes))
  }

  @Test func `the rule a vote was opened by isn't changed behind it`() throws {
    var meeting = try opened()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("consensus-no-objection")
    #expect(throws: Refusal.voting(.ruleUnderVote("v01"))) {
      try meeting.act(.describeMeeting(.init(changes: changes)))
    }
    #expect(Refusal.voting(.ruleUnderVote("v01")).isLater)
    try meeting.act(.voidVote(.init(vote: nil, reason: "换规则")))
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(rule: "majority-of-present", way: .hands))))
    // A vote by a rule of its own leaves the meeting's alone.
    changes.rule = Rule.builtIn("majority-of-present")
    try meeting.act(.describeMeeting(.init(changes: changes)))
  }

  @Test func `thresholds filled in are those the vote is judged by, or the vote is opened anew`()
    throws
  {
    let (half, two) = (Ratio(1, 2)!, Ratio(2, 3)!)
    var meeting = try opened()
    // Filled in before the vote: its copy isn't outlived by others.
    try meeting.act(try filling(half))
    let proposal = VoteProposal(
      rule: "residents-representatives-2026", way: .hands, despiteValidity: "试行")
    try meeting.act(.openVote(.init(proposal: proposal)))
    #expect(throws: Refusal.voting(.ruleUnderVote("v01"))) { try meeting.act(try filling(two)) }
    try meeting.act(try filling(half))
    try meeting.act(.voidVote(.init(vote: nil, reason: "比例填错")))
    try meeting.act(try filling(two))
    try meeting.act(.openVote(.init(proposal: proposal)))
    #expect(meeting.session.pendingVote?.opening.rule == (try form(two)).filled)
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 2, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人丁")))
    try meeting.act(.announce(.init(vote: nil)))
    guard case .record(.stoodAtAnnouncement)? = refusal(of: try filling(half), in: meeting) else {
      Testing.Issue.record("other thresholds are taken after the verdict")
      return
    }
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  // MARK: Who was never there

  @Test func `somebody who never came took no turn, by whichever door`() throws {
    var meeting = try opened()
    let turn = Command.recordTurn(
      .init(
        participant: "居民丙", kind: .against, seconds: 60, note: nil, issue: nil))
    #expect(throws: Refusal.people(.neverCame("p03"))) { try meeting.act(turn) }
    #expect(Refusal.people(.neverCame("p03")).isLater)
    try meeting.act(.markAbsent(.init(participants: ["居民丙"], notReached: nil)))
    #expect(throws: Refusal.people(.neverCame("p03"))) { try meeting.act(turn) }
    try meeting.act(
      .recordTurn(.init(participant: "居民甲", kind: .for, seconds: 60, note: nil, issue: nil)))
    let spoke = meeting.session.lastEntry
    // Whoever came and left had spoken.
    try meeting.act(.leave(.init(participant: "居民乙")))
    try meeting.act(
      .recordTurn(.init(participant: "居民乙", kind: .for, seconds: 60, note: nil, issue: nil)))
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(throws: Refusal.people(.neverCame("p03"))) { try meeting.act(turn) }
    #expect(throws: Refusal.people(.neverCame("p03"))) {
      try meeting.act(
        .correct(
          .init(
            entry: spoke, field: "speaker", old: "p01", new: "p03", reason: "记错", approved: "主任")))
    }
    let arrived = try #require(
      meeting.session.entries.first {
        $0.events.contains {
          if case .signedIn(let it) = $0 { it.participant == "p01" } else { false }
        }
      }?.number)
    #expect(throws: Refusal.self) {
      try meeting.act(
        .correct(
          .init(
            entry: arrived, field: "p01.participant", old: "p01", new: "p03", reason: "记错",
            approved: "主任")))
    }
    try meeting.act(
      .recordMissedSignIn(.init(participant: "居民丙", way: nil, reason: "漏签", approved: "主任")))
    try meeting.act(turn)
  }

  // MARK: An opinion of a text

  @Test func `an opinion is of a text that was there, and never of the next one`() throws {
    var meeting = try opened("residents-representatives")
    try meeting.raise("车棚")
    func mandate(_ version: Int? = nil) -> Command {
      .appointProxy(
        .init(
          participant: "居民丙", holder: "居民甲", opinion: nil,
          opinions: [ProxyOpinion(issue: "i02", version: version, answer: .against)]))
    }
    #expect(throws: Refusal.mandate(.opinionWithoutText("i02"))) { try meeting.act(mandate()) }
    #expect(throws: Refusal.mandate(.opinionWithoutText("i02"))) { try meeting.act(mandate(1)) }
    #expect(Refusal.mandate(.opinionWithoutText("i02")).isLater)
    try meeting.act(.propose(.init(issue: "i02", text: "建棚", mover: nil, seconder: nil)))
    let proposed = meeting.session.lastEntry
    try meeting.act(mandate())
    #expect(meeting.session.attendance(of: "p03").opinions.map(\.motion) == ["m02"])
    // The text it is of isn't taken back under it, to make room for another first one.
    #expect(throws: Refusal.record(.builtUpon(entry: proposed, by: meeting.session.lastEntry))) {
      try meeting.act(.retract(.init(entry: proposed, reason: nil)))
    }
  }

  @Test func `an opinion that an earlier program took before there was a text binds nobody`() throws
  {
    var meeting = try opened("residents-representatives")
    try meeting.raise("车棚")
    let at = try #require(meeting.session.entries.last?.at)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "主持",
        events: [
          .represented(
            .init(
              participant: "p03", holder: "p01", opinion: nil,
              opinions: [WrittenOpinion(issue: "i02", version: 1, answer: .against)]))
        ]))
    try meeting.act(.propose(.init(issue: "i02", text: "建棚", mover: nil, seconder: nil)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(issue: "i02", way: .rollCall))))
    try meeting.act(.callName(.init(vote: nil, participant: "居民丙", stance: .for)))
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty)
    #expect(judged.doubts.count == 1)
  }
}
