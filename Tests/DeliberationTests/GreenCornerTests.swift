import Deliberation
import Testing
import Values

/// A meeting played without file or screen.
struct Meeting {
  var session: Session
  private var clock = Moment(day: Day("2024-05-18")!, hour: 14, minute: 20, offset: 480)

  init() {
    session = Session(
      identity: .init(id: "20240518-test", date: Day("2024-05-18")!, title: "24号楼植物角"))
  }

  /// Decides, applies and gives what happened.
  @discardableResult
  mutating func act(
    _ command: Command, at time: (Int, Int)? = nil, seen: Int? = nil, by: String = "主持",
    despite: String? = nil
  ) throws(Refusal) -> [Event] {
    if let time {
      clock = Moment(day: Day("2024-05-18")!, hour: time.0, minute: time.1, offset: 480)
    }
    let events = try session.decide(
      command, on: Occasion(at: clock, by: by, seen: seen, despite: despite))
    session.apply(
      Entry(number: session.lastEntry + 1, at: clock, by: by, events: events))
    return events
  }

  /// When the next act is.
  var now: Moment { clock }

  /// The next acts are of that day.
  mutating func go(to day: String) {
    clock = Moment(day: Day(day)!, hour: 9, minute: 0, offset: 480)
  }

  /// Counts hands, checks and announces; answers what was announced.
  mutating func hands(_ yes: Int, _ no: Int, _ abstain: Int, at time: (Int, Int)? = nil)
    throws(Refusal) -> Verdict
  {
    try act(.openVote(.init(proposal: VoteProposal(way: .hands))), at: time)
    try act(
      .enterCount(
        .init(
          vote: nil, count: CountEntry(for: yes, against: no, abstain: abstain), undeclared: nil)))
    try act(.checkCount(.init(vote: nil, by: "监票人")))
    try act(.announce(.init(vote: nil)))
    return session.votes.values.last!.verdict!
  }
}

@Suite struct GreenCornerTests {
  let voters: [(String, String?, [String])] = [
    ("党员甲", "24-1-301", ["党员"]), ("党员乙", "24-2-402", ["党员"]),
    ("骨干甲", "24-1-201", ["楼门骨干", "党员"]), ("骨干乙", "24-2-301", ["楼门骨干"]),
    ("骨干丙", "24-3-402", ["楼门骨干"]), ("居民甲", "24-3-501", ["居民"]),
    ("居民乙", "24-1-102", ["居民"]), ("居民丙", "24-2-201", ["居民"]),
    ("居民丁", "24-3-101", ["居民"]), ("居民戊", "24-2-602", ["居民"]),
    ("居民己", "24-1-402", ["居民"]), ("产权单位代表", nil, ["产权单位"]),
  ]

