extension Event {
  /// Whether it holds a rule, a policy or a finding that a program of format 1 has no word for.
  var usesLaterRules: Bool {
    switch self {
    case .described(let changes):
      changes.rule?.isLater == true || changes.confirmations != nil
        || changes.despiteValidity != nil
    case .voteOpened(_, let opening):
      opening.rule.isLater || opening.despiteValidity != nil || opening.despiteRule != nil
    case .counted(_, let tally): tally.isLater
    case .announced(_, let announcement):
      announcement.rule.isLater || announcement.tally.isLater
        || announcement.verdict.isLater
    case .countCorrected(_, let correction):
      correction.tally.isLater || correction.verdict.isLater
    default: false
    }
  }
}

extension Rule {
  fileprivate var isLater: Bool {
    decides == .collective || tie == .largerAreaThenRunoff || policies.areLater
  }
}

extension Tally {
  fileprivate var isLater: Bool { policies.areLater || awaited != nil }
}

extension Policies {
  fileprivate var areLater: Bool { disputed?.choice == .against }
}

extension Verdict {
  fileprivate var isLater: Bool {
    awaited != nil || readings.contains { $0.disputed == .against || $0.proxies != nil }
  }
}
