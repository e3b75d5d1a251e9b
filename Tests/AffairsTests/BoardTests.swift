import Affairs
import Deliberation
import Scenarios
import Testing
import Values

/// 逐户意见 of example 11 (a): the stairwell that was asked three times.
@Suite struct BoardTests {
  private static let number = CardID("20240120-9a1c-1")

  /// The session as it stood once so many rounds were announced.
  private static func session(rounds: Int, _ more: [Command] = []) throws -> Session {
    let whole = Scenario.writtenRounds
    var announced = 0
    let steps = whole.steps.prefix { step in
      defer { if case .announce = step.command { announced += 1 } }
      return announced < rounds
    }
    var session = try Scenario(identity: whole.identity, steps: Array(steps)).played()
    for command in more {
      try session.play(command, at: beijing("2024-03-24", 9, 0))
    }
    return session
  }

  /// A ledger that has the stairwell's matter under the number of the session's issue.
  private static func desk(_ session: Session, on date: String) throws -> (LedgerFixture, CardID) {
    var desk = LedgerFixture([Extract(of: session)])
    let site = try desk.enter(.site(Site(name: "3号楼2单元", kind: .stairwell)), on: date)
    var matter = Matter(number: number, title: "3号楼2单元加装电梯")
    matter.sites = [site]
    try desk.enter(.matter(matter), on: date)
    return (desk, site)
  }

