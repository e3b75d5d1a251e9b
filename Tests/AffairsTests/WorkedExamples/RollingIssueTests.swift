import Affairs
import Deliberation
import Testing
import Values

/// 滚动议题: example 8.
@Suite struct RollingIssueTests {
  private func meeting(_ id: String, _ date: String, number: String, status: IssueStatus) -> Extract
  {
    .built(id, on: date, [.built(number, status: status)])
  }

  @Test
  func `worked example 8: a rolling issue under one number is one thread with its later status`() {
    let book = LedgerFixture([
      meeting("20240831-9c2d", "2024-08-31", number: "20240518-7f3a-1", status: .closed),
      meeting("20240518-7f3a", "2024-05-18", number: "20240518-7f3a-1", status: .notAgreed),
    ])
    let thread = book.casebook.thread(of: CardID("20240518-7f3a-1"))
    #expect(thread.meetings.map(\.status) == [.notAgreed, .closed])
    #expect(thread.status == .closed)
    #expect(thread.linked == [])
  }
}
