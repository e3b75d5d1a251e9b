import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// What a person reads before a public copy goes out the first time.
@Suite struct PublicSentencesTests {
  /// A meeting with one settled issue that says these things wherever a clerk types freely.
  private func meeting(saying text: (Int) -> String) throws -> Session {
    var meeting = try Meeting(title: text(0)) {
      $0.place = text(1)
      $0.contact = "社区服务站"
    }
    try meeting.open(residents: 6, issue: text(2), text: text(3))
    try meeting.act(
      .changeIssue(
        .init(
          issue: nil, title: nil,
          source: IssueSource(kind: .call, reference: text(4)), proposer: nil, summary: nil)),
      .recordNotice(
        .init(
          issue: nil, notified: Notified(on: Day("2024-02-20")!, channels: [text(5)]))))
    try meeting.hands(6, 0, 0)
    try meeting.act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(
            points: [.init(text: text(6), place: text(7), extent: text(8))], conditions: [text(9)]))
      ),
      .adjourn(.init(reason: nil)))
    return meeting.session
  }

  private static let publicKinds = DocumentKind.ofEveryMeeting.filter {
    $0.audiences.contains(.public)
  }

  @Test func `everything typed freely that a public copy prints is read first`() throws {
    // Ten texts that nothing else says.
    let said = (0..<10).map { "甲乙丙丁戊己庚辛壬癸".map { String($0) }[$0] + "处堆物试行办法" }
    let session = try meeting { said[$0] }
    var printed = 0
    for kind in Self.publicKinds {
      let document = try session.document(kind, for: .public)
      let flat = document.flat
      for text in said where flat.contains(text) {
        printed += 1
        #expect(document.sentences.contains { $0.text.contains(text) }, "\(kind) prints \(text)")
      }
    }
    #expect(printed >= 10)
    for kind in DocumentKind.ofEveryMeeting where kind.audiences.contains(.archive) {
      #expect(try session.document(kind, for: .archive).sentences.isEmpty)
    }
  }

  private func sentence(_ text: String) throws -> PublicSentence {
    let session = try meeting { $0 == 6 ? text : "第\($0)处" }
    let document = try session.document(.minutes, for: .public)
    return try #require(document.sentences.first { $0.text.hasSuffix(text.suffix(2)) })
  }

  @Test(arguments: [
    "为低保户减半收费", "残疾居民优先", "精神状况不稳定的住户", "一层住户住院期间", "独居老人癌症手术后",
    "怀孕的住户", "长期信访的住户", "刑满释放的租户", "感染hiv的租户",
  ])
  func `words of health, poverty and the like hold a sentence back`(text: String) throws {
    let marks = try sentence(text).marks
    #expect(marks.contains { if case .held = $0 { true } else { false } }, "\(marks)")
  }

  @Test(arguments: ["高大妈同意", "听老王说过", "小李负责浇水", "张师傅来修"])
  func `a nickname is marked`(text: String) throws {
    let marks = try sentence(text).marks
    #expect(marks.contains { if case .nickname = $0 { true } else { false } }, "\(text): \(marks)")
  }

  @Test(arguments: ["老旧小区改造", "小区的老人", "小型观赏鸟", "老年人优先", "老石板保留"])
  func `an ordinary word is no nickname`(text: String) throws {
    #expect(try sentence(text).marks.isEmpty)
  }

  @Test func `a rewriting tells of a household and of nobody`() throws {
    var meeting = try Meeting()
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "钱多多", groups: ["居民"], home: "5-1-301"))))
    try meeting.open(residents: 5, text: "为301室钱多多（低保）免除费用。")
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    let document = try meeting.session.document(.minutes, for: .public)
    let marked = try #require(document.sentences.first { !$0.marks.isEmpty })
    #expect(marked.offer == "为一户居民免除费用")
    var issuing = Issuing()
    issuing.rewritings = [marked.text: "为一户居民免除费用"]
    let rewritten = try meeting.flat(.minutes, .public, issuing)
    #expect(rewritten.contains("为一户居民免除费用。"))
    #expect(!rewritten.contains("低保"))
    #expect(try meeting.flat(.minutes).contains("为301室钱多多（低保）免除费用"))
  }

  @Test func `no public copy tells the number of a work order`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: "按12345工单SH20240312000123的要求清理。")
    try meeting.act(
      .changeIssue(
        .init(
          issue: nil, title: nil,
          source: IssueSource(kind: .workOrder, reference: "SH20240312000123"), proposer: nil,
          summary: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    for kind in Self.publicKinds {
      let text = try meeting.flat(kind, .public)
      #expect(!text.contains("20240312000123"), "\(kind)")
    }
    #expect(try meeting.flat(.minutes, .public).contains("本议题由12345市民服务热线工单转来"))
    #expect(try meeting.flat(.minutes).contains("SH20240312000123"))
  }
}
