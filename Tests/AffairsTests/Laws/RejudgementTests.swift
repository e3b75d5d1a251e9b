import Affairs
import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

/// Every entry is judged again in the state of what its writer had read.
@Suite struct RejudgementTests {
  private func rejudged(_ history: SeveralComputers) -> LedgerRejudgement {
    LedgerRejudgement(history.entries(history.all), digest: { Array($0.utf8) })
  }

  @Test func `a random history is judged again without a finding`() {
    SeveralComputers.histories { history, _ in
      let again = rejudged(history)
      #expect(again.findings.isEmpty)
      #expect(again.doubts.isEmpty)
    }
  }

  @Test func `one forged entry is found among all others`() throws {
    var found: [String: Int] = [:]
    try SeveralComputers.histories { history, random in
      let state = history.computers[0].ledger
      for (name, events) in try forgeries(in: state) {
        var history = history
        history.forge(events, on: 0)
        let entry = EntryID(
          chain: history.computers[0].id, n: history.all[history.computers[0].id]!)
        #expect(rejudged(history).findings.map(\.entry) == [entry], "\(name)")
        found[name, default: 0] += 1
      }
    }
    #expect(found.count == 9, "each kind of forgery was tried: \(found)")
  }

  /// What no act would have written in that state, by what is wrong with it.
  private func forgeries(in ledger: Ledger) throws -> [(String, [LedgerEvent])] {
    let day = Day(number: 19_000)
    let site = Site(name: "花箱", kind: .box)
    func of(_ site: Site, _ id: String) -> Card {
      var site = site
      (site.id, site.state) = (CardID(id), .surveyed)
      return .site(site)
    }
    var all: [(String, [LedgerEvent])] = [
      ("nothing happened", []),
      ("when it happened alone", [.happened(.init(at: Moment(milliseconds: 0, offset: 480)))]),
      ("an id of another kind", [.entered(.init(card: of(site, "p000000")))]),
      (
        "a seal and more",
        [
          .entered(.init(card: of(site, "s000000"))),
          .sealed(.init(session: "20240518-7f3a", file: "a.yishi", code: "0000000000000000")),
        ]
      ),
      (
        "a note on nobody",
        [
          .noted(
            .init(
              note: Note(on: [.card(CardID("s111111"))], kind: .done, day: day, by: "甲", text: "好"))
          )
        ]
      ),
      ("taken back what isn't there", [.retracted(.init(entry: EntryID(chain: "kzaaaaaa", n: 1)))]),
    ]
    if let living = ledger.living(.site).first?.card {
      all.append(("entered twice", [.entered(.init(card: living))]))
      all.append(("revised to what it is", [.revised(.init(card: living))]))
    }
    let begun = ledger.cards.values.filter { $0.course?.current != nil }.sorted { $0.id < $1.id }
    if let record = begun.first, let step = record.course?.current {
      all.append(
        (
          "a step passed with a need unmet",
          [
            .passed(
              .init(
                matter: record.id, step: step.id,
                passage: Passage(
                  on: day, by: "记录", met: step.needs.map { .init(need: $0.name.rawValue) })))
          ]
        ))
    }
    return all
  }

  @Test
  func `demands of a visit are judged with it, and a number that was given isn't given again`()
    throws
  {
    var desk = LedgerFixture()
    let matter = try desk.enter(.matter(Matter(title: "加装电梯")), on: "2024-04-01")
    try desk.note(.visit, on: .card(matter), "肯定成效", day: "2024-04-17") {
      $0.demands = [
        .init(what: "满足差异化需求", lead: "街道", responsible: ["社区"], due: day("2024-09-30")),
        .init(what: "回访", lead: "社区", responsible: [], due: day("2024-10-30")),
      ]
    }
    #expect(desk.rejudged.findings.isEmpty)
    var entries = desk.ledger.entries
    let visit = entries.removeLast()
    // Both tasks under one number.
    var events = visit.events
    guard case .entered(var second) = events[2], case .entered(let first) = events[1] else {
      Issue.record("a visit with two demands makes two tasks")
      return
    }
    second.card.id = first.card.id
    events[2] = .entered(second)
    entries.append(
      LedgerEntry(
        id: visit.id, at: visit.at, by: visit.by, events: events, past: visit.past,
        code: visit.code))
    #expect(LedgerRejudgement(entries).findings.map(\.reason) == [.otherwise])
  }

