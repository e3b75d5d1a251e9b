import Affairs
import Deliberation
import Testing
import Values

/// 议题怎样结束, and how long it takes.
@Suite struct OutcomesReportTests {
  private func issue(
    _ number: String, _ status: IssueStatus = .agreed, stands: Bool? = nil
  ) -> Extract.Issue {
    Extract.Issue.built(number, status: status).with {
      $0.stands = stands ?? (status == .agreed || status == .closed)
    }
  }

  private func task(_ what: String, done: String?) -> Extract.Assignment {
    .init(
      id: .init(what), work: .init(what: what, responsible: []),
      progress: done.map { [.init(on: day($0), text: "已办", isDone: true, at: .built(50))] } ?? [],
      dropped: nil, at: .built(40))
  }

  private func figures(
    _ meetings: [Extract], _ from: String, _ to: String
  ) -> OutcomesReport.Figures {
    LedgerFixture(meetings).casebook.outcomeFigures(from: day(from), to: day(to))
  }

  @Test func `an issue is counted once, as its last meeting left it`() {
    let meetings = [
      Extract.built(
        "a", on: "2024-02-10", body: "居民议事会", [issue("1", .notAgreed), issue("2", .reported)]),
      Extract.built("b", on: "2024-03-10", body: "居民议事会", [issue("1")]),
      Extract.built("c", on: "2024-04-10", body: "业主大会", [issue("3", .notAgreed)]),
    ]
    let quarter = figures(meetings, "2024-01-01", "2024-03-31")
    #expect(quarter.issues.count == 2)
    #expect(quarter.issues(.settled).map(\.matter) == [CardID("1")])
    #expect(quarter.issues(.notAgreed).isEmpty)
    // Of what was only told of nothing was asked.
    #expect(quarter.settledRate.percent == "100.00")
    let year = figures(meetings, "2024-01-01", "2024-12-31")
    #expect(year.bodies.map(\.name) == ["居民议事会", "业主大会"])
    #expect(year.settledRate.percent == "50.00")
  }

  @Test func `what a later count overturned is settled no longer`() {
    let year = figures(
      [Extract.built("a", on: "2024-02-10", [issue("1", .agreed, stands: false)])], "2024-01-01",
      "2024-12-31")
    #expect(year.issues.map(\.ending) == [.overturned])
    #expect(year.open.isEmpty)
  }

  @Test func `days run from the first meeting until the last task is done`() {
    let meetings = [
      Extract.built(
        "a", on: "2024-02-01",
        [
          issue("1").with {
            $0.assignments = [task("k1", done: "2024-02-11"), task("k2", done: "2024-02-21")]
          },
          issue("2").with { $0.assignments = [task("k3", done: "2024-02-06")] },
          issue("3").with { $0.assignments = [task("k4", done: nil)] },
          issue("4", .withdrawn(reason: "不再需要")),
        ])
    ]
    let quarter = figures(meetings, "2024-01-01", "2024-03-31")
    #expect(quarter.done.map(\.days) == [20, 5])
    #expect(quarter.doubledMedian == 25)
    #expect(quarter.open.map(\.matter) == [CardID("3")])
    #expect(quarter.open.map(\.days) == [59])
    // Before the second of its tasks was done it was open.
    let before = figures(meetings, "2024-01-01", "2024-02-15")
    #expect(before.done.map(\.days) == [5])
    #expect(before.open.map(\.matter) == [CardID("1"), CardID("3")])
  }

  @Test(
    arguments: [
      ("2024-04-01", "2024-06-30", "2024-01-01", "2024-03-31"),
      ("2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"),
      ("2024-01-01", "2024-02-29", "2023-01-01", "2023-02-28"),
      ("2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29"),
      ("2024-01-01", "2024-01-31", "2023-12-01", "2023-12-31"),
      ("2024-05-10", "2024-05-19", "2024-04-30", "2024-05-09"),
    ])
  func `days are compared with their like before`(_ days: (String, String, String, String)) {
    let before = SpanBefore.of(day(days.0), day(days.1))
    #expect(before == (day(days.2), day(days.3)))
  }

  @Test func `a year tells its quarters and the year before, and they add up`() {
    let meetings = [
      Extract.built("z", on: "2023-11-01", [issue("0")]),
      Extract.built("a", on: "2024-02-01", [issue("1")]),
      Extract.built("b", on: "2024-05-01", [issue("2"), issue("3", .notAgreed)]),
      Extract.built("c", on: "2024-11-01", form: "书面表决", [issue("4")]),
    ]
    let year = LedgerFixture(meetings).casebook.year(to: day("2024-12-31"))
    #expect(year.now.meetings == ["a", "b"] && year.now.rounds == ["c"])
    #expect(year.now.outcomes.issues.count == 4 && year.before.outcomes.issues.count == 1)
    #expect(year.quarters.map(\.outcomes.issues.count) == [1, 2, 0, 1])
    let part = LedgerFixture(meetings).casebook.year(to: day("2024-05-31"))
    #expect(part.quarters.count == 2 && part.now.outcomes.issues.count == 3)
  }
}
