import Affairs
import Deliberation
import Scenarios
import Testing
import Values

/// What becomes of the bird corner's outcome in the weeks after.
@Suite struct FollowUpTests {
  private let number = CardID("20240518-7f3a-1")

  /// The meeting, with what was reported to its own record later, and what the ledger holds of it.
  private func fixture() throws -> LedgerFixture {
    var session = try Scenario.greenCorner.played()
    for step in Scenario.greenCornerFollowUp {
      try session.play(step.command, at: step.at, by: step.by)
    }
    var book = LedgerFixture([Extract(of: session)])
    try book.note(
      .feedback, on: .assignment(session: "20240518-7f3a", id: "k03"), "当面告知居民乙、居民丁",
      day: "2024-06-03")
    return book
  }

  @Test
  func
    `worked example 13: of four tasks two are done, one of them told, and one of the others is late`()
    throws
  {
    let lacking = try fixture().casebook.lacking(on: day("2024-06-10"))
    #expect(lacking.due.count == 4)
    #expect(lacking.done.count == 2)
    #expect(lacking.fed.count == 1)
    #expect(lacking.open.count == 2)
    #expect(lacking.overdue.count == 1)
    #expect(lacking.doneRate == Rate(2, of: 4))
    #expect(lacking.fedRate == Rate(1, of: 2))
    #expect(
      lacking.gaps.map(\.kind) == [
        .overdue(what: "完成划线和支架", due: day("2024-05-30"), days: 11),
        .notFedBack(what: "出具书面意见", to: "居民甲", days: 18),
      ])
    #expect(lacking.gaps.map(\.whose) == [["居委会", "物业"], ["产权单位代表"]])
    #expect(lacking.gaps.map(\.since) == [day("2024-05-31"), day("2024-05-23")])
  }

  @Test func `a task is done by the earlier of two days, whoever says so`() throws {
    var book = try fixture()
    let task = Target.assignment(session: "20240518-7f3a", id: "k01")
    try book.note(.done, on: task, "书面意见已到", day: "2024-05-21")
    let line = try #require(
      book.casebook.tasks(on: day("2024-06-10")).first { $0.task.target == task })
    #expect(line.task.done == day("2024-05-21"))
  }

  @Test func `tasks are found by who answers for them, by meeting, and by being late`() throws {
    let book = try fixture().casebook
    let on = day("2024-06-10")
    #expect(book.tasks(on: on, overdue: true).map(\.task.work.what) == ["完成划线和支架"])
    #expect(book.tasks(on: on, overdue: true).map(\.overdue) == [11])
    #expect(book.tasks(on: on, lead: "居民甲").map(\.task.work.what) == ["排定轮值表"])
    #expect(book.tasks(on: on, from: "20240518-7f3a").count == 4)
    #expect(book.tasks(on: on, from: "20240101-0000") == [])
    #expect(book.tasks(on: on).map(\.task.target.description).first == "20240518-7f3a/k02")
  }

  @Test
  func
    `worked example 1: a trial that is over asks for its appraisal, and a later meeting gives it`()
    throws
  {
    var book = try fixture()
    func trialGaps(_ date: String) -> [LedgerGap.Kind] {
      book.casebook.gaps(on: day(date)).map(\.kind).filter { $0.name == .trialOver }
    }
    #expect(trialGaps("2024-08-31") == [])
    #expect(trialGaps("2024-09-01") == [.trialOver(until: day("2024-08-31"), days: 1)])

    var verdict = Verdict(rule: "appraisal", kind: .measured, way: .hands, counts: Counts())
    verdict.appraisal = .init(satisfied: 18, mostly: 9, dissatisfied: 3, unaware: 2)
    let vote = Extract.Vote(
      id: "v01", subject: .appraisal, rule: "appraisal", decides: .consultation, way: .hands,
      opened: day("2024-08-31"), at: .init(entry: 30, sum: nil),
      result: .init(
        on: day("2024-08-31"), at: .init(entry: 32, sum: nil), corrected: nil, settles: false,
        verdict: verdict))
    let issue = Extract.Issue(
      id: "i01", number: number.text, title: "24号楼植物角设养鸟区", status: .reported,
      added: .init(entry: 2, sum: nil), source: .init(kind: .resident), votes: [vote])
    let later = Extract(
      header: .init(id: "20240831-9c2d", date: day("2024-08-31"), title: "评议会"),
      phase: .adjourned, form: "现场", body: "居民议事会", kind: "评议会", running: nil,
      opened: day("2024-08-31"), closed: day("2024-08-31"), isHeld: true, seal: nil, doubts: [],
      lastEntry: 40, issues: [issue], attendance: .init(), attachments: [])
    book.meetings = Meetings(book.meetings.extracts + [later])
    #expect(trialGaps("2024-09-01") == [])
    let thread = book.casebook.thread(of: number)
    #expect(thread.meetings.count == 2)
    let appraisal = try #require(
      thread.meetings.last?.votes.last?.result?.verdict.appraisal)
    #expect(Rate(appraisal.satisfied, of: 32).percent == "56.25")
    #expect(Rate(appraisal.satisfied + appraisal.mostly, of: 32).percent == "84.38")
  }

  @Test func `the list says in one sentence what the corner lacks, late things first`() throws {
    var book = try fixture()
    func line(_ date: String) throws -> MatterSummary {
      try #require(book.casebook.matters(on: day(date)).first { $0.number == number })
    }
    #expect(try line("2024-06-10").lacking == .tasks(open: 2, late: 1, next: day("2024-08-31")))
    try book.note(
      .done, on: .assignment(session: "20240518-7f3a", id: "k02"), day: "2024-06-11")
    let trial = Outcome.Trial(from: day("2024-06-01"), until: day("2024-08-31"))
    #expect(try line("2024-08-19").lacking == .appraisal(trial: trial, days: 12))
    #expect(try line("2024-08-19").title == "24号楼植物角设养鸟区")
    #expect(try line("2024-08-19").next == day("2024-08-31"))
  }

  @Test func `what rests is off the lists until its day`() throws {
    var book = try fixture()
    try book.note(.rest, on: .card(number), "冬季不施工", day: "2024-06-09") {
      $0.until = day("2024-06-20")
    }
    #expect(book.casebook.gaps(on: day("2024-06-10")) == [])
    #expect(book.casebook.tasks(on: day("2024-06-10")) == [])
    #expect(
      book.casebook.matters(on: day("2024-06-10")).map(\.lacking)
        == [.rests(until: day("2024-06-20"))])
    #expect(book.casebook.gaps(on: day("2024-06-20")).count == 2)
  }

  @Test func `nothing is put aside without a day`() throws {
    var book = try fixture()
    #expect(throws: LedgerRefusal.empty(.until)) {
      try book.note(.rest, on: .card(number), "冬季不施工", day: "2024-06-09")
    }
  }

  @Test func `worked example 13: three demands of a visit are three tasks`() throws {
    var book = try fixture()
    let demands = [
      ("满足差异化需求", "街道"), ("完善运维", "物业"), ("总结经验", "居委会"),
    ].map { what, lead in
      Assignment.Work(what: what, lead: lead, responsible: [], due: day("2024-09-30"))
    }
    try book.note(.visit, on: .card(number), "肯定成效", day: "2024-06-05", by: "回访组") {
      $0.demands = demands
    }
    let tasks = book.casebook.tasks(on: day("2024-06-10")).filter { $0.task.work.lead != nil }
    #expect(tasks.map(\.task.work.what).sorted() == demands.map(\.what).sorted())
    #expect(book.casebook.lacking(on: day("2024-06-10")).due.count == 7)
  }
}
