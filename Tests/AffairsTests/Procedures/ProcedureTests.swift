import Affairs
import Deliberation
import Foundation
import Testing
import Values

@Suite struct `Procedures` {
  /// A procedure of two steps, changed.
  func procedure(_ change: (inout Procedure) -> Void) -> Procedure {
    var procedure = Procedure(
      id: "a", title: "甲", source: "本院",
      steps: [Step(id: "议", needs: [.meeting(.init())]), Step(id: "办", needs: [.tasks(.done)])])
    change(&procedure)
    return procedure
  }

  func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  // MARK: What is built in

  @Test func `24 are built in, all of them sound`() {
    #expect(Procedure.builtIn.count == 24)
    #expect(Set(Procedure.builtIn.map(\.id)).count == 24)
    for procedure in Procedure.builtIn {
      #expect(procedure.mistakes().map(\.place) == [], "\(procedure.id)")
    }
  }

  @Test func `no built-in step that waits for objections to be settled passes despite one`() {
    let steps = Procedure.builtIn.flatMap(\.steps).filter { step in
      step.needs.contains { need in
        if case .notice(let notice) = need { notice.objections == .none } else { false }
      }
    }
    #expect(steps.count == 2)
    #expect(steps.allSatisfy { $0.despite == .never && $0.settled == nil })
  }

  @Test func `a complaint has the limit of its category, the shortest first`() throws {
    let due = try #require(Procedure.builtIn("complaint")?.due)
    #expect(due.categories == ["突发或可能造成生命财产损失", "水电气热等", "一般", "复杂疑难"])
    #expect(due.limit(of: "水电气热等") == .hours(24))
    #expect(due.limit(of: nil) == nil)
    #expect(due.limit(of: "其他") == nil)
    #expect(Procedure.builtIn("problem")?.due?.limit(of: "枯萎") == .days(7))
  }

  @Test func `a procedure is in force from its first day to its last`() throws {
    let (first, last) = (try #require(Day("2026-01-01")), try #require(Day("2026-06-30")))
    let procedure = procedure { ($0.validFrom, $0.validUntil) = (first, last) }
    #expect(procedure.isInForce(on: first) && procedure.isInForce(on: last))
    #expect(!procedure.isInForce(on: first.adding(days: -1)))
    #expect(!procedure.isInForce(on: last.adding(days: 1)))
  }

  // MARK: JSON

  @Test func `a step in JSON has the members it has in YAML`() throws {
    let step = Step(
      id: "公示", title: "方案公示", body: "居民委员会", rule: "majority-of-present",
      needs: [
        .voices(2), .voicesAnswered, .study(from: Day("2026-01-01")), .study(from: nil),
        .survey(.init(asked: .all, returned: .twoThirds)),
        .meeting(.init(body: ["党支部"], form: "书面", decides: .owners, verdict: [.counted])),
        .notice(.init(days: 10, objections: .none)),
        .pledges(.init(.demolish, of: .all, state: .done)),
        .any([.site(.state(.underRenewal)), .site(.used), .party(.team)]),
      ], papers: ["公示"], days: .init(count: 3, from: .passage, for: "提前送达"), skip: .merge,
      despite: .reason, back: "征询", isGate: true, settled: .init(.mediated, clause: "第六条"))
    let text = try json(step)
    #expect(
      text == """
        {"back":"征询","body":"居民委员会","clause":"第六条","days":{"count":3,"for":"提前送达","from":"passage"},\
        "despite":"reason","gate":true,"id":"公示","needs":[{"voices":2},"voices-answered",\
        {"study":{"from":"2026-01-01"}},"study",{"survey":{"asked":"all","returned":"2/3"}},\
        {"meeting":{"body":["党支部"],"decides":"owners","form":"书面","verdict":["counted"]}},\
        {"notice":{"days":10,"objections":"none"}},\
        {"pledges":{"kind":"demolish","of":"all","state":"done"}},\
        {"any":[{"site":"改造中"},{"site":"used"},{"party":"team"}]}],"papers":["公示"],\
        "rule":"majority-of-present","settled":"mediated","skip":"merge","title":"方案公示"}
        """)
    #expect(try read(Step.self, text) == step)
  }

  @Test func `every built-in procedure is read from JSON as it was`() throws {
    for procedure in Procedure.builtIn {
      #expect(try read(Procedure.self, json(procedure)) == procedure)
    }
  }

  @Test(arguments: [
    #"{"id":"议","needs":["vote"]}"#, #"{"id":"议","needs":[{"vote":1}]}"#,
    #"{"id":"议","needs":["voices"]}"#, #"{"id":"议","needs":[{"said":true}]}"#,
    #"{"id":"议","needs":[{"voices":1,"said":true}]}"#, #"{"id":"议","needs":[{}]}"#,
    #"{"id":"议","needs":[{"site":"关门"}]}"#, #"{"id":"议","needs":[{"study":{}}]}"#,
    #"{"id":"议","needs":[{"pledges":{"kind":"adopt","of":"some"}}]}"#,
    #"{"id":"议","needs":[{"meeting":{"bodies":["党支部"]}}]}"#,
    #"{"id":"议","needs":[],"gates":true}"#, #"{"id":"议"}"#,
    #"{"id":"议","needs":[],"settled":"mediated"}"#, #"{"id":"议","needs":[],"clause":"第六条"}"#,
  ])
  func `what a step can't have is refused`(text: String) {
    #expect(throws: DecodingError.self) { try read(Step.self, text) }
  }

  // MARK: What can't be meant

