import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// A message to a group: short, whole, and of nobody.
@Suite struct GroupMessageTests {
  /// Without the line that says for whom it is.
  private func message(_ session: Session, posted: String? = nil) throws -> String {
    let issuing = Issuing(on: posted.flatMap { Day($0) })
    let flat = try session.document(.wechat, for: .public, issuing: issuing).flat
    return String(flat.dropFirst("【可公开】公开版".count))
  }

  @Test func `a message tells what, when, the numbers, what comes next and where to object`() throws
  {
    let said = try message(Scenario.greenCorner.played(), posted: "2024-05-20")
    for part in [
      "关于24号楼植物角设养鸟区协商结果的通知", "2024年5月18日，胜古北社区居民委员会组织召开居民议事会", "应到12人，实到11人",
      "赞成11人，反对0人，弃权0人，达成一致。", "下一步，有关单位书面同意提交后，公示期满无异议，组织实施。",
      "公示期为2024年5月21日至5月27日（7日），张贴当日不计。", "对公示内容有异议的，请在公示期内以书面、电话或当面方式向胜古北社区居民委员会提出。",
      "联系人：胜古北社区服务站。", "详见公示栏。",
    ] { #expect(said.contains(part), "\(part): \(said)") }
    #expect(said.count <= 300 && !said.contains("____"), "\(said.count): \(said)")
    #expect(!said.contains("未定稿") && !said.contains("居民甲"), "\(said)")
  }

  @Test func `its sentences are those of the notice`() throws {
    let session = try Scenario.greenCorner.played()
    let notice = try session.document(.notice, for: .public).flat
    let said = try message(session)
    for sentence in said.split(separator: "。").dropFirst() where sentence.contains("经表决") {
      #expect(notice.contains(sentence), "\(sentence): \(notice)")
    }
    #expect(said.contains("公示期为7日，张贴当日不计。"), "\(said)")
  }

  @Test(arguments: [1, 8]) func `no message is longer than people read`(count: Int) throws {
    var meeting = try Meeting()
    let name = count == 1 ? String(repeating: "楼道", count: 90) : "堆物"
    try meeting.open(residents: 5, issue: name + "1")
    for number in 1...count {
      if number > 1 {
        let title = "\(name)\(number)"
        try meeting.act(
          .addIssue(.init(title: title, source: nil, proposer: nil, summary: nil, number: nil)),
          .takeUp(.init(issue: title)),
          .propose(.init(issue: nil, text: "每月清理。", mover: nil, seconder: nil)))
      }
      try meeting.hands(5, 0, 0)
      try meeting.act(
        .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每月清理")]))),
        .closeIssue(.init(issue: nil, withoutAssignment: "当场办结")))
    }
    try meeting.act(.adjourn(.init(reason: nil)))
    let said = try message(meeting.session)
    #expect(said.count <= 300 && said.contains("详见公示栏。"), "\(said.count): \(said)")
    #expect(said.contains(count == 1 ? "1个议题的结果见公示" : "各议题的结果和下一步见公示。"), "\(said)")
  }

  @Test func `of what isn't settled nobody is told`() throws {
    var meeting = try Meeting()
    #expect(throws: DocumentRefusal.lacks(.wechat, .opening)) {
      try meeting.flat(.wechat, .public)
    }
    try meeting.open(residents: 5)
    try meeting.hands(3, 2, 0)
    #expect(throws: DocumentRefusal.lacks(.wechat, .result)) { try meeting.flat(.wechat, .public) }
    #expect(throws: DocumentRefusal.notFor(.wechat, .archive)) { try meeting.flat(.wechat) }
  }

  @Test func `a result that fell is told as fallen`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每月清理")]))))
    try meeting.adjourn()
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: 3, against: 2, abstain: 0), reason: "数错",
          approved: "书记")))
    let said = try message(meeting.session)
    #expect(said.contains("更正后的结果：") && said.contains("原议定事项不再成立"), "\(said)")
    #expect(!said.contains("下一步") && !said.contains("数错"), "\(said)")
  }

  @Test func `owners who voted in writing came to no meeting`() throws {
    let said = try message(Scenario.writtenRounds.played())
    #expect(said.contains("书面表决") && said.contains("公告"), "\(said)")
    for word in ["到会", "召开", "业主0"] { #expect(!said.contains(word), "\(word): \(said)") }
  }
}
