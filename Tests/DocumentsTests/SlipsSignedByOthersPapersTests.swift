import Deliberation
import Documents
import Office
import Scenarios
import Screens
import Testing
import Text
import Values
import yishi

/// Slips that somebody signed for the owner, in the papers of an owners' vote.
@Suite struct SlipsSignedByOthersPapersTests {
  private func clauses() -> Policies {
    Policies(
      unreturned: Policy(.absent, clause: "未交回的不计入参与"),
      invalid: Policy(.absent, clause: "无效票不计入参与"))
  }

  /// Seven owners agree, and a son signed for the eighth without a written proxy.
  private func announced(
    until: String?, countedOn: String? = nil, others: [String] = []
  ) throws -> Session {
    var vote = try StairwellVote()
    try vote.act(
      .openVote(
        .init(
          proposal: VoteProposal(way: .slips, scope: "全部12套住宅", until: until.flatMap { Day($0) }))))
    let slips =
      (["101", "102", "201", "202", "301", "302", "401"] + others)
      .map { Ballot(room: $0, answer: .for) } + [
        Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: "子女")
      ]
    try vote.read(slips)
    if let countedOn { vote.at = beijing(countedOn, 9, 0) }
    try vote.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: clauses()), undeclared: nil)))
    try vote.act(.checkCount(.init(vote: nil, by: "监票甲")))
    let announced = vote.at.adding(seconds: 60)
    let isEarly = until.flatMap { Day($0) }.map { announced.day <= $0 } ?? false
    try vote.act(.announce(.init(vote: nil)), despite: isEarly ? "其余各户已表示放弃" : nil)
    return vote.session
  }

  private func text(_ session: Session, _ kind: DocumentKind, _ audience: Audience) throws -> String
  {
    try TextRenderer().text(of: session.document(kind, for: audience)).filter { !$0.isWhitespace }
  }

  @Test func `the archive copy says who signed, a public one only that a slip waits`() throws {
    let session = try announced(until: nil)
    let record = try text(session, .record, .archive)
    #expect(record.contains("待补委托书1户（402签名人居民甲（子女））"), "\(record)")
    var printed = 0
    for kind in DocumentKind.allCases {
      guard let copy = try? text(session, kind, .public) else { continue }
      #expect(!copy.contains("居民甲"), "\(kind)")
      #expect(!copy.contains("子女"), "\(kind)")
      printed += 1
    }
    #expect(printed > 1)
    #expect(record.contains("数据不全"), "\(record)")
    let adopted = try announced(until: nil, others: ["501", "502", "601", "602"])
    let notice = try text(adopted, .notice, .public)
    #expect(notice.contains("待补委托书1户"), "\(notice)")
    #expect(!notice.contains("居民甲"))
  }

  private let papers: [(DocumentKind, Audience)] = [
    (.decision, .archive), (.record, .archive), (.decision, .public), (.notice, .public),
  ]

  @Test func `every paper of the result says which slips wait, until when and what comes of it`()
    throws
  {
    let session = try announced(until: "2024-01-31", others: ["501", "502", "601", "602"])
    for (kind, audience) in papers {
      let paper = try text(session, kind, audience)
      let which = audience == .public ? "1户，由业主以外的人签名" : "402签名人居民甲（子女）"
      #expect(
        paper.contains(
          "宣布时待补委托书的表决票：\(which)。书面委托书2024年1月31日以前（含当日）可以补来：补来的计入，补不来的没有书面委托，无效（《民法典》第一百六十五条、第一百七十一条）。"
            + "补来或补不来，结论都是：通过。"), "\(kind) \(audience): \(paper)")
      if audience == .public { #expect(!paper.contains("402") && !paper.contains("子女"), "\(kind)") }
    }
    let wall = try #require(
      LiveWording(session, at: session.entries.last!.at, in: .chinese)
        .result(of: session.votes.values.last!))
    #expect(wall.contains("待补委托书的表决票：1户，由业主以外的人签名。"), "\(wall)")
    #expect(wall.contains("结论都是：通过") && !wall.contains("居民甲") && !wall.contains("402"))
  }

  @Test func `where the proxy turns the result every paper gives both`() throws {
    for until in ["2024-01-31", nil] {
      let session = try announced(until: until)
      let record = try text(session, .record, .archive)
      #expect(
        record.contains(
          until == nil ? "没有定截止日；补来书面委托书的计入" : "书面委托书2024年1月31日以前（含当日）可以补来"), "\(record)")
      #expect(record.contains("若待补的委托书都补不来：表决不成立。若待补的委托书都补来：通过。"), "\(record)")
    }
  }

  @Test func `when the last day has passed no paper says that a proxy may come`() throws {
    var session = try announced(until: "2024-01-31", others: ["501", "502", "601", "602"])
    try session.play(.adjourn(.init(reason: nil)), at: beijing("2024-02-01", 9, 0), by: "记录")
    for (kind, audience) in papers {
      let paper = try text(session, kind, audience)
      #expect(
        paper.contains("截止日2024年1月31日已过，没有登记补来书面委托书，无效（《民法典》"), "\(kind) \(audience): \(paper)")
      #expect(!paper.contains("可以补来"), "\(kind) \(audience)")
    }
    let void = try announced(until: "2024-01-31", countedOn: "2024-02-01")
    let record = try text(void, .record, .archive)
    #expect(record.contains("非业主签名、没有书面委托的表决票：402签名人居民甲（子女），无效"), "\(record)")
  }

  @Test func `after the last day the slip is told as invalid, with why`() throws {
    let session = try announced(until: "2024-01-31", countedOn: "2024-02-01")
    let record = try text(session, .record, .archive)
    #expect(record.contains("交回表决票的截止日为2024年1月31日。"), "\(record)")
    #expect(record.contains("截止日2024年1月31日。"), "said when the round was opened")
    #expect(record.contains("无效1户"), "\(record)")
    #expect(
      record.contains(
        "非业主签名、没有书面委托（《民法典》第一百六十五条、第一百七十一条）1户（402签名人居民甲（子女））"), "\(record)")
  }

  @Test func `what is void by the rules on proxies is told as invalid`() throws {
    var vote = try StairwellVote()
    var changes = MeetingChanges()
    changes.proxiesPerHolder = 1
    try vote.act(.describeMeeting(.init(changes: changes)))
    try vote.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅"))))
    let proxy = Proxy(holder: "居民甲", isWritten: true)
    let slips = ["101", "102", "201"].map { Ballot(room: $0, answer: .for, proxy: proxy) }
    try vote.read(slips)
    try vote.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: clauses()), undeclared: nil)))
    try vote.act(.checkCount(.init(vote: nil, by: "监票甲")))
    try vote.act(.announce(.init(vote: nil)))
    #expect(vote.session.votes.values.last?.announcement?.tally.heads.invalid == 2)
    let record = try text(vote.session, .record, .archive)
    #expect(record.contains("无效2户"), "\(record)")
  }

  @Test func `what was handed out is what was delivered for this very round`() throws {
    var vote = try StairwellVote()
    let rooms = Scenario.stairwellRegister.dwellings.map(\.room)
    for (round, delivered) in [rooms, ["402", "501"]].enumerated() {
      try vote.act(
        .openVote(
          .init(
            proposal: VoteProposal(way: .slips, scope: "全部12套住宅", carriesSlips: round > 0))))
      try vote.act(.registerDelivery(.init(vote: nil, rooms: delivered)))
      let slips =
        round == 0
        ? rooms.prefix(7).map { Ballot(room: $0, answer: .for) }
        : [Ballot(room: "402", answer: .for)]
      try vote.read(slips)
      try vote.act(
        .enterCount(.init(vote: nil, count: CountEntry(policies: clauses()), undeclared: nil)))
      try vote.act(.checkCount(.init(vote: nil, by: "监票甲")))
      try vote.act(.announce(.init(vote: nil)))
    }
    let tally = try #require(vote.session.votes.values.last?.announcement?.tally)
    #expect(tally.heads.delivered == 1, "501 alone was handed a slip and kept it")
    let record = try text(vote.session, .record, .archive)
    // Two were handed out in this round, and seven of the first stand.
    #expect(record.contains("本轮发放2户") && record.contains("本轮收回1户"), "\(record)")
    #expect(record.contains("沿用第1次表决（2024年1月21日）的表决票7户"), "\(record)")
    #expect(record.contains("合计收回8户"), "\(record)")
    #expect(record.contains("未返回1户"), "\(record)")
  }
}

extension SlipsSignedByOthersPapersTests {
  @Test func `one slip read as two people's is settled as one`() throws {
    var vote = try StairwellVote()
    let child = Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: "子女")
    try vote.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅"))))
    try vote.act(
      .enterSlips(.init(vote: nil, ballots: [Ballot(room: "402", answer: .against)])), by: "计票甲")
    try vote.act(.enterSlips(.init(vote: nil, ballots: [child])), by: "计票乙")
    try vote.act(.settleSlips(.init(vote: nil, ballots: [child], reason: "核对原票")))
    try vote.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: clauses()), undeclared: nil)))
    try vote.act(.checkCount(.init(vote: nil, by: "监票甲")))
    try vote.act(.announce(.init(vote: nil)))
    let record = try text(vote.session, .record, .archive)
    #expect(record.contains("两人录入不一致的表决票1张（402）"), "\(record)")
  }
}
