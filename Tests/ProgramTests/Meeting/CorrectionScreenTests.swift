import Archives
import Deliberation
import Scenarios
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// What is put right after the meeting, by keys alone: on the page of the record's entries.
@Suite struct CorrectionScreenTests {
  /// The entries of an adjourned or sealed meeting.
  private func timeline(sealed: Bool = false) throws -> Stage {
    let stage = try Moments.adjourned.stage()
    if sealed {
      try stage.file.perform(
        .seal(.init(documentNumber: "社议〔2024〕5号", incomplete: "待补")), at: stage.context.now)
    }
    stage.show(TimelineScreen())
    return stage
  }

  /// Chooses an entry of the timeline.
  private func choose(_ stage: Stage, where isMeant: (Event) -> Bool) throws {
    let number = try #require(stage.session.entries.last { $0.events.contains(where: isMeant) })
      .number
    stage.press(.home)
    for _ in 0..<(stage.session.lastEntry - number) { stage.press(.down) }
  }

  @Test(arguments: [false, true])
  func `a slip of the pen in the text voted on is noted with who approved it`(sealed: Bool) throws {
    let stage = try timeline(sealed: sealed)
    let before = try #require(stage.session.motions.values.last)
    let old = String(before.current.text.prefix(2))
    let new = old.replacing("植", with: "值")
    #expect(old != new)
    stage.type("4")
    #expect(stage.flat.contains(String(before.current.text.prefix(10))))
    stage.press(.tab)
    stage.type(old)
    stage.press(.tab)
    stage.type(new)
    stage.press(.tab)
    stage.type("笔误")
    stage.press(.tab)
    stage.type("主任")
    stage.press(.tab)
    stage.type("记录人乙")
    stage.press(.tab, .enter)
    let motion = try #require(stage.session.motions.values.last)
    #expect(motion.current.text == before.current.text)
    #expect(
      motion.errata.map(\.erratum) == [
        Erratum(old: old, new: new, by: "记录人乙", approved: "主任", reason: "笔误")
      ])
  }

  @Test
  func
    `an erratum without anybody's approval, or of words that don't stand there, stays on the page`()
    throws
  {
    let stage = try timeline()
    let entries = stage.session.lastEntry
    stage.type("4")
    stage.press(.tab)
    stage.type("没有的字")
    stage.press(.tab)
    stage.type("改字")
    stage.press(.tab, .tab, .tab, .tab, .enter)
    #expect(stage.session.lastEntry == entries)
    #expect(stage.flat.contains("没有的字"))
    stage.press(.up, .up)
    stage.type("主任")
    stage.press(.tab, .tab, .enter)
    #expect(stage.session.lastEntry == entries)
    #expect(stage.flat.contains("写错的字"))
  }

  @Test(arguments: [false, true])
  func `somebody who was there is entered afterwards, and no vote changes`(sealed: Bool) throws {
    let stage = try timeline(sealed: sealed)
    let who = try #require(
      stage.session.roster.first { stage.session.attendance(of: $0.id).signedIn == nil })
    let votes = stage.session.votes
    stage.type("5")
    stage.type(who.name)
    stage.press(.enter, .tab, .tab)
    stage.type("漏登")
    stage.press(.tab)
    stage.type("主任")
    stage.press(.tab, .enter)
    let attendance = stage.session.attendance(of: who.id)
    #expect(attendance.missed?.approved == "主任")
    #expect(attendance.missed?.reason == "漏登")
    #expect(stage.session.votes == votes)
  }

  @Test(arguments: [false, true])
  func `the meeting's title is corrected with both in the record`(sealed: Bool) throws {
    let stage = try timeline(sealed: sealed)
    let old = stage.session.identity.title
    stage.type("6")
    stage.press(.end, .control("u"))
    stage.type("绿地改造议事会")
    stage.press(.tab)
    stage.type("名称写错")
    stage.press(.tab)
    stage.type("主任")
    stage.press(.tab, .tab, .enter)
    #expect(stage.session.identity.title == "绿地改造议事会")
    let correction = try #require(stage.session.corrections.last)
    #expect(correction.entry == 0 && correction.old == old && correction.approved == "主任")
  }

  @Test func `a document number is corrected on the seal's entry`() throws {
    let stage = try timeline(sealed: true)
    try choose(stage) { if case .sealed = $0 { true } else { false } }
    stage.press(.enter)
    #expect(stage.flat.contains("文号"))
    stage.press(.enter)
    stage.press(.end, .control("u"))
    stage.type("社议〔2024〕6号")
    stage.press(.tab)
    stage.type("号写错")
    stage.press(.tab)
    stage.type("主任")
    stage.press(.tab, .tab, .enter)
    #expect(stage.session.seal?.documentNumber == "社议〔2024〕6号")
  }

  @Test func `when a thing happened is corrected, and not to a time after it was typed`() throws {
    let stage = try timeline()
    try choose(stage) { if case .remarked = $0 { true } else { false } }
    let number = try #require(
      stage.session.entries.last {
        $0.events.contains { if case .remarked = $0 { true } else { false } }
      }
    ).number
    func correct(_ time: String) {
      stage.press(.enter)
      stage.type("1")
      stage.press(.end, .control("u"))
      stage.type(time)
      stage.press(.tab)
      stage.type("记错")
      stage.press(.tab)
      stage.type("主任")
      stage.press(.tab, .tab, .enter)
    }
    correct("12月30日 10:00")
    #expect(stage.session.corrections.isEmpty)
    stage.press(.escape, .escape)
    stage.show(TimelineScreen())
    try choose(stage) { if case .remarked = $0 { true } else { false } }
    correct("14:31")
    #expect(stage.session.happened(of: stage.session.entries[number - 1]).clock == "14:31")
  }

  @Test func `before the meeting is adjourned none of it can be asked for`() throws {
    let stage = try Moments.opened.stage()
    stage.show(TimelineScreen())
    for key in ["4", "5", "6"] {
      stage.type(key)
      #expect(stage.shell.top.screen is TimelineScreen)
    }
  }
}
