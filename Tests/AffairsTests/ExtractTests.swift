import Affairs
import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

/// What a meeting says to the outside is exactly what was agreed in it, each fact with its entry.
@Suite struct ExtractTests {
  private static func day(_ text: String) -> Day { Day(text)! }

  /// The bird corner of building 24, with a code for every entry.
  private static func birdCorner(_ more: [Scenario.Step] = []) throws -> (Session, Extract) {
    let scenario = Scenario.greenCorner
    let session = try Scenario(identity: scenario.identity, steps: scenario.steps + more).played()
    let sums = Dictionary(
      uniqueKeysWithValues: session.entries.map { ($0.number, UInt64($0.number) << 8) })
    return (session, Extract(of: session, sums: sums))
  }

  /// What an entry of the session says that a witness names.
  private static func events(_ witness: Extract.Witness?, in session: Session) -> [Event] {
    guard let entry = witness?.entry, session.entries.indices.contains(entry - 1) else { return [] }
    return session.entries[entry - 1].events
  }

  @Test func `the head says which meeting it was, of which body, and under which number it stands`()
    throws
  {
    let (session, extract) = try Self.birdCorner()
    #expect(extract.header.id == "20240518-7f3a")
    #expect(extract.header.title == "24号楼植物角")
    #expect(extract.phase == .sealed && extract.isHeld)
    #expect(extract.body == "居民议事会" && extract.kind == "议事协商会" && extract.form == "现场")
    #expect(extract.opened == Self.day("2024-05-18") && extract.closed == Self.day("2024-05-18"))
    #expect(extract.documentNumber == "胜古北社议〔2024〕5号")
    #expect(extract.seal?.at.entry == session.seal?.entry)
    #expect(extract.doubts.isEmpty && extract.running == nil)
    #expect(extract.lastEntry == session.lastEntry)
  }

