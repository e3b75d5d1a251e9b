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

  @Test func `worked example 8: the backlog offers it until it is settled, the oldest first`()
    throws
  {
    let number = CardID("20240518-7f3a-1")
    let first = meeting("20240518-7f3a", "2024-05-18", number: number.text, status: .notAgreed)
    var book = LedgerFixture([first])
    var later = Matter(title: "楼道堆物", kind: .problem)
    later.raised = day("2024-05-20")
    let heap = try book.enter(.matter(later), on: "2024-05-20")
    var rolling = Matter(number: number, title: "24号楼植物角设养鸟区")
    (rolling.raised, rolling.source) = (day("2024-05-10"), IssueSource(kind: .solicitation))
    try book.enter(.matter(rolling), on: "2024-05-21")
    let pool = book.casebook.projectPool(on: day("2024-06-01"))
    #expect(pool.lines.map(\.card) == [number, heap])
    #expect(pool.lines.map(\.raised) == [day("2024-05-10"), day("2024-05-20")])
    book.meetings = Meetings([
      first, meeting("20240831-9c2d", "2024-08-31", number: number.text, status: .closed),
    ])
    #expect(book.casebook.projectPool(on: day("2024-09-01")).lines.map(\.card) == [heap])
  }
}
