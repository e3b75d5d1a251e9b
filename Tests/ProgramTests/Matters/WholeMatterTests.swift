import Affairs
import Deliberation
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// What a secretary needs of the screens to take a matter from its card to the visit after it.
@Suite struct WholeMatterTests {
  private let stairwell = CardID("20240510-m0001")

  private func stage(_ screen: any Screen, leaving meeting: Bool = true) throws -> Stage {
    let stage = try Moments.adjourned.stage()
    try stage.enterMatters()
    var context = stage.context
    if meeting { context.meeting = nil }
    stage.shell = Shell([HomeScreen(), screen], context: context, size: stage.shell.size)
    stage.reveal()
    return stage
  }

  /// Fills in a form from the blank that has the keys, and hands it in; nil leaves a blank as it is.
  private func fill(_ texts: [String?], _ stage: Stage) {
    for text in texts {
      if let text {
        stage.press(.control("e"), .control("u"))
        stage.type(text)
      }
      stage.press(.tab)
    }
    stage.press(.enter)
  }

  @Test func `a card says what it is part of, who brought it and what it costs`() throws {
    let stage = try stage(MatterScreen(stairwell))
    stage.type("9修改事项")
    stage.press(.enter)
    fill(
      [
        nil, nil, "同心微花园", nil, nil, "居民甲", nil, nil, nil, "12", "600000", "花苗 1000余株、工具", nil,
      ], stage)
    let matter = try #require(stage.context.ledger.ledger.matter(stairwell))
    #expect(matter.within == CardID("20240512-m0003"), "\(stage.text)")
    #expect(matter.proposer == "居民甲" && matter.households == 12)
    #expect(matter.budget == Money(fen: 600_000_00))
    #expect(matter.wants.map(\.what) == ["花苗", "工具"] && matter.wants[0].worth != nil)
  }

  @Test func `what was just entered has the cursor`() throws {
    let stage = try stage(MattersScreen())
    stage.type("2楼道堆物")
    stage.press(.enter, .enter)
    stage.press(.enter)
    #expect(stage.text.contains("事项全程") && stage.text.contains("楼道堆物"), "\(stage.text)")
  }

  @Test func `a visit says how content people are, and each demand is a task`() throws {
    let stage = try stage(MatterScreen(stairwell))
    stage.type("9察看")
    stage.press(.enter)
    fill(
      [nil, "回访组", "运行正常", "1", "1", "总结经验", "物业", "2024-10-31"] + [nil, nil, nil, nil, nil, nil],
      stage)
    let ledger = stage.context.ledger.ledger
    let note = try #require(ledger[id: stairwell]?.notes.last?.note, "\(stage.text)")
    #expect(note.kind == .visit && note.rating?.satisfaction == .satisfied)
    #expect(ledger.living(.task).count == 1)
  }

  @Test func `a matter of the ledger comes before a meeting under its own number`() throws {
    let stage = try stage(IssuesScreen(), leaving: false)
    let count = stage.context.session?.issues.count ?? 0
    stage.type("1")
    fill(["植物角", nil, nil, nil, nil, nil, nil, "没有这件"], stage)
    #expect(stage.flat.contains("台账里没有“没有这件”这件事项"), "\(stage.text)")
    #expect(stage.context.session?.issues.count == count)
    fill(["植物角枯萎"], stage)
    #expect(stage.context.session?.issues.values.last?.number == "20240511-m0002")
  }

  @Test func `a meeting is made in writing, and never written up afterwards`() throws {
    let stage = try stage(HomeScreen())
    stage.show(NewMeetingScreen(in: stage.context))
    fill(["书面征询", nil, nil, nil, "全体业主", nil, nil, nil, "2", "2"], stage)
    #expect(stage.flat.contains("书面会议一办多日，不能会后补录"), "\(stage.text)")
    fill(["1", nil], stage)
    #expect(stage.context.session?.details.isInWriting == true, "\(stage.text)")
    #expect(stage.flat.contains("下一步导入业主清册"))
  }
}
