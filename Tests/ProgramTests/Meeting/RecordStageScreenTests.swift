import Archives
import Deliberation
import Scenarios
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens

/// 审阅 and 确认 at the screens.
@Suite struct RecordStageScreenTests {
  @Test func `the record's page says how far it has come, and who signs is asked for`() throws {
    let stage = try Moments.adjourned.stage()
    stage.show(RecordScreen())
    #expect(stage.flat.contains("记录：草稿，尚未审阅"), "\(stage.text)")
    try stage.take(RecordOffers.review, on: ())
    stage.press(.end, .control("u"))
    stage.type("主持人甲")
    stage.press(.tab, .tab, .enter)
    #expect(stage.session.standingReview?.by == "主持人甲", "\(stage.text)")
    stage.show(RecordScreen())
    #expect(stage.flat.contains("审阅"), "\(stage.text)")
    try stage.take(RecordOffers.confirmRecord, on: ())
    stage.press(.end, .control("u"))
    stage.type("居民议事会")
    stage.press(.tab, .tab, .enter)
    #expect(stage.session.recordStage == .confirmed, "\(stage.text)")
  }

  @Test func `nothing is confirmed before it is reviewed, and the reason says what comes first`()
    throws
  {
    let stage = try Moments.adjourned.stage()
    let reason = RecordOffers.confirmRecord.whyNot((), stage.context.desk)
    #expect(reason?.contains("请先审阅") == true)
    let open = try Moments.opened.stage().context.desk
    #expect(RecordOffers.review.whyNot((), open) != nil)
    #expect(RecordOffers.confirmLastRecord.whyNot((), open) == nil)
  }

  @Test func `what another terminal entered makes a draft of it again on the page`() throws {
    let stage = try Moments.adjourned.stage()
    let day = try #require(stage.session.adjournment?.at.day)
    try stage.file.perform(.reviewRecord(.init(by: "主持人甲", on: day)), at: stage.context.now)
    let other = try stage.anotherClerk("记录")
    try other.perform(.remark(.init(issue: nil, by: nil, text: "又一句")), at: stage.context.now)
    _ = try stage.file.refresh()
    stage.show(RecordScreen())
    #expect(stage.flat.contains("请重新审阅"), "\(stage.text)")
  }
}
