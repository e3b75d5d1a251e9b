import Affairs
import Deliberation
import Scenarios
import Testing
import Values

@Suite struct ThreadTests {
  /// A meeting of that day that dealt with an issue of that number.
  private func meeting(
    _ id: String, _ date: String, number: String, status: IssueStatus
  ) -> Extract {
    Extract(
      header: .init(id: id, date: day(date), title: "居民议事会"), phase: .adjourned, form: "现场",
      body: "居民议事会", kind: "议事协商会", running: nil, opened: day(date), closed: day(date),
      isHeld: true, seal: nil, doubts: [], lastEntry: 9,
      issues: [
        .init(
          id: "i01", number: number, title: "植物角改造", status: status,
          added: .init(entry: 2, sum: nil), source: .init(kind: .resident))
      ], attendance: .init(), attachments: [])
  }

  private let earlier = CardID("20230610-11aa-1")
  private let later = CardID("20240518-7f3a-2")

  private func twoIssues() -> LedgerFixture {
    LedgerFixture([
      meeting("20230610-11aa", "2023-06-10", number: earlier.text, status: .notAgreed),
      meeting("20240518-7f3a", "2024-05-18", number: later.text, status: .agreed),
    ])
  }

  @Test func `issues of two years that were linked are one thread with two meetings`() throws {
    var book = twoIssues()
    try book.take(.link(.init(matters: [later, earlier], reason: "同一处改造")), on: "2024-06-01")
    let thread = book.casebook.thread(of: later)
    #expect(thread == book.casebook.thread(of: earlier))
    #expect(thread.number == earlier)
    #expect(thread.linked == [later])
    #expect(thread.meetings.map(\.session) == ["20230610-11aa", "20240518-7f3a"])
    #expect(thread.status == .agreed)
    #expect(
      thread.lines.filter { if case .linked = $0.fact { true } else { false } }.count == 1)
  }

  @Test func `a link that was retracted leaves two threads`() throws {
    var book = twoIssues()
    let link = try book.take(
      .link(.init(matters: [later, earlier], reason: "同一处改造")), on: "2024-06-01")
    try book.take(.retract(.init(entry: link.id)), on: "2024-06-02")
    #expect(book.casebook.thread(of: later).meetings.map(\.session) == ["20240518-7f3a"])
    #expect(book.casebook.thread(of: earlier).meetings.map(\.session) == ["20230610-11aa"])
    #expect(book.casebook.thread(of: earlier).status == .notAgreed)
  }

  /// Two matters of one day that were linked, entered in that order.
  private func linked(_ first: String, _ second: String) throws -> LedgerFixture {
    var book = LedgerFixture()
    for (number, title) in [(first, "楼道灯不亮"), (second, "再来一件")] {
      let matter = Matter(number: CardID(number), title: title)
      try book.enter(.matter(matter), on: "2024-05-18")
    }
    try book.take(
      .link(.init(matters: [CardID(second), CardID(first)], reason: "同一件事")), on: "2024-05-18")
    return book
  }

  @Test(arguments: [
    ("20240518-maaaa", "20240518-mzzzz"), ("20240518-mzzzz", "20240518-maaaa"),
  ])
  func `of matters of one day that were linked the one entered first gives number and name`(
    first: String, second: String
  ) throws {
    let book = try linked(first, second)
    let today = day("2024-05-19")
    for number in [first, second].map(CardID.init) {
      #expect(book.ledger.linked(number) == [first, second].map(CardID.init))
      let thread = book.casebook.thread(of: number)
      #expect(thread.number == CardID(first) && thread.linked == [CardID(second)])
      #expect(thread.title == "楼道灯不亮")
      #expect(book.casebook.matter(number, on: today)?.summary.number == CardID(first))
    }
    let matters = book.casebook.matters(on: today)
    #expect(matters.map(\.title) == ["楼道灯不亮"])
    #expect(matters.map(\.otherTitles) == [["再来一件"]])
    for text in ["楼道灯", "再来", first, second] {
      let found = book.casebook.matters(on: today, filter: MatterFilter(text: text))
      #expect(found.map(\.number) == [CardID(first)])
    }
  }

  @Test func `an issue of a meeting keeps its name where a matter is linked with it later`() throws
  {
    var book = twoIssues()
    let matter = Matter(number: CardID("20240601-maaaa"), title: "再来一件")
    let id = try book.enter(.matter(matter), on: "2024-06-01")
    try book.take(.link(.init(matters: [id, later], reason: "同一处改造")), on: "2024-06-01")
    let thread = book.casebook.thread(of: id)
    #expect(thread.number == later && thread.title == "植物角改造")
    let found = book.casebook.matters(
      on: day("2024-06-02"), filter: MatterFilter(text: "再来", isWhole: true))
    #expect(found.map(\.title) == ["植物角改造"])
  }

  @Test func `meetings, notes, voices and tasks stand in one order of days, each with its source`()
    throws
  {
    let session = try Scenario.greenCorner.played()
    var book = LedgerFixture([Extract(of: session)])
    let number = CardID("20240518-7f3a-1")
    let voice = Voice(about: .card(number), text: "楼下太吵", heads: 2, on: day("2024-05-10"))
    try book.enter(.voice(voice), on: "2024-05-20")
    let task = Target.assignment(session: "20240518-7f3a", id: "k03")
    let done = try book.note(.done, on: task, "轮值表已张贴", day: "2024-05-28")
    try book.note(.feedback, on: .card(number), "当面告知", day: "2024-06-03")

    let thread = book.casebook.thread(of: number)
    #expect(thread.lines.map(\.day) == thread.lines.map(\.day).sorted())
    let told = thread.lines.map { line in
      switch line.fact {
      case .meeting: "议事"
      case .entered(.voice): "意见"
      case .noted(let note): note.kind.rawValue
      case .consent(let consent): consent.party
      default: "其他"
      }
    }
    #expect(told == ["意见", "议事", "产权单位", "done", "feedback"])
    #expect(thread.lines[3].source == .ledger(done.id))
    #expect(thread.meetings.first?.outcome?.points.count == 4)
    #expect(thread.meetings.first?.outcome?.trial?.until == day("2024-08-31"))
    #expect(thread.meetings.first?.votes.last?.result?.verdict.kind == .consensus)
  }
}
