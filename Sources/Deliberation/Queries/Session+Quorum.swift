import Values

/// Whether enough are here, and whether anybody has looked.
extension Session {
  /// Whether everybody signs in anew where the meeting is taken up on that day, unless somebody says
  /// that those of before are here again: it is a later one than it was adjourned on. A meeting typed
  /// in afterwards goes on on its own day.
  package func asksToSignInAnew(on day: Day) -> Bool {
    guard opening != nil, details.afterwards == nil,
      let ended = adjournment, zoned(ended.at).day < day
    else { return false }
    return attendances.values.contains { attendance in
      switch attendance.state {
      case .present, .left: true
      case .represented: !attendance.isMandateOver
      case .awaited, .excused, .absent, .notReached: false
      }
    }
  }

  /// The attendance test of the meeting's rule that isn't met, with its numbers; nil where all are.
  package var failedAttendance: Verdict.Test? {
    let rule = details.confirmed(details.rule.currentEdition.succeeded(on: identity.date))
    let strangers = strangers(to: rule)
    let here = presentVoters.map(\.id)
    let (members, holders) = (
      here.filter { !strangers.contains($0) }, represented.filter { !strangers.contains($0.id) }
    )
    let tally = Tally(
      way: .hands,
      heads: Count(
        expected: expected(by: rule),
        present: roll.present - (here.count - members.count) + (rule.proxies ? holders.count : 0)),
      groups: groupCounts(of: members, without: strangers))
    return rule.verdict(for: tally, on: identity.date).tests.first {
      $0.test == .attendance && !$0.holds
    }
  }
}
