import Affairs
import Deliberation
import Testing
import Values

/// What is owed, late and through is the same wherever it is told.
@Suite struct OwedAndLateTests {
  @Test func `a grant is kept once the money that came in for it reaches it`() throws {
    var book = LedgerFixture()
    let street = try book.enter(.party(Party(name: "街道", kind: .unit)), on: "2024-03-01")
    let lift = try book.enter(.matter(Matter(title: "加装电梯")), on: "2024-03-01")
    var grant = Pledge(kind: .grant, by: .party(street), on: [.card(lift)])
    (grant.worth, grant.until) = (.money(Money(fen: 24_000_000)), day("2024-05-31"))
    let id = try book.enter(.pledge(grant), on: "2024-03-02")
    func pay(_ fen: Int64, on date: String) throws {
      var flow = Flow(
        way: .in, kind: .money(source: nil), item: "拨款", worth: .money(Money(fen: fen)),
        on: day(date))
      flow.fulfils = id
      try book.enter(.flow(flow), on: date)
    }
    try pay(14_000_000, on: "2024-05-01")
    #expect(book.casebook.pledges(on: day("2024-06-02")).lines.first?.open == [id])
    #expect(book.casebook.gaps(on: day("2024-06-02")).contains { $0.kind.name == .pledgeUnkept })
    try pay(10_000_000, on: "2024-06-03")
    let line = try #require(book.casebook.pledges(on: day("2024-06-03")).lines.first)
    #expect(line.done == [id] && line.open == [])
    #expect(!book.casebook.gaps(on: day("2024-06-03")).contains { $0.kind.name == .pledgeUnkept })
    #expect(book.casebook.matter(lift, on: day("2024-06-03"))?.kept == [id])
    // As of a day before, it was owed.
    #expect(book.casebook.pledges(on: day("2024-06-02")).lines.first?.open == [id])
    #expect(book.casebook.pledges(on: day("2024-03-01")).lines == [])
  }

