import Affairs
import Testing
import Values

/// Example 11 (b) and (c): phases of stairwells.
@Suite struct RollUpTests {
  private let gates: [(step: String, day: String)] = [
    ("启动", "2024-01-06"), ("确认", "2024-03-09"), ("公示", "2024-03-21"), ("签约", "2024-04-10"),
    ("开工", "2024-04-16"), ("竣工", "2024-09-30"),
  ]

  /// A stairwell that passed all steps up to that one, whatever it took.
  private func stairwell(
    _ desk: inout LedgerFixture, within phase: CardID, upTo last: String,
    on days: [String: String] = [:]
  ) throws {
    let matter = try desk.enter(
      .matter(
        {
          var it = Matter(title: "单元", kind: .stairwell)
          it.within = phase
          return it
        }()), on: "2024-01-02")
    let procedure = Procedure(
      id: "lift", title: "三关", source: "测试",
      steps: gates.map { Step(id: $0.step, needs: [.said], isGate: $0.step == "启动") })
    if desk.ledger.defined.procedure("lift") == nil {
      try desk.take(.define(.init(.procedure(procedure))), on: "2024-01-02")
    }
    try desk.take(.begin(.init(matter: matter, procedure: "lift")), on: "2024-01-02")
    for gate in gates {
      try desk.pass(gate.step, of: matter, on: days[gate.step] ?? gate.day)
      if gate.step == last { return }
    }
  }

  private func phase(
    _ desk: inout LedgerFixture, _ title: String, within project: CardID? = nil,
    due: String? = nil
  ) throws -> CardID {
    var it = Matter(title: title, kind: .phase)
    it.within = project
    it.due = due.map { .by(.day(day($0))) }
    return try desk.enter(.matter(it), on: "2024-01-01")
  }

  @Test func `worked example 11: a phase has come as far as the stairwell that has come least far`()
    throws
  {
    var desk = LedgerFixture()
    let phase = try phase(&desk, "二期")
    for last in ["签约", "签约", "签约", "签约", "公示", "启动"] {
      try stairwell(&desk, within: phase, upTo: last)
    }
    let rollUp = try #require(desk.casebook.rollUp(of: phase, on: day("2024-05-01")))
    #expect(rollUp.children.count == 6)
    #expect(rollUp.steps.map(\.passed) == [6, 5, 5, 4, 0, 0])
    #expect(rollUp.step == "启动")
    #expect(rollUp.steps.filter(\.isGate).map(\.step) == ["启动"])
    // As of the day after the confirmations nobody has signed.
    let earlier = try #require(desk.casebook.rollUp(of: phase, on: day("2024-03-10")))
    #expect(earlier.steps.map(\.passed) == [6, 5, 0, 0, 0, 0])
  }

  @Test func `worked example 11: of sixteen lifts ten are finished and six are being built`() throws
  {
    var desk = LedgerFixture()
    let project = try desk.enter(
      .matter(Matter(title: "加装电梯", kind: .project)), on: "2024-01-01")
    let first = try phase(&desk, "一期", within: project)
    let second = try phase(&desk, "二期", within: project, due: "2024-09-30")
    let done = [
      "启动": "2024-01-02", "确认": "2024-01-02", "公示": "2024-01-02", "签约": "2024-01-02",
      "开工": "2024-01-03", "竣工": "2024-01-04",
    ]
    for _ in 1...10 { try stairwell(&desk, within: first, upTo: "竣工", on: done) }
    for _ in 1...6 { try stairwell(&desk, within: second, upTo: "开工") }
    let rollUp = try #require(desk.casebook.rollUp(of: project, on: day("2024-05-01")))
    #expect(rollUp.leaves.count == 16)
    let stands = rollUp.standing(at: ["开工", "竣工"])
    #expect(stands.map(\.step) == ["开工", "竣工"])
    #expect(stands.map(\.count) == [6, 10])
    #expect(rollUp.step == "开工")
    let phases = rollUp.children.sorted { $0.title < $1.title }
    #expect(phases.map(\.step) == ["竣工", "开工"])
    #expect(phases.map(\.due) == [nil, day("2024-09-30")])
    #expect(phases[0].counts?.last?.passed == 10)
    #expect(phases[1].counts?.first { $0.step == "开工" }?.first == day("2024-04-16"))
  }

  @Test func `a project passes a gate once all its parts have`() throws {
    var desk = LedgerFixture()
    let project = try desk.begin("elevator-project", on: "2024-01-01")
    try desk.skip("立项", of: project, on: "2024-01-01", reason: "已立项")
    let phase = try phase(&desk, "二期", within: project)
    #expect(
      try desk.lacks(of: "启动", in: project, on: "2024-03-01") == [
        .children([phase], of: 1, step: "启动")
      ])
    try stairwell(&desk, within: phase, upTo: "启动")
    try desk.pass("启动", of: project, on: "2024-03-01")
    #expect(try desk.standing(of: project, on: "2024-03-01").current?.step.id == "确认")
  }
}
