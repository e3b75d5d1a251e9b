/// Who the meeting is made of stands when it is opened: from then on nobody lowers 应到, and nobody
/// becomes a member of a body whose members are fixed, without a reason that papers print.
extension Chair {
  func membersStay(after events: [Event]) throws(Refusal) {
    guard occasion.despite == nil, let standing = session.membership,
      events.contains(where: \.mayChangeExpected), let after = leaving(events),
      after.membership != nil
    else { return }
    if standing.expectation == .roster {
      let lost = standing.members.intersection(session.called).subtracting(after.called)
      if let member = session.roster.first(where: { lost.contains($0.id) }) {
        throw .unreasoned(.calledAtOpening(name: member.name))
      }
    }
    let (before, now) = (session.roll.expected, after.roll.expected)
    let rule = session.details.rule
    if let base = standing.expected, before != now {
      let isLower = now.map { $0 < base && $0 < before ?? base } ?? true
      let isOther =
        rule.hasMembers && session.details.expectation != after.details.expectation
      if isLower || isOther { throw .unreasoned(.expectedChanged(from: base, to: now)) }
    }
    let strangers = after.strangers(to: rule).subtracting(session.strangers(to: rule))
    if let stranger = after.roster.first(where: { strangers.contains($0.id) }) {
      throw .unreasoned(.notAMember(name: stranger.name, rule: rule.title))
    }
  }
}
