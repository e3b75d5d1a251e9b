import Affairs
import Deliberation
import Testing
import Values

/// 季度: each number by the day of what it counts, so that a quarter that is over stays as it was.
@Suite struct QuarterTests {
  @Test
  func `a task counts in the quarter it is given out, in that it is done and in that it is told`()
    throws
  {
    var book = LedgerFixture()
    let matter = try book.enter(.matter(Matter(title: "加装电梯")), on: "2024-04-01")
    var tasks: [CardID] = []
    for (what, due) in [
      ("差异化需求", "2024-06-30"), ("按期竣工", "2024-09-30"), ("总结经验", "2024-10-31"),
    ] {
      let task = Task(
        about: .card(matter), work: .init(what: what, responsible: ["居委会"], due: day(due)))
      tasks.append(try book.enter(.task(task), on: "2024-04-17"))
    }
    for (task, date) in zip(tasks, ["2024-06-28", "2024-09-30", "2024-10-15"]) {
      try book.note(.done, on: .card(task), day: date)
    }
    try book.note(.feedback, on: .card(matter), day: "2024-10-15")
    func told(_ number: Int) throws -> [Int] {
      let it = try book.casebook.quarter(Quarter(year: 2024, number)).now
      return [it.tasks.count, it.done.count, it.fed.count]
    }
    #expect(try told(2) == [3, 1, 0])
    #expect(try told(3) == [0, 1, 0])
    #expect(try told(4) == [0, 1, 3])
    let third = try book.casebook.quarter(Quarter(year: 2024, 3))
    #expect(third.dueNext.map(\.task.work.what) == ["总结经验"])
    #expect(third.before.tasks.count == 3)
  }

  @Test func `places count from the day they were entered, those without a level too`() throws {
    var book = LedgerFixture()
    let stairwell = try book.enter(
      .site(Site(name: "3号楼2单元", kind: .stairwell)), on: "2025-03-01")
    var site = Site(name: "微花园", kind: .garden)
    site.level = "小区花园"
    let garden = try book.enter(.site(site), on: "2025-04-02")
    let spring = try book.casebook.quarter(Quarter(year: 2025, 2))
    #expect(Set(spring.now.places) == [stairwell, garden])
    #expect(spring.now.sites.all == [garden])
    #expect(spring.before.places == [stairwell])
    #expect(spring.before.sites.all == [])
    #expect(try book.casebook.quarter(Quarter(year: 2025, 1)).before.places == [])
  }

  @Test
  func `an adoption that was given up later, and a promise kept later, stay in their quarter`()
    throws
  {
    var book = LedgerFixture()
    let site = try book.enter(.site(Site(name: "花箱", kind: .garden)), on: "2024-04-01")
    let family = try book.enter(.party(Party(name: "甲家庭", kind: .household)), on: "2024-04-02")
    var pledge = Pledge(kind: .adopt, by: .party(family), on: [.card(site)])
    (pledge.from, pledge.until) = (day("2024-05-01"), day("2024-09-30"))
    (pledge.signed, pledge.plaque) = (day("2024-04-25"), day("2024-05-01"))
    let adoption = try book.enter(.pledge(pledge), on: "2024-04-25")
    try book.take(
      .end(
        .init(
          card: adoption, ending: .left, reason: "搬家", day: day("2024-08-15"),
          noticed: day("2024-07-10"))), on: "2024-08-15")
    let report = try book.casebook.quarter(Quarter(year: 2024, 3))
    #expect(report.before.sites.plaques == [site])
    #expect(report.before.adoptions.adopted == [site])
    #expect(report.now.sites.plaques == [])
    #expect(try book.casebook.quarter(Quarter(year: 2024, 2)).expiring == [adoption])
  }
}
