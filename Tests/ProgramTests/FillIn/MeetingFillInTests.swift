import Archives
import Deliberation
import OpenXML
import Scenarios
import Testing
import Text
import Values

@testable import Office
@testable import Screens

/// The lists of a meeting: roster, survey slips, ballots.
@Suite struct MeetingFillInTests {
  private func out(
    _ list: FillInList, _ stage: Stage, withTelephones: Bool = false
  ) throws -> ReturnedSheet {
    try ReturnedSheet(
      try FillInSheet(list, withTelephones: withTelephones, at: stage.context.desk).workbook.bytes()
    )
  }

  private func back(_ sheet: ReturnedSheet, _ stage: Stage, by filler: String?) throws -> FillIn {
    try FillIn(try sheet.xlsx, filledBy: filler, at: stage.context.desk)
  }

  @Test func `a roster is changed and added to, telephones apart`() throws {
    let stage = try Moments.beforeOpening.stage()
    let count = stage.session.roster.count
    var sheet = try out(.roster, stage)
    #expect(sheet.count == count)
    #expect(!sheet.rows.contains { $0.contains("电话") })
    sheet.fill(0, ["备注": "楼门长"])
    sheet.add(["姓名": "居民子", "身份": "居民代表", "出席、列席或旁听": "列席", "房号": "24-1-999"])
    sheet.add(["姓名": "居民丑", "出席、列席或旁听": "坐着"])
    var fill = try back(sheet, stage, by: "居民甲")
    #expect(fill.reading.new == 1 && fill.reading.changed == 1)
    #expect(fill.reading.doubts[sheet.number(count + 1)]?.contains("可用：出席、列席、旁听") == true)
    #expect(try fill.take(at: stage.context.desk).count == 2)
    #expect(stage.session.roster.count == count + 1)
    let changed = stage.session.roster.first { $0.id.text == sheet.id(0) }
    #expect(changed?.details.note == "楼门长")
    let added = try #require(stage.session.roster.first { $0.name == "居民子" })
    #expect(added.standing == .speaking && added.details.home == "24-1-999")
    #expect(stage.session.entries.last?.by == "主持（居民甲填表）")
    var whole = try out(.roster, stage, withTelephones: true)
    whole.fill(0, ["备注": "楼门长、网格员", "电话": "13800138000"])
    var again = try back(whole, stage, by: nil)
    #expect(try again.take(at: stage.context.desk).count == 1)
    #expect(try Contacts.read(beside: stage.file.path).telephones[whole.id(0)] == "13800138000")
    #expect(try out(.roster, stage).rows.allSatisfy { !$0.contains("13800138000") })
  }

  @Test func `what slips came to is filled in for an issue`() throws {
    let stage = try Moments.beforeOpening.stage()
    var sheet = try out(.consents, stage)
    sheet.fill(0, ["发放": "48", "收回": "40", "有效": "39", "同意": "31", "主要意见（一行一项）": "要有遮阳"])
    var fill = try back(sheet, stage, by: "居民甲")
    #expect(fill.reading.changed == 1)
    #expect(try fill.take(at: stage.context.desk).count == 1)
    let round = try #require(stage.session.opinionRounds.values.last)
    #expect(round.numbers.issued == 48 && round.numbers.agreeing == 31)
    #expect(try back(sheet, stage, by: "居民甲").reading.changed == 0)
    sheet.fill(0, ["收回": "四十"])
    #expect(try back(sheet, stage, by: "居民甲").reading.doubts.count == 1)
  }

  @Test func `slips are read twice, by two clerks`() throws {
    let vote = OwnersVoteScreenTests()
    let stage = try vote.stage()
    vote.open(stage, isFirst: true)
    var first = try out(.ballots, stage)
    for row in 0..<first.count { first.fill(row, ["票上意见": row == 0 ? "反对" : "同意"]) }
    #expect(throws: FillInTrouble.nobodyNamed) { try back(first, stage, by: nil) }
    var second = try out(.ballotsAgain, stage)
    #expect(throws: FillInTrouble.firstReadingMissing) { try back(second, stage, by: "计票乙") }
    var fill = try back(first, stage, by: "计票甲")
    #expect(fill.reading.doubts.isEmpty)
    #expect(try fill.take(at: stage.context.desk).count == first.count)
    #expect(throws: FillInTrouble.readAlready(by: "计票甲")) { try back(first, stage, by: "计票乙") }
    // What the first read isn't told to the second.
    #expect(try out(.ballotsAgain, stage).rows.allSatisfy { !$0.contains("反对") })
    for row in 0..<second.count { second.fill(row, ["票上意见": "同意"]) }
    #expect(throws: FillInTrouble.sameReader("计票甲")) { try back(second, stage, by: "计票甲") }
    var other = try back(second, stage, by: "计票乙")
    #expect(try other.take(at: stage.context.desk).count == second.count)
    let pending = try #require(stage.session.pendingVote)
    #expect(pending.slips.map(\.clerk) == ["计票甲", "计票乙"])
    #expect(pending.slipDifferences.map(\.room) == [first.id(0)])
  }
}
