import Affairs
import Deliberation
import Sentences
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// 事项 in the terminal.
@Suite struct MatterScreenTests {
  private let stairwell = CardID("20240510-m0001")

  private func stage(_ screen: any Screen) throws -> Stage {
    let stage = try Moments.adjourned.stage()
    try stage.enterMatters()
    var context = stage.context
    context.meeting = nil
    stage.shell = Shell([HomeScreen(), screen], context: context, size: stage.shell.size)
    stage.reveal()
    return stage
  }

  @Test func `the home page leads to the matters, which ask first while mirrored`() throws {
    let stage = try stage(HomeScreen())
    stage.type("5")
    #expect(stage.text.contains("本页含个人信息，请先遮挡投影"))
    #expect(!stage.text.contains("加装电梯"))
    stage.press(.enter)
    #expect(stage.flat.contains("在办3件"), "\(stage.text)")
    #expect(stage.flat.contains("已过时限1件"))
    #expect(stage.flat.contains("可行性评估结论未交"))
  }

  @Test func `a new matter asks for its title alone and is found by two characters or initials`()
    throws
  {
    let stage = try stage(MattersScreen())
    stage.type("2楼道堆物")
    stage.press(.enter, .enter)
    #expect(stage.flat.contains("在办4件"), "\(stage.text)")
    for typed in ["堆物", "lddw", "dw"] {
      stage.type(typed)
      #expect(stage.text.contains("楼道堆物"), "\(typed)\n\(stage.text)")
      #expect(!stage.text.contains("同心微花园"), "\(typed)\n\(stage.text)")
      stage.press(.escape)
    }
    #expect(stage.text.contains("同心微花园"))
    stage.type("没有这件")
    #expect(stage.text.contains("没有符合的事项"))
  }

  @Test func `the list holds what a filter asks for, until it asks for all`() throws {
    let stage = try stage(MattersScreen())
    var filter = MatterFilter()
    filter.kind = .problem
    stage.shell.context.matterFilter = filter
    stage.show(MattersScreen())
    #expect(stage.text.contains("植物角枯萎") && !stage.text.contains("加装电梯"))
    #expect(stage.text.contains("筛选：问题反馈"))
    stage.type("9筛选事项")
    stage.press(.enter)
    stage.press(.character("1"), .enter, .enter, .enter, .enter, .enter, .enter)
    #expect(stage.text.contains("加装电梯"), "\(stage.text)")
  }

  @Test func `a step that lacks something is refused with what it lacks, and its form stays`()
    throws
  {
    let stage = try stage(MatterScreen(stairwell))
    #expect(stage.text.contains("[可行性] > 启动 > 征询"), "\(stage.text)")
    stage.type("1")
    stage.press(.enter, .enter)
    #expect(stage.flat.contains("“可行性”还不能办，还差：可行性评估结论未交。"), "\(stage.text)")
    #expect(stage.text.contains("办理日期"))
    #expect(stage.context.ledger.ledger.course(of: stairwell)?.acts.isEmpty == true)
    // 跳过 is what the procedure lets it.
    stage.press(.escape)
    stage.type("2")
    stage.press(.enter)
    stage.type("房屋已做过评估")
    stage.press(.tab, .enter, .enter)
    #expect(stage.text.contains("--可行性 > [启动]"), "\(stage.text)")
    #expect(stage.text.contains("跳过“可行性”，原因：房屋已做过评估"))
  }

  @Test func `a matter begins by a procedure that is found by its initials`() throws {
    let stage = try stage(MatterScreen(CardID("20240511-m0002")))
    #expect(stage.text.contains("流程：未选"), "\(stage.text)")
    stage.type("1")
    stage.type("tzh")
    #expect(stage.text.contains("听证会") && !stage.text.contains("居民公约"), "\(stage.text)")
    stage.press(.enter, .enter, .enter)
    #expect(stage.text.contains("流程：听证会（2024年"), "\(stage.text)")
  }

  @Test func `what was noted stands in the thread, and undo takes it back once it is shown`()
    throws
  {
    let stage = try stage(MatterScreen(stairwell))
    stage.type("4")
    stage.press(.enter, .enter, .enter)
    stage.type("上门走访一层住户")
    stage.press(.tab, .enter, .enter, .enter)
    #expect(stage.text.contains("上门走访一层住户"), "\(stage.text)")
    let entry = try #require(stage.context.ledger.lastRetractable)
    stage.type("8")
    #expect(stage.text.contains("撤销台账的这一条吗"), "\(stage.text)")
    #expect(stage.text.contains("上门走访一层住户"))
    stage.press(.down, .enter)
    #expect(stage.context.ledger.ledger.retractedBy[entry.id] != nil, "\(stage.text)")
    #expect(!stage.text.contains("上门走访一层住户"), "\(stage.text)")
  }

