import Deliberation
import Documents
import Foundation
import Scenarios
import Sentences
import Testing
import Text
import Values

/// Who is said to have been there and done something, and when.
@Suite struct WhoAndWhenTests {
  @Test func `nobody checks a count who isn't there, and an old file that says so is told`() throws
  {
    var meeting = try Meeting { $0.scrutineers = ["居民己"] }
    try meeting.open(residents: 5, of: 6)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: nil)))
    #expect(throws: Refusal.count(.checkerAway("居民己"))) {
      try meeting.act(.checkCount(.init(vote: nil, by: "居民己")))
    }
    #expect(Refusal.count(.checkerAway("居民己")).isLater)
    // As an earlier program took it.
    var old = meeting.session
    old.apply(
      Entry(
        number: old.lastEntry + 1, at: beijing("2024-03-02", 9, 50), by: "记录",
        events: [.countChecked(.init(vote: "v01", by: "居民己"))]))
    try old.play(.announce(.init(vote: nil)), at: beijing("2024-03-02", 9, 51))
    let record = try old.document(.record, for: .archive).flat
    #expect(record.contains("登记的核对人居民己当时不在场，核对人未登记。"), "\(record)")
    #expect(!record.contains("由居民己核对"))
    #expect(Rejudgement(old, digest: nil).findings.isEmpty)
    #expect(Rejudgement(old, digest: nil).doubts.count == 1)
    // Somebody who left is as far away; somebody of no roster is believed.
    try meeting.act(
      .voidVote(.init(vote: nil, reason: "重来")), .leave(.init(participant: "居民戊")),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 4, against: 0, abstain: 0), undeclared: nil)))
    #expect(throws: Refusal.count(.checkerAway("居民戊"))) {
      try meeting.act(.checkCount(.init(vote: nil, by: "居民戊")))
    }
    try meeting.act(.checkCount(.init(vote: nil, by: "街道李工")))
  }

  @Test func `of two entries the one whose clock ran fast is marked`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.remark(.init(issue: nil, by: "居民甲", text: "第一句")))
    try meeting.session.play(
      .remark(.init(issue: nil, by: "居民乙", text: "快钟说的话")), at: beijing("2024-03-03", 9, 30))
    try meeting.act(.remark(.init(issue: nil, by: "居民丙", text: "第三句")))
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    #expect(record.contains("快钟说的话。（所记时间晚于其后登记的一条，时钟有误）"), "\(record)")
    #expect(record.components("时钟有误").count == 2, "no other line: \(record)")
    let course = record.components("第一句")[1]
    #expect(course.components("快钟说的话")[1].contains("第三句"), "it stands where it was written")
  }

  @Test func `a clock put back makes nobody a proxy and nobody absent`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.remark(.init(issue: nil, by: "居民甲", text: "先说的话")))
    let early: [Command] = [
      .remark(.init(issue: nil, by: "居民乙", text: "后说的话")),
      .propose(.init(issue: nil, text: "划出停车位", mover: nil, seconder: nil)),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "居民丙")), .announce(.init(vote: nil)),
    ]
    for (place, command) in early.enumerated() {
      try meeting.session.play(command, at: beijing("2024-03-02", 8, place))
    }
    let record = try meeting.flat(.record)
    for wrong in ["受托", "当时不在场", "会前"] { #expect(!record.contains(wrong), "\(record)") }
    #expect(record.contains("到会有表决权5人") && record.contains("计票结果由居民丙核对"), "\(record)")
    #expect(record.contains("后说的话。（登记在后，所记时间早于前一条，时钟有误）"), "\(record)")
    #expect(record.components(separatedBy: "所记时间仍早于前面登记的").count > 3, "\(record)")
    let course = record.components(separatedBy: "先说的话")[1]
    #expect(course.contains("后说的话"), "they stand where they were written")
    #expect(try !meeting.flat(.notice, .public).contains("受托"))
    for kind in [DocumentKind.minutes, .opinion] {
      #expect(try !meeting.flat(kind).contains("受托"))
    }
  }

  @Test func `an end before the start says why wherever it is printed, and words can be put right`()
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每月第一个周六集中清理楼道堆物")]))))
    try meeting.act(.assign(.init(issue: nil, work: .init(what: "清理", responsible: ["物业"]))))
    try meeting.session.play(
      .adjourn(.init(reason: nil)), at: beijing("2024-03-02", 8, 0), despite: "电脑时钟慢两小时")
    for kind in [DocumentKind.record, .minutes, .opinion, .attendance, .tasks] {
      let paper = try meeting.flat(kind)
      #expect(paper.contains("08:00（所记时间的说明：电脑时钟慢两小时）"), "\(kind): \(paper)")
    }
    let added = try #require(
      meeting.session.entries.first { entry in
        entry.events.contains { if case .issueAdded = $0 { true } else { false } }
      })
    let fixed = Command.correct(
      .init(
        entry: added.number, field: "title", old: "楼道堆物清理", new: "楼道堆物、清理", reason: "写错",
        approved: "书记"))
    try meeting.act(fixed)
    #expect(meeting.session.issues.values.first?.title == "楼道堆物、清理")
    let task = try #require(meeting.session.assignments.values.first)
    let early = Assignment.Progress(on: Day("2024-02-01")!, text: "早做了", done: true)
    try meeting.session.play(
      .reportProgress(.init(assignment: task.id.text, progress: early)),
      at: beijing("2024-03-09", 9, 0), despite: "会前已完工")
    let tasks = try meeting.flat(.tasks)
    #expect(tasks.contains("早做了。（所写日期的说明：会前已完工）"), "\(tasks)")
  }

  @Test func `why somebody stayed away stands in the record and on the sheet alone`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, of: 6)
    try meeting.act(.excuse(.init(participant: "居民己", reason: "住院")))
    let entry = meeting.session.lastEntry
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    try meeting.act(
      .correct(
        .init(
          entry: entry, field: "reason", old: "住院", new: "外出", reason: "听错", by: nil,
          approved: "社区党委书记")))
    for kind in [DocumentKind.minutes, .opinion, .tasks] {
      let paper = try meeting.flat(kind)
      #expect(!paper.contains("住院") && !paper.contains("外出"), "\(kind): \(paper)")
      #expect(paper.contains("会后对记录作了1处涉及个人信息的更正，载于会议记录。"), "\(kind)")
    }
    for kind in [DocumentKind.record, .attendance] {
      #expect(try meeting.flat(kind).contains("原为“住院”，更正为“外出”"), "\(kind)")
    }
  }

  @Test func `a required group that came late is not said to have been there from the start`()
    throws
  {
    var meeting = try Meeting { $0.requiredGroups = ["党员"] }
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "党员甲", groups: ["党员"], home: "1-1-101"))))
    for name in ["居民甲", "居民乙"] {
      try meeting.act(.addParticipant(.init(person: PersonDetails(name: name, groups: ["居民"]))))
    }
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)), .openMeeting(.init(despite: "先开")),
      .signIn(.init(participants: ["党员甲"], way: nil)), .adjourn(.init(reason: nil)))
    #expect(try meeting.flat(.record).contains("党员有代表到会（党员在开会后到）。"))
    #expect(try !meeting.flat(.minutes).contains("一方均"))
  }

  @Test func `a meeting that wasn't held has nobody absent`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("residents-representatives") }
    for number in 1...6 {
      try meeting.act(
        .addParticipant(.init(person: PersonDetails(name: "居民\(Meeting.numbers[number])"))))
    }
    try meeting.act(
      .signIn(.init(participants: ["p01"], way: nil)), .adjourn(.init(reason: "到会人数未达规定")))
    let sheet = try meeting.flat(.attendance)
    #expect(!sheet.contains("缺席") && sheet.contains("未到5人"), "\(sheet)")
    let lines = SessionSummary(meeting.session, in: .chinese).lines
    #expect(lines.contains { $0.contains("未能举行") })
  }

  @Test func `an earlier verdict on the same text stands beside the one that counts`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .noObjection))),
      .askObjections(.init(vote: nil, objectors: ["居民乙"], count: 1)),
      .checkCount(.init(vote: nil, by: nil)),
      .announce(.init(vote: nil)), .openVote(.init(proposal: VoteProposal(way: .noObjection))),
      .askObjections(.init(vote: nil, objectors: [], count: 0)),
      .checkCount(.init(vote: nil, by: nil)),
      .announce(.init(vote: nil)))
    try meeting.adjourn()
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.opinion, .archive), (.opinion, .public),
      (.notice, .public),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("同一文字此前表决过：3月2日，方案（第1稿）第1次表决"), "\(kind): \(paper)")
      #expect(paper.contains("未达成一致"), "\(kind)")
    }
  }

  @Test func `a proxy of before the meeting stands before it, on the text it is of`() throws {
    var meeting = try Meeting()
    for (place, name) in ["居民甲", "居民乙", "居民丙"].enumerated() {
      try meeting.act(
        .addParticipant(
          .init(
            person: PersonDetails(name: name, groups: ["居民"], home: "5-1-10\(place + 1)"))))
    }
    try meeting.act(
      .addIssue(.init(title: "停车棚", source: nil, proposer: nil, summary: nil, number: nil)),
      .propose(.init(issue: "停车棚", text: "东侧设棚", mover: nil, seconder: nil)),
      .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)),
      .appointProxy(
        .init(
          participant: "居民丙", holder: "居民甲", opinion: nil,
          opinions: [ProxyOpinion(issue: "停车棚", answer: .against)])),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "停车棚")),
      .propose(.init(issue: nil, text: "西侧设棚", mover: nil, seconder: nil)),
      .adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    let (before, during) = (
      try #require(record.range(of: "会前")), try #require(record.range(of: "会上"))
    )
    let proxy = try #require(record.range(of: "书面意见：议题一方案一（第1稿）反对"))
    #expect(before.upperBound <= proxy.lowerBound && proxy.upperBound <= during.lowerBound)
  }

  @Test func `a written round needs no sheet signed at a door`() throws {
    var session = try Scenario.stairwell.played()
    #expect(session.gaps.contains(.signedSheetMissing))
    try session.play(
      .openVote(.init(proposal: VoteProposal(way: .slips))), at: beijing("2024-01-21", 15, 0))
    #expect(!session.gaps.contains(.signedSheetMissing))
  }

  @Test func `a notice invites proxies only where so many are allowed`() throws {
    func notice(_ rule: String, _ most: Int?) throws -> String {
      let meeting = try Meeting {
        $0.rule = Rule.builtIn(rule)
        $0.proxiesPerHolder = most
      }
      return try meeting.flat(.meetingNotice, .public)
    }
    #expect(try !notice("majority-of-present", nil).contains("委托他人"))
    #expect(try notice("majority-of-present", 2).contains("每人最多接受2人委托"))
    #expect(try notice("majority-of-present", 0).contains("本次会议的表决不接受委托。"))
    #expect(try !notice("majority-of-present", 0).contains("书面委托书"))
    #expect(try !notice("residents-representatives", nil).contains("书面委托"))
    #expect(try notice("owners-committee", 2).contains("本次会议的表决不接受委托。"))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    components(separatedBy: separator)
  }
}
