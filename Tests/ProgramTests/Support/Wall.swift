import Deliberation
import Foundation
import Scenarios
import Terminal

@testable import Office
@testable import Screens
@testable import yishi

extension Scenario {
  /// The bird corner with everything in it that must stay off the wall.
  static var forTheWall: Scenario {
    var steps = Scenario.greenCorner.steps
    let at = steps.firstIndex { if case .openVote = $0.command { true } else { false } } ?? 0
    let moment = steps[at].at
    steps.insert(
      contentsOf: [
        .init(.queue(.init(participant: "居民丙", kind: .against)), at: moment, by: "主持"),
        .init(.openVote(.init(proposal: VoteProposal(way: .rollCall))), at: moment, by: "主持"),
        .init(
          .callName(.init(vote: nil, participant: "居民乙", stance: .against)), at: moment, by: "主持"),
        .init(.callName(.init(vote: nil, participant: "党员甲", stance: .for)), at: moment, by: "主持"),
        .init(.voidVote(.init(vote: nil, reason: "居民乙改主意")), at: moment, by: "主持"),
        .init(.openVote(.init(proposal: VoteProposal(way: .noObjection))), at: moment, by: "主持"),
        .init(
          .askObjections(.init(vote: nil, objectors: ["居民乙"], count: nil)), at: moment, by: "主持"),
        .init(.voidVote(.init(vote: nil, reason: "再议")), at: moment, by: "主持"),
      ], at: at)
    return Scenario(identity: Scenario.greenCorner.identity, steps: steps)
  }
}

extension Stage {
  /// What is wrong with this screen before everybody's eyes; nil for nothing.
  var leak: String? {
    let text = text
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
    if text.contains(folder.path) || text.contains(".yishi") { return "a path" }
    if text.contains(#/[0-9a-f]{16}/#) { return "a code" }
    // Which groups must come, and whose meetings have rules of their own, is no secret.
    let screen = shell.top.screen
    let isOfRules = screen is SettingsScreen || screen is RulePickerScreen
    if !isOfRules, text.contains("党员") { return "somebody's political affiliation" }
    for word in ["委托", "备注", "外出"] where text.contains(word) { return word }
    return nil
  }
}
