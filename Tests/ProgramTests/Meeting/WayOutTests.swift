import Archives
import Deliberation
import Scenarios
import Sentences
import Terminal
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// What a page says where nothing was typed, something can't be undone, or the wrong word stands.
@Suite struct WayOutTests {
  @Test func `Enter at the desk signs nobody in whom nobody named`() throws {
    let stage = try Moments.beforeOpening.stage(SignInScreen())
    stage.press(.enter)
    let before = stage.session.lastEntry
    stage.press(.enter)
    #expect(stage.session.lastEntry == before)
    #expect(stage.text.contains("请先输入"))
    stage.type("居民戊")
    stage.press(.enter)
    #expect(stage.session.lastEntry == before + 1)
  }

  @Test func `the desk's search is empty after an excuse and after a second sign-in`() throws {
    let stage = try Moments.opened.stage(SignInScreen())
    stage.reveal()
    stage.type("党员甲")
    stage.press(.enter)
    #expect(stage.text.contains("不用再签"))
    #expect(stage.text.contains("查找：房号"))
    stage.type("居民戊")
    stage.press(.function(2))
    stage.type("外出")
    stage.press(.enter, .enter)
    #expect(stage.text.contains("查找：房号"))
  }

  @Test func `what was done last and stands is named before an older entry is offered`() throws {
    let stage = try Moments.agreed.stage()
    let isDone = stage.shell.context.perform(.adjourn(.init(reason: nil)))
    #expect(isDone)
    stage.press(.control("z"))
    stage.reveal()
    #expect(stage.text.contains("不能撤销"))
  }

  @Test func `a side is corrected in the user's words`() throws {
    let stage = try Moments.adjourned.stage()
    let entry = try #require(
      stage.session.entries.last { entry in
        entry.events.contains { if case .turnStarted = $0 { true } else { false } }
      })
    let old = try #require(stage.session.text(of: "kind", in: entry))
    try stage.take(RecordOffers.correctEntry, on: EntryField(entry, "kind"))
    #expect(!stage.text.contains(old))
    for kind in Turn.Kind.allCases { #expect(stage.text.contains(kind.name(in: .chinese))) }
    let new = try #require(
      Turn.Kind.allCases.firstIndex { $0.rawValue != old && $0 != .pointOfOrder })
    stage.type("\(new + 1)")
    stage.press(.enter)
    stage.type("听错了")
    stage.press(.tab)
    stage.type("主任")
    stage.press(.tab, .tab, .enter)
    #expect(stage.session.corrections.last?.new == Turn.Kind.allCases[new].rawValue)
  }

  @Test func `a point settled and the place are corrected after the seal`() throws {
    let stage = try Moments.sealed.stage()
    for field in ["point1", "place"] {
      let entry = try #require(
        stage.session.entries.first { stage.session.text(of: field, in: $0) != nil })
      let old = try #require(stage.session.text(of: field, in: entry))
      // A point takes corrections of the pen alone.
      let new = field == "place" ? "改过的字" : old.replacing("支架", with: "支驾")
      let isDone = stage.shell.context.perform(
        .correct(
          .init(
            entry: entry.number, field: field, old: old, new: new, reason: "笔误", approved: "主任")))
      #expect(isDone)
      #expect(stage.session.text(of: field, in: entry) == new)
    }
    #expect(stage.session.details.place == "改过的字")
    #expect(
      stage.session.issues.values.contains { $0.outcome?.points.first?.text.contains("支驾") == true }
    )
  }

  @Test func `a number expected that was typed in leaves that many awaited`() throws {
    let stage = try Moments.beforeOpening.stage(SignInScreen())
    stage.reveal()
    let present = stage.session.roll.present
    let excused = stage.session.roll.excused
    var changes = MeetingChanges()
    changes.expectation = .typed(count: present + excused + 2)
    let isTyped = stage.shell.context.perform(.describeMeeting(.init(changes: changes)))
    #expect(isTyped)
    #expect(stage.session.roll.awaited == 2)
    changes.expectation = .voluntary
    let isVoluntary = stage.shell.context.perform(.describeMeeting(.init(changes: changes)))
    #expect(isVoluntary)
    #expect(stage.session.roll.awaited == 0)
  }

  @Test func `the word before the seal is asked for again, and the code told after it`() throws {
    let stage = try Moments.adjourned.stage()
    stage.show(SealScreen(stage.session, in: stage.context))
    stage.press(.enter)
    if !stage.session.gaps.isEmpty { stage.type("缺项以后补") }
    stage.press(.enter, .enter)
    #expect(stage.text.contains("请输入“封存”"))
    stage.type("封")
    stage.press(.enter)
    #expect(stage.session.phase == .adjourned)
    #expect(stage.text.contains("写的不是“封存”"))
    stage.type("封存")
    stage.press(.enter)
    #expect(stage.session.phase == .sealed)
    let code = try #require(try stage.file.codes.last)
    #expect(stage.context.message?.text.contains(code) == true)
    #expect(stage.context.message?.wall.contains(code) == false)
  }

  @Test func `ballots and sheets that don't add up are counted as such`() {
    func found(_ claim: Verdict.Inconsistency.Claim) -> Verdict.Inconsistency {
      .init(
        claim: claim, measure: .heads, left: .heads(13), right: .heads(12), difference: .heads(1))
    }
    let chinese = Language.chinese
    #expect(chinese.inconsistency(found(.sheetsAgreeingWithinValid)) == "同意13份，多于有效12份")
    #expect(
      chinese.inconsistency(found(.votesWithinPresent), on: .secretBallot)
        == "各项合计13张，多于到会12人，多1张")
    #expect(
      chinese.inconsistency(found(.votesWithinPresent), on: .hands)
        == "各项合计13人，多于到会12人，多1人")
  }

  @Test func `too many in the box is told by the box, too many answers by the answers`() {
    func found(
      _ claim: Verdict.Inconsistency.Claim, _ left: Int, _ right: Int
    ) -> Verdict.Inconsistency {
      .init(
        claim: claim, measure: .heads, left: .heads(left), right: .heads(right),
        difference: .heads(abs(left - right)))
    }
    func said(_ all: Verdict.Inconsistency...) -> [String] {
      all.map { Language.chinese.inconsistency($0, on: .secretBallot, among: all) }
    }
    #expect(
      said(found(.votesMatchReturned, 2, 3), found(.votesWithinPresent, 3, 2))
        == ["有效、无效、争议合计2张，与收回3张不等，相差1张", "收回3张，多于到会2人，多1张"])
    #expect(
      said(found(.votesMatchReturned, 4, 3), found(.votesWithinPresent, 4, 2)).last
        == "各项合计4张，多于到会2人，多2张")
  }

  @Test func `why an act stands all the same is asked with the refusal said once`() throws {
    let stage = try Moments.beforeOpening.stage()
    stage.wait(seconds: 2 * 86_400)
    let asking = Request("开会", []) { _ in .init(.openMeeting(.init(despite: nil))) }
    stage.show(RequestScreen(asking, in: stage.context))
    stage.press(.enter)
    #expect(stage.shell.top.screen is DespiteScreen, "\(stage.text)")
    #expect(stage.flat.ranges(of: "请核对电脑的日期").count == 1, "\(stage.text)")
    // What is wrong with the reason is said.
    stage.press(.tab, .enter)
    #expect(stage.text.contains("请填写这一项"), "\(stage.text)")
  }
}
