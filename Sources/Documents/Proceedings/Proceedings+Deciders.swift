import Deliberation

/// In whose name the meeting speaks.
extension Proceedings {
  /// In whose name an issue is decided: as the rule of the vote says that settled it. What the
  /// owners have still to vote on, or may have to, is no more than an opinion.
  func decider(of issue: Issue) -> Rule.Decider {
    if mustStillBeVoted(issue) { return .consultation }
    return (settlingVote(of: issue)?.announcement?.rule ?? details.rule).decides
  }

  /// In whose names these issues are decided, each once; the meeting's own where there are none.
  func deciders(of issues: [Issue]) -> [Rule.Decider] {
    var deciders: [Rule.Decider] = []
    for decider in issues.map({ self.decider(of: $0) }) where !deciders.contains(decider) {
      deciders.append(decider)
    }
    return deciders.isEmpty ? [details.rule.decides] : deciders
  }

  /// The issues on which something was settled, those too that a corrected count has undone: whoever
  /// read of the one must read of the other.
  var votedIssues: [Issue] {
    session.issues.values.filter { session.stands($0) || session.hasFallen($0) }
  }

  /// The vote an issue stands or falls by.
  func settlingVote(of issue: Issue) -> Vote? { session.settlingVote(of: issue) }
}

extension Rule.Decider {
  /// The paper that tells what was decided in its name.
  var paper: DocumentKind {
    switch self {
    case .consultation: .opinion
    case .residents, .villagers, .party: .resolution
    case .owners, .committee, .collective: .decision
    }
  }

  /// 协商意见, 决议 or 决定. A consultation never resolves anything.
  var result: String {
    switch self {
    case .consultation: "协商意见"
    case .residents, .villagers, .party: "决议"
    case .owners, .committee, .collective: "决定"
    }
  }
}
