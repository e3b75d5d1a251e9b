import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// What holds of every paper of every meeting.
@Suite struct LawTests {
  /// Names, homes and telephones typed where a clerk may type anything.
  func indiscreet() throws -> Session {
    var meeting = try Meeting {
      $0.contact = "社区服务站"
      $0.concurrences = ["产权单位"]
    }
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "欧阳小明", groups: ["居民"], home: "24-3-501"))),
      .addParticipant(.init(person: PersonDetails(name: "张　三", groups: ["党员"], home: "24-1-102"))))
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "上官", groups: ["居民"], home: "24-3-502"))))
    try meeting.open(residents: 5, text: "由张三每周清扫，电话13812345678，住24号楼3单元501室。")
    try meeting.act(
      .appointProxy(.init(participant: "居民戊", holder: "居民甲", opinion: nil)))
    let gossip = "502室的张 三（24－1－102，138 1234 5678）说欧阳小明住3-501，电话010-64170000，主持人甲知道"
    try meeting.act(
      .changeIssue(.init(issue: nil, title: nil, source: nil, proposer: "欧阳小明", summary: gossip)),
      .screenIssue(
        .init(
          issue: nil, screening: Screening(by: "欧阳小明", on: nil, listed: true, reply: gossip))),
      .recordPartyStudy(.init(issue: nil, study: PartyStudy(by: "张三", conclusion: gossip))),
      .recordTurn(.init(participant: "居民甲", kind: .against, seconds: 30, note: gossip, issue: nil)),
      .raiseConcern(.init(issue: nil, by: "居民乙", text: gossip)),
      .answerConcern(.init(concern: "c01", answer: gossip, settled: false)),
      .remark(.init(issue: nil, by: "居民丙", text: gossip)))
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(party: "产权单位", answer: .word, by: "欧阳小明"))))
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(
            points: [.init(text: gossip, place: "24-3-501门口"), .init(text: "6平方米，每日7:00—20:00")],
            conditions: [gossip]))),
      .assign(.init(issue: nil, work: .init(what: gossip, responsible: ["张三"]))),
      .raiseObjection(
        .init(
          issue: nil, by: "居民丁", text: gossip, on: Day("2024-03-02")!, inWriting: true)),
      .adjourn(.init(reason: gossip)))
    return meeting.session
  }

  @Test(arguments: DocumentKind.ofEveryMeeting.filter { $0.audiences.contains(.archive) })
  func `no copy for the archive holds a mobile number either`(kind: DocumentKind) throws {
    let text = try indiscreet().document(kind, for: .archive).flat
    #expect(!text.contains("13812345678"))
    #expect(!text.contains("138 1234 5678") && !text.contains("1381234"))
  }

  @Test
  func `a body's own mobile and a source's mark stay in the papers, a landline that was voted too`()
    throws
  {
    var meeting = try Meeting { $0.contact = "社区服务站 13900000000" }
    try meeting.act(
      .addIssue(
        .init(
          title: "楼道照明", source: IssueSource(kind: .workOrder, reference: "20240302138001380001"),
          proposer: nil, summary: nil, number: nil)))
    try meeting.open(residents: 5, text: "公示牌写明报修电话010-64170000，联系居民甲13812345678。")
    try meeting.hands(5, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "写明报修电话")]))))
    try meeting.act(.adjourn(.init(reason: nil)))
    for kind in DocumentKind.ofEveryMeeting
    where !kind.isBefore && kind != .attendance && kind != .tasks
      && !DocumentKind.withoutText.contains(kind)
    {
      for audience in kind.audiences {
        let document = try meeting.session.document(kind, for: audience)
        #expect(document.flat.contains("公示牌写明报修电话010-64170000，联系"), "\(kind) \(audience)")
        #expect(!document.flat.contains("13812345678"))
        if audience == .public {
          #expect(
            document.sentences.contains { $0.marks.contains(.telephone("010-64170000")) },
            "whoever lets it out has seen it: \(kind)")
        }
      }
    }
  }

  @Test(arguments: [
    ("电话13800138002", false), ("13800138002", false), ("110101199001010015", false),
    ("工单１３８００１３８００２号", false), ("202405180101234560", true), ("20240302138001380001", true),
    ("GD20240506-001", true),
  ])
  func `a source's mark stands in its own place, a telephone typed as one nowhere`(
    reference: String, isPrinted: Bool
  ) throws {
    var meeting = try Meeting()
    try meeting.act(
      .addIssue(
        .init(
          title: "楼道照明", source: IssueSource(kind: .workOrder, reference: reference), proposer: nil,
          summary: nil, number: nil)))
    try meeting.open(residents: 5, text: "找\(reference)修灯，或打13812345678。")
    try meeting.act(
      .raiseConcern(.init(issue: nil, by: "居民甲", text: "问过\(reference)")),
      .remark(.init(issue: nil, by: nil, text: "补记\(reference)和13812345678")))
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "打\(reference)")]))),
      .adjourn(.init(reason: nil)))
    let digits = reference.filter(\.isNumber)
    for kind in DocumentKind.ofEveryMeeting where !kind.isBefore && kind != .tasks {
      for audience in kind.audiences {
        let text = try meeting.flat(kind, audience)
        #expect(!text.contains("13812345678"), "\(kind) \(audience)")
        #expect(isPrinted || !text.contains(digits), "\(kind) \(audience): \(text)")
      }
    }
    let record = try meeting.flat(.record)
    #expect(record.contains("工单（\(reference)）") == isPrinted, "\(record)")
    // Eighteen digits that could be somebody's are read as a mark in the mark's place alone.
    if reference == "202405180101234560" {
      #expect(record.contains("补记（号码已隐去）和（号码已隐去）"), "\(record)")
    }
  }

  @Test(arguments: [
    ("101室居民甲申请", "居民A申请"), ("居民甲、居民乙和居民丙同意", "居民A、居民B和居民C同意"),
    ("业主居民甲来电", "业主A来电"), ("5-1-101的居民甲反映", "居民A反映"), ("居民甲（101）不反对", "居民A不反对"),
    ("5-1-101、5-1-102漏水", "居民A家、居民B家漏水"), ("居民甲、居民乙，再由居民甲", "居民A、居民B，再由居民A"),
    ("由居民甲与物业公司商定", "由居民A与物业公司商定"), ("电话010-64170000、居民甲", "电话（号码已隐去）、居民A"),
  ])
  func `a public copy names a household or a resident and shows no stars`(
    said: String, printed: String
  ) throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: "每月清理。")
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: said)]))),
      .adjourn(.init(reason: nil)))
    for kind in DocumentKind.ofEveryMeeting where kind.audiences.contains(.public) {
      let paper = try meeting.flat(kind, .public)
      #expect(!paper.contains("*"), "\(kind)")
      if !kind.isBefore, !DocumentKind.withoutText.contains(kind) {
        #expect(paper.contains(printed), "\(kind): \(paper)")
      }
    }
  }

  @Test(arguments: DocumentKind.ofEveryMeeting.filter { $0.audiences.contains(.public) })
  func `a public copy holds nobody's name, home or telephone`(kind: DocumentKind) throws {
    let session = try indiscreet()
    let document = try session.document(kind, for: .public)
    let text = document.flat
    #expect(text.hasPrefix("【可公开】公开版"))
    for secret in [
      "张三", "欧阳", "小明", "主持人甲", "居民甲", "居民乙", "501", "502", "102", "138", "64170000", "12345678",
    ] {
      #expect(!text.contains(secret), "\(kind) tells \(secret)")
    }
    if kind == .notice {
      #expect(text.contains("6平方米，每日7:00—20:00"), "what tells nobody stays")
      #expect(document.masked.contains("欧阳小明") && document.masked.contains("24－1－102"))
    }
  }

  @Test func `names that are words strike out no figure, verdict, issuer or place`() throws {
    var meeting = try Meeting(title: "和平街花园") {
      $0.convener = "和平街社区居民委员会"
      $0.body = "和平街居民议事会"
      $0.place = "和平街301室活动室"
      $0.rule = Rule.builtIn("residents-representatives")
    }
    for (place, name) in ["和平", "王成立", "业主1", "李通过", "赵建国"].enumerated() {
      try meeting.act(
        .addParticipant(
          .init(
            person: PersonDetails(name: name, groups: ["居民"], home: "9-2-\(301 + place)"))))
    }
    try meeting.open(
      residents: 11, issue: "花园", text: "业主11人出资300元，由成立和建国看护，303、304负责浇水，高度302厘米。")
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 11, against: 0, abstain: 0), undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    try meeting.adjourn()
    let document = try meeting.session.document(.notice, for: .public)
    let text = document.flat
    for kept in [
      "和平街社区居民委员会组织召开和平街居民议事会", "赞成11人，反对0人，弃权0人，通过", "业主11人出资300元", "302厘米",
    ] {
      #expect(text.contains(kept), "\(kept): \(text)")
    }
    #expect(text.contains("由居民A和居民B看护，居民C家、居民D家负责浇水"), "\(text)")
    #expect(document.masked == ["成立", "建国", "303", "304"])
  }

  @Test func `whoever a field names beside the roster is struck out, a body is not`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: "由钱多多和物业公司联系周老五，社区党委监督。")
    try meeting.act(
      .changeIssue(.init(issue: nil, title: nil, source: nil, proposer: "钱多多", summary: nil)),
      .screenIssue(.init(issue: nil, screening: Screening(by: "社区党委", on: nil, listed: true))))
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .assign(.init(issue: nil, work: .init(what: "联系", lead: "物业公司", responsible: ["周老五"]))))
    try meeting.adjourn()
    let text = try meeting.flat(.notice, .public)
    #expect(text.contains("由居民A和物业公司联系居民B，社区党委监督。"), "\(text)")
  }

  @Test(arguments: DocumentKind.ofEveryMeeting)
  func `no line is wider than the page nor begins with a mark that may not`(kind: DocumentKind)
    throws
  {
    let sessions = [try indiscreet(), try Scenario.greenCorner.played()]
    for session in sessions {
      for audience in kind.audiences {
        let document = try session.document(kind, for: audience)
        for width in [document.page.characters * 2, 80, 44] {
          let text = TextRenderer(width: width).text(of: document)
          for line in text.split(separator: "\n") {
            #expect(cells(of: String(line)) <= width, "\(kind): \(line)")
            let first = line.first { !$0.isWhitespace }
            #expect(first.map { !"，。、；：）》”？！".contains($0) } ?? true, "\(kind): \(line)")
            #expect(!"（《“".contains(line.last ?? " "), "\(kind): \(line)")
          }
        }
      }
    }
  }

  @Test(arguments: DocumentKind.ofEveryMeeting)
  func `a consultation neither resolves anything nor takes effect by itself`(kind: DocumentKind)
    throws
  {
    let session = try Scenario.greenCorner.played()
    for audience in kind.audiences {
      let text = try session.document(kind, for: audience).flat
      #expect(!text.contains("生效") && !text.contains("决议") && !text.contains("未通过"))
    }
  }

  @Test func `archive papers are never made for the public`() throws {
    let session = try Scenario.greenCorner.played()
    for kind in [DocumentKind.record, .attendance, .tasks, .signInSheet, .agenda, .tallySheet] {
      #expect(throws: DocumentRefusal.notFor(kind, .public)) {
        try session.document(kind, for: .public)
      }
    }
  }

  @Test func `before the meeting there is no record, and without a result no opinion`() throws {
    var meeting = try Meeting()
    #expect(throws: DocumentRefusal.lacks(.minutes, .opening)) { try meeting.flat(.minutes) }
    try meeting.open(residents: 5)
    try meeting.hands(3, 2, 0)
    #expect(throws: DocumentRefusal.lacks(.opinion, .result)) { try meeting.flat(.opinion) }
    #expect(throws: DocumentRefusal.lacks(.notice, .result)) { try meeting.flat(.notice, .public) }
    try meeting.act(.adjourn(.init(reason: nil)))
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("赞成3人，反对2人，弃权0人，未达成一致。"))
    #expect(minutes.contains("未达成一致。") && minutes.contains("继续协商。") && !minutes.contains("执行事项"))
    #expect(minutes.hasPrefix("【内部】存档版未定稿"))
  }

  @Test func `papers end their lines as asked`() throws {
    let document = try Scenario.greenCorner.played().document(.minutes, for: .archive)
    let lf = TextRenderer().text(of: document)
    let crlf = TextRenderer(lineEnd: .crlf).text(of: document)
    #expect(!lf.utf8.contains(13))
    #expect(
      crlf
        == lf.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n"))
  }

  @Test func `all papers of a meeting are made well within the time a person waits`() throws {
    let session = try Scenario.greenCorner.played()
    let time = try ContinuousClock().measure {
      for kind in DocumentKind.ofEveryMeeting {
        for audience in kind.audiences {
          _ = TextRenderer().text(of: try session.document(kind, for: audience))
        }
      }
    }
    #expect(time < .seconds(5))
    print("all papers, unoptimised: \(time)")
  }
}
