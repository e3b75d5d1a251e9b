import Affairs
import Deliberation
import Scenarios
import Testing
import Values

/// What is lacking besides tasks, and what lists and reports say of it.
@Suite struct LackingTests {
  private func kinds(_ book: LedgerFixture, _ date: String) -> [LedgerGap.Kind] {
    book.casebook.gaps(on: day(date)).map(\.kind)
  }

  @Test func `nothing lacks where there is nothing to do`() {
    let lacking = LedgerFixture().casebook.lacking(on: day("2024-06-10"))
    #expect(lacking.gaps == [])
    #expect(lacking.doneRate.percent == nil)
  }

  @Test func `what is due and by whom is asked of every task, and that something moves`() throws {
    var book = LedgerFixture()
    var matter = Matter(title: "修路灯")
    matter.lead = "居委会"
    let id = try book.enter(.matter(matter), on: "2024-05-01")
    let task = Task(about: .card(id), work: .init(what: "报修", responsible: []))
    let target = Target.card(try book.enter(.task(task), on: "2024-05-02"))
    #expect(kinds(book, "2024-05-03") == [.noOwner(what: "报修"), .noDue(what: "报修")])
    #expect(
      kinds(book, "2024-06-01") == [
        .noOwner(what: "报修"), .noDue(what: "报修"), .silent(what: "报修", days: 30),
      ])
    try book.note(.progress, on: target, "已派工", day: "2024-05-20")
    #expect(kinds(book, "2024-06-01").map(\.name) == [.noOwner, .noDue])
    try book.take(.define(.init(.setting(.silenceDays, 10))), on: "2024-05-21")
    #expect(kinds(book, "2024-06-01").last == .silent(what: "报修", days: 12))
  }

  @Test func `a consent in writing and an explanation are owed from the meeting's day on`() throws {
    var extract = Extract.built(
      "20240518-7f3a", on: "2024-05-18", [.built("20240518-7f3a-1")])
    extract.issues[0].consents = [
      .init(party: "产权单位", answer: .word, on: day("2024-05-18"), due: day("2024-05-24"), at: nil)
    ]
    extract.issues[0].concerns = [
      .init(id: "c01", text: "影响休息", isAnswered: true, at: .built(20))
    ]
    var book = LedgerFixture([extract])
    #expect(
      kinds(book, "2024-05-19") == [
        .consentDue(party: "产权单位", due: day("2024-05-24")), .notExplained(concern: "影响休息"),
      ])
    try book.note(
      .explanation, on: .card(CardID("20240518-7f3a-1")), "说明理由", day: "2024-05-20")
    extract.issues[0].consents[0].answer = .agreed
    book.meetings = Meetings([extract])
    #expect(kinds(book, "2024-05-21") == [])
  }

  @Test func `a step that asks for a posting is lacking it until something is posted`() throws {
    var book = LedgerFixture()
    let id = try book.begin("adoption", "花园认养", on: "2024-04-01") { $0.lead = "居委会" }
    #expect(kinds(book, "2024-04-02") == [.notPosted(step: "公布")])
    try book.post(id, for: 7, on: "2024-04-02")
    #expect(kinds(book, "2024-04-03") == [])
  }

  @Test func `an objection that nobody answered is lacking once its posting is over`() throws {
    var book = LedgerFixture()
    let id = try book.enter(.matter(led("加装电梯")), on: "2024-03-01")
    try book.post(id, for: 7, on: "2024-03-04")
    var voice = Voice(about: .card(id), text: "采光", on: day("2024-03-08"))
    voice.isObjection = true
    let objection = try book.enter(.voice(voice), on: "2024-03-08")
    #expect(kinds(book, "2024-03-11") == [])
    #expect(
      kinds(book, "2024-03-12") == [
        .objectionOpen(count: 1, unanswered: 1, until: day("2024-03-11"))
      ])
    try book.revise(objection, on: "2024-03-13") { card in
      voice.id = card.id
      voice.answer = .init(result: .notAdopted, reason: "符合规范", on: day("2024-03-13"))
      card = .voice(voice)
    }
    #expect(kinds(book, "2024-03-13") == [])
  }

  private func led(_ title: String) -> Matter {
    var matter = Matter(title: title)
    matter.lead = "居委会"
    return matter
  }

  @Test func `two computers that changed one place say so, and a number given twice is told`()
    throws
  {
    var book = LedgerFixture()
    var site = Site(name: "花箱", kind: .box)
    site.number = "H-07"
    let id = try book.enter(.site(site), on: "2024-03-01")
    var other = LedgerFixture()
    other.chain = "m2c9d0x4"
    var twin = Site(name: "花箱东", kind: .box)
    twin.number = "H-07"
    let second = try other.enter(.site(twin), on: "2024-03-02")
    #expect(second == id)
    let both = Ledger(entries: book.ledger.entries + other.ledger.entries)
    let gaps = Casebook(ledger: both, meetings: Meetings()).gaps(on: day("2024-03-03"))
    #expect(gaps.map(\.kind.name) == [.conflict])
    #expect(gaps.first?.target == .card(id))
  }

  @Test func `a place that two computers gave to two adopters is told, as one computer refuses it`()
    throws
  {
    func gaps(isJoint: Bool, from: String) throws -> [LedgerGap] {
      var book = LedgerFixture()
      let site = try book.enter(.site(Site(name: "花园", kind: .garden)), on: "2024-03-01")
      let family = try book.enter(.party(Party(name: "家庭甲", kind: .household)), on: "2024-03-01")
      var pledge = Pledge(kind: .adopt, by: .party(family), on: [.card(site)])
      (pledge.from, pledge.until) = (day("2024-05-01"), day("2025-04-30"))
      try book.enter(.pledge(pledge), on: "2024-03-02")
      // Entered where nobody knew of the first.
      (pledge.id, pledge.isJoint) = (CardID("c00twin"), isJoint)
      (pledge.from, pledge.until) = (day(from), day("2026-04-30"))
      let twin = LedgerEntry(
        id: EntryID(chain: "m2c9d0x4", n: 1), at: beijing("2024-03-03", 9, 0), by: "记录",
        events: [.entered(.init(card: .pledge(pledge)))],
        past: CausalPast(heads: [book.chain: 2]), code: "0000000000000001")
      let both = Ledger(entries: book.ledger.entries + [twin])
      return Casebook(ledger: both, meetings: Meetings()).gaps(on: day("2024-03-04"))
    }
    let told = try gaps(isJoint: false, from: "2025-04-30")
    #expect(told.map(\.kind.name) == [.adoptedTwice])
    #expect(told.map(\.since) == [day("2024-03-03")])
    guard case .adoptedTwice(let pledges)? = told.first?.kind else { return }
    #expect(pledges.count == 2 && pledges.contains(CardID("c00twin")))
    #expect(try gaps(isJoint: true, from: "2025-04-30").isEmpty)
    #expect(try gaps(isJoint: false, from: "2025-05-01").isEmpty)
  }

  @Test func `文号 of two sealed meetings is told`() throws {
    func sealed(_ id: String, _ date: String) -> Extract {
      var extract = Extract.built(id, on: date, [])
      extract.seal = .init(at: .built(50), on: day(date), documentNumber: "胜古北社议〔2024〕5号")
      return extract
    }
    let book = LedgerFixture([
      sealed("20240518-7f3a", "2024-05-18"), sealed("20240601-11aa", "2024-06-01"),
    ])
    #expect(
      kinds(book, "2024-06-02") == [
        .numberTwice("胜古北社议〔2024〕5号", .document, ["20240518-7f3a", "20240601-11aa"])
      ])
  }

  @Test func `a promise to who gave way is lacking once the last gate is passed`() throws {
    var book = LedgerFixture()
    let building = try book.enter(.site(Site(name: "3号楼", kind: .building)), on: "2024-01-01")
    let procedure = Procedure(
      id: "gates", title: "三关", source: "本社区",
      steps: [
        Step(id: "确认", needs: [.said], isGate: true), Step(id: "开工", needs: [.said], isGate: true),
      ])
    try book.take(.define(.init(.procedure(procedure))), on: "2024-01-02")
    let id = try book.begin("gates", "加装电梯", on: "2024-01-03") { $0.lead = "居委会" }
    var pledge = Pledge(
      kind: .condition, by: .dwelling(room: "102", site: building), on: [.card(id)])
    pledge.what = "静音设备"
    try book.enter(.pledge(pledge), on: "2024-02-01")
    try book.pass("确认", of: id, on: "2024-03-09")
    #expect(kinds(book, "2024-04-01") == [])
    try book.pass("开工", of: id, on: "2024-04-16")
    #expect(
      kinds(book, "2024-04-16") == [.pledgeUnkept(.condition, what: "静音设备", to: "102", until: nil)])
  }

  // MARK: - Lists

  @Test func `a new matter asks for its title alone, and every open one says what it lacks`() throws
  {
    var book = LedgerFixture()
    let fresh = try book.enter(.matter(Matter(title: "路灯")), on: "2024-04-01")
    let begun = try book.begin("community-consultation", "晾衣杆", on: "2024-04-02")
    book.meet(
      .built("20240403-11aa", on: "2024-04-03", [.built("20240403-11aa-1", status: .notAgreed)]))
    let all = book.casebook.matters(on: day("2024-04-04"))
    #expect(all.count == 3)
    #expect(all.allSatisfy { $0.lacking != nil })
    func line(_ id: CardID) throws -> MatterSummary {
      try #require(all.first { $0.number == id })
    }
    let standIn = try #require(Procedure.builtIn("community-consultation"))
    #expect(try line(fresh).lacking == .procedure(standIn: standIn))
    #expect(try line(begun).step?.id == "提出")
    #expect(try line(CardID("20240403-11aa-1")).lacking == .meeting)

    func found(_ filter: MatterFilter) -> [CardID] {
      book.casebook.matters(on: day("2024-04-04"), filter: filter).map(\.number)
    }
    #expect(found(.init(text: "路灯")) == [fresh])
    #expect(found(.init(procedure: "community-consultation")) == [begun])
    #expect(found(.init(missing: .unclaimed)).sorted() == [fresh, begun].sorted())
    #expect(found(.init(kind: .problem)) == [])
  }

  @Test func `a matter is found by its place, and by the place that this lies in`() throws {
    var book = LedgerFixture()
    let garden = try book.enter(.site(Site(name: "微花园", kind: .garden)), on: "2024-04-01")
    var box = Site(name: "花箱", kind: .box)
    box.within = garden
    let inner = try book.enter(.site(box), on: "2024-04-01")
    var matter = Matter(title: "花箱枯萎", kind: .problem)
    matter.sites = [inner]
    let id = try book.enter(.matter(matter), on: "2024-04-02")
    try book.enter(.matter(Matter(title: "别处")), on: "2024-04-02")
    let found = book.casebook.matters(on: day("2024-04-03"), filter: .init(site: garden))
    #expect(found.map(\.number) == [id])
  }

  @Test func `a matter's page holds what is about it, under whichever number it is asked for`()
    throws
  {
    var book = LedgerFixture()
    let id = try book.begin("community-consultation", "晾衣杆", on: "2024-04-02")
    try book.enter(
      .voice(Voice(about: .card(id), text: "太高", on: day("2024-04-03"))), on: "2024-04-03")
    book.meet(.built("20240410-11aa", on: "2024-04-10", [.built("20240410-11aa-1")]))
    try book.take(
      .link(.init(matters: [id, CardID("20240410-11aa-1")], reason: "同一件事")), on: "2024-04-11")
    let page = try #require(book.casebook.matter(CardID("20240410-11aa-1"), on: day("2024-04-12")))
    #expect(page.voices.map(\.text) == ["太高"])
    #expect(page.standing?.matter == id)
    #expect(page.thread.meetings.count == 1)
    #expect(page.summary.linked == [CardID("20240410-11aa-1")])
    #expect(page == book.casebook.matter(id, on: day("2024-04-12")))
    #expect(book.casebook.matter(CardID("20990101-mxxxx"), on: day("2024-04-12")) == nil)
  }

  @Test func `matters wait longest where the step before was done longest ago`() throws {
    var book = LedgerFixture()
    let first = try book.begin("adoption", "甲园", on: "2024-04-01")
    let second = try book.begin("adoption", "乙园", on: "2024-04-11")
    let lines = book.casebook.steps(on: day("2024-04-21")).lines
    #expect(lines.map(\.step) == ["公布"])
    #expect(lines.first?.matters.map(\.matter) == [first, second])
    #expect(lines.first?.matters.map(\.days) == [20, 10])
  }

  // MARK: - Opinions, seasons, quarters

  @Test func `last summer's problems stand on this spring's list`() throws {
    var book = LedgerFixture()
    var ids: [CardID] = []
    for (title, date) in [
      ("蚊虫", "2024-07-02"), ("积水", "2024-07-15"), ("异味", "2024-07-30"), ("扫雪", "2024-01-10"),
    ] {
      var matter = Matter(title: title, kind: .problem)
      matter.raised = day(date)
      ids.append(try book.enter(.matter(matter), on: date))
    }
    #expect(book.casebook.yearAgo(from: day("2025-04-01")).coming == Array(ids[..<3]))
  }

  @Test func `a quarter has the one before beside each of its numbers`() throws {
    var book = LedgerFixture([
      .built("20240110-11aa", on: "2024-01-10", [.built("20240110-11aa-1")]),
      .built("20240410-22bb", on: "2024-04-10", [.built("20240410-22bb-1")]),
      .built("20240510-33cc", on: "2024-05-10", [.built("20240510-33cc-1", status: .notAgreed)]),
    ])
    let party = try book.enter(.party(Party(name: "银行", kind: .unit)), on: "2024-04-11")
    var pledge = Pledge(kind: .grant, by: .party(party))
    pledge.until = day("2024-09-30")
    let promised = try book.enter(.pledge(pledge), on: "2024-04-11")
    let report = try book.casebook.quarter(Quarter(year: 2024, 2))
    #expect(report.now.meetings == ["20240410-22bb", "20240510-33cc"])
    #expect(report.before.meetings == ["20240110-11aa"])
    #expect(report.before.quarter == Quarter(year: 2024, 1))
    #expect(report.expiring == [promised])
    #expect(Quarter(year: 2024, 1).before == Quarter(year: 2023, 4))
    #expect(Quarter(year: 2024, 4).last == day("2024-12-31"))
    #expect(Quarter(of: day("2024-05-31")).first == day("2024-04-01"))
  }

  @Test func `a meeting that takes a matter up again finds what became of the last`() throws {
    var extract = Extract.built("20240518-7f3a", on: "2024-05-18", [.built("20240518-7f3a-1")])
    extract.issues[0].assignments = (1...4).map { number in
      .init(
        id: .init("k0\(number)"),
        work: .init(what: "任务\(number)", responsible: ["物业"], due: day("2024-06-30")),
        at: .built(40 + number))
    }
    var book = LedgerFixture([
      extract, .built("20240831-9c2d", on: "2024-08-31", [.built("20240518-7f3a-1")]),
    ])
    for number in 1...3 {
      try book.note(
        .done, on: .assignment(session: "20240518-7f3a", id: "k0\(number)"), day: "2024-06-20")
    }
    let last = try #require(
      book.casebook.lastTime(
        of: CardID("20240518-7f3a-1"), before: "20240831-9c2d", on: day("2024-08-31")))
    #expect(last.session == "20240518-7f3a")
    #expect(last.done.count == 3)
    #expect(last.open.map(\.work.what) == ["任务4"])
    #expect(
      book.casebook.lastTime(
        of: CardID("20240518-7f3a-1"), before: "20240518-7f3a", on: day("2024-08-31")) == nil)
  }

  @Test func `who takes over finds open matters, promises due soon and who waits for an answer`()
    throws
  {
    var book = LedgerFixture()
    let id = try book.enter(.matter(led("花园")), on: "2024-05-01")
    let voice = try book.enter(
      .voice(Voice(about: .card(id), text: "何时开工", on: day("2024-05-02"))), on: "2024-05-02")
    let party = try book.enter(.party(Party(name: "银行", kind: .unit)), on: "2024-05-02")
    var promised: [CardID] = []
    for until in ["2024-06-01", "2024-06-30", "2024-07-01"] {
      var pledge = Pledge(kind: .other, by: .party(party), on: [.card(id)])
      pledge.until = day(until)
      promised.append(try book.enter(.pledge(pledge), on: "2024-05-03"))
    }
    let list = book.casebook.handingOver(on: day("2024-05-31"))
    #expect(list.matters.map(\.number) == [id])
    #expect(list.promises == Array(promised[..<2]))
    #expect(list.waiting == [voice])
  }

  // MARK: - Many

  @Test func `what ten thousand meetings lack takes as long per meeting as what a hundred do`() {
    func book(_ count: Int) -> Casebook {
      LedgerFixture(
        (0..<count).map { place in
          let date = day("2004-01-01").adding(days: place)
          let id = "\(date)-\(place)".filter { $0 != "-" }
          var issue = Extract.Issue.built("\(id)-1")
          issue.assignments = [
            .init(
              id: "k01",
              work: .init(what: "任务", responsible: ["物业"], due: date.adding(days: 30)),
              at: .built(41))
          ]
          return .built(id, on: date.description, [issue])
        }
      ).casebook
    }
    let (few, many) = (book(1000), book(10_000))
    let clock = ContinuousClock()
    func time(_ book: Casebook) -> Duration {
      (0..<3).map { _ in
        clock.measure { #expect(!book.gaps(on: day("2060-01-01")).isEmpty) }
      }.min() ?? .zero
    }
    let (short, long) = (time(few), time(many))
    print("gaps of 1,000 meetings \(short), of 10,000 \(long)")
    #expect(many.gaps(on: day("2060-01-01")).count == 10_000)
    // Ten times as many, and some for what a larger table costs.
    #expect(long < short * 40)
  }
}
