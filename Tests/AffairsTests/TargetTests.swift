import Affairs
import Testing

@Suite struct TargetTests {
  @Test func `a task of a meeting is told from a card by its shape`() {
    #expect(Target("20240518-7f3a/k02") == .assignment(session: "20240518-7f3a", id: "k02"))
    #expect(Target("20240518-7f3a-1") == .card(CardID("20240518-7f3a-1")))
    #expect(Target("H-07") == .card(CardID("H-07")))
    #expect(Target("花箱/东侧") == .card(CardID("花箱/东侧")))
    #expect(Target("20240518-7f3a/k02").description == "20240518-7f3a/k02")
  }
}
