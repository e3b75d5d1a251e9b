import Affairs
import Deliberation
import Testing
import Values

/// 所依据的内容后来改了.
@Suite struct ChangedBasesTests {
  private func passed() throws -> (LedgerFixture, CardID) {
    var desk = LedgerFixture()
    let procedure = Procedure(
      id: "vote", title: "表决", source: "测试",
      steps: [Step(id: "决议", needs: [.meeting(.init(verdict: [.adopted]))])])
    try desk.take(.define(.init(.procedure(procedure))), on: "2024-05-01")
    let matter = try desk.begin("vote", on: "2024-05-01")
    desk.meet(meeting(matter, .adopted))
    try desk.pass("决议", of: matter, on: "2024-05-18")
    return (desk, matter)
  }

  private func meeting(_ matter: CardID, _ kind: Verdict.Kind) -> Extract {
    .built(
      "20240518-7f3a", on: "2024-05-18",
      [.built(matter.text, votes: [.built(kind, by: .residents, on: "2024-05-18")])])
  }

  private func changes(_ desk: LedgerFixture, _ matter: CardID) -> [ChangedBasis.Change] {
    desk.casebook.changedBases(of: matter).map(\.change)
  }

  @Test func `what stands as it was isn't told of`() throws {
    let (desk, matter) = try passed()
    #expect(changes(desk, matter).isEmpty)
  }

  @Test func `a verdict that was corrected is told with what it is now`() throws {
    var (desk, matter) = try passed()
    var corrected = meeting(matter, .rejected)
    corrected.issues[0].votes[0].result?.corrected = .built(60)
    desk.restate(corrected)
    #expect(changes(desk, matter) == [.verdict("rejected", numbers: [:])])
    // The step stands as it was passed; anew it wouldn't pass.
    #expect(try desk.standing(of: matter, on: "2024-05-20")["决议"]?.state.isDone == true)
  }

  @Test func `a line that reads otherwise, a vote that was voided, and what was struck out`() throws
  {
    var (desk, matter) = try passed()
    var altered = meeting(matter, .adopted)
    altered.issues[0].votes[0].result?.at = .init(entry: 32, sum: 7)
    desk.restate(altered)
    #expect(changes(desk, matter) == [.altered(code: "0000000000000007")])

    var voided = meeting(matter, .adopted)
    voided.issues[0].votes = []
    desk.restate(voided)
    #expect(changes(desk, matter) == [.retracted])

    voided.doubts = .struckOut
    desk.restate(voided)
    #expect(changes(desk, matter) == [.struckOut])

    desk.meetings = Meetings()
    #expect(changes(desk, matter) == [.gone])
  }

  @Test func `a step that rests on what was changed is lacking until it is passed anew`() throws {
    var (desk, matter) = try passed()
    func gaps(_ date: String) -> [LedgerGap] {
      desk.casebook.gaps(on: day(date)).filter { $0.kind.name == .basisChanged }
    }
    #expect(gaps("2024-05-20").isEmpty)
    desk.meetings = Meetings()
    let basis = try #require(desk.casebook.changedBases(of: matter).first)
    #expect(basis.change == .gone)
    #expect(gaps("2024-05-20").map(\.kind) == [.basisChanged(basis)])
    #expect(gaps("2024-05-20").map(\.target) == [.card(matter)])
    #expect(gaps("2024-05-20").map(\.since) == [day("2024-05-18")])
    #expect(gaps("2024-05-17").isEmpty, "the step wasn't passed yet")
    #expect(
      desk.casebook.matter(matter, on: day("2024-05-20"))?.gaps.map(\.kind.name).contains(
        .basisChanged) == true)
    try desk.take(.retract(.init(entry: basis.passed)), on: "2024-05-21")
    #expect(gaps("2024-05-21").isEmpty)
  }
}

/// What became of cards that a step passed upon.
@Suite struct ChangedCardsTests {
  private func passed(_ needs: [Need]) throws -> (LedgerFixture, CardID, CardID) {
    var desk = LedgerFixture()
    let procedure = Procedure(
      id: "share", title: "筹资", source: "测试", steps: [Step(id: "达到比例", needs: needs)])
    try desk.take(.define(.init(.procedure(procedure))), on: "2024-05-01")
    let matter = try desk.begin("share", on: "2024-05-01") {
      $0.lead = "居委会"
      $0.budget = Money(fen: 100_000)
    }
    let building = try desk.enter(.site(Site(name: "3号楼", kind: .building)), on: "2024-05-01")
    var pledge = Pledge(
      kind: .share, by: .dwelling(room: "201", site: building), on: [.card(matter)])
    (pledge.worth, pledge.signed) = (.money(Money(fen: 100_000)), day("2024-05-02"))
    let id = try desk.enter(.pledge(pledge), on: "2024-05-02")
    try desk.pass("达到比例", of: matter, on: "2024-05-03")
    return (desk, matter, id)
  }

  private func changes(_ desk: LedgerFixture, _ matter: CardID) -> [ChangedBasis.Change] {
    desk.casebook.changedBases(of: matter).map(\.change)
  }

