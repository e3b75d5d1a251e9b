import Affairs
import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
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

  /// Two gardens, one of them adopted, with what was paid for them, a body and a work order with its visit.
  func enterPlaces() throws {
    // What the pages show of this computer is the same on every machine.
    try Computer(environment: ["XDG_STATE_HOME": folder.path + "/state"])?
      .rename(to: "社区办公室")
    func day(_ text: String) -> Day { Day(text) ?? context.now.day }
    func card(_ card: Card) -> LedgerCommand { .enter(.init(card: card)) }
    var corner = Site(name: "植物角", kind: .garden)
    (corner.number, corner.level, corner.owner) = ("H-07", "小区花园", "街道办事处")
    corner.batch = "第一批"
    var gate = Site(name: "南门花园", kind: .garden)
    (gate.number, gate.level) = ("H-08", "街道自管")
    var adoption = Pledge(
      kind: .adopt, by: .party(CardID("绿荫志愿服务队")), on: [.card(CardID("H-07"))])
    (adoption.from, adoption.until) = (day("2024-05-01"), day("2024-06-10"))
    adoption.ways = ["人力"]
    var grant = Flow(
      way: .in, kind: .money(source: "拨款"), item: "花园改造",
      worth: .money(Money(fen: 3_000_000)), on: day("2024-05-06"))
    grant.about = [.card(CardID("H-07"))]
    var seedlings = Flow(
      way: .out, kind: .money(source: nil), item: "花苗",
      worth: .money(Money(fen: 128_650)), on: day("2024-05-08"))
    (seedlings.about, seedlings.voucher) = ([.card(CardID("H-07"))], "0001")
    var order = Matter(
      number: CardID("20240513-m0004"), title: "施工扰民", kind: .workOrder)
    (order.raised, order.lead) = (day("2024-05-13"), "物业")
    var body = Party(name: "居民议事会", kind: .body)
    body.members = [Member(name: "居民甲", office: "主任")]
    var constitution = Constitution(name: "某社区居民议事会", shortName: "居民议事会")
    constitution.clauses.absence = .init(times: 3, clause: "一年内无故三次不参加的，视为退出")
    body.constitution = constitution
    try enter(
      card(.site(corner)), card(.site(gate)),
      card(.party(Party(name: "绿荫志愿服务队", kind: .team))), card(.party(body)),
      card(.pledge(adoption)), card(.flow(grant)), card(.flow(seedlings)), card(.matter(order)))
    var visit = Note(
      on: [.card(CardID("20240513-m0004"))], kind: .visit, day: context.now.day, by: "社区",
      text: "已改到白天施工")
    visit.rating = Rating(reached: true, solved: true, satisfaction: .fairly)
    try enter(.note(.init(visit)))
  }

  /// Has two computers change the same garden, neither knowing of the other.
  func enterConflict() throws {
    let other = TemporaryFolder(inMemory: true)
    let ledger = folder.path + "/台账"
    let copy = other.url.path + "/台账"
    try FileManager.default.copyItem(atPath: ledger, toPath: copy)
    let computer = Computer(environment: ["XDG_STATE_HOME": other.url.path + "/state"])
    try computer?.rename(to: "街道")
    let street = LedgerDesk(Archive(other.url.path), computer: computer)
    let known = Set(try FileManager.default.contentsOfDirectory(atPath: copy))
    for (desk, place, minutes) in [(context.ledger, "楼东侧", 0), (street, "楼西侧", 1)] {
      let id = try #require(desk.ledger.site(numbered: "H-07"))
      var site = try #require(desk.ledger.site(id))
      site.place = place
      try desk.perform(
        .revise(.init(card: .site(site))), at: context.now.adding(seconds: minutes * 60), by: "记录")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: copy)
    where !known.contains(name) {
      try FileManager.default.copyItem(
        atPath: copy + "/" + name, toPath: ledger + "/" + name)
    }
    context.ledger.refresh()
  }

  /// The first page, with no meeting open, above which keys open the others.
  func goHome() {
    var context = context
    context.meeting = nil
    shell = Shell([HomeScreen()], context: context, size: shell.size)
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
