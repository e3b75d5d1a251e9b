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

  private func resolved(_ constitution: Constitution = .representatives) throws -> Session {
    var session = try prepared(constitution)
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
    #expect(session.resultPapers == [.resolution])
    let resolution = try session.document(.resolution, for: .archive).flat
    #expect(resolution.contains("（2025年9月6日某社区第七届居民代表会议第四次会议通过）"), "\(resolution)")
    #expect(resolution.contains("某社区居民代表会议关于院内改造方案的决议"), "\(resolution)")
    #expect(
      resolution.contains("应到代表5名，实到4名，符合三分之二以上代表到会的规定，会议有效。"), "\(resolution)")
    #expect(resolution.contains("一、决议事项通过《院内改造方案（第一稿）》。方案全文（第1稿）："), "\(resolution)")
    #expect(!resolution.contains("协商"), "\(resolution)")
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

  @Test func `an assembly is spoken to and spoken of as one, and a council as another`() throws {
    let before = [DocumentKind.meetingNotice, .agenda]
    for kind in before {
      let paper = try prepared().document(kind, for: kind.audiences[0]).flat
      for word in ["议事代表", "协商", "各位代表"] {
        #expect(!paper.contains(word), "\(kind): \(paper)")
      }
    }
    let notice = try prepared().document(.meetingNotice, for: .public).flat
    #expect(notice.contains("各位居民代表、有关单位："), "\(notice)")
    let minutes = try resolved().document(.minutes, for: .archive).flat
    #expect(minutes.contains("审议院内改造方案事宜") && !minutes.contains("协商"), "\(minutes)")
    let council = try prepared(.council).document(.meetingNotice, for: .public).flat
    #expect(council.contains("各位议事代表、有关单位："), "\(council)")
  }

  @Test(arguments: [
    ("社区党员大会", "各位党员"), ("某村村民会议", "全体村民"), ("某村村民代表会议", "各位村民代表"), ("业主委员会", "各位委员"),
    ("某社区居民会议", "全体居民"), ("社区代表大会", "各位居民代表"), ("物管会", "各位委员"),
  ])
  func `whom a notice is sent to follows from the body`(_ body: String, _ whom: String) throws {
    var constitution = Constitution.representatives
    (constitution.name, constitution.shortName, constitution.kind) = (body, nil, nil)
    let notice = try prepared(constitution).document(.meetingNotice, for: .public).flat
    #expect(notice.contains("\(whom)、有关单位："), "\(notice)")
  }

  @Test func `a notice hangs where the body hangs its notices`() throws {
    let notice = try resolved().document(.notice, for: .public).flat
    #expect(notice.contains("公示渠道") && notice.contains("公示栏、居民微信群"), "\(notice)")
  }

  @Test func `whose seal a body's papers bear signs them, else the body by its full name`() throws {
    var unsealed = Constitution.representatives
    unsealed.sealing = nil
    let own = try prepared(unsealed).document(.meetingNotice, for: .public).flat
    #expect(own.contains("请于会前向某社区居民代表会议请假"), "\(own)")
    let sealed = try prepared().document(.meetingNotice, for: .public).flat
    #expect(sealed.contains("请于会前向某社区居民委员会请假"), "\(sealed)")
  }

  @Test func `a paper's number has the prefix that the body keeps for it`() throws {
    var own = Constitution.representatives
    own.documentPrefixes = [.init(paper: "opinion", prefix: "某社居决")]
    var session = try prepared(own)
    // Nothing is settled yet: the number would be the minutes'.
    #expect(session.numberPrefix == "某社居")
    #expect(try resolved().numberPrefix == "某社居")
    #expect(try resolved(own).numberPrefix == "某社居决")
    var newer = own
    newer.documentPrefixes?.append(.init(paper: "resolution", prefix: "某社居决议"))
    #expect(try resolved(newer).numberPrefix == "某社居决议")
    var changes = MeetingChanges()
    changes.documentPrefix = "街办"
    try session.play(.describeMeeting(.init(changes: changes)), at: clock(2))
    #expect(session.numberPrefix == "街办")
  }

  @Test func `a mobile number is printed where it is the office's own alone`() throws {
    var mobile = Constitution.representatives
    mobile.telephone = "13800000000"
    let notice = try prepared(mobile).document(.meetingNotice, for: .public).flat
    #expect(notice.contains("电话：13800000000"), "\(notice)")
  }
}
