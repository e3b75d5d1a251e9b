import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// Papers of what owners decide, alone or beside a consultation.
extension HardCasesTests {
  @Test func `an owners' vote prints its range, its basis and the owners of several dwellings`()
    throws
  {
    var meeting = try Meeting(title: "3号楼2单元加装电梯") {
      $0.body = "业主大会"
      $0.rule = Rule.builtIn("civil-code-278-special")
    }
    try meeting.open(residents: 5, issue: "3号楼2单元加装电梯", text: "同意3号楼2单元加装电梯。")
    let dwellings = (0..<6).map { place in
      Dwelling(
        room: "3-2-\(place + 1)01", owners: ["业主0\(max(1, place))"],
        area: Area(hundredths: 5000))
    }
    let heads = (1...5).map { owner in
      OwnerRoll.Head(
        names: ["业主0\(owner)"], dwellings: owner == 1 ? [0, 1] : [owner], reason: .secretary,
        isConfirmed: true)
    }
    let slips = dwellings.map { Ballot(room: $0.room, answer: .for) }
    try meeting.leaveToOwners()
    try meeting.act(
      .confirmOwners(.init(roll: OwnerRoll(dwellings: dwellings, heads: heads))),
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部6套住宅"))))
    try meeting.read(slips)
    try meeting.announceSlips()
    try meeting.adjourn()
    #expect(meeting.session.title(of: .notice) == "表决结果公告")
    let issuing = Issuing(on: Day("2024-03-10"))
    try expect(
      TextRenderer().text(
        of: meeting.session.document(.notice, for: .public, issuing: issuing)),
      isExpected: "notice.owners.txt")
    for (kind, audience) in [
      (DocumentKind.minutes, Audience.archive), (.minutes, .public), (.decision, .public),
      (.record, .archive),
    ] {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("表决范围：3号楼2单元全部6套住宅，业主5人，面积300.00平方米。"), "\(kind)")
      #expect(text.contains("同一业主有多套的按一人计，共1处。"), "\(kind)")
      #expect(text.contains("表决依据：《民法典》第二百七十八条"), "\(kind)")
      #expect(!text.contains("须另行依法表决"), "\(kind)")
    }
  }

  /// A consultation on one issue and an owners' vote on the other, in two rounds.
  private func mixed() throws -> Meeting {
    var meeting = try Meeting(title: "3号楼") { $0.contact = "社区服务站" }
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(.closeIssue(.init(issue: nil, withoutAssignment: "当场办结")))
    let roll = OwnerRoll.stairwell(of: 4, area: Area(hundredths: 5000))
    try meeting.act(
      .addIssue(.init(title: "加装电梯", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "加装电梯")),
      .propose(.init(issue: nil, text: "同意加装电梯。", mover: nil, seconder: nil)))
    try meeting.leaveToOwners()
    try meeting.act(.confirmOwners(.init(roll: roll)))
    for answers in [[Answer.for, .against, .abstain], [.for, .for, .for]] {
      try meeting.act(
        .openVote(
          .init(
            proposal: VoteProposal(rule: "civil-code-278-special", way: .slips, scope: "3号楼2单元"))),
        .registerDelivery(.init(vote: nil, rooms: roll.dwellings.map(\.room))))
      meeting.later(days: 3)
      try meeting.read(
        zip(roll.dwellings, answers).map { Ballot(room: $0.room, answer: $1) })
      try meeting.announceSlips(
        Policies(unreturned: Policy(.absent, clause: "未返回的视为未参与")))
      if answers[1] == .against {
        try meeting.act(
          .mediate(
            .init(
              issue: nil,
              mediation: Mediation(
                room: "3-2-201", on: meeting.session.entries.last!.happened.day, by: "协调员甲",
                text: "一层不出资"))))
      }
    }
    try meeting.adjourn()
    return meeting
  }

  @Test func `each issue is told by the rule of its own vote`() throws {
    let meeting = try mixed()
    #expect(meeting.session.resultPapers == [.opinion, .decision])
    // What two bodies decided shares no paper.
    for audience in Audience.allCases {
      let opinion = try meeting.flat(.opinion, audience)
      #expect(opinion.contains("就楼道堆物清理事宜进行协商"), "\(opinion)")
      #expect(!opinion.contains("电梯") && !opinion.contains("决定"), "\(opinion)")
      let decision = try meeting.flat(.decision, audience)
      #expect(decision.contains("同意加装电梯。"), "\(decision)")
      #expect(!decision.contains("堆物") && !decision.contains("协商"), "\(decision)")
    }
    let notice = try meeting.flat(.notice, .public)
    #expect(notice.contains("收回3户、3人；未返回1户、1人；无效0户、0人"))
    #expect(notice.contains("计票约定：未交回的表决票：不计入参与（条款：“未返回的视为未参与”）。"))
    #expect(notice.contains("____年__月__日至____年__月__日（7日）"), "nobody said when it was posted")
  }

  @Test func `how a dwelling changed its mind stands inside alone`() throws {
    let meeting = try mixed()
    for kind in [DocumentKind.minutes, .record] {
      let text = try meeting.flat(kind)
      #expect(text.contains("3-2-201：第1次（2024年3月5日）反对→第2次（2024年3月8日）同意"), "\(kind)")
      #expect(text.contains("（协调员甲协调：一层不出资）"), "\(kind)")
    }
    for kind in [DocumentKind.minutes, .opinion, .decision, .notice] {
      #expect(try !meeting.flat(kind, .public).contains("3-2-201"), "\(kind)")
    }
  }

  @Test func `nobody carries out what may be the owners' to decide`() throws {
    var meeting = try Meeting {
      $0.body = "居民代表会议"
      $0.rule = Rule.builtIn("residents-representatives")
    }
    try meeting.open(residents: 5)
    try meeting.act(
      .judgeCompetence(.init(issue: nil, competence: Competence(answer: .unsure, by: "主持人甲"))))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    #expect(meeting.session.resultPapers == [.opinion])
    let text = try meeting.flat(.opinion, .public)
    #expect(text.contains("组织实施前须先行确认"))
    #expect(!text.contains("决议") && !text.contains("委员会组织实施"), "\(text)")
  }

  @Test func `papers of the evening before prescribe ballots for an owners' matter`() throws {
    var meeting = try Meeting()
    try meeting.act(
      .addIssue(.init(title: "加装电梯", source: nil, proposer: nil, summary: nil, number: nil)),
      .judgeCompetence(
        .init(
          issue: "加装电梯", competence: Competence(answer: .owners, items: [7], by: "主持人甲"))))
    for (kind, audience) in [
      (DocumentKind.agenda, Audience.archive), (.tallySheet, .archive), (.meetingNotice, .public),
    ] {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("须另行依法表决") && text.contains("按户发放书面表决票"), "\(kind)")
      #expect(!text.contains("请举手"), "\(kind)")
      #expect(!text.contains("应到0人"), "\(kind)")
    }
  }
}
