import Affairs
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// Finding a matter that is done, by what is typed on the list.
@Suite struct FindingMattersTests {
  private let lift = CardID("20240510-m0007")

  /// A lift that is part of a phase, built, with a grant that the street owes.
  private func stage() throws -> Stage {
    let stage = try Moments.adjourned.stage()
    func day(_ text: String) -> Day { Day(text) ?? stage.context.now.day }
    let phase = Matter(number: CardID("20240501-m0006"), title: "二期", kind: .phase)
    var problem = Matter(number: lift, title: "3号楼电梯异响", kind: .problem)
    (problem.raised, problem.lead) = (day("2024-05-10"), "物业")
    (problem.due, problem.within) = (.by(.day(day("2024-05-11"))), phase.number)
    var grant = Pledge(
      kind: .grant, by: .party(CardID("长辛店街道")), on: [.card(lift)])
    grant.worth = .money(Money(fen: 24_000_000))
    try stage.enter(
      .enter(.init(card: .party(Party(name: "长辛店街道", kind: .unit)))),
      .enter(.init(card: .matter(phase))), .enter(.init(card: .matter(problem))),
      .enter(.init(card: .pledge(grant))))
    for kind in [NoteKind.done, .feedback] {
      try stage.enter(
        .note(
          .init(
            Note(
              on: [.card(lift)], kind: kind, day: stage.context.now.day, by: "物业", text: "已换轴承"))))
    }
    stage.goHome()
    return stage
  }

  @Test func `within five keys from home: how the lift was settled, and who still owes`() throws {
    let stage = try stage()
    stage.press(.character("5"), .enter)
    #expect(!stage.text.contains("电梯异响"), "\(stage.text)")
    #expect(stage.flat.contains("已过时限0件"), "\(stage.text)")
    stage.press(.character("电"), .character("梯"))
    #expect(stage.text.contains("3号楼电梯异响"), "\(stage.text)")
    #expect(stage.text.contains("已办完。") && !stage.text.contains("还差：已办完"), "\(stage.text)")
    stage.press(.enter)
    #expect(stage.text.contains("已换轴承"), "\(stage.text)")
    #expect(stage.flat.contains("谁还欠：长辛店街道：拨款240000.00元"), "\(stage.text)")
  }

  @Test func `a stroke begins what begins with a digit`() throws {
    let stage = try stage()
    stage.press(.character("5"), .enter)
    stage.type("/3号楼")
    #expect(stage.text.contains("3号楼电梯异响") && !stage.text.contains("二期"), "\(stage.text)")
    stage.press(.escape)
    stage.type("、3号楼")
    #expect(stage.text.contains("3号楼电梯异响"), "\(stage.text)")
  }

  @Test func `the page of a phase lists its parts, and Enter opens one`() throws {
    let stage = try stage()
    stage.reveal()
    stage.show(MatterScreen(CardID("20240501-m0006")))
    #expect(stage.flat.contains("下属1件") && !stage.text.contains("流程：未选"), "\(stage.text)")
    #expect(stage.text.contains("3号楼电梯异响"), "\(stage.text)")
    stage.press(.enter)
    #expect(stage.text.contains("已换轴承"), "\(stage.text)")
  }
}
