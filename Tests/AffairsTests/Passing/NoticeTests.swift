import Affairs
import Deliberation
import Scenarios
import Testing
import Values

/// 公示: its days, what rests on nobody having objected, and passing without a rating.
@Suite struct NoticeTests {
  /// A matter whose only step is a notice, posted on 2024-03-10.
  private func posted(
    days: Int = 10, unit: DayUnit = .calendar, for period: Int? = 10
  ) throws -> (LedgerFixture, CardID) {
    var desk = LedgerFixture()
    let procedure = Procedure(
      id: "notice", title: "公示", source: "测试",
      steps: [
        Step(
          id: "公示", needs: [.notice(.init(days: days, unit: unit, objections: .answered))]),
        Step(
          id: "二公开",
          needs: [.notice(.init(days: days, objections: .answered)), .note(.rating)],
          despite: .reason),
      ])
    try desk.take(.define(.init(.procedure(procedure))), on: "2024-03-01")
    let matter = try desk.begin("notice", on: "2024-03-01")
    try desk.post(matter, for: period, on: "2024-03-10")
    return (desk, matter)
  }

  @Test func `an objection on a computer that isn't here is asked after`() throws {
    var (desk, matter) = try posted()
    let office = Passage.Reach(computer: "办公室电脑", chain: "m2c9d0x4", until: day("2024-03-18"))
    desk.reach = [office]
    #expect(throws: LedgerRefusal.reachUnknown([office], until: day("2024-03-20"))) {
      try desk.pass("公示", of: matter, on: "2024-03-21")
    }
    // Who was asked before the period was over knows nothing of its end.
    var asked = office
    asked.asked = .init(whom: "值班员", on: day("2024-03-20"))
    #expect(throws: LedgerRefusal.reachUnknown([office], until: day("2024-03-20"))) {
      try desk.pass("公示", of: matter, on: "2024-03-21", asked: [asked])
    }
    var there = desk
    asked.asked = .init(whom: "值班员", on: day("2024-03-21"))
    let entry = try there.pass("公示", of: matter, on: "2024-03-21", asked: [asked])
    guard case .passed(let it)? = entry.events.first else {
      Issue.record("nothing passed")
      return
    }
    #expect(it.passage.reach == [asked])

    // Once its chain is here, so is what it holds.
    var objection = Voice(about: .card(matter), text: "遮光", on: day("2024-03-19"))
    objection.isObjection = true
    desk.chain = "m2c9d0x4"
    try desk.enter(.voice(objection), on: "2024-03-19")
    desk.chain = "k7f3a2mq"
    desk.reach = [.init(computer: "办公室电脑", chain: "m2c9d0x4", until: day("2024-03-21"))]
    #expect(throws: LedgerRefusal.objectionOpen(count: 1)) {
      try desk.pass("公示", of: matter, on: "2024-03-21")
    }
  }

  @Test func `a result made public without a rating passes with a reason`() throws {
    var (desk, matter) = try posted()
    try desk.pass("公示", of: matter, on: "2024-03-21")
    try desk.post(matter, for: 10, on: "2024-04-01")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("二公开", of: matter, on: "2024-04-12")
    }
    #expect(missing(refusal) == [.note(.rating)])
    let entry = try desk.pass("二公开", of: matter, on: "2024-04-12", despite: "住户外出")
    guard case .passed(let it)? = entry.events.first else {
      Issue.record("nothing passed")
      return
    }
    #expect(it.passage.despite == "住户外出")
    #expect(it.passage.lacked == ["note"])
  }

  @Test func `one posting isn't two`() throws {
    var (desk, matter) = try posted()
    try desk.pass("公示", of: matter, on: "2024-03-21")
    #expect(
      try desk.lacks(of: "二公开", in: matter, on: "2024-03-22") == [.notice, .note(.rating)])
  }

  @Test func `a period that was posted shorter than is asked is missing`() throws {
    let (desk, matter) = try posted(for: 7)
    #expect(
      try desk.lacks(of: "公示", in: matter, on: "2024-03-21") == [
        .noticeTooShort(until: day("2024-03-17"), asked: day("2024-03-20"))
      ])
  }

  @Test func `working days of a year that nobody entered can't be counted`() throws {
    var (desk, matter) = try posted(days: 5, unit: .working, for: 5)
    #expect(throws: LedgerRefusal.yearNotEntered(2024)) {
      try desk.pass("公示", of: matter, on: "2024-03-21")
    }
    // 2024-03-10 is a Sunday; Friday is declared off.
    try desk.take(
      .define(.init(.holidays(year: 2024, Holidays.Year(off: [day("2024-03-15")])))),
      on: "2024-03-12")
    #expect(throws: LedgerRefusal.noticeRuns(until: day("2024-03-18"))) {
      try desk.pass("公示", of: matter, on: "2024-03-18")
    }
    try desk.pass("公示", of: matter, on: "2024-03-19")
  }

  @Test func `a posting that is taken back is told of and no longer counts`() throws {
    var (desk, matter) = try posted()
    let note = try #require(desk.ledger[id: matter]?.notes.first?.entry)
    let passed = try desk.pass("公示", of: matter, on: "2024-03-21")
    #expect(throws: LedgerRefusal.restedUpon(note, by: [passed.id])) {
      try desk.take(.retract(.init(entry: note)), on: "2024-03-22")
    }
    // Another computer may take it back, not knowing that the step passed upon it.
    var ledger = desk.ledger
    ledger.apply(
      LedgerEntry(
        id: EntryID(chain: "m2c9d0x4", n: 1), at: beijing("2024-03-22", 9, 0), by: "记录",
        events: [.retracted(.init(entry: note))],
        past: CausalPast(heads: [note.chain: note.n]), code: "0000000000000001"))
    let bases = Casebook(ledger: ledger, meetings: desk.meetings).changedBases(of: matter)
    #expect(bases.map(\.change) == [.retracted])
    #expect(bases.map(\.step) == ["公示"])
    #expect(bases.map(\.passed) == [passed.id])
    try desk.take(.retract(.init(entry: passed.id)), on: "2024-03-22")
    try desk.take(.retract(.init(entry: note)), on: "2024-03-22")
    #expect(try desk.lacks(of: "公示", in: matter, on: "2024-03-22") == [.notice])
  }
}
