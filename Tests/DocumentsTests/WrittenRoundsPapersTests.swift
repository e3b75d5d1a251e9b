import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// What papers say of a session in writing over several rounds.
@Suite struct WrittenRoundsPapersTests {
  private func flat(
    _ kind: DocumentKind, _ audience: Audience, before isEnd: (Command) -> Bool = { _ in false }
  ) throws -> String {
    try Scenario.writtenRounds.played(before: isEnd).document(kind, for: audience).flat
  }

  private func isClosing(_ command: Command) -> Bool {
    if case .closeRound = command { true } else { false }
  }

  @Test
  func `the notice of extension tells both periods and how many answered, and nobody's answer`()
    throws
  {
    let running = try flat(.extensionNotice, .public, before: isClosing)
    for text in [
      "2024年1月21日至1月31日。", "截至2024年1月30日，已交回表决票的业主9人，专有部分面积513.71平方米",
      "总人数11人，总面积690.66平方米", "《议事规则》第七条，回收的票不足。", "2024年2月7日（含当日）",
      "已交回的表决票继续有效", "某社区居民委员会", "2024年1月30日",
    ] {
      #expect(running.contains(text), "\(text)\n\(running)")
    }
    for word in ["同意", "反对", "弃权", "101", "业主01"] { #expect(!running.contains(word), "\(word)") }
    // Asked for later it tells the same.
    #expect(try flat(.extensionNotice, .public) == running)
  }

  @Test func `there is none where no round was put off`() throws {
    let session = try Scenario.stairwell.played()
    #expect(throws: DocumentRefusal.self) {
      try session.document(.extensionNotice, for: .public)
    }
  }

  @Test func `the record says who read the slips twice, and speaks of nobody who came`() throws {
    let record = try flat(.record, .archive)
    #expect(record.contains("两人各录一遍"))
    #expect(record.contains("一人录两遍，监票人监票甲在场核对"))
    #expect(record.contains("征询期自2024年1月21日至1月31日。"))
    #expect(record.contains("征询截止。"))
    for word in ["实到", "应到", "签到", "到会"] { #expect(!record.contains(word), "\(word)") }
    #expect(throws: DocumentRefusal.self) { try flat(.attendance, .archive) }
    #expect(throws: DocumentRefusal.self) { try flat(.minutes, .archive) }
  }
}