  @Test func `the bird corner was agreed in four points on trial, and waits for one paper`() throws
  {
    let (session, extract) = try Self.birdCorner()
    #expect(extract.issues.map(\.number) == ["20240518-7f3a-1"])
    let issue = try #require(extract["20240518-7f3a-1"])
    #expect(issue.title == "24号楼植物角设养鸟区" && issue.proposer == "居民甲")
    #expect(issue.source.kind == .resident && issue.source.on == Self.day("2024-05-06"))
    #expect(issue.status == .closed && issue.stands)
    #expect(issue.competence?.answer == .ours && issue.competence?.on == Self.day("2024-05-15"))
    #expect(issue.study == nil && issue.opinionRounds.isEmpty)
    #expect(issue.outcome?.points.count == 4)
    #expect(issue.outcome?.points.first?.place == "24号楼植物角东侧")
    #expect(issue.outcome?.points.first?.extent == "6平方米")
    #expect(
      issue.outcome?.trial == .init(from: Self.day("2024-06-01"), until: Self.day("2024-08-31")))
    #expect(issue.outcome?.conditions == ["产权单位出具书面意见"])
    let consent = try #require(issue.consents.first)
    #expect(issue.consents.count == 1 && consent.party == "产权单位" && consent.isDue)
    #expect(consent.answer == .word && consent.due == Self.day("2024-05-24"))
    #expect(issue.concerns.isEmpty, "both were settled")
    #expect(issue.objections.isEmpty && issue.mediations.isEmpty)
    let settled = Self.events(issue.settled, in: session)
    #expect(settled.contains { if case .settled = $0 { true } else { false } })
  }

  @Test func `each vote that stands is told with its numbers, and which of them settles the issue`()
    throws
  {
    let (session, extract) = try Self.birdCorner()
    let votes = try #require(extract.issues.first).votes
    #expect(votes.map(\.id.text) == ["v01", "v02", "v03", "v04", "v05", "v06"])
    #expect(
      votes.map(\.subject) == [
        .motion, .amendment, .amendment, .amendment, .amendment, .motion,
      ])
    #expect(votes.map { $0.result?.settles } == [true, false, false, false, false, true])
    #expect(votes.allSatisfy { $0.checked != nil && $0.result != nil && $0.way == .hands })
    let last = try #require(extract.issues[0].settlingVote)
    #expect(last.rule == "consensus-no-objection" && last.decides == .consultation)
    let verdict = try #require(last.result?.verdict)
    #expect(verdict.kind == session.votes["v06"]?.verdict?.kind)
    #expect(verdict.counts.heads.for == 11 && verdict.counts.heads.against == 0)
    #expect(verdict.outstanding.map(\.party) == ["产权单位"])
    for vote in votes {
      let told = Self.events(vote.result?.at, in: session)
      #expect(
        told.contains { if case .announced(let it) = $0 { it.vote == vote.id } else { false } })
      #expect(vote.result?.at.sum == UInt64(vote.result?.at.entry ?? 0) << 8)
    }
  }

  @Test func `tasks are told as they were given out, and what was reported of them`() throws {
    let (_, before) = try Self.birdCorner()
    #expect(
      before.issues[0].assignments.map(\.work.what) == [
        "出具书面意见", "完成划线和支架", "排定轮值表", "组织试行评议",
      ])
    #expect(before.issues[0].assignments.allSatisfy { $0.done == nil && $0.last == nil })
    let (session, after) = try Self.birdCorner(Scenario.greenCornerFollowUp)
    let tasks = after.issues[0].assignments
    #expect(
      tasks.map(\.done) == [Self.day("2024-05-23"), nil, Self.day("2024-05-28"), nil])
    #expect(tasks[0].last?.text == "已收到书面意见（盖章）")
    #expect(tasks[2].work.responsible == ["居民甲"] && tasks[2].work.point == 4)
    #expect(after.issues[0].consents.map(\.answer) == [.agreed])
    #expect(after.issues[0].consents[0].on == Self.day("2024-05-23"))
    let reported = Self.events(tasks[2].last?.at, in: session)
    #expect(
      reported.contains {
        if case .progressReported(let it) = $0 { it.assignment == "k03" } else { false }
      })
    #expect(after.phase == .sealed && after.lastEntry > before.lastEntry)
  }

  @Test func `twelve were expected, eleven voters came, one was excused`() throws {
    let (_, extract) = try Self.birdCorner()
    let attendance = extract.attendance
    #expect(attendance.expected == 12 && attendance.present == 11 && attendance.speaking == 2)
    #expect(attendance.members.count == 14)
    let excused = attendance.members.filter { $0.state == .excused }
    #expect(excused.map(\.name) == ["居民己"])
    #expect(attendance.members.filter { $0.state == .present }.count == 13)
    #expect(attendance.members[2].groups == ["楼门骨干", "党员"])
    #expect(attendance.members.last?.organisation == "街道城市管理办公室")
    #expect(attendance.members.last?.standing == .speaking)
  }

  @Test func `a vote that was voided and an act that was taken back are told no more`() throws {
    var (session, extract) = try Self.birdCorner()
    let scenario = Scenario.greenCorner
    session = try scenario.played { if case .adjourn = $0 { true } else { false } }
    let settling = try #require(extract.issues[0].settled)
    #expect(!Extract(of: session).issues[0].assignments.isEmpty)
    let later = beijing("2024-05-18", 15, 41, 30)
    try session.play(
      .voidVote(.init(vote: "v06", reason: "程序有误", approved: "社区党委")), at: later)
    extract = Extract(of: session)
    #expect(extract.issues[0].votes.map(\.id.text).contains("v06") == false)
    #expect(!extract.issues[0].stands && extract.issues[0].outcome == nil)
    #expect(extract.issues[0].assignments.isEmpty, "what they carry out is decided no more")

    var other = try scenario.played { if case .settle = $0 { true } else { false } }
    #expect(Extract(of: other).issues[0].settled == nil)
    try other.play(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "试行一个夏天")], trial: nil))),
      at: later, despite: "口头议定")
    let told = try #require(Extract(of: other).issues[0].settled)
    #expect(told.entry == settling.entry)
    try other.play(.retract(.init(entry: told.entry, reason: "记错")), at: later)
    #expect(Extract(of: other).issues[0].settled == nil)
    #expect(Extract(of: other).issues[0].outcome == nil)
  }

  @Test func `an open vote says how far it has come, and nothing of its numbers`() throws {
    let checked = try Scenario.greenCorner.played {
      if case .announce = $0 { true } else { false }
    }
    let vote = try #require(Extract(of: checked).issues[0].votes.first)
    #expect(vote.checked != nil && vote.result == nil)
    let open = try Scenario.greenCorner.played {
      if case .enterCount = $0 { true } else { false }
    }
    let first = try #require(Extract(of: open).issues[0].votes.first)
    #expect(first.checked == nil && first.result == nil && first.opened == Self.day("2024-05-18"))
  }

  @Test func `objections are told without who raised them, and mediations without the dwelling`()
    throws
  {
    var session = try Scenario.stairwell.played()
    let later = beijing("2024-01-21", 15, 0)
    try session.play(
      .raiseObjection(
        .init(issue: "i01", by: "业主02", text: "102采光", on: Self.day("2024-01-21"), inWriting: true)),
      at: later)
    try session.play(
      .mediate(
        .init(
          issue: "i01",
          mediation: Mediation(
            room: "102", on: Self.day("2024-01-21"), by: "调解员", text: "给102室装隔音窗"))),
      at: later)
    let issue = Extract(of: session).issues[0]
    #expect(issue.objections.map(\.number) == [1])
    #expect(issue.objections[0].inWriting && issue.objections[0].answered == nil)
    #expect(issue.objections[0].settled == nil && issue.objections[0].at.entry > 0)
    #expect(issue.mediations.map(\.on) == [Self.day("2024-01-21")])
    let text = "\(Extract(of: session))"
    for word in ["102", "业主02", "隔音窗", "采光"] { #expect(!text.contains(word), "\(word)") }
    #expect(issue.competence?.answer == .owners && issue.competence?.items == [7])

    try session.play(
      .answerObjection(
        .init(issue: "i01", number: 1, answer: "补偿", settled: Self.day("2024-01-21"))), at: later)
    let answered = Extract(of: session).issues[0].objections[0]
    #expect(answered.answered != nil && answered.settled == Self.day("2024-01-21"))
  }

  @Test func `nobody's home is in what a meeting says`() throws {
    for scenario in [Scenario.greenCorner, .stairwell, .naming, .representatives] {
      let session = try scenario.played()
      let text = "\(Extract(of: session))"
      for home in session.roster.compactMap(\.details.home) {
        #expect(!text.contains(home), "\(home)")
      }
      for dwelling in session.ownerRolls.flatMap(\.dwellings) {
        #expect(!text.contains("\"\(dwelling.room)\""), "\(dwelling.room)")
      }
      #expect(text.contains(session.identity.id))
    }
    #expect(try !Scenario.greenCorner.played().roster.compactMap(\.details.home).isEmpty)
    #expect(try !Scenario.stairwell.played().ownerRolls.flatMap(\.dwellings).isEmpty)
  }

  @Test func `the code is 16 digits, zeros before it`() {
    #expect(Extract.Witness(entry: 3, sum: 0x4f1c_2a9b_e07d_3358).code == "4f1c2a9be07d3358")
    #expect(Extract.Witness(entry: 3, sum: 0x2a).code == "000000000000002a")
    #expect(Extract.Witness(entry: 3, sum: nil).code == nil)
  }
}
