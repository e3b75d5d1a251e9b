import Affairs
import Deliberation
import Testing
import Values

@Suite struct OrdersAndVisitsTests {
  @Test func `a work order that is here already isn't entered twice`() throws {
    var desk = LedgerFixture()
    var order = Matter(title: "施工扰民", kind: .workOrder)
    order.source = IssueSource(kind: .workOrder, reference: "GD-2417")
    let first = try desk.enter(.matter(order), on: "2024-04-01")
    #expect(throws: LedgerRefusal.numberTaken("GD-2417", by: first)) {
      try desk.enter(.matter(order), on: "2024-04-02")
    }
    // Another order may be said in the same words.
    order.source = IssueSource(kind: .workOrder, reference: "GD-2418")
    try desk.enter(.matter(order), on: "2024-04-02")
  }

  @Test func `what a visit demands counts from the day of the visit, however late it is entered`()
    throws
  {
    var desk = LedgerFixture()
    let matter = try desk.enter(.matter(Matter(title: "楼道堆物")), on: "2024-04-01")
    try desk.note(.visit, on: .card(matter), day: "2024-04-17") {
      $0.demands = [
        Assignment.Work(what: "清走", lead: "物业", responsible: ["物业"], due: day("2024-04-30"))
      ]
    }
    let entry = try #require(desk.ledger.entries.last)
    #expect(entry.at.day == day("2024-04-17"))
    var late = LedgerFixture()
    let other = try late.enter(.matter(Matter(title: "楼道堆物")), on: "2024-04-01")
    var note = Note(
      on: [.card(other)], kind: .visit, day: day("2024-04-17"), by: "回访组", text: "看过")
    note.demands = [
      Assignment.Work(what: "清走", lead: "物业", responsible: ["物业"], due: day("2024-04-30"))
    ]
    try late.take(.note(.init(note)), on: "2024-05-06")
    #expect(late.casebook.tasks(of: other).map(\.issued) == [day("2024-04-17")])
    #expect(desk.casebook.tasks(of: matter).map(\.issued) == [day("2024-04-17")])
  }
}
