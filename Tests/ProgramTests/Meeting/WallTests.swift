import Deliberation
import Foundation
import Records
import Scenarios
import Terminal
import Testing
import Wording

@testable import yishi

/// No screen that isn't private shows what may not be on the wall.
@Suite struct WallTests {
  /// The meeting with everything in it that must stay off the wall.
  private func scenario() -> Scenario {
    var steps = Scenario.greenCorner.steps
    let at = steps.firstIndex { if case .openVote = $0.command { true } else { false } } ?? 0
    let moment = steps[at].at
    steps.insert(
      contentsOf: [
        .init(.queue(participant: "居民丙", kind: .against), at: moment, by: "主持"),
        .init(.openVote(proposal: VoteProposal(way: .rollCall)), at: moment, by: "主持"),
        .init(.callName(vote: nil, participant: "居民乙", stance: .against), at: moment, by: "主持"),
        .init(.callName(vote: nil, participant: "党员甲", stance: .for), at: moment, by: "主持"),
        .init(.voidVote(vote: nil, reason: "居民乙改主意"), at: moment, by: "主持"),
        .init(.openVote(proposal: VoteProposal(way: .noObjection)), at: moment, by: "主持"),
        .init(.askObjections(vote: nil, objectors: ["居民乙"], count: nil), at: moment, by: "主持"),
        .init(.voidVote(vote: nil, reason: "再议"), at: moment, by: "主持"),
      ], at: at)
    return Scenario(identity: Scenario.greenCorner.identity, steps: steps)
  }

  /// What is wrong with a screen before everybody's eyes; nil for nothing.
  private func leak(on text: String, _ stage: Stage) -> String? {
    let session = stage.session
    for person in session.participants.values {
      if text.contains(person.name) { return "a name: \(person.name)" }
      if let home = person.details.home, text.contains(home) { return "a room: \(home)" }
    }
    for issue in session.issues.values {
      for concern in issue.concerns.compactMap({ session.concerns[$0] })
      where text.contains(concern.text) { return "a concern" }
    }
    if session.pendingVote != nil,
      text.contains(#/(赞成|同意|反对|弃权|未表态)\d/#) || text.contains("差")
    {
      return "figures before they are announced"
    }
    if text.contains(#/(党员|楼门骨干|居民)\d+/#) { return "a group's share" }
    if text.contains(stage.folder.path) || text.contains(".yishi") { return "a path" }
    if text.contains(#/[0-9a-f]{16}/#) { return "a code" }
    if text.contains("党员") { return "somebody's political affiliation" }
    for word in ["委托", "备注", "外出"] where text.contains(word) { return word }
    return nil
  }

  @Test func `the main screen keeps it all to itself after every step`() throws {
    let scenario = scenario()
    for length in 1...scenario.steps.count {
      let stage = try Stage(
        MeetingScreen(),
        Scenario(identity: scenario.identity, steps: Array(scenario.steps[..<length])))
      let leak = leak(on: stage.text, stage)
      #expect(leak == nil, "after step \(length): \(leak ?? "")\n\(stage.text)")
    }
  }

  @Test(arguments: Moments.allCases)
  func `every page that doesn't warn first holds nothing personal`(moment: Moments) throws {
    for keys in ["", "9", "9散会\n", "0", "8", "9环节\n", " ", "\n"] {
      let stage = try moment.stage()
      for key in keys { key == "\n" ? stage.press(.enter) : stage.type(String(key)) }
      guard !stage.shell.top.screen.isPrivate || !stage.shell.top.isRevealed else { continue }
      let leak = leak(on: stage.text, stage)
      #expect(leak == nil, "\(moment) and \(keys): \(leak ?? "")\n\(stage.text)")
    }
  }

  @Test func `what another clerk does is said on the wall without names`() throws {
    let stage = try Moments.opened.stage()
    let other = try MeetingFile.open(stage.file.path, clerk: "签到处")
    try other.perform(.signIn(participants: ["居民戊"], way: nil), at: stage.context.now)
    stage.shell.refresh()
    #expect(leak(on: stage.text, stage) == nil, "\(stage.text)")
    #expect(stage.text.contains("签到处"))
  }

  @Test(arguments: Page.allCases)
  func `every page with personal things on it warns first`(page: Page) throws {
    guard page != .adjourn else { return }
    let stage = try page.moment.stage()
    stage.type(String(page.keys.first { $0 != "\n" } ?? "9"))
    if page == .opening { stage.press(.escape, .enter) }
    #expect(stage.text.contains("本页含个人信息，请先遮挡投影"), "\(stage.text)")
    #expect(leak(on: stage.text, stage) == nil)
  }
}