  private func revise(
    _ id: CardID, of desk: inout LedgerFixture, on date: String, _ change: (inout Pledge) -> Void
  ) throws {
    try desk.revise(id, on: date) { card in
      guard case .pledge(var pledge) = card else { return }
      change(&pledge)
      card = .pledge(pledge)
    }
  }

  @Test func `a promise that was cut down, made void or cancelled is told`() throws {
    var (desk, matter, id) = try passed([.means])
    try revise(id, of: &desk, on: "2024-05-04") { $0.worth = .money(Money(fen: 100)) }
    #expect(changes(desk, matter) == [.altered(code: nil)])
    #expect(desk.casebook.changedBases(of: matter).map(\.since) == [day("2024-05-04")])
    try desk.take(.end(.init(card: id, ending: .void, reason: "记错了")), on: "2024-05-05")
    #expect(changes(desk, matter) == [.ended(.void)])

    (desk, matter, id) = try passed([.pledges(.init(.share, of: .all))])
    try desk.take(.end(.init(card: id, ending: .cancelled, reason: "反悔")), on: "2024-05-05")
    #expect(changes(desk, matter) == [.ended(.cancelled)])
    #expect(desk.casebook.changedBases(of: matter).map(\.since) == [day("2024-05-05")])
    func gaps(_ date: String) -> [Day] {
      desk.casebook.gaps(on: day(date)).filter { $0.kind.name == .basisChanged }.map(\.since)
    }
    #expect(gaps("2024-05-04") == [])
    #expect(gaps("2024-05-06") == [day("2024-05-05")])
  }

  @Test func `what is kept, what has run its time and what is for one place more is no change`()
    throws
  {
    var (desk, matter, id) = try passed([.pledges(.init(.share, of: .all))])
    let garden = try desk.enter(.site(Site(name: "花园", kind: .garden)), on: "2024-05-04")
    try revise(id, of: &desk, on: "2024-05-05") {
      $0.on.append(.card(garden))
      $0.done = day("2024-05-05")
    }
    #expect(changes(desk, matter).isEmpty)
    try desk.take(.end(.init(card: id, ending: .expired)), on: "2024-06-01")
    #expect(changes(desk, matter).isEmpty)
  }

  @Test func `a promise that no longer is for the matter is told`() throws {
    var (desk, matter, id) = try passed([.pledges(.init(.share, of: .all))])
    let other = try desk.enter(.matter(Matter(title: "修路灯")), on: "2024-05-04")
    try revise(id, of: &desk, on: "2024-05-05") { $0.on = [.card(other)] }
    #expect(changes(desk, matter) == [.altered(code: nil)])
  }

  @Test func `an answer that was taken off an opinion is told`() throws {
    var desk = LedgerFixture()
    let procedure = Procedure(
      id: "hear", title: "听取意见", source: "测试", steps: [Step(id: "答复", needs: [.voicesAnswered])])
    try desk.take(.define(.init(.procedure(procedure))), on: "2024-05-01")
    let matter = try desk.begin("hear", on: "2024-05-01")
    let voice = try desk.hear(
      "太暗", about: matter, on: "2024-05-02", .init(result: .adopted, on: day("2024-05-03")))
    try desk.pass("答复", of: matter, on: "2024-05-04")
    #expect(changes(desk, matter).isEmpty)
    try desk.revise(voice, on: "2024-05-05") { card in
      guard case .voice(var it) = card else { return }
      it.answer = nil
      card = .voice(it)
    }
    #expect(changes(desk, matter) == [.altered(code: nil)])
  }
}

@Suite struct RestingTests {
  @Test
  func
    `what a passed step rests on isn't taken back, and no step is dated before one that is done`()
    throws
  {
    var desk = LedgerFixture()
    let matter = try desk.enter(.matter(Matter(title: "楼道照明")), on: "2024-03-01")
    try desk.take(
      .define(
        .init(
          .procedure(
            Procedure(
              id: "own", title: "两步", source: "本社区",
              steps: [
                Step(id: "踏勘", needs: [.note(.visit)]), Step(id: "办理", needs: [.said]),
              ])))),
      on: "2024-03-01")
    try desk.take(.begin(.init(matter: matter, procedure: "own")), on: "2024-03-01")
    let note = try desk.note(.visit, on: .card(matter), day: "2024-03-05")
    try desk.take(.pass(.init(matter: matter, step: "踏勘")), on: "2024-03-06")
    #expect(throws: LedgerRefusal.restedUpon(note.id, by: [EntryID(chain: desk.chain, n: 5)])) {
      try desk.take(.retract(.init(entry: note.id)), on: "2024-03-07")
    }
    #expect(throws: LedgerRefusal.tooEarly(step: "办理", from: day("2024-03-06"))) {
      try desk.take(
        .pass(.init(matter: matter, step: "办理", on: day("2024-03-05"))), on: "2024-03-07")
    }
    try desk.take(.pass(.init(matter: matter, step: "办理")), on: "2024-03-07")
  }
}
