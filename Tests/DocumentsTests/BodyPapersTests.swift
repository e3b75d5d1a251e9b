import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// What papers print of the body that meets.
@Suite struct BodyPapersTests {
  private let members = (1...5).map { PersonDetails(name: "代表0\($0)", groups: ["居民代表"]) }
  private let issue = "院内改造方案"

  private func clock(_ minute: Int) -> Moment { beijing("2025-09-06", 9, minute) }

  private func prepared(
    _ constitution: Constitution = .representatives, number: Int? = 4
  ) throws -> Session {
    var session = Session(
      identity: .init(id: "20250906-7f3a", date: Day("2025-09-06")!, title: "老旧小区改造"))
    try session.play(
      .constitute(.init(constitution: constitution, number: number, members: members)),
      at: clock(0))
    try session.play(
      .addIssue(
        .init(title: issue, source: nil, proposer: nil, summary: nil, number: nil)), at: clock(1))
    return session
  }

  private func resolved() throws -> Session {
    var session = try prepared()
    let commands: [Command] = [
      .signIn(.init(participants: members.prefix(4).map(\.name), way: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: issue)),
      .judgeCompetence(
        .init(
          issue: nil, competence: Competence(answer: .ours, by: "社区工作者甲"))),
      .propose(.init(issue: nil, text: "同意改造方案第三稿。", mover: nil, seconder: nil)),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 4, against: 0, abstain: 0), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "监票人甲")), .announce(.init(vote: nil)),
      .adjourn(.init(reason: nil)),
    ]
    for (place, command) in commands.enumerated() {
      try session.play(command, at: clock(2 + place))
    }
    return session
  }

  @Test func `the resolution tells which meeting of which term adopted it`() throws {
    let session = try resolved()
    #expect(session.title(of: .opinion) == "决议")
    let resolution = try session.document(.opinion, for: .archive).flat
    #expect(resolution.contains("（2025年9月6日某社区第七届居民代表会议第四次会议通过）"), "\(resolution)")
    #expect(resolution.contains("某社区居民代表会议关于院内改造方案的"), "\(resolution)")
    for kind in [DocumentKind.record, .minutes, .attendance, .notice] {
      let audience = kind.audiences.first ?? .archive
      let paper = try session.document(kind, for: audience).flat
      #expect(paper.contains("某社区第七届居民代表会议第四次会议"), "\(kind): \(paper)")
    }
  }

  @Test func `a meeting numbered by the year and one of another body's name`() throws {
    var council = Constitution.representatives
    council.term = .yearly
    let notice = try prepared(council).document(.meetingNotice, for: .public).flat
    #expect(notice.contains("某社区居民代表会议2025年第4次会议"), "\(notice)")
    let bare = try prepared(number: nil).document(.meetingNotice, for: .public).flat
    #expect(!bare.contains("第七届") && bare.contains("居民代表会议"), "\(bare)")
    var other = try prepared()
    var changes = MeetingChanges()
    changes.body = "居民议事会"
    try other.play(.describeMeeting(.init(changes: changes)), at: clock(2))
    let renamed = try other.document(.meetingNotice, for: .public).flat
    #expect(!renamed.contains("第七届") && renamed.contains("居民议事会"), "\(renamed)")
  }

  @Test func `the notice prints whom to ask, the telephone and the address, and no proxies`() throws
  {
    let notice = try prepared().document(.meetingNotice, for: .public).flat
    #expect(notice.contains("联系人：社区居委会值班人员电话：010-64170000"), "\(notice)")
    #expect(notice.contains("地址：和平街1号院社区服务站"), "\(notice)")
    #expect(!notice.contains("委托"), "\(notice)")
    #expect(notice.contains("请于会前向某社区居民委员会请假"), "\(notice)")
    var willing = Constitution.representatives
    willing.proxies = .init(allowed: true, perHolder: 1)
    let other = try prepared(willing).document(.meetingNotice, for: .public).flat
    #expect(other.contains("每人最多接受1人委托"), "\(other)")
  }

  @Test func `a mobile number is printed where it is the office's own alone`() throws {
    var mobile = Constitution.representatives
    mobile.telephone = "13800000000"
    let notice = try prepared(mobile).document(.meetingNotice, for: .public).flat
    #expect(notice.contains("电话：13800000000"), "\(notice)")
  }
}
