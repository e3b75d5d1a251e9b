import Deliberation
import Scenarios
import Testing
import Values

/// Days and times that hardly can be stop an act, unless it says why they stand.
@Suite struct LikelyDatesTests {
  /// The bird corner up to the first act the test picks out.
  private func corner(before isEnd: (Command) -> Bool) throws -> Session {
    try Scenario.greenCorner.played(before: isEnd)
  }

  private func decide(
    _ command: Command, in session: Session, at moment: Moment, happened: Moment? = nil,
    despite: String? = nil
  ) throws -> [Event] {
    try session.decide(
      command, on: Occasion(at: moment, by: "记录", happened: happened, despite: despite))
  }

  @Test func `a meeting opens on its own day, or says why not`() throws {
    let session = try corner { if case .openMeeting = $0 { true } else { false } }
    let (day, other) = (Day("2024-05-18")!, Day("2024-05-19")!)
    let next = beijing("2024-05-19", 14, 30)
    #expect(throws: Refusal.time(.openedOnAnotherDay(meeting: day, now: other))) {
      try decide(.openMeeting(.init(despite: nil)), in: session, at: next)
    }
    #expect(
      try decide(.openMeeting(.init(despite: nil)), in: session, at: next, despite: "下雨改期").first
        == .despite(.init(reason: "下雨改期")))
    #expect(
      try decide(.openMeeting(.init(despite: "下雨改期")), in: session, at: next).first
        == .despite(.init(reason: "下雨改期")))
    #expect(throws: Refusal.input(.empty(.reason))) {
      try decide(.openMeeting(.init(despite: nil)), in: session, at: next, despite: "  ")
    }
    // Typed the day after, of the day itself.
    let events = try decide(
      .openMeeting(.init(despite: nil)), in: session, at: next,
      happened: beijing("2024-05-18", 14, 30))
    #expect(events.first == .happened(.init(at: beijing("2024-05-18", 14, 30))))
  }

  @Test func `nothing ends before it began`() throws {
    let session = try corner { if case .adjourn = $0 { true } else { false } }
    let early = beijing("2024-05-18", 13, 0)
    #expect(
      throws: Refusal.time(.endsBeforeStart(start: beijing("2024-05-18", 14, 30), end: early))
    ) { try decide(.adjourn(.init(reason: nil)), in: session, at: early) }
    #expect(
      try decide(.adjourn(.init(reason: nil)), in: session, at: early, despite: "电脑时钟慢两小时")
        == [.despite(.init(reason: "电脑时钟慢两小时")), .adjourned(.init(reason: nil))])
    let sealing = try corner { if case .seal = $0 { true } else { false } }
    #expect(throws: Refusal.self) {
      try decide(.seal(.init(documentNumber: nil, incomplete: "有")), in: sealing, at: early)
    }
  }

  @Test func `the meeting doesn't end before what was done in it last`() throws {
    let session = try corner { if case .adjourn = $0 { true } else { false } }
    let said = beijing("2024-05-18", 14, 45)
    #expect(throws: Refusal.self) {
      try decide(
        .adjourn(.init(reason: nil)), in: session, at: beijing("2024-05-18", 18, 0), happened: said)
    }
    #expect(
      try decide(
        .adjourn(.init(reason: nil)), in: session, at: beijing("2024-05-18", 18, 0), happened: said,
        despite: "后面的时间是补记的"
      ).contains(.adjourned(.init(reason: nil))))
  }

  /// The days of an act are judged by the issue that the act itself finds.
  @Test func `a day before the decision is refused however the issue is named`() throws {
    var meeting = Meeting()
    try meeting.act(.addParticipant(.init(person: PersonDetails(name: "居民甲"))))
    try meeting.act(
      .addIssue(
        .init(
          title: "自行车棚", source: IssueSource(kind: .resident), proposer: "居民甲", summary: "停不下",
          number: nil)))
    try meeting.act(.signIn(.init(participants: ["居民甲"], way: nil)))
    try meeting.act(.openMeeting(.init(despite: nil)))
    let session = meeting.session
    let issue = try #require(session.issues.values.first)
    #expect(session.currentIssue == nil)
    let early = Day("2024-05-10")!
    for name in [nil, issue.id.text, issue.number, issue.title] {
      #expect(
        throws: Refusal.time(.beforeDecision(early, decided: Day("2024-05-18")!)), "\(name ?? "")"
      ) {
        try decide(
          .raiseObjection(.init(issue: name, by: "居民乙", text: "太亮", on: early, inWriting: true)),
          in: session, at: beijing("2024-05-18", 15, 0))
      }
    }
  }

  @Test func `nothing is carried out before it was decided`() throws {
    var session = try Scenario.greenCorner.played()
    let before = Assignment.Progress(on: Day("2023-05-23")!, text: "已收到")
    let now = beijing("2024-05-23", 10, 0)
    #expect(
      throws: Refusal.time(.beforeDecision(Day("2023-05-23")!, decided: Day("2024-05-18")!))
    ) {
      try decide(.reportProgress(.init(assignment: "k01", progress: before)), in: session, at: now)
    }
    try session.play(
      .reportProgress(.init(assignment: "k01", progress: before)), at: now, despite: "会前已经办好")
    #expect(session.assignments["k01"]?.progress == [before])
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  @Test func `a day of another century is a slip of the pen, whatever it is the day of`() throws {
    let session = try corner { if case .adjourn = $0 { true } else { false } }
    let (now, slip) = (beijing("2024-05-18", 15, 42), Day("2204-05-24")!)
    let work = Assignment.Work(what: "清扫", responsible: ["居委会"], due: slip)
    let trial = Outcome.Trial(from: Day("2024-06-01")!, until: slip)
    let commands: [Command] = [
      .assign(.init(issue: nil, work: work)),
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "清扫")], trial: trial))),
      .recordConcurrence(
        .init(issue: nil, concurrence: .init(party: "街道", answer: .word, due: slip))),
      .raiseObjection(.init(issue: nil, by: "居民甲", text: "吵", on: slip, inWriting: true)),
    ]
    for command in commands {
      #expect(throws: Refusal.time(.wrongCentury(slip, now: now.day)), "\(command)") {
        try decide(command, in: session, at: now)
      }
      #expect(throws: Never.self, "\(command)") {
        try decide(command, in: session, at: now, despite: "远期")
      }
    }
  }

  @Test func `what is said to have happened has a day, and what follows comes after`() throws {
    let session = try corner { if case .adjourn = $0 { true } else { false } }
    let now = beijing("2024-05-25", 9, 0)
    let ahead = Day("2025-05-24")!
    let commands: [Command] = [
      .recordNotice(.init(issue: nil, notified: Notified(on: ahead))),
      .recordConcurrence(
        .init(
          issue: nil, concurrence: ConcurrenceRecord(party: "物业", answer: .agreed, on: ahead))),
      .raiseObjection(.init(issue: nil, by: "居民乙", text: "太亮", on: ahead, inWriting: true)),
      .reportProgress(.init(assignment: "k01", progress: .init(on: ahead, text: "完成"))),
    ]
    for command in commands {
      #expect(throws: Refusal.time(.dayAhead(ahead, now: now.day)), "\(command)") {
        try decide(command, in: session, at: now)
      }
      #expect(Refusal.time(.dayAhead(ahead, now: now.day)).isLater)
    }
    let decided = session.identity.date
    let early = Day("2024-05-10")!
    #expect(throws: Refusal.time(.beforeDecision(early, decided: decided))) {
      try decide(
        .raiseObjection(.init(issue: nil, by: "居民乙", text: "太亮", on: early, inWriting: true)),
        in: session, at: now)
    }
    #expect(throws: Refusal.time(.beforeDecision(early, decided: decided))) {
      try decide(
        .assign(.init(issue: nil, work: .init(what: "划线", responsible: ["物业"], due: early))),
        in: session,
        at: now)
    }
    var objected = session
    try objected.play(
      .raiseObjection(
        .init(
          issue: nil, by: "居民乙", text: "太亮", on: Day("2024-05-22")!, inWriting: true)), at: now)
    #expect(throws: Refusal.time(.beforeDecision(Day("2024-05-20")!, decided: Day("2024-05-22")!)))
    {
      try decide(
        .answerObjection(.init(issue: nil, number: 1, answer: "调暗", settled: Day("2024-05-20")!)),
        in: objected, at: now)
    }
  }

  @Test func `what an earlier program let stand is doubted and not found wrong`() throws {
    let scenario = Scenario.greenCorner
    var session = Session(identity: .init(id: "x", date: Day("2024-05-17")!, title: "24号楼植物角"))
    for step in scenario.steps {
      try session.play(
        step.command, at: step.at, by: step.by, happened: step.happened, despite: "改期")
    }
    // As if nobody had been asked for the reason, nor told the zone.
    var old = Session(identity: session.identity)
    for entry in session.entries {
      let events = entry.events.compactMap { event -> Event? in
        switch event {
        case .despite: return nil
        case .opened(var opening):
          opening.offset = nil
          return .opened(opening)
        default: return event
        }
      }
      old.apply(Entry(number: entry.number, at: entry.at, by: entry.by, events: events))
    }
    let judged = Rejudgement(old, digest: nil)
    #expect(judged.findings.isEmpty, "\(judged.findings)")
    #expect(judged.doubts.count == 1)
    #expect(Rejudgement(session, digest: nil).doubts.isEmpty)
  }

  @Test func `a clock that says another day than the entries around it is doubted`() throws {
    let session = try corner { if case .seal = $0 { true } else { false } }
    /// The record with the clocks of some entries put off by so many seconds.
    func doubts(_ off: [Int: Int]) -> [Rejudgement.Finding] {
      var bent = Session(identity: session.identity)
      for entry in session.entries {
        bent.apply(
          Entry(
            number: entry.number, at: entry.at.adding(seconds: off[entry.number] ?? 0),
            by: entry.by, events: entry.events))
      }
      return Rejudgement(bent, digest: nil).doubts
    }
    func number(_ isMeant: (Event) -> Bool) throws -> Int {
      try #require(session.entries.first { $0.events.contains(where: isMeant) }).number
    }
    let announced = try number { if case .announced = $0 { true } else { false } }
    let remark = try number { if case .proposed = $0 { true } else { false } }
    let year = 365 * 86_400
    #expect(doubts([:]).isEmpty)
    for entry in [announced, remark] {
      for off in [-year, -86_400, year] {
        let found = doubts([entry: off])
        let isTold = found.contains {
          switch $0 {
          case .clockRunsBack(entry, _, _), .refused(entry, _): true
          default: false
          }
        }
        #expect(isTold, "\(entry) \(off) \(found)")
      }
      // A second computer that is a little slow.
      #expect(doubts([entry: -600]).isEmpty)
    }
    // Two that go on from the first are told once.
    let both = doubts([remark: -year, remark + 1: -year])
    #expect(both.count { if case .clockRunsBack = $0 { true } else { false } } == 1, "\(both)")
  }

  @Test func `one meeting has one zone, that of its opening`() throws {
    var session = try corner { if case .signIn = $0 { true } else { false } }
    func utc(_ hour: Int, _ minute: Int) -> Moment {
      Moment(day: Day("2024-05-18")!, hour: hour, minute: minute, offset: 0)
    }
    let names = Scenario.voters.map(\.name)
    try session.play(.signIn(.init(participants: names, way: nil)), at: utc(6, 20))
    try session.play(.openMeeting(.init(despite: nil)), at: beijing("2024-05-18", 14, 30))
    try session.play(.takeUp(.init(issue: "i01")), at: utc(6, 31))
    try session.play(.remark(.init(issue: nil, by: "居民甲", text: "好")), at: utc(6, 40))
    #expect(session.attendance(of: "p01").signedIn?.clock == "14:20")
    #expect(session.remarks.values.last?.at.clock == "14:40")
    try session.play(.adjourn(.init(reason: nil)), at: utc(7, 42))
    #expect(session.adjournment?.at.clock == "15:42")
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }
}
