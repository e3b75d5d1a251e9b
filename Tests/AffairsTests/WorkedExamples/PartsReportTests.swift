import Affairs
import Deliberation
import Testing
import Values

/// 谁参加了.
@Suite struct PartsReportTests {
  private func meeting(_ date: String, _ members: [Extract.Attendance.Member]) -> Extract {
    Extract(
      header: .init(id: date, date: day(date), title: "议事会"), phase: .adjourned, form: "现场",
      body: "居民议事会", kind: "", running: nil, opened: day(date), closed: day(date), isHeld: true,
      seal: nil, doubts: [], lastEntry: 9, issues: [],
      attendance: .init(expected: members.count, members: members), attachments: [])
  }

  private func member(
    _ name: String, _ group: String, _ state: Extract.Attendance.State = .present
  ) -> Extract.Attendance.Member {
    .init(name: name, groups: [group], standing: .voting, state: state)
  }

  /// Which of 五社 came to which of four meetings.
  private func fourMeetings() throws -> [Extract] {
    let names = try #require(NamedGroup.builtIn.first { $0.name == "五社" }).members
    let came = [[0, 1, 2, 3, 4], [0, 3, 4], [0, 1, 4], [0, 3, 4]]
    return came.enumerated().map { index, present in
      meeting(
        "2024-0\(index + 1)-10",
        names.enumerated().map { place, name in
          member("成员\(place)", name, present.contains(place) ? .present : .absent)
        })
    }
  }

  @Test
  func `worked example 6: each of the five took part in some of four meetings, and none in none`()
    throws
  {
    let book = LedgerFixture(try fourMeetings()).casebook
    let group = try #require(book.ledger.defined.group("五社"))
    let report = book.parts(of: group, from: day("2024-01-01"), to: day("2024-12-31"))
    #expect(report.meetings.count == 4)
    #expect(report.lines.map(\.meetings.count) == [4, 2, 1, 3, 4])
    #expect(report.never == [])
  }

  @Test func `worked example 6: with the first meeting left out one of the five never came`() throws
  {
    let book = LedgerFixture(Array(try fourMeetings().dropFirst())).casebook
    let group = try #require(book.ledger.defined.group("五社"))
    let report = book.parts(of: group, from: day("2024-01-01"), to: day("2024-12-31"))
    #expect(report.never == ["社会企业"])
    #expect(report.meetings.count == 3)
  }

  @Test
  func `worked example 6: the groups of the field have as many members as they are called by`() {
    let counts = Dictionary(
      uniqueKeysWithValues: Definitions().groups.map { ($0.name, $0.members.count) })
    #expect(counts == ["楼院": 6, "五社": 5, "三驾马车": 3, "政产学研用": 5, "六大平台": 6])
  }

  @Test func `who was missed without a word most often comes first`() {
    let book = LedgerFixture([
      meeting("2024-01-10", [member("代表甲", "居民", .absent), member("代表乙", "居民")]),
      meeting("2024-02-10", [member("代表甲", "居民", .absent), member("代表乙", "居民", .excused)]),
    ]).casebook
    let report = book.attendance(from: day("2024-01-01"), to: day("2024-12-31"))
    #expect(report.lines.map(\.name) == ["代表甲", "代表乙"])
    #expect(report.lines.map(\.expected) == [2, 2])
    #expect(report.lines.map(\.present) == [0, 1])
    #expect(report.lines[0].meetings[.absent] == ["2024-01-10", "2024-02-10"])
  }
}
