import Foundation
import Scenarios
import Terminal
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// The private pages of a meeting, each at a moment where it has something to show.
enum Page: String, CaseIterable {
  case opening, issues, issue, addIssue, competence, motions, amend, steps
  case floor, queue, queueUp, recordTurn
  case idleVote, vote, count, checked, concurrence, announce, announced
  case decided, draft, outcome, settle, assign
  case record, remark, correctCount, timeline, fields, papers, paper, adjourn, seal
  case erratum, missedSignIn, correctTitle

  var moment: Moments {
    switch self {
    case .opening, .issue, .competence: .beforeOpening
    case .issues, .motions, .amend, .steps: .amending
    case .addIssue, .idleVote, .queue: .opened
    case .floor, .queueUp, .recordTurn: .speaking
    case .vote, .count: .voting
    case .checked, .concurrence, .announce, .announced: .checked
    case .decided, .draft, .settle, .assign: .agreed
    case .outcome, .record, .remark, .correctCount, .timeline, .fields, .papers, .paper, .seal,
      .erratum, .missedSignIn, .correctTitle:
      .adjourned
    case .adjourn: .agreed
    }
  }

  /// The keys that lead there from the main screen.
  var keys: String {
    switch self {
    case .opening: "\n\n"
    case .issues: "2\n"
    case .issue: "2\n\n"
    case .addIssue: "2\n1"
    case .competence: "2\n\n4"
    case .motions: "2\n5"
    case .amend: "2\n4"
    case .steps: "2\n7"
    case .floor: "3\n"
    case .queue: "3\n2501\n\n\n2102\n2\n\n\n"
    case .queueUp: "3\n2101"
    case .recordTurn: "3\n8"
    case .idleVote: "4\n"
    case .vote: "4\n"
    case .count: "4\n\n6\n3+1"
    case .checked: "4\n"
    case .concurrence: "4\n3"
    case .announce: "4\n4"
    case .announced: "4\n42"
    case .decided: "4\n"
    case .draft: "5\n"
    case .outcome: "5\n"
    case .settle: "5\n1"
    case .assign: "5\n4"
    case .record: "6\n"
    case .remark: "6\n1"
    case .correctCount: "6\n9更正票数\n\n"
    case .timeline: "6\n7"
    case .fields: "6\n7"
    case .papers: "7\n"
    case .paper: "7\n3"
    case .adjourn: "9散会\n"
    case .seal: "6\n8"
    case .erratum: "6\n74"
    case .missedSignIn: "6\n75"
    case .correctTitle: "6\n76"
    }
  }

  func stage(language: Language = .chinese, size: Size = Size(columns: 80, rows: 24)) throws
    -> Stage
  {
    let stage = try moment.stage(language: language, size: size)
    for key in keys { key == "\n" ? stage.press(.enter) : stage.type(String(key)) }
    if self == .fields { stage.press(.up, .up, .up, .up, .up, .up, .up, .enter) }
    return stage
  }
}

@Suite struct PageTests {
  @Test(
    arguments: Page.allCases,
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
  func `every page of a meeting is as it was approved`(page: Page, size: Size) throws {
    let stage = try page.stage(size: size)
    #expect(stage.shell.draw().flaw == nil)
    try expect(
      stage.text.replacing(stage.folder.path, with: "/议事"),
      isExpected: "page.\(page.rawValue).\(size.columns).txt")
  }
}