  @Test func `what earlier programs took is in doubt, and nobody's fault`() throws {
    var desk = LedgerFixture()
    let matter = try desk.enter(.matter(Matter(title: "小花园")), on: "2024-04-01")
    let unit = try desk.enter(.party(Party(name: "街道", kind: .unit)), on: "2024-04-01")
    var grant = Pledge(kind: .grant, by: .party(unit), on: [.card(matter)])
    grant.worth = .money(Money(fen: 100_00))
    let granted = try desk.enter(.pledge(grant), on: "2024-04-01")
    /// The ledger with one entry more, which no act of today writes.
    func doubts(_ card: Card) -> LedgerRejudgement {
      LedgerRejudgement(
        desk.ledger.entries + [
          LedgerEntry(
            id: EntryID(chain: desk.chain, n: desk.ledger.entries.count + 1),
            at: beijing("2024-04-02", 9, 0), by: "记录", events: [.entered(.init(card: card))],
            past: desk.ledger.heads, code: "00000000000000ff")
        ])
    }
    var site = Site(name: "花箱", kind: .box)
    (site.id, site.state, site.point) = (CardID("s000000"), .surveyed, "北门外")
    var nothing = grant
    (nothing.id, nothing.worth) = (CardID("c000000"), .money(.zero))
    var paid = Flow(
      way: .out, kind: .money(source: nil), item: "花苗", worth: .money(Money(fen: 101_00)),
      on: day("2024-04-02"))
    (paid.id, paid.about) = (CardID("f000000"), [.card(matter)])
    for card in [Card.site(site), .pledge(nothing), .flow(paid)] {
      #expect(doubts(card).findings.isEmpty, "\(card)")
      #expect(doubts(card).doubts.count == 1, "\(card)")
    }
    // What was beyond the grant it names was always refused.
    paid.fulfils = granted
    #expect(
      doubts(.flow(paid)).findings.map(\.reason) == [.refused(.beyondGrant(over: Money(fen: 1_00)))]
    )
  }

  @Test func `what was defined later doesn't judge what stood before it`() throws {
    var desk = LedgerFixture()
    let site = try desk.enter(
      .site(
        {
          var site = Site(name: "花园", kind: .garden)
          site.level = "小区花园"
          return site
        }()), on: "2024-05-01")
    try desk.take(.define(.init(.list(.siteLevels, ["街道自管"]))), on: "2024-05-02")
    #expect(desk.rejudged.findings.isEmpty)
    // Today the level is in no list.
    #expect(throws: LedgerRefusal.levelUnknown("小区花园")) {
      try desk.revise(site, on: "2024-05-03") { card in
        guard case .site(var it) = card else { return }
        it.name = "大花园"
        card = .site(it)
      }
    }
  }

  @Test
  func `a step's meeting that says something else since is told, and its passage isn't forged`()
    throws
  {
    var desk = LedgerFixture()
    let procedure = Procedure(
      id: "vote", title: "表决", source: "测试",
      steps: [Step(id: "决议", needs: [.meeting(.init(verdict: [.adopted]))])])
    try desk.take(.define(.init(.procedure(procedure))), on: "2024-05-01")
    let matter = try desk.begin("vote", on: "2024-05-01")
    func meeting(_ kind: Verdict.Kind, _ id: String = "20240518-7f3a") -> Extract {
      .built(
        id, on: "2024-05-18",
        [.built(matter.text, votes: [.built(kind, by: .residents, on: "2024-05-18")])])
    }
    desk.meet(meeting(.adopted))
    try desk.pass("决议", of: matter, on: "2024-05-18")
    #expect(desk.rejudged.findings.isEmpty && desk.rejudged.doubts.isEmpty)

    var corrected = meeting(.rejected)
    corrected.issues[0].votes[0].result?.corrected = .built(60)
    desk.restate(corrected)
    #expect(desk.rejudged.findings.isEmpty)
    #expect(desk.rejudged.doubts.map(\.reason) == [.basisChanged])

    // The same line that says otherwise: whoever wrote the passage made it up.
    desk.restate(meeting(.rejected))
    #expect(desk.rejudged.findings.count == 1)

    // Another meeting of that day rejected it, typed later.
    desk.restate(meeting(.adopted))
    desk.meet(meeting(.rejected, "20240518-8000"))
    #expect(desk.rejudged.findings.isEmpty)
    #expect(desk.rejudged.doubts.map(\.reason) == [.meetingsSince])

    // No meeting is here at all.
    desk.meetings = Meetings()
    #expect(desk.rejudged.findings.isEmpty)
    #expect(desk.rejudged.doubts.map(\.reason) == [.basisChanged])
  }
}
