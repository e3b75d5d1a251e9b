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

  /// 实到 and the rows of the groups without those people.
  private func counted(
    without strangers: Set<Participant.ID>
  ) -> (present: Int, groups: [GroupCount]) {
    if strangers.isEmpty { return (roll.present, groupCountsNow) }
    let here = presentVoters.map(\.id)
    let members = here.filter { !strangers.contains($0) }
    return (
      roll.present - (here.count - members.count), groupCounts(of: members, without: strangers)
    )
  }

  /// The attendance test of the meeting's rule that isn't met, with its numbers; nil where all are.
  package var failedAttendance: Verdict.Test? {
    let rule = details.confirmed(details.rule.currentEdition.succeeded(on: identity.date))
    let strangers = strangers(to: rule)
    let (present, groups) = counted(without: strangers)
    let held =
      rule.proxies ? represented.count { !strangers.contains($0.id) } : 0
    let tally = Tally(
      way: .hands, heads: Count(expected: expected(by: rule), present: present + held),
      groups: groups)
    return rule.verdict(for: tally, on: identity.date).tests.first {
      $0.test == .attendance && !$0.holds
    }
  }
}
