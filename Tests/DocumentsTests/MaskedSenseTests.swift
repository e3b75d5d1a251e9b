import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// A name that is masked changes nothing of what was voted.
@Suite struct MaskedSenseTests {
  private func meeting(
    text: String, title: String = "楼道照明", condition: String = "物业同意",
    people: [(name: String, home: String)], source: IssueSource? = nil
  ) throws -> Meeting {
    var meeting = try Meeting()
    for person in people {
      try meeting.act(
        .addParticipant(
          .init(
            person: PersonDetails(name: person.name, groups: ["居民"], home: person.home))))
    }
    try meeting.open(residents: 5, issue: title, text: text)
    if let source {
      try meeting.act(
        .changeIssue(
          .init(
            issue: nil, title: nil, source: source, proposer: nil, summary: nil)))
    }
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(
        .init(
          issue: nil, outcome: Outcome(points: [.init(text: text)], conditions: [condition]))),
      .adjourn(.init(reason: nil)))
    return meeting
  }

  private static let results: [DocumentKind] = [.minutes, .opinion, .notice]

  @Test func `one resident is never said to be all of them, and is the same throughout`() throws {
    let meeting = try meeting(
      text: "在24-1-301门口装声控灯，电费由王桂兰负担。", condition: "张伟（102）不反对，桂兰同意",
      people: [("王桂兰", "24-1-301"), ("张伟", "24-1-102")])
    for kind in Self.results {
      let document = try meeting.session.document(kind, for: .public)
      let paper = document.flat
      #expect(paper.contains("在居民A家门口装声控灯，电费由居民A负担"), "\(kind): \(paper)")
      #expect(paper.contains("居民B不反对，居民A同意"), "\(kind): \(paper)")
      #expect(!paper.contains("由居民负担") && !paper.contains("有关住户"), "\(kind)")
      for sentence in document.sentences where sentence.text.contains(/居民[A-Z]/) {
        #expect(!sentence.marks.isEmpty, "confirmed by itself: \(sentence.text)")
      }
    }
  }

  @Test func `a home that is the object of a decision is asked, and told from the others`() throws {
    let meeting = try meeting(
      text: "同意901改作理发店，902不改。", people: [("钱多多", "24-1-901"), ("李娜", "24-1-902")])
    let document = try meeting.session.document(.notice, for: .public)
    #expect(document.flat.contains("同意居民A家改作理发店，居民B家不改"), "\(document.flat)")
    #expect(
      document.sentences.contains { $0.text.contains("理发店") && !$0.marks.isEmpty })
  }

  @Test func `homes that nobody has to themselves are told from one another`() throws {
    // Somebody else lives in a 101 and a 102 of another building.
    let meeting = try meeting(
      text: "同意101改作理发店，102不改，101自费。", people: [("钱多多", "24-1-101"), ("李娜", "24-1-102")])
    let paper = try meeting.flat(.notice, .public)
    #expect(paper.contains("同意一户居民改作理发店，另一户居民不改，一户居民自费"), "\(paper)")
  }

  @Test(arguments: [
    ("301孙桂芳出资，在301门口装灯", "居民A出资，在居民A家门口装灯"), ("302门口装灯", "一户居民门口装灯"),
    ("401门口装灯，孙桂芳不同意", "居民A家门口装灯，居民B不同意"), ("501由物业修，502由钱多多修", "一户居民由物业修，居民A家由居民A修"),
  ])
  func `a home of the register is its owner's, where it is nobody else's`(
    said: String, printed: String
  ) throws {
    var meeting = try meeting(text: "装灯", people: [("钱多多", "24-1-401")])
    func home(_ room: String, _ owners: String..., kind: Dwelling.Kind = .home) -> Dwelling {
      Dwelling(room: room, owners: owners, area: Area(hundredths: 5000), kind: kind)
    }
    let dwellings = [
      home("24-1-301", "孙桂芳"), home("24-1-302", "业主甲", "业主乙"), home("24-1-401", "业主丙"),
      home("24-1-501", "某开发公司", kind: .unsold), home("24-1-502", "钱多多"),
    ]
    let heads = dwellings.indices.map {
      OwnerRoll.Head(
        names: dwellings[$0].owners, dwellings: [$0], reason: .secretary, isConfirmed: true)
    }
    try meeting.act(
      .reopen(.init(reason: "再议")),
      .confirmOwners(.init(roll: OwnerRoll(dwellings: dwellings, heads: heads))),
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: said)]))),
      .adjourn(.init(reason: nil)))
    let paper = try meeting.flat(.notice, .public)
    #expect(paper.contains(printed), "\(paper)")
  }

  @Test func `an ordinary word that somebody is called by stays and is asked`() throws {
    let meeting = try meeting(
      text: "安居工程外墙方案由方案同志负责，安居配合。", title: "安居工程外墙",
      people: [("安居", "24-1-101"), ("方案", "24-1-102")])
    for kind in DocumentKind.ofEveryMeeting where kind.audiences.contains(.public) {
      let document = try meeting.session.document(kind, for: .public)
      guard Self.results.contains(kind) || kind == .meetingNotice else { continue }
      #expect(document.flat.contains("安居工程外墙"), "\(kind)")
      if kind == .meetingNotice { continue }
      #expect(document.flat.contains("安居工程外墙方案由居民A同志负责，安居配合"), "\(document.flat)")
      let sentence = try #require(document.sentences.first { $0.text.contains("同志") })
      #expect(sentence.marks.contains(.perhapsName("安居")), "\(sentence.marks)")
      #expect(sentence.marks.contains(.struckOut("方案")), "\(sentence.marks)")
    }
  }

  @Test(arguments: [
    ("由建国看护", "由居民A看护"), ("建国门外大街", "建国门外大街"), ("建国同意", "居民A同意"), ("居民建国家门口", "居民A家门口"),
  ])
  func `what stands beside a word tells whether it is somebody`(said: String, printed: String)
    throws
  {
    let meeting = try meeting(text: said, people: [("赵建国", "24-1-101")])
    let paper = try meeting.flat(.notice, .public)
    #expect(paper.contains(printed), "\(paper)")
  }

  @Test func `a paper of before the meeting names nobody who came to it later`() throws {
    var meeting = try Meeting(title: "钱多多家漏水")
    try meeting.open(residents: 5)
    #expect(try meeting.flat(.meetingNotice, .public).contains("钱多多"), "nobody knows them yet")
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "钱多多", groups: ["居民"], home: "24-1-101"))))
    for kind in [DocumentKind.meetingNotice, .floorRules] {
      let paper = try meeting.flat(kind, .public)
      #expect(!paper.contains("钱多多") && paper.contains("居民A家漏水"), "\(kind): \(paper)")
    }
  }

  @Test func `whoever is named later takes nobody's letter`() throws {
    var meeting = try meeting(
      text: "由钱多多看护。", people: [("钱多多", "24-1-101"), ("李娜", "24-1-102")])
    #expect(try meeting.flat(.notice, .public).contains("由居民A看护"))
    try meeting.act(
      .reopen(.init(reason: "再议")),
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: "李娜和钱多多浇水"), .init(text: "由钱多多看护。")]))),
      .adjourn(.init(reason: nil)))
    let paper = try meeting.flat(.notice, .public)
    #expect(paper.contains("居民B和居民A浇水"), "\(paper)")
  }

  @Test(arguments: [
    ("王阿姨、老李头、高大妈看管", "居民A、居民B、居民C看管"), ("胖嫂和王姐同意", "居民A和居民B同意"), ("物业张经理到场", "物业经理到场"),
    ("李总负责", "经理负责"), ("张师傅来修", "师傅来修"), ("老方案不变", "老方案不变"), ("小金额不计", "小金额不计"),
    ("总额与金总额相符", "总额与金总额相符"), ("3号楼502门口装灯", "一户居民门口装灯"), ("24-3-502门口装灯", "一户居民门口装灯"),
    ("二单元三层东户装灯", "一户居民装灯"), ("502的阳台拆除", "一户居民的阳台拆除"), ("3号楼120户参加", "3号楼120户参加"),
    ("每户交120元", "每户交120元"), ("2024-05-18以前", "2024-05-18以前"), ("120家商户", "120家商户"),
  ])
  func `no nickname and no home is printed, and no other word is taken for one`(
    said: String, printed: String
  ) throws {
    let meeting = try meeting(text: said, people: [("钱多多", "9-9-901")])
    let paper = try meeting.flat(.notice, .public)
    #expect(paper.contains(printed), "\(paper)")
  }

  @Test(arguments: ["GD-20240501工单反映漏水", "按12345-20240501办结", "GD-001办结", "工单GD-20240501-77"])
  func `no number of a work order is printed, however much of it is quoted`(said: String) throws {
    let meeting = try meeting(
      text: said, title: said, people: [],
      source: IssueSource(kind: .workOrder, reference: "GD-20240501-77"))
    for kind in DocumentKind.ofEveryMeeting where kind.audiences.contains(.public) {
      let paper = try meeting.flat(kind, .public)
      for number in ["20240501", "GD-", "-001"] {
        #expect(!paper.contains(number), "\(kind): \(paper)")
      }
    }
  }

  @Test func `a public wording says less of somebody and nothing else`() {
    let sentence = PublicSentence(text: "居民A（低保户）减免停车费5元，不收电费", marks: [.held("低保")])
    for allowed in ["一户居民减免停车费5元，不收电费", "一位居民减免停车费五元，不收电费", "有关住户减免停车费5元，不收电费"] {
      #expect(sentence.mayRead(allowed), "\(allowed)")
    }
    for other in [
      "全体居民减免停车费5元，不收电费", "居民减免停车费5元，不收电费", "一户居民减免停车费50元，不收电费", "一户居民减免停车费5元，收电费",
      "一户居民增收停车费5元，不收电费", "物业减免停车费5元，不收电费",
    ] { #expect(!sentence.mayRead(other), "\(other)") }
  }
}
