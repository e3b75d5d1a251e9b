import Deliberation
import Documents
import Scenarios
import Testing

/// What lies at the door, on the table and with the tellers, and what the office alone keeps.
@Suite struct SheetsForTheEveningTests {
  private func prepared(_ describe: (inout MeetingChanges) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting(describe)
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "居民甲", groups: ["居民"], home: "5-1-101"))),
      .addParticipant(.init(person: PersonDetails(name: "旁听甲", standing: .observing))),
      .addParticipant(
        .init(person: PersonDetails(name: "来人甲", standing: .speaking, organisation: "某产权单位"))),
      .addIssue(
        .init(title: "楼道堆物清理", source: nil, proposer: nil, summary: nil, number: nil)))
    return meeting
  }

  // MARK: Place cards

  @Test func `a card has the number of the sign-in sheet, and who sits there or for which unit`()
    throws
  {
    let meeting = try prepared()
    let cards = try meeting.flat(.placeCards)
    #expect(cards.contains("1号居民甲") && cards.contains("3号某产权单位"), "\(cards)")
    #expect(!cards.contains("2号") && !cards.contains("旁听甲"), "\(cards)")
    #expect(!cards.contains("5-1-101") && !cards.contains("来人甲"), "the room reads it: \(cards)")
    #expect(cards.contains("9号") && !cards.contains("10号"), "those nobody expected: \(cards)")
    let sheet = try meeting.flat(.signInSheet)
    #expect(sheet.contains("1居民甲") && sheet.contains("3来人甲"), "\(sheet)")
  }

  @Test func `the sign-in sheet says who has no vote and why`() throws {
    let sheet = try prepared().flat(.signInSheet)
    #expect(sheet.contains("旁听甲无旁听") && sheet.contains("无列席"), "\(sheet)")
  }

  // MARK: Counting

  @Test func `the calling sheet has room for the slips of every vote, stroke by stroke`() throws {
    let sheet = try prepared().flat(.callingSheet)
    for said in [
      "议题一楼道堆物清理", "发出____张收回____张有效____张无效____张", "意见正字栏票数", "赞成", "反对", "弃权", "候选人（选项）",
      "有效与无效相加应等于收回", "唱票人（签字）", "监票人（签字）",
    ] { #expect(sheet.contains(said), "\(said): \(sheet)") }
  }

  @Test func `where nobody is asked to abstain there is no row for it`() throws {
    let sheet = try prepared { $0.asksAbstentions = false }.flat(.callingSheet)
    #expect(!sheet.contains("弃权"), "\(sheet)")
  }

  @Test func `owners answer as their slips have it, and areas are counted elsewhere`() throws {
    let sheet = try prepared { $0.rule = Rule.builtIn("civil-code-278-general") }
      .flat(.callingSheet)
    #expect(sheet.contains("同意") && sheet.contains("弃权") && !sheet.contains("赞成"), "\(sheet)")
    #expect(sheet.contains("业主人数和面积按逐户统计表计算"), "\(sheet)")
  }

  @Test func `hands come to all who may vote, with those for whom another votes`() throws {
    #expect(try prepared().flat(.tallySheet).contains("各项相加应等于有表决权人数（含受托）。"))
    let without = try prepared { $0.acceptsProxies = false }.flat(.tallySheet)
    #expect(without.contains("各项相加应等于有表决权人数。"), "\(without)")
  }

  // MARK: Those notified

  @Test func `the list of those notified prints telephones as they lie beside the record`() throws {
    var meeting = try prepared { $0.place = "社区会议室，电话13812345678" }
    try meeting.act(.excuse(.init(participant: "居民甲", reason: "住院")))
    var issuing = Issuing()
    issuing.telephones = ["p01": "13812345678", "p03": "13912345678"]
    let list = try meeting.flat(.notifiedList, .archive, issuing)
    #expect(list.hasPrefix("【内部】存档版只在办公室使用"), "\(list)")
    #expect(list.contains("1居民甲居民13812345678请假"), "\(list)")
    #expect(list.contains("13912345678"), "\(list)")
    #expect(list.contains("社区会议室，电话（号码已隐去）"), "in its own place alone: \(list)")
    #expect(!list.contains("住院") && !list.contains("5-1-101"), "\(list)")
    let blank = try meeting.flat(.notifiedList)
    #expect(!blank.contains("13812345678") && blank.contains("1居民甲居民请假"), "\(blank)")
  }

  @Test func `no telephone stands on any other paper, whatever was given`() throws {
    let meeting = try prepared()
    var issuing = Issuing()
    issuing.telephones = ["p01": "13812345678"]
    for kind in DocumentKind.allCases where kind != .notifiedList {
      for audience in kind.audiences {
        guard let paper = try? meeting.flat(kind, audience, issuing) else { continue }
        #expect(!paper.contains("13812345678"), "\(kind)")
      }
    }
  }

  @Test(arguments: [DocumentKind.notifiedList, .placeCards])
  func `they are of the office and of a meeting to which people come`(kind: DocumentKind) throws {
    #expect(throws: DocumentRefusal.notFor(kind, .public)) { try prepared().flat(kind, .public) }
    let written = try Scenario.writtenRounds.played()
    #expect(throws: DocumentRefusal.lacks(kind, .gathering)) {
      try written.document(kind, for: .archive)
    }
  }
}
