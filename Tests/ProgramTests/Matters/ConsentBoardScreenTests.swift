import Affairs
import Archives
import Deliberation
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// 逐户意见 in the terminal.
@Suite struct ConsentBoardScreenTests {
  /// The matter's page, and the board opened from it.
  private func stage() throws -> (Stage, CardID) {
    let stage = try Moments.adjourned.stage()
    let number = try stage.fileWrittenRounds()
    var context = stage.context
    context.meeting = nil
    stage.shell = Shell(
      [HomeScreen(), MatterScreen(number)], context: context, size: stage.shell.size)
    stage.reveal()
    stage.type("6")
    return (stage, number)
  }

  private func dwelling(_ room: String, _ number: CardID, _ stage: Stage) throws
    -> ConsentBoard.Dwelling
  {
    let board = stage.context.ledger.file.board(of: number, on: stage.context.now.day)
    return try #require(board?[room])
  }

  @Test func `the board lies as the stairwell does, the highest floor first`() throws {
    let (stage, _) = try stage()
    let rows = stage.rows.filter { $0.contains("层") }
    #expect(rows.count == 6, "\(stage.text)")
    #expect(rows[0].contains("601") && rows[0].contains("602"))
    #expect(rows[2].contains("未交回 → 同意"), "\(stage.text)")
    #expect(rows[5].contains("反对 → 弃权") && rows[5].contains("反对 → 反对"))
    #expect(stage.flat.contains("同意 575.55㎡ 9人    规定 518.00㎡ 9人    达到（人数恰好）"))
  }

  @Test func `a mediation is written in the session, which is left with the board`() throws {
    let (stage, number) = try stage()
    stage.press(.end, .left)
    stage.type("2")
    stage.press(.enter)
    stage.type("楼门长甲")
    stage.press(.enter)
    stage.type("再做一次采光评估")
    stage.press(.tab, .enter)
    #expect(try dwelling("101", number, stage).mediations.last?.text == "再做一次采光评估")
    #expect(stage.context.ledger.entered.count == 3, "nothing in the ledger but the matter")
    stage.press(.escape)
    #expect(stage.text.contains("事项全程"), "\(stage.text)")
    #expect(stage.context.meeting == nil)
  }

  @Test func `a signature is a pledge of that dwelling, and its objection the session's own act`()
    throws
  {
    let (stage, number) = try stage()
    stage.press(.end)
    stage.type("3")
    stage.press(.enter, .enter, .enter)
    #expect(try dwelling("102", number, stage).signed == stage.context.now.day, "\(stage.text)")
    stage.type("3")
    #expect(stage.flat.contains("这一户的业主已于"), "\(stage.text)")
    stage.type("4")
    stage.type("采光")
    stage.press(.tab, .enter, .enter, .enter)
    let objection = try #require(try dwelling("102", number, stage).objection)
    #expect(objection.text == "采光" && objection.inWriting && objection.settled == nil)
  }

  @Test func `the last answer and the signature stand whole where the name has no room`() throws {
    let (stage, _) = try stage()
    stage.press(.end, .up, .up, .up)
    stage.type("3")
    stage.press(.enter, .enter, .enter)
    stage.type("4")
    stage.type("采光")
    stage.press(.tab, .enter, .enter, .enter)
    #expect(stage.text.contains("402  未交回 → 同意  已签 异议"), "\(stage.text)")
  }

  @Test func `what a mediation promised is entered on the dwelling's page`() throws {
    let (stage, number) = try stage()
    stage.press(.end, .left, .enter)
    #expect(stage.text.contains("协调（社区工作者甲）：电梯外移"), "\(stage.text)")
    #expect(stage.text.contains("第2轮：弃权"), "\(stage.text)")
    stage.type("5")
    stage.press(.enter, .enter, .enter)
    #expect(
      try dwelling("101", number, stage).promises.compactMap(\.what) == ["电梯外移、玻璃井道、静音设备"],
      "\(stage.text)")
    #expect(stage.text.contains("答应的条件：电梯外移"), "\(stage.text)")
  }

  @Test func `printing leads to the papers of the matter, and from them to those of its session`()
    throws
  {
    let (stage, _) = try stage()
    stage.type("7")
    #expect(stage.text.contains("条件审核表  存档版"), "\(stage.text)")
    stage.type("4")
    stage.reveal()
    stage.press(.end)
    #expect(stage.text.contains("结果公告"), "\(stage.text)")
    stage.press(.escape)
    #expect(stage.text.contains("这件事的文书"), "\(stage.text)")
  }

  @Test func `papers of a session that is open beside another meeting are refused with why`()
    throws
  {
    let stage = try Moments.adjourned.stage()
    let number = try stage.fileWrittenRounds()
    stage.show(MatterPapersScreen(of: number, in: stage.context))
    stage.reveal()
    stage.type("4")
    #expect(stage.flat.contains("开着别的会议"), "\(stage.text)")
  }

  @Test func `what a mediation promised is proposed on the matter's page too, in the same form`()
    throws
  {
    let (stage, number) = try stage()
    stage.press(.escape)
    #expect(stage.text.contains("待登记：电梯外移、玻璃井道、静音设备（101）"), "\(stage.text)")
    stage.press(.end, .enter)
    #expect(stage.text.contains("到哪天兑现"), "\(stage.text)")
    stage.press(.enter, .enter, .enter)
    #expect(
      try dwelling("201", number, stage).promises.compactMap(\.what) == ["静音设备"],
      "\(stage.text)")
    #expect(!stage.text.contains("待登记：静音设备"), "\(stage.text)")
    #expect(stage.text.contains("待登记：电梯外移"), "\(stage.text)")
  }

  @Test func `there is no other stairwell, and a matter nobody was asked about has no board`()
    throws
  {
    let (stage, _) = try stage()
    stage.type("6")
    #expect(stage.flat.contains("没有别的单元了"), "\(stage.text)")
    try stage.enterMatters()
    stage.show(MatterScreen(CardID("20240511-m0002")))
    stage.type("6")
    #expect(stage.flat.contains("还没有按户征求过意见"), "\(stage.text)")
  }
}
