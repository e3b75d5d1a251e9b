import Archives
import Deliberation
import Documents
import Scenarios
import Testing

/// What leaves the office in a public copy, in every sentence of it and in its file's name.
@Suite struct PublicCopyTests {
  private static let publicKinds = DocumentKind.ofEveryMeeting.filter {
    $0.audiences.contains(.public)
  }

  /// A settled meeting whose title, issue, text and point are these.
  private func meeting(
    title: String = "楼道堆物", issue: String = "清理", text: String = "每月清理。", point: String = "每月清理",
    people: [String] = [], source: IssueSource = IssueSource(kind: .resident)
  ) throws -> Meeting {
    var meeting = try Meeting(title: title)
    for (place, name) in people.enumerated() {
      try meeting.act(
        .addParticipant(
          .init(
            person: PersonDetails(name: name, groups: ["居民"], home: "24-3-\(501 + place)"))))
    }
    try meeting.open(residents: 5, issue: issue, text: text)
    try meeting.act(
      .changeIssue(.init(issue: nil, title: nil, source: source, proposer: nil, summary: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: point)]))),
      .adjourn(.init(reason: nil)))
    return meeting
  }

  @Test(arguments: [
    "按GD20240506-001的要求清理。", "按工单GD20240506-001清理。", "按20240506-001号单清理。",
  ])
  func `the number of the work order an issue came from stands nowhere`(text: String) throws {
    let meeting = try meeting(
      text: text, point: text,
      source: IssueSource(kind: .workOrder, reference: "GD20240506-001"))
    for kind in Self.publicKinds {
      let document = try meeting.session.document(kind, for: .public)
      #expect(!document.flat.contains("20240506-001"), "\(kind)")
      if !kind.isBefore, !DocumentKind.withoutText.contains(kind) {
        #expect(document.sentences.contains { !$0.marks.isEmpty }, "it is read by itself: \(kind)")
      }
    }
    #expect(try meeting.flat(.record).contains("20240506-001"))
  }

  @Test func `a meeting in somebody's home doesn't say whose, and a street keeps its name`() throws
  {
    for (place, told, isHome) in [
      ("居民张三丰家（24-3-501）", "张三丰", true), ("张三丰家", "张三丰", true), ("24-3-501", "24-3-501", true),
      ("张三丰路12号活动室", "张三丰路12号活动室", false),
    ] {
      var meeting = try meeting(people: ["张三丰"])
      var changes = MeetingChanges()
      changes.place = place
      meeting.session.apply(
        Entry(
          number: meeting.session.lastEntry + 1, at: meeting.session.entries.last!.at, by: "记录",
          events: [.described(.init(changes: changes))]))
      for kind in [DocumentKind.minutes, .notice] {
        let paper = try meeting.session.document(kind, for: .public).flat
        #expect(paper.contains(told) != isHome, "\(place) \(kind): \(paper)")
      }
    }
  }

  @Test func `a meeting named after somebody is named otherwise inside and outside the paper`()
    throws
  {
    let meeting = try meeting(title: "张三丰家堆物协商", people: ["张三丰"])
    let papers = Papers(folder: "/tmp")
    for kind in Self.publicKinds {
      let document = try meeting.session.document(kind, for: .public)
      let name = papers.name(
        titled: "公示", of: meeting.session, meeting: document.meetingTitle,
        marked: Audience.public.mark,
        ending: "txt")
      #expect(!document.flat.contains("三丰"), "\(kind)")
      #expect(!name.contains("三丰") && name.contains("居民A家堆物协商"), "\(name)")
      #expect(document.sentences.contains { $0.marks.contains(.struckOut("张三丰")) }, "\(kind)")
    }
  }

  @Test func `the title that somebody corrected is no way around it`() throws {
    var meeting = try meeting(title: "堆物协商", people: ["张三丰"])
    try meeting.act(
      .correct(
        .init(
          entry: 0, field: "title", old: "堆物协商", new: "张三丰家堆物协商", reason: "写全", by: nil,
          approved: "社区党委书记")))
    for kind in Self.publicKinds {
      #expect(try !meeting.flat(kind, .public).contains("三丰"), "\(kind)")
    }
  }

  @Test func `whoever was elected is named where a sentence says so, and nowhere else`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, issue: "推选楼门长")
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "改为推选")))
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "推选楼门长", candidates: ["居民甲", "居民乙"], seats: 1),
            rule: "plurality",
            way: .secretBallot))),
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            issued: 5, returned: 5, invalid: 0,
            choices: [Choice("居民甲", votes: 4), Choice("居民乙", votes: 1)]), undeclared: nil)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)),
      .settle(
        .init(issue: nil, outcome: Outcome(points: [.init(text: "居民甲当选楼门长，居民丙负责联络，名单贴在居民甲家门口")]))),
      .adjourn(.init(reason: nil)))
    let paper = try meeting.flat(.notice, .public)
    #expect(paper.contains("居民甲当选楼门长，居民A负责联络，名单贴在居民B家门口。"), "\(paper)")
  }

  @Test(arguments: [
    "阿不都热西提", "阿不都·热西提", "阿不都.热西提", "阿不都　热西提", "JOHN SMITH", "john smith", "JohnSmith",
  ])
  func `a name is known however it is spelt`(spelling: String) throws {
    let meeting = try meeting(
      text: "由\(spelling)看护。", people: ["阿不都·热西提", "John Smith"])
    let paper = try meeting.flat(.minutes, .public)
    #expect(paper.contains("由居民A看护。"), "\(paper)")
  }

  @Test func `a street that bears somebody's name is still that street`() throws {
    let meeting = try meeting(text: "在王芳路口立牌，王芳路过时提醒，王芳同意。", people: ["王芳"])
    let paper = try meeting.flat(.minutes, .public)
    #expect(paper.contains("在王芳路口立牌，居民A路过时提醒，居民A同意。"), "\(paper)")
  }

  @Test(arguments: [
    "贫困户优先", "五保老人", "孤寡老人", "独居老人", "离异住户", "瘫痪在床", "坐轮椅的住户", "盲人住户", "聋哑住户", "智障儿童",
    "痴呆老人", "自闭症儿童", "做透析的住户", "糖尿病人", "中风的老人", "乙肝患者", "肺结核患者", "重病住户", "正在服刑的", "有前科的",
    "老赖", "欠物业费的", "失业的住户", "下岗职工", "酗酒的住户", "老李头同意", "王婶负责", "物业张经理到场", "501张家门口",
  ])
  func `what tells on a household is read by itself`(text: String) throws {
    let meeting = try meeting(point: text, people: ["钱多多"])
    let document = try meeting.session.document(.minutes, for: .public)
    let said = document.sentences.first { $0.text.hasSuffix(text.suffix(1)) && $0.text != "清理" }
    #expect(said?.marks.isEmpty == false, "\(text)")
  }

  @Test(arguments: ["收费5元一张", "买501张凳子", "双方经理到场", "石头搬走", "社区主任到场"])
  func `what tells on nobody bears no mark`(text: String) throws {
    let meeting = try meeting(point: text, people: ["钱多多"])
    let document = try meeting.session.document(.minutes, for: .public)
    #expect(document.sentences.first { $0.text == text }?.marks.isEmpty == true, "\(text)")
  }

  @Test func `a text in other words isn't called the text that was voted`() throws {
    let meeting = try meeting(text: "清理501门口。按期验收。", people: ["钱多多"])
    let before = try meeting.session.document(.notice, for: .public)
    #expect(before.flat.contains("方案全文（第1稿）：清理居民A家门口。按期验收。"))
    #expect(before.flat.contains("公开版对涉及个人的文字作了处理，原文载于存档版。"))
    var issuing = Issuing()
    issuing.rewritings = ["清理居民A家门口": "不清理，各户自理"]
    for kind in [DocumentKind.minutes, .opinion, .notice] {
      let paper = try meeting.flat(kind, .public, issuing)
      #expect(paper.contains("方案（第1稿）的公开表述：不清理，各户自理。按期验收。"), "\(paper)")
      #expect(!paper.contains("方案全文"), "\(kind)")
      #expect(!paper.contains("每月清理（公开表述）"), "what was not rewritten: \(kind)")
      #expect(paper.contains("公开版对涉及个人的文字作了处理，原文载于存档版。"), "\(kind)")
    }
    #expect(try meeting.flat(.record).contains("方案全文（第1稿）：清理501门口。按期验收。"))
    let plain = try self.meeting()
    #expect(try !plain.flat(.notice, .public).contains("作了处理"), "where nothing was changed")
  }

  @Test func `from the areas of a public copy nobody works out a household's`() throws {
    var session = try Scenario.stairwell.played()
    let start = beijing("2024-01-21", 15, 0)
    try session.play(.openVote(.init(proposal: VoteProposal(way: .slips))), at: start)
    try session.play(
      .registerDelivery(
        .init(
          vote: nil, rooms: Scenario.stairwellRegister.dwellings.map(\.room).filter { $0 != "402" })
      ),
      at: start)
    let slips = Scenario.stairwellRegister.dwellings.filter { $0.room != "401" && $0.room != "402" }
      .map { Ballot(room: $0.room, answer: $0.room == "101" ? .invalid : .for) }
    for clerk in ["计票甲", "计票乙"] {
      try session.play(.enterSlips(.init(vote: nil, ballots: slips)), at: start, by: clerk)
    }
    try session.play(
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(policies: Policies(unreturned: Policy(.absent, clause: "未交回的不计入"))),
          undeclared: nil)), at: start)
    try session.play(.checkCount(.init(vote: nil, by: nil)), at: start)
    try session.play(.announce(.init(vote: nil)), at: start)
    for kind in [DocumentKind.decision, .notice] {
      let paper = try session.document(kind, for: .public).flat
      #expect(paper.contains("发放11户、10人，未送达1户；收回10户、9人；未返回1户、1人；无效1户、1人"), "\(paper)")
    }
    let record = try session.document(.record, for: .archive).flat
    #expect(record.contains("发放11户、628.82平方米、10人，未送达1户"), "\(record)")
    #expect(record.contains("送达表决票11户。"))
  }
}