  @Test func `a long note is read in full by Enter on its line`() throws {
    let stage = try stage(MatterScreen(stairwell))
    let text = String(repeating: "上门走访一层住户，说明采光评估的结论。", count: 8) + "到此为止"
    try stage.enter(
      .note(
        .init(
          Note(
            on: [.card(stairwell)], kind: .progress, day: stage.context.now.day, by: "社区",
            text: text))))
    stage.show(MatterScreen(stairwell))
    #expect(!stage.flat.contains("到此为止"), "\(stage.text)")
    stage.press(.end, .enter)
    #expect(stage.flat.contains("到此为止"), "\(stage.text)")
    stage.press(.enter)
    #expect(stage.text.contains("事项全程"), "\(stage.text)")
  }

  @Test func `no figure of the means and nothing owed is cut at 80 columns`() throws {
    let stage = try stage(MatterScreen(stairwell))
    let owner = Party(name: "某某区住房和城市建设委员会", kind: .unit)
    try stage.enter(.enter(.init(card: .party(owner))))
    func pledge(_ kind: PledgeKind, _ yuan: Int64) -> LedgerCommand {
      var pledge = Pledge(kind: kind, by: .party(CardID(owner.name)), on: [.card(stairwell)])
      pledge.worth = .money(Money(fen: yuan * 100))
      return .enter(.init(card: .pledge(pledge)))
    }
    func flow(_ way: Flow.Way, _ yuan: Int64) -> LedgerCommand {
      var flow = Flow(
        way: way, kind: .money(source: nil), item: "电梯", worth: .money(Money(fen: yuan * 100)),
        on: stage.context.now.day)
      flow.about = [.card(stairwell)]
      if way == .out { flow.voucher = "0001" }
      return .enter(.init(card: .flow(flow)))
    }
    try stage.enter(
      pledge(.grant, 240_000), pledge(.share, 360_000), pledge(.other, 12_345),
      flow(.in, 600_000), flow(.out, 123_456))
    stage.show(MatterScreen(stairwell))
    for figure in [
      "拨款240000.00（1项已签0）", "分摊360000.00（1项已签0）", "其他承诺12345.00（1项已签0）", "收入600000.00",
      "支出123456.00", "意见1条（待答复1）",
    ] {
      #expect(stage.text.contains(figure), "\(figure)\n\(stage.text)")
    }
    #expect(stage.flat.contains("某某区住房和城市建设委员会：拨款240000.00元"), "\(stage.text)")
  }

  @Test func `a party is called alike in lists, on its matter and on the cards it stands on`()
    throws
  {
    let stage = try stage(MatterScreen(stairwell))
    try stage.enterPlaces()
    let name = stage.context.ledger.naming(in: .chinese, on: stage.context.now.day)
    let ledger = stage.context.ledger.ledger
    let adoption = try #require(ledger.pledges.first { $0.kind == .adopt })
    let id = try #require(adoption.id)
    #expect(name.called(adoption.by) == "绿荫志愿服务队")
    #expect(name(id) == "认养（绿荫志愿服务队）")
    #expect(Card.pledge(adoption).said(name) == "认养（绿荫志愿服务队）")
    let field = Card.pledge(adoption).fields(name).first { $0.label == "承诺方" }
    #expect(field?.text == "绿荫志愿服务队")
  }

  @Test func `what an outcome proposes is ticked on the matter's page and entered once`() throws {
    let stage = try Moments.adjourned.stage()
    try stage.fileGreenCorner()
    let number = CardID(try #require(stage.session.issues.values.first?.number))
    var context = stage.context
    context.meeting = nil
    stage.shell = Shell(
      [HomeScreen(), MatterScreen(number)], context: context, size: stage.shell.size)
    stage.reveal()
    let proposed = stage.rows.filter { $0.contains("待登记：") && $0.contains("[]") }
    #expect(proposed.count == 2, "\(stage.text)")
    stage.press(.end, .enter, .enter, .enter, .enter)
    #expect(stage.context.ledger.ledger.cards.values.filter(\.isLiving).count == 2)
    #expect(!stage.text.contains("待登记："), "\(stage.text)")
    let ledger = stage.context.ledger
    #expect(ledger.casebook.proposals(of: number, digest: ledger.digest).isEmpty)
  }

  @Test func `a meeting's line opens that meeting at its entry, and Escape comes back`() throws {
    let stage = try Moments.adjourned.stage()
    try stage.fileGreenCorner()
    let number = CardID(try #require(stage.session.issues.values.first?.number))
    var context = stage.context
    context.meeting = nil
    stage.shell = Shell(
      [HomeScreen(), MatterScreen(number)], context: context, size: stage.shell.size)
    stage.reveal()
    stage.press(.home, .enter)
    #expect(stage.text.contains("流水"), "\(stage.text)")
    #expect(stage.context.meeting != nil)
    stage.press(.escape)
    #expect(stage.text.contains("事项全程"), "\(stage.text)")
    #expect(stage.context.meeting == nil)
  }
}