  func prepared() throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.body = "居民议事会"
    changes.requiredGroups = ["党员", "楼门骨干", "居民", "产权单位"]
    changes.concurrences = ["产权单位"]
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(
      .importRoster(
        .init(
          source: "名册.csv",
          people: voters.map { PersonDetails(name: $0.0, groups: $0.2, home: $0.1) } + [
            PersonDetails(name: "物业代表", groups: ["物业"], standing: .speaking),
            PersonDetails(
              name: "街道城市管理办公室工作人员", standing: .speaking, organisation: "街道城市管理办公室"),
          ], changes: nil)))
    try meeting.act(
      .addIssue(
        .init(
          title: "24号楼植物角设养鸟区",
          source: IssueSource(kind: .resident, on: Day("2024-05-06")!), proposer: "居民甲",
          summary: nil, number: nil)))
    try meeting.act(
      .screenIssue(
        .init(
          issue: nil, screening: Screening(by: "社区党委", on: Day("2024-05-13")!, listed: true))))
    return meeting
  }

  @Test func `the bird corner is agreed in its fifth version`() throws {
    var meeting = try prepared()
    try meeting.act(
      .signIn(
        .init(
          participants: voters.map(\.0).filter { $0 != "居民戊" && $0 != "居民己" }, way: nil)))
    try meeting.act(.signIn(.init(participants: ["物业代表", "街道城市管理办公室工作人员"], way: nil)))
    try meeting.act(.excuse(.init(participant: "居民己", reason: "外出")))
    var roll = meeting.session.roll
    #expect(roll.expected == 12)
    #expect(roll.present == 10)
    #expect(roll.excused == 1 && roll.awaited == 1)
    #expect(roll.missingGroups.isEmpty)
    #expect(roll.groups.first { $0.group == "党员" }?.present == 3)
    #expect(roll.groups.first { $0.group == "居民" }?.present == 4)

    try meeting.act(.openMeeting(.init(despite: nil)), at: (14, 30))
    try meeting.act(.takeUp(.init(issue: "24号楼植物角设养鸟区")))
    let text = "在植物角东侧划出6平方米设养鸟区，全天开放，居民自愿挂放鸟笼"
    try meeting.act(.propose(.init(issue: nil, text: text, mover: "居民甲", seconder: "骨干乙")))
    try meeting.act(.startTurn(.init(participant: "居民甲", kind: .for, seconds: nil, beyond: nil)))
    try meeting.act(.stopTurn(.init()), at: (14, 32))
    #expect(meeting.session.turns.values.last?.spoken == 120)
    try meeting.act(.signIn(.init(participants: ["居民戊"], way: nil)), at: (14, 52))
    roll = meeting.session.roll
    #expect(roll.present == 11)
    #expect(meeting.session.attendance(of: "p10").late)

    let first = try meeting.hands(6, 4, 1, at: (14, 58))
    #expect(first.kind == .noConsensus)
    #expect(meeting.session.issues.values[0].status == .discussed)

    let second = text.replacing("全天开放", with: "每日7:00—20:00开放，夜间鸟笼带回")
    var current = second
    for addition in ["", "；鸟笼不超过4个", "；可移动支架", "；轮值每日清扫"] {
      current += addition
      try meeting.act(.amend(.init(motion: nil, text: current, mover: "骨干乙", seconder: "居民丙")))
      let verdict = try meeting.hands(11, 0, 0)
      #expect(verdict.kind == .consensus)
    }
    #expect(meeting.session.motions.values[0].current.number == 5)
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(
            party: "产权单位", answer: .word, due: Day("2024-05-24")!, by: "产权单位代表"))))
    let last = try meeting.hands(11, 0, 0, at: (15, 31))
    #expect(last.kind == .consensus)
    #expect(last.outstanding.map(\.party) == ["产权单位"])
    #expect(last.outstanding.first?.due == Day("2024-05-24"))
    #expect(meeting.session.issues.values[0].status == .agreed)
    #expect(throws: Refusal.outcome(.assignmentMissing("i01"))) {
      try meeting.act(.closeIssue(.init(issue: nil, withoutAssignment: nil)))
    }
    try meeting.act(
      .assign(
        .init(
          issue: nil, work: .init(what: "书面意见", responsible: ["产权单位代表"], due: Day("2024-05-24")))))
    try meeting.act(.closeIssue(.init(issue: nil, withoutAssignment: nil)))
    try meeting.act(.adjourn(.init(reason: nil)), at: (15, 42))
    #expect(throws: Refusal.course(.notInPhase(.adjourned))) {
      try meeting.act(.signIn(.init(participants: ["居民己"], way: nil)))
    }
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "补记")))
    #expect(meeting.session.remarks.values.last?.supplementary == true)
  }

  @Test func `hands above those present are refused, hands below are confirmed once`() throws {
    var meeting = try prepared()
    try meeting.act(.signIn(.init(participants: ["党员甲", "党员乙", "居民甲"], way: nil)))
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.propose(.init(issue: nil, text: "试行一个月", mover: nil, seconder: nil)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.self) {
      try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(for: 4), undeclared: true)))
    }
    #expect(throws: Refusal.count(.undeclared(count: 1, present: 3))) {
      try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(for: 2), undeclared: nil)))
    }
    try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(for: 2), undeclared: true)))
    #expect(throws: Refusal.count(.notChecked("v01"))) {
      try meeting.act(.announce(.init(vote: nil)))
    }
  }

  @Test func `undo names what builds on an entry and never touches an announcement`() throws {
    var meeting = try prepared()
    try meeting.act(.signIn(.init(participants: ["党员甲"], way: nil)))
    let signedIn = meeting.session.lastEntry
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.propose(.init(issue: nil, text: "试行一个月", mover: "党员甲", seconder: nil)))
    let proposed = meeting.session.lastEntry
    #expect(throws: Refusal.record(.builtUpon(entry: signedIn, by: proposed))) {
      try meeting.act(.retract(.init(entry: signedIn, reason: nil)))
    }
    try meeting.act(.retract(.init(entry: proposed, reason: "读错了")))
    #expect(meeting.session.motions.count == 0)
    #expect(throws: Refusal.record(.final(proposed + 1))) {
      try meeting.act(.retract(.init(entry: proposed + 1, reason: nil)))
    }
    // A number is never used twice, not even that of a retracted motion.
    try meeting.act(.propose(.init(issue: nil, text: "试行两个月", mover: nil, seconder: nil)))
    #expect(meeting.session.motions.values.map(\.id) == ["m02"])
  }

  @Test func `a clerk who has not seen a later change to the same person is told`() throws {
    var meeting = try prepared()
    let seen = meeting.session.lastEntry
    try meeting.act(.signIn(.init(participants: ["党员甲"], way: nil)), by: "签到处")
    try meeting.act(.signIn(.init(participants: ["党员乙"], way: nil)), seen: seen)
    #expect(throws: Refusal.record(.overtaken(seen: seen, by: [seen + 1]))) {
      try meeting.act(.leave(.init(participant: "党员甲")), seen: seen)
    }
  }

  @Test func `a corrected speaker stands in the state and the old entry stays`() throws {
    var meeting = try prepared()
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙"], way: nil)))
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(
      .recordTurn(.init(participant: "居民甲", kind: .for, seconds: 60, note: nil, issue: nil)))
    let entry = meeting.session.lastEntry
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(throws: Refusal.record(.otherText(entry: entry, field: "speaker", says: "p06"))) {
      try meeting.act(
        .correct(
          .init(
            entry: entry, field: "speaker", old: "p01", new: "p07", reason: "听错", approved: "主任")))
    }
    try meeting.act(
      .correct(
        .init(entry: entry, field: "speaker", old: "p06", new: "p07", reason: "听错", approved: "主任"))
    )
    #expect(meeting.session.turns.values.last?.speaker == "p07")
    #expect(
      meeting.session.entries[entry - 1].events.contains {
        if case .turnRecorded(let turn) = $0 { turn.speaker == "p06" } else { false }
      })
  }

  @Test func `the same person twice in one list is refused by name`() throws {
    var meeting = try prepared()
    #expect(throws: Refusal.people(.alreadyOnRoster(name: "居民庚", home: "24-2-101", id: "p15"))) {
      try meeting.act(
        .importRoster(
          .init(
            source: "名册.csv",
            people: [
              PersonDetails(name: "居民庚", home: "24-2-101"),
              PersonDetails(name: "居民庚", home: "24-2-101"),
            ], changes: nil)))
    }
  }

  @Test func `nothing happens after the clock, and nobody joins after 散会`() throws {
    var meeting = try prepared()
    let now = Moment(day: Day("2024-05-18")!, hour: 14, minute: 30, offset: 480)
    let later = now.adding(seconds: 60)
    #expect(throws: Refusal.input(.notYetHappened(later, now: now))) {
      _ = try meeting.session.decide(
        .remark(.init(issue: nil, by: nil, text: "补记")),
        on: Occasion(at: now, by: "记录", happened: later))
    }
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(throws: Refusal.course(.notInPhase(.adjourned))) {
      try meeting.act(.addParticipant(.init(person: PersonDetails(name: "居民庚"))))
    }
  }
}
