import Affairs
import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// 台账 that goes to the street.
@Suite struct StreetLedgerTests {
  private let year = (day("2024-01-01"), day("2024-12-31"))

  private func rows(
    _ book: Book, _ columns: [StreetLedger.Column] = StreetLedger.Column.allCases
  ) -> [StreetLedger.Row] {
    StreetLedger(book.casebook, from: year.0, to: year.1).rows(columns)
  }

  @Test func `every issue of every meeting is a row, in the columns that were asked`() throws {
    let session = try Scenario.greenCorner.played()
    let book = Book([session])
    let rows = rows(book, [.place, .date, .issue, .expected])
    #expect(rows.count == session.issues.values.count)
    #expect(rows.map { $0.cells[0] } == rows.indices.map { "\($0 + 1)" })
    for (row, issue) in zip(rows, session.issues.values) {
      #expect(row.cells[1] == "\(session.identity.date)")
      #expect(row.cells[2].first == issue.title.first, "\(row)")
      #expect(row.matter == CardID(issue.number))
      #expect(row.session == session.identity.id)
    }
  }

  @Test func `no resident of the roster is named in any column`() throws {
    let session = try Scenario.greenCorner.played()
    let cells = rows(Book([session])).flatMap(\.cells)
    for person in session.participants.values where person.details.organisation == nil {
      #expect(!cells.contains { $0.contains(person.name) }, "\(person.name): \(cells)")
    }
  }

  @Test func `a title that tells of somebody names nobody, and closing hides no result`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, issue: "居民甲家门口堆物")
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    let cells = try #require(
      rows(Book([meeting.session]), [.issue, .agreeing, .against, .result, .sitting]).first
    ).cells
    #expect(!cells[0].contains("居民甲") && cells[0].contains("门口堆物"), "\(cells)")
    #expect(cells[1] == "5" && cells[2] == "0", "\(cells)")
    #expect(!cells[3].isEmpty && cells[3] != "已办结", "\(cells)")
    #expect(cells[4].isEmpty)
  }

  @Test func `a meeting of other days is none of it`() throws {
    let book = Book([try Scenario.greenCorner.played()])
    let none = StreetLedger(book.casebook, from: day("2023-01-01"), to: day("2023-12-31"))
    #expect(none.rows([.place]).isEmpty)
  }

  @Test func `what was posted and what a visit found stand in the row of the matter`() throws {
    let session = try Scenario.greenCorner.played()
    var book = Book([session])
    let issue = try #require(session.issues.values.first)
    let matter = Target.card(CardID(issue.number))
    try book.note(.notice, on: matter, "张贴结果", day: "2024-05-20") {
      $0.notice = Notice(posted: day("2024-05-20"), days: 7)
    }
    let row = try #require(rows(book, [.notice, .body, .way]).first)
    #expect(row.cells[0] == "2024年5月21日至5月27日", "\(row)")
    #expect(!row.cells[1].isEmpty)
  }

  @Test func `every column is headed once`() {
    let names = StreetLedger.Column.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count && names.count == 24)
  }
}
