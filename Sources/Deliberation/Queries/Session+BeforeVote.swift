/// What is known before a vote is opened: who votes, whose matter it is, and whether it was decided or
/// announced already.
extension Session {
  /// Who votes by a rule now: those here and those represented, in writing everybody on the roll; and
  /// who would besides, were they members of the body.
  func voters(
    by rule: Rule, _ way: Way, without strangers: Set<Participant.ID>
  ) -> (voters: [Participant], notMembers: [Participant]) {
    let all =
      way == .slips
      ? roster.filter { $0.standing == .voting }
      : presentVoters + (rule.proxies ? represented : [])
    return (
      all.filter { !strangers.contains($0.id) }, all.filter { strangers.contains($0.id) }
    )
  }

  /// Whether the meeting sits under a rule of the owners, nobody has judged whether the issue is
  /// theirs, and it is voted on by another rule. Nobody can judge a vote that belongs to no issue.
  package func isCompetenceOpen(on issue: Issue?, for rule: Rule) -> Bool {
    rule.decides != .owners && issue?.competence == nil && sitsUnderOwnersRule
  }

  /// Whether the meeting has a rule of the owners, or had one when it was opened or since: another
  /// rule, a rule taken back or another opening while it sits makes no matter of theirs another's.
  package var sitsUnderOwnersRule: Bool {
    if details.rule.decides == .owners { return true }
    guard
      let opened = entries.first(where: {
        $0.events.contains { if case .opened = $0 { true } else { false } }
      })?.number
    else { return false }
    func rule(in entry: Entry) -> Rule? {
      entry.events.compactMap { $0.meetingChanges?.rule }.last
    }
    let called = entries.prefix(opened).last {
      rule(in: $0) != nil && retractedBy[$0.number].map { $0 > opened } ?? true
    }
    let since = entries.dropFirst(opened).filter { retractedBy[$0.number] == nil }
    return ([called].compactMap { $0 } + since).contains { rule(in: $0)?.decides == .owners }
  }

  /// The last vote that decided the very same text or question by another rule and stands; nobody
  /// looks for a lighter rule without a word. Where no consensus was reached a vote may follow.
  package func decision(
    on subject: VoteSubject, of issue: Issue.ID?, byOtherRuleThan rule: Rule
  ) -> Vote? {
    let decided = votes.values.last { vote in
      guard vote.state == .announced, vote.opening.issue == issue,
        vote.opening.subject == subject, let kind = vote.verdict?.kind
      else { return false }
      return kind.counts && kind != .noConsensus
    }
    return decided.flatMap { $0.opening.rule.id == rule.id ? nil : $0 }
  }

  /// Whether the rule asks for an issue to be announced before the meeting, and this one wasn't.
  package func lacksNotice(on issue: Issue.ID?, for rule: Rule) -> Bool {
    guard rule.agenda == .published, let issue = issue.flatMap({ issues[$0] }) else { return false }
    return issue.notified.map { $0.on >= identity.date } ?? true
  }
}