  private static func board(
    rounds: Int, _ more: [Command] = [], on date: String = "2024-04-01",
    _ fill: (inout LedgerFixture, CardID) throws -> Void = { _, _ in }
  ) throws -> ConsentBoard {
    let session = try session(rounds: rounds, more)
    var (desk, site) = try desk(session, on: "2024-03-25")
    try fill(&desk, site)
    return try #require(
      desk.casebook.board(of: number, sessions: [session], on: day(date)))
  }

  private func test(
    _ board: ConsentBoard, _ name: Rule.Test.Name, _ measure: Deliberation.Measure
  ) throws -> Verdict.Test {
    try #require(board.tests.first { $0.test == name && $0.measure == measure })
  }

  private func area(_ text: String) -> Quantity { .area((try? Area(text)) ?? .zero) }

  private func objecting(_ by: String, number: Int = 1) -> Command {
    .raiseObjection(
      .init(issue: "i01", by: by, text: "采光", on: day("2024-03-12"), inWriting: true))
  }

  @Test func `the first round is 11.18 square metres and one owner short`() throws {
    let board = try Self.board(rounds: 1)
    let took = try test(board, .participation, .area)
    #expect(took.actual == (area("628.82")) && took.required == (area("460.44")))
    let heads = try test(board, .participation, .heads)
    #expect(heads.actual == .heads(10) && heads.required == .heads(8) && heads.holds)
    let agreed = try test(board, .adoption, .area)
    #expect(agreed.actual == (area("460.44")) && agreed.required == (area("471.62")))
    #expect(agreed.short == (area("11.18")) && !agreed.holds)
    let owners = try test(board, .adoption, .heads)
    #expect(owners.actual == .heads(7) && owners.required == .heads(8))
    #expect(owners.short == .heads(1))
    #expect(board.rounds.map(\.verdict) == [.rejected])
  }

  @Test func `the second round reaches it, by the heads just`() throws {
    let board = try Self.board(rounds: 2)
    let agreed = try test(board, .adoption, .area)
    #expect(agreed.actual == (area("575.55")) && agreed.required == (area("518.00")))
    let owners = try test(board, .adoption, .heads)
    #expect(owners.actual == .heads(9) && owners.required == .heads(9) && owners.holds)
    #expect(try test(board, .participation, .area).actual == area("690.66"))
    #expect(try test(board, .participation, .heads).actual == .heads(11))
    #expect(board.rounds.map(\.verdict) == [.rejected, .adopted])
  }

  @Test func `every dwelling has what it answered in each round, and why that changed`() throws {
    let board = try Self.board(rounds: 3)
    #expect(board.dwellings.count == 12 && board.running == nil)
    #expect(board.rounds.map(\.number) == [1, 2, 3])
    func answers(_ room: String) throws -> [Answer] {
      try #require(board[room]).stances.map(\.answer)
    }
    #expect(try answers("101") == [.against, .abstain, .for])
    #expect(try answers("102") == [.against, .against, .for])
    #expect(try answers("201") == [.abstain, .for, .for])
    #expect(try answers("402") == [.notReturned, .for, .for])
    let last = try #require(board["102"]?.stances.last)
    #expect(last.mediator == "社区工作者甲" && last.reason?.contains("另立补偿约定") == true)
    #expect(last.day == day("2024-03-23"))
    #expect(board["102"]?.stances[1].reason == nil, "it didn't change")
    #expect(board["101"]?.mediations.map(\.on) == [day("2024-02-24")])
    #expect(board["602"]?.floor == 6 && board["602"]?.others == ["601"])
    #expect(board["602"]?.head == ["业主11"] && board.stairwells == [""])
    #expect(try test(board, .adoption, .area).actual == area("690.66"))
    #expect(try test(board, .adoption, .heads).actual == .heads(11))
  }

  @Test func `while a round goes on the board says whose slip is out`() throws {
    let whole = Scenario.writtenRounds
    let session = try whole.played { if case .extendRound = $0 { true } else { false } }
    let (desk, _) = try Self.desk(session, on: "2024-01-30")
    let board = try #require(
      desk.casebook.board(of: Self.number, sessions: [session], on: day("2024-01-30")))
    #expect(board.running?.out == ["402", "601", "602"])
    #expect(board.running?.until == day("2024-01-31") && board.running?.dwellings == 12)
    #expect(board.rounds.isEmpty && board.tests.isEmpty)
  }

  @Test func `who owns two dwellings signs once for both`() throws {
    let board = try Self.board(rounds: 3) { desk, site in
      var pledge = Pledge(
        kind: .sign, by: .dwelling(room: "601", site: site), on: [.card(Self.number)])
      pledge.signed = day("2024-03-26")
      try desk.enter(.pledge(pledge), on: "2024-03-26")
    }
    #expect(board["601"]?.signed == day("2024-03-26"))
    #expect(board["602"]?.signed == day("2024-03-26"))
    #expect(board.dwellings.filter { $0.signed != nil }.count == 2)
  }

  @Test(arguments: [
    ("102", ["102"]), ("102室业主02", ["102"]), ("业主02", ["102"]), ("业主11", ["601", "602"]),
    ("601业主11", ["601"]), ("某居民", []),
  ])
  func `an objection is told by room, by owner or by both`(by: String, rooms: [String]) throws {
    let board = try Self.board(rounds: 2, [objecting(by)])
    #expect(board.dwellings.filter { $0.objection != nil }.map(\.room) == rooms)
    #expect(board.otherObjections == (rooms.isEmpty ? 1 : 0))
  }

  @Test func `the gates say what is lacking until the next of them`() throws {
    let board = try Self.board(rounds: 2, [objecting("102")], on: "2024-03-26") { desk, site in
      try desk.take(
        .begin(.init(matter: Self.number, procedure: "elevator-stairwell")), on: "2024-03-25")
      try desk.skip("可行性", of: Self.number, on: "2024-03-25", reason: "街道已统一评估")
      try desk.enter(
        .pledge(
          Pledge(kind: .apply, by: .dwelling(room: "501", site: site), on: [.card(Self.number)])),
        on: "2024-03-25")
      try desk.pass("启动", of: Self.number, on: "2024-03-25")
    }
    #expect(board.gates.map(\.step.id) == ["启动", "确认", "开工"])
    #expect(board.gates[0].on == day("2024-03-25") && board.gates[0].lacks.isEmpty)
    #expect(board.gates[1].on == nil && board.gates[1].lacks.isEmpty)
    let lacks = board.gates[2].lacks.map(\.missing)
    #expect(
      lacks.contains(
        .objections(
          [.meeting(session: "20240120-9a1c", issue: Self.number.text, number: 1)], of: 1, .none)))
    #expect(lacks.contains(.consent(unit: "产权单位", nil)))
  }

  @Test func `what a mediation promised is proposed to that dwelling once, alike everywhere`()
    throws
  {
    let session = try Self.session(rounds: 3)
    var (desk, site) = try Self.desk(session, on: "2024-03-25")
    func promises(_ room: String) throws -> [Proposal] {
      let board = try #require(
        desk.casebook.board(of: Self.number, sessions: [session], on: day("2024-04-01")))
      return board.promises(
        to: try #require(board[room]), in: site, known: desk.ledger, digest: LedgerFixture.digest)
    }
    let first = try promises("101")
    guard case .pledge(let pledge)? = first.first?.card else {
      Issue.record("\(first)")
      return
    }
    #expect(first.count == 1 && pledge.kind == .condition)
    #expect(pledge.what == "电梯外移、玻璃井道、静音设备")
    #expect(pledge.by == .dwelling(room: "101", site: site))
    #expect(try promises("101") == first)
    #expect(try promises("201").first?.card.id != pledge.id)
    #expect(try promises("301").isEmpty)
    try desk.enter(.pledge(pledge), on: "2024-04-01")
    #expect(try promises("101").isEmpty)
    let board = try #require(
      desk.casebook.board(of: Self.number, sessions: [session], on: day("2024-04-01")))
    #expect(board["101"]?.promises.compactMap(\.what) == ["电梯外移、玻璃井道、静音设备"])
  }

  /// What is proposed as promised to 102 once a condition was entered for it, which was mediated with on
  /// 23 March and gave way.
  private func proposed(
    besides what: String, for room: String = "102", on date: String,
    _ change: (inout LedgerFixture, CardID) throws -> Void = { _, _ in }
  ) throws -> [Proposal] {
    let session = try Self.session(rounds: 3)
    var (desk, site) = try Self.desk(session, on: "2024-02-01")
    var pledge = Pledge(
      kind: .condition, by: .dwelling(room: room, site: site), on: [.card(Self.number)])
    pledge.what = what
    let id = try desk.enter(.pledge(pledge), on: date)
    try change(&desk, id)
    let board = try #require(
      desk.casebook.board(of: Self.number, sessions: [session], on: day("2024-04-01")))
    return board.promises(
      to: try #require(board["102"]), in: site, known: desk.ledger, digest: LedgerFixture.digest)
  }

  @Test func `a promise that stands in the ledger isn't proposed, kept or not`() throws {
    let words = "一层不出资不付费、采光评估、另立补偿约定"
    #expect(try proposed(besides: words, on: "2024-03-01").isEmpty)
    #expect(try proposed(besides: "采光评估", on: "2024-03-23").isEmpty, "by hand, that day")
    let kept = try proposed(besides: "采光评估", on: "2024-03-25") { desk, id in
      try desk.revise(id, on: "2024-03-30") { card in
        guard case .pledge(var pledge) = card else { return }
        pledge.done = day("2024-03-30")
        card = .pledge(pledge)
      }
    }
    #expect(kept.isEmpty)
    #expect(try proposed(besides: "采光评估", on: "2024-03-22").count == 1, "before it")
    #expect(try proposed(besides: words, for: "101", on: "2024-03-25").count == 1, "to another")
  }

  @Test func `a talk is proposed as a promise only where the dwelling gave way after it`() throws {
    let talk = Command.mediate(
      .init(
        issue: "i01",
        mediation: Mediation(room: "102", on: day("2024-03-23"), by: "楼门长甲", text: "再去谈一次采光")))
    func proposed(_ more: [Command], _ room: String) throws -> [Proposal] {
      let session = try Self.session(rounds: 2, more)
      let (desk, site) = try Self.desk(session, on: "2024-03-25")
      let board = try #require(
        desk.casebook.board(of: Self.number, sessions: [session], on: day("2024-04-01")))
      let dwelling = try #require(board[room])
      let talks = board.talksToEnter(
        with: dwelling, in: site, known: desk.ledger, digest: LedgerFixture.digest)
      #expect(talks.count == 1, "it may be entered as one all the same")
      return board.promises(
        to: dwelling, in: site, known: desk.ledger, digest: LedgerFixture.digest)
    }
    #expect(try proposed([talk], "102").isEmpty)
    #expect(try proposed([talk], "101").count == 1, "from against to abstaining")
    #expect(try proposed([talk, objecting("102")], "102").isEmpty)
    let settled = Command.answerObjection(
      .init(issue: "i01", number: 1, answer: "采光评估另立约定", settled: day("2024-03-24")))
    #expect(try proposed([talk, objecting("102"), settled], "102").count == 1)
  }

  @Test func `a mediation after the seal is read from the ledger`() throws {
    let board = try Self.board(rounds: 3) { desk, _ in
      try desk.take(
        .note(
          .init(
            Note.talk(
              with: "102", about: Self.number, on: day("2024-03-26"), by: "楼门长甲",
              text: "补偿款分两次付"))),
        on: "2024-03-26")
    }
    let talk = try #require(board["102"]?.mediations.last)
    #expect(talk.text == "补偿款分两次付" && talk.by == "楼门长甲" && talk.session == nil)
    #expect(board["101"]?.mediations.count == 1)
  }

  @Test func `rounds of a later session are counted on, and its reason is sought before it`() throws
  {
    let first = try Self.session(rounds: 1)
    let later = try Self.session(rounds: 2)
    var (desk, _) = try Self.desk(first, on: "2024-03-25")
    desk.meet(Extract(of: later))
    let board = try #require(
      desk.casebook.board(of: Self.number, sessions: [first, later], on: day("2024-04-01")))
    #expect(board.rounds.map(\.number) == [1, 2, 3])
    #expect(board["101"]?.stances.map(\.round) == [1, 2, 3])
  }
}
