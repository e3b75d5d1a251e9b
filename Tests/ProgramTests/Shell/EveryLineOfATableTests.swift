import Deliberation
import Scenarios
import Terminal
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// Help and the list of all commands show every line of a page's table, also what the footer has no
/// room for, and why it can't be done.
@Suite struct EveryLineOfATableTests {
  private func issue(size: Size = Size(columns: 80, rows: 24)) throws -> (Stage, Deliberation.Issue)
  {
    let stage = try Moments.opened.stage(size: size)
    let issue = try #require(stage.session.issues.values.first)
    stage.show(IssueScreen(issue.id))
    return (stage, issue)
  }

  @Test func `what has no digit is done from the list of all commands`() throws {
    let (stage, issue) = try issue()
    #expect(!stage.rows[23].contains("撤回"), "\(stage.text)")
    stage.type("9撤回议题")
    stage.press(.enter)
    stage.reveal()
    stage.type("提出人不再提")
    stage.press(.tab, .enter)
    let now = try #require(stage.session.issues[issue.id])
    #expect(stage.session.status(of: now) == .withdrawn(reason: "提出人不再提"), "\(stage.text)")
  }

  @Test func `what has no digit stands in the help between the list and the help itself`() throws {
    let (stage, _) = try issue(size: Size(columns: 120, rows: 60))
    stage.type("0")
    let rows = stage.rows.map { String($0.drop { $0 == " " }) }
    func row(_ key: String, _ title: String) throws -> Int {
      try #require(
        rows.firstIndex { $0.hasPrefix(key) && $0.hasSuffix(title) },
        "\(key) \(title)\n\(stage.text)")
    }
    let order = [
      try row("1", "议题审定"), try row("8", "撤销"), try row("9", "全部功能"), try row("", "撤回议题"),
      try row("", "仅作通报"), try row("0", "帮助"),
    ]
    #expect(order == order.sorted(), "\(stage.text)")
  }

  @Test func `the help says why something can't be done now`() throws {
    let stage = try Moments.opened.stage()
    stage.show(FloorScreen())
    stage.type("0")
    #expect(stage.flat.contains("现在不能用：没有人待发言，请先登记。"), "\(stage.text)")
    #expect(stage.flat.contains("现在不能用：现在没有人发言。"), "\(stage.text)")
  }

  @Test func `Enter does what the line of the table does, or says the same reason`() throws {
    let stage = try Moments.opened.stage()
    stage.show(FloorScreen())
    stage.press(.enter)
    let reason = stage.context.message?.text
    #expect(reason == "没有人待发言，请先登记。")
    stage.type("1")
    #expect(stage.context.message?.text == reason)
  }

  @Test func `the key that a page names for whoever is on no roster adds them there`() throws {
    for screen in [RosterScreen(), SignInScreen()] as [any Screen] {
      let stage = try Moments.opened.stage()
      stage.show(screen)
      stage.type("查无此人")
      let flat = stage.flat
      let said = try #require(flat.firstRange(of: "按 Tab 再按 "), "\(stage.text)")
      let key = flat[said.upperBound]
      stage.press(.tab, .character(key))
      #expect(stage.shell.top.screen is PersonScreen, "\(stage.text)")
    }
  }

  @Test func `what is refused whatever is filled in isn't asked about`() throws {
    let offers = [
      IssueOffers.postpone, IssueOffers.refer, IssueOffers.withdraw, IssueOffers.report,
    ]
    for (moment, isSettled) in [(Moments.opened, false), (.agreed, true)] {
      let stage = try moment.stage()
      let issue = try #require(stage.session.issues.values.first)
      for offer in offers {
        #expect(
          (offer.whyNot(issue, stage.context.desk) != nil) == isSettled, "\(moment) \(offer.id)")
      }
      for offer in [OutcomeOffers.settle, OutcomeOffers.close, TaskOffers.assign] {
        #expect(
          (offer.whyNot(issue, stage.context.desk) == nil) == isSettled, "\(moment) \(offer.id)")
      }
    }
    let stage = try Moments.opened.stage()
    let here = try #require(
      stage.session.roster.first { stage.session.attendance(of: $0.id).isPresent })
    #expect(AttendanceOffers.excuse.whyNot(here, stage.context.desk) != nil)
    #expect(PersonOffers.remove.whyNot(here, stage.context.desk) != nil)
  }
}
