import Deliberation
import Scenarios
import Terminal
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// How far the bird corner has come.
enum Moments: String, CaseIterable {
  case beforeOpening, opened, speaking, voting, firstResult, amending, checked, agreed, adjourned
  case sealed

  func stage(
    _ screen: any Screen = MeetingScreen(), language: Language = .chinese,
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> Stage {
    var seen = 0
    var amended = false
    let stage = try Stage(screen, language: language, size: size) { command in
      switch (self, command) {
      case (.beforeOpening, .openMeeting), (.opened, .propose), (.speaking, .stopTurn),
        (.voting, .enterCount), (.firstResult, .raiseConcern), (.agreed, .settle):
        return false
      case (.amending, .amend):
        seen += 1
        return seen <= 3
      case (.amending, .openVote):
        if seen == 3 { amended = true }
        return !amended
      case (.checked, .recordConcurrence): return false
      case (.adjourned, .seal), (.sealed, .reopen): return false
      default: return true
      }
    }
    if self == .speaking { stage.wait(seconds: 82) }
    return stage
  }
}

@Suite struct MeetingScreenTests {
  @Test(
    arguments: Moments.allCases,
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
  func `the main screen is as it was approved`(moment: Moments, size: Size) throws {
    let stage = try moment.stage(size: size)
    #expect(stage.shell.draw().flaw == nil)
    try expect(stage.text, isExpected: "main.\(moment.rawValue).\(size.columns).txt")
  }

  @Test func `space pauses the clock and goes on`() throws {
    let stage = try Moments.speaking.stage()
    stage.press(.character(" "))
    #expect(stage.session.turns.values.last?.isRunning == false)
    #expect(stage.text.contains("已暂停"))
    stage.press(.enter)
    #expect(stage.session.turns.values.last?.isRunning == true)
  }
}
