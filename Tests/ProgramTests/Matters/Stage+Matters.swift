import Affairs
import Archives
import Deliberation
import Log
import Scenarios
import Values

@testable import Office
@testable import Screens
@testable import yishi

extension Stage {
  /// Enters something in the ledger of the stage's archive.
  func enter(_ commands: LedgerCommand...) throws {
    for command in commands {
      try context.ledger.perform(command, at: context.now, by: "记录")
    }
  }

  /// A stairwell on its way, a problem at a garden, and a garden whose steps have no order.
  func enterMatters() throws {
    let day = context.now.day
    var stairwell = Matter(
      number: CardID("20240510-m0001"), title: "1号楼3单元 加装电梯", kind: .stairwell)
    stairwell.raised = Day("2024-05-10")
    stairwell.lead = "物业"
    stairwell.due = Day("2024-05-16").map { .by(.day($0)) }
    var problem = Matter(
      number: CardID("20240511-m0002"), title: "植物角枯萎", kind: .problem)
    problem.raised = Day("2024-05-11")
    var garden = Matter(
      number: CardID("20240512-m0003"), title: "同心微花园", kind: .project)
    garden.raised = Day("2024-05-12")
    try enter(
      .enter(.init(card: .matter(stairwell))), .enter(.init(card: .matter(problem))),
      .enter(.init(card: .matter(garden))),
      .begin(
        .init(
          matter: CardID("20240510-m0001"), procedure: "elevator-stairwell",
          on: Day("2024-05-10"))),
      .begin(
        .init(
          matter: CardID("20240512-m0003"), procedure: "four-together", on: Day("2024-05-12"))),
      .enter(
        .init(
          card: .voice(
            Voice(
              about: .card(CardID("20240510-m0001")), text: "一层采光受影响", on: day)))))
  }

  /// Puts the meeting of the bird corner, as it was settled, in the stage's archive.
  func fileGreenCorner() throws {
    try file(
      .greenCorner, body: "居民议事会",
      Scenario.greenCorner.steps.prefix {
        if case .seal = $0.command { false } else { true }
      })
  }

  /// Puts the session of the stairwell in the stage's archive, as it stood once two rounds were announced,
  /// with its matter and an objection of 102.
  ///
  /// - Returns: the matter's number.
  func fileWrittenRounds() throws -> CardID {
    var announced = 0
    try file(
      .writtenRounds, body: "",
      Scenario.writtenRounds.steps.prefix { step in
        defer { if case .announce = step.command { announced += 1 } }
        return announced < 2
      })
    let number = CardID("20240120-9a1c-1")
    var matter = Matter(number: number, title: "3号楼2单元加装电梯", kind: .stairwell)
    matter.raised = Day("2024-01-06")
    matter.sites = [CardID("3号楼2单元")]
    try enter(
      .enter(.init(card: .site(Site(name: "3号楼2单元", kind: .stairwell)))),
      .enter(.init(card: .matter(matter))),
      .begin(
        .init(matter: number, procedure: "elevator-stairwell", on: Day("2024-01-06"))))
    return number
  }

  private func file(
    _ scenario: Scenario, body: String, _ steps: ArraySlice<Scenario.Step>
  ) throws {
    let identity = scenario.identity
    let header = SessionHeader(
      id: identity.id, date: identity.date, title: identity.title,
      created: scenario.steps[0].at, generator: "yishi tests")
    let file = try MeetingFile.create(
      in: context.archive, header: header, body: body, clerk: "主持")
    for step in steps {
      file.clerk = step.by
      try file.perform(step.command, at: step.at, happened: step.happened)
    }
  }
}
