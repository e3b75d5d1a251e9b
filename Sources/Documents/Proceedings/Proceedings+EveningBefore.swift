import Deliberation
import Sentences
import Text
import Values

/// What several papers of the evening before say.
extension Proceedings {
  /// `2024年5月18日（星期六）14:30`.
  var scheduled: String {
    guard let moment = details.scheduled else { return day.officialWithWeekday }
    return moment.day.officialWithWeekday + moment.clock
  }

  /// Whether the owners decide an issue, each dwelling on its ballot.
  func isForOwners(_ issue: Issue) -> Bool { issue.competence?.answer == .owners }

  /// Whether all of the meeting is: those who are asked to come come as owners.
  var isForOwnersAlone: Bool {
    details.rule.decides == .owners
      || session.issues.count > 0 && session.issues.values.allSatisfy { isForOwners($0) }
  }

  /// Whether the meeting's own votes count what somebody says for an absent member.
  var takesProxies: Bool { details.rule.proxies && details.proxiesPerHolder != 0 }

  /// How long and how often someone may speak.
  var speakingRules: [String] {
    let time = details.turnSeconds.map { "每人每次发言不超过\(minutes($0))" } ?? "每人每次发言不限时"
    return ["\(time)，每个议题发言不超过\(details.turnsPerIssue)次。"]
  }

  func minutes(_ seconds: Int) -> String {
    seconds % 60 == 0 ? "\(seconds / 60)分钟" : duration(seconds)
  }
}