  static let mistaken: [(@Sendable (inout Procedure) -> Void, String, Definition.Mistake.Reason)] =
    [
      ({ $0.id = " " }, ".id", .empty), ({ $0.source = "" }, ".source", .empty),
      (
        { ($0.validFrom, $0.validUntil) = (Day("2026-02-01"), Day("2026-01-01")) }, ".valid-until",
        .datesReversed
      ),
      ({ $0.due = .byCategory([:]) }, ".due", .empty),
      ({ $0.repeats = "听证" }, ".repeat", .noSuchStep("听证")),
      ({ $0.alarm = .init(times: 3, days: 0) }, ".alarm.days", .notPositive(0)),
      ({ $0.steps = [] }, ".steps", .empty),
      ({ $0.steps[1].id = "议" }, ".steps[1].id", .twice("议")),
      ({ $0.steps[1].title = "　" }, ".steps[1].title", .empty),
      ({ $0.steps[0].rule = "过半" }, ".steps[0].rule", .noSuchRule("过半")),
      ({ $0.steps[1].papers = ["公示", "公示"] }, ".steps[1].papers[1]", .twice("公示")),
      (
        { $0.steps[1].days = .init(count: 0, from: .passage) }, ".steps[1].days.count",
        .notPositive(0)
      ),
      ({ $0.steps[0].days = .init(count: 3, from: .passage) }, ".steps[0].days", .nothingBefore),
      ({ $0.steps[0].skip = .merge }, ".steps[0].skip", .nothingBefore),
      ({ $0.steps[0].back = "办" }, ".steps[0].back", .notBefore("办")),
      ({ $0.steps[1].back = "办" }, ".steps[1].back", .notBefore("办")),
      ({ $0.steps[1].back = "征" }, ".steps[1].back", .noSuchStep("征")),
      (
        { $0.steps[1].settled = .init(.mediated, clause: "第六条") }, ".steps[1].settled",
        .settlesNothing
      ),
      (
        {
          $0.steps[1].needs = [.notice(.init(days: 7, objections: .none))]
          $0.steps[1].settled = .init(.mediated, clause: "")
        }, ".steps[1].clause", .empty
      ),
      ({ $0.steps[0].needs = [.voices(0)] }, ".steps[0].needs[0].voices", .notPositive(0)),
      (
        { $0.steps[0].needs = [.said, .survey(.init(returned: .nobody))] },
        ".steps[0].needs[1].survey.returned", .shareOfNothing
      ),
      ({ $0.steps[0].needs = [.paper([])] }, ".steps[0].needs[0].paper", .empty),
      ({ $0.steps[0].needs = [.paper(["甲", ""])] }, ".steps[0].needs[0].paper[1]", .empty),
      (
        { $0.steps[0].needs = [.pledges(.init(.sign, of: .atLeast(0)))] },
        ".steps[0].needs[0].pledges.of", .notPositive(0)
      ),
      (
        { $0.steps[0].needs = [.notice(.init(days: -1, objections: .none))] },
        ".steps[0].needs[0].notice.days", .notPositive(-1)
      ),
      ({ $0.steps[0].needs = [.concurrence("")] }, ".steps[0].needs[0].concurrence", .empty),
      ({ $0.steps[0].needs = [.children("封顶")] }, ".steps[0].needs[0].children", .noSuchStep("封顶")),
      ({ $0.steps[0].needs = [.any([])] }, ".steps[0].needs[0].any", .empty),
      ({ $0.steps[0].needs = [.any([.any([.said])])] }, ".steps[0].needs[0].any[0]", .anyWithinAny),
      (
        { $0.steps[0].needs = [.any([.said, .voices(0)])] }, ".steps[0].needs[0].any[1].voices",
        .notPositive(0)
      ),
    ]

  @Test(arguments: mistaken.indices) func `what can't be meant is named with its place`(index: Int)
  {
    let (change, place, reason) = Self.mistaken[index]
    #expect(procedure { _ in }.mistakes().isEmpty)
    let found = procedure(change).mistakes()
    #expect(found.map(\.place) == [place])
    #expect(found.map(\.reason) == [reason])
  }

  // MARK: On a screen

  @Test func `titles, bodies, days, papers, skip and order are changed on a screen`() throws {
    let original = try #require(Procedure.builtIn("hearing"))
    var copy = original
    (copy.id, copy.title) = ("hearing-own", "本街道听证会")
    copy.steps[0].title = "征求议题"
    copy.steps[0].body = "居委会"
    copy.steps[2].days = .init(count: 5, from: .posting)
    copy.steps[2].papers.append("签到表")
    copy.steps[4].skip = .reason
    copy.steps.swapAt(0, 1)
    #expect(copy.differsOnlyInWhatScreensChange(from: original))
  }

  static let beyondScreens: [@Sendable (inout Procedure) -> Void] = [
    { $0.steps[0].needs = [.said] }, { $0.steps[0].needs.append(.said) }, { $0.steps.removeLast() },
    { $0.steps.append(Step(id: "归档", needs: [.said])) }, { $0.steps[0].id = "征求" },
    { $0.steps[3].despite = .never }, { $0.steps[3].back = nil }, { $0.steps[2].isGate = true },
    { $0.steps[2].rule = "nantang" }, { $0.order = .any }, { $0.repeats = nil },
    { $0.source = "本院" }, { $0.due = .one(.days(7)) },
  ]

  @Test(arguments: beyondScreens.indices) func `needs and all else are not`(index: Int) throws {
    let original = try #require(Procedure.builtIn("hearing"))
    var copy = original
    Self.beyondScreens[index](&copy)
    #expect(!copy.differsOnlyInWhatScreensChange(from: original))
  }
}
