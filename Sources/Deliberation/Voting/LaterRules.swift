/// Whether a value holds a rule, a policy or a finding that a program of format 1 has no word for.

extension Rule {
  var isLater: Bool {
    decides == .collective || tie == .largerAreaThenRunoff || policies.areLater
  }
}

extension Tally {
  var isLater: Bool { policies.areLater || awaited != nil }
}

extension Policies {
  var areLater: Bool { disputed?.choice == .against }
}

extension Verdict {
  var isLater: Bool {
    awaited != nil || readings.contains { $0.disputed == .against || $0.proxies != nil }
  }
}