  @Test func `a problem that is done and told is through, and its day is over`() throws {
    var book = LedgerFixture()
    var problem = Matter(title: "楼道堆物", kind: .problem)
    (problem.raised, problem.lead) = (day("2024-05-01"), "物业")
    problem.due = .by(.day(day("2024-05-10")))
    let id = try book.enter(.matter(problem), on: "2024-05-01")
    let today = day("2024-05-20")
    #expect(book.casebook.matters(on: today).first?.isLate(on: today) == true)
    #expect(
      book.casebook.matters(on: today, filter: MatterFilter(missing: .overdue)).map(\.number)
        == [id])
    try book.note(.done, on: .card(id), day: "2024-05-09")
    #expect(book.casebook.matters(on: today).first?.isLate(on: today) == false)
    try book.note(.feedback, on: .card(id), day: "2024-05-09")
    #expect(book.casebook.matters(on: today) == [])
    #expect(!book.casebook.gaps(on: today).contains { $0.kind.name == .overdue })
  }

  @Test func `an order that a visit found solved isn't late, though nobody noted that it was done`()
    throws
  {
    var book = LedgerFixture()
    var order = Matter(title: "路灯不亮", kind: .workOrder)
    (order.raised, order.lead) = (day("2024-05-01"), "物业")
    order.due = .by(.day(day("2024-05-09")))
    order.source = IssueSource(kind: .workOrder, reference: "GD-1")
    let id = try book.enter(.matter(order), on: "2024-05-01")
    func ask(_ solved: Bool, on date: String) throws {
      try book.note(.rating, on: .card(id), "回访", day: date) {
        $0.rating = Rating(reached: true, solved: solved, satisfaction: .satisfied)
      }
    }
    func late(_ text: String) -> Int { book.casebook.lacking(on: day(text)).overdue.count }
    try ask(true, on: "2024-05-10")
    let today = day("2024-05-31")
    #expect(late("2024-05-31") == 0)
    #expect(!book.casebook.gaps(on: today).contains { $0.kind.name == .overdue })
    #expect(book.casebook.matters(on: today).first?.isLate(on: today) == false)
    #expect(
      book.casebook.taskDays(on: today).counts(on: today)
        == TaskCounts(overdue: 0, untold: 1, dueToday: 0))
    #expect(book.casebook.tasks(on: today).map(\.task.done) == [day("2024-05-10")])
    try ask(false, on: "2024-06-03")
    #expect(late("2024-06-03") == 1)
    try ask(true, on: "2024-06-05")
    #expect(book.casebook.tasks(on: day("2024-06-05")).map(\.task.done) == [day("2024-06-05")])
    // Who did it knows better since when.
    try book.take(
      .note(
        .init(Note(on: [.card(id)], kind: .done, day: day("2024-05-08"), by: "物业", text: "换了灯"))),
      on: "2024-06-06")
    #expect(book.casebook.tasks(on: day("2024-06-06")).map(\.task.done) == [day("2024-05-08")])
  }

  @Test func `who was told what became of an order before the visit that found it solved was told`()
    throws
  {
    var book = LedgerFixture()
    var order = Matter(title: "水管爆裂", kind: .workOrder)
    order.raised = day("2024-04-02")
    order.source = IssueSource(kind: .workOrder, reference: "GD-9")
    let id = try book.enter(.matter(order), on: "2024-04-02")
    try book.note(.feedback, on: .card(id), day: "2024-04-03")
    try book.note(.rating, on: .card(id), day: "2024-04-10") {
      $0.rating = Rating(reached: true, solved: true, satisfaction: .satisfied)
    }
    let task = try #require(book.casebook.tasks(on: day("2024-04-11")).first?.task)
    #expect(task.done == day("2024-04-10") && task.fed == day("2024-04-10"))
    #expect(book.casebook.gaps(on: day("2024-04-11")).map(\.kind.name) == [])
  }

  @Test func `a matter without a procedure lacks what its parts lack`() throws {
    var book = LedgerFixture()
    let phase = try book.enter(.matter(Matter(title: "二期", kind: .phase)), on: "2024-05-01")
    let procedure = Procedure(
      id: "one", title: "一步", source: "本社区", steps: [Step(id: "竣工", needs: [.said])])
    try book.take(.define(.init(.procedure(procedure))), on: "2024-05-01")
    let parts = try ["1单元", "2单元"].map { title in
      try book.begin("one", title, on: "2024-05-02") { $0.within = phase }
    }
    func lacking() -> WhatIsLacking?? {
      book.casebook.matters(on: day("2024-06-01"), filter: MatterFilter(isWhole: true))
        .first { $0.number == phase }?.lacking
    }
    #expect(lacking() == .parts(open: 2, of: 2))
    try book.pass("竣工", of: parts[0], on: "2024-05-20")
    #expect(lacking() == .parts(open: 1, of: 2))
    try book.pass("竣工", of: parts[1], on: "2024-05-21")
    #expect(lacking() == .some(nil))
    // On the day before, both stood at that step.
    #expect(book.casebook.steps(on: day("2024-05-19")).lines.first?.matters.count == 2)
    #expect(book.casebook.steps(on: day("2024-05-21")).lines == [])
  }

  @Test func `an adoption runs to its last day, and is over after it`() throws {
    var book = LedgerFixture()
    let site = try book.enter(.site(Site(name: "花箱", kind: .garden)), on: "2024-04-01")
    let family = try book.enter(.party(Party(name: "甲家庭", kind: .household)), on: "2024-04-02")
    var pledge = Pledge(kind: .adopt, by: .party(family), on: [.card(site)])
    (pledge.from, pledge.until) = (day("2024-05-01"), day("2024-10-31"))
    (pledge.signed, pledge.plaque) = (day("2024-04-25"), day("2024-05-01"))
    let id = try book.enter(.pledge(pledge), on: "2024-04-25")
    func told(_ text: String) -> [[CardID]] {
      let adoptions = book.casebook.adoptions(on: day(text))
      return [
        adoptions.adopted, adoptions.over,
        book.casebook.pledges(on: day(text)).lines.flatMap(\.open),
        Array(book.casebook.sites(on: day(text)).adopted),
      ]
    }
    #expect(told("2024-10-31") == [[site], [], [id], [site]])
    #expect(told("2024-11-01") == [[], [id], [], []])
    func gaps(_ text: String) -> [LedgerGap.Name] {
      book.casebook.gaps(on: day(text)).map(\.kind.name)
    }
    #expect(gaps("2024-10-31") == [.adoptionExpires])
    #expect(gaps("2024-11-01") == [.adoptionOver])
  }

  @Test func `more money than an entry may be of is refused, so that no sum ends at the range`()
    throws
  {
    var book = LedgerFixture()
    let most = Money.mostAtOnce
    func income(_ fen: Int64) -> LedgerCommand {
      .enter(
        .init(
          card: .flow(
            Flow(
              way: .in, kind: .money(source: nil), item: "捐赠", worth: .money(Money(fen: fen)),
              on: day("2024-05-01")))))
    }
    #expect(throws: LedgerRefusal.tooMuch(.worth, Money(fen: .max))) {
      try book.take(income(.max), on: "2024-05-02")
    }
    try book.take(income(most.fen), on: "2024-05-02")
    try book.take(income(most.fen), on: "2024-05-02")
    let accounts = book.casebook.accounts(
      from: day("2024-05-01"), to: day("2024-05-31"), on: day("2024-06-01"))
    #expect(accounts.incomeSum == Money(fen: 2 * most.fen))
  }
}
