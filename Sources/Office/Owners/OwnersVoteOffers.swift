import Deliberation
import Sentences
import Text
import Values

/// What opens a vote of the owners on paper.
package enum OwnersVoteOffers {
  package static let open: Offer<Void> = Offer(
    CommandName(
      "owners-vote", title: ("发起业主书面表决", "Owners' vote on paper"), label: ("业主表决", "Owners"),
      help: (
        "一户一票书面表决，写明表决范围，可沿用上一轮的票。",
        "Paper ballots, one a dwelling, with the extent; slips of the round before may stand."
      )), isPrivate: true, whyNot: { _, desk in noOwnersVote(desk) }
  ) { _, desk in .ask(opening(at: desk)) }

  /// An election on slips, such as of the owners' committee; after a tie those who tied stand there.
  package static let elect: Offer<Void> = Offer(
    CommandName(
      "owners-election", title: ("发起业主书面选举", "Owners' election on paper"),
      label: ("业主选举", "Election"),
      help: (
        "一户一票书面选举业主委员会等，按规则核对每名候选人的面积和人数。",
        "Paper ballots with names, one a dwelling; each name's area and heads are counted."
      )), isPrivate: true, whyNot: { _, desk in noOwnersVote(desk) }
  ) { _, desk in
    let (language, words) = (desk.language, SlipsWording(desk.language))
    let choice = ChoiceQuestions(at: desk, asking: words.committee)
    let round = RoundBlanks(electionRules(at: desk), at: desk)
    return .ask(
      Request(
        elect.name.title(in: language),
        notes: choice.notes + [counted(at: desk)],
        choice.fields + [round.rule.field, round.scope.field] + round.lastFields
      ) { answers throws(Unanswered) in
        let subject = try choice.subject(answers)
        return .init(.openVote(.init(proposal: try round.proposal(on: subject, answers))))
      })
  }

  /// The questions of a vote on what is before the meeting.
  ///
  /// - Parameter rule: the rule that was chosen already; left out, one of the owners' rules is asked.
  package static func opening(by rule: Rule? = nil, at desk: Desk) -> Request {
    let (language, words) = (desk.language, SlipsWording(desk.language))
    let before = earlierRound(at: desk)
    let (rules, chosen) = rule.map { ([$0], 0) } ?? rules(at: desk)
    let round = RoundBlanks(
      rules, choosing: chosen, extent: before?.opening.scope ?? "", at: desk)
    let again = before.map { bearsOn($0, desk.session) } == true
    let carried = Question.choice(
      "carried", language("上一轮的票", "Slips of the last round"), [true, false], 0
    ) { $0 ? words.carriedSlips : words.freshSlips }
    return Request(
      open.name.title(in: language), notes: [counted(at: desk)],
      [round.rule.field, round.scope.field] + (again ? [carried.field] : [])
        + round.lastFields,
      comment: { answers in
        answers.soFar(round.rule).map {
          [RuleWording($0, in: answers.desk.language).paragraph]
        } ?? []
      }
    ) { answers throws(Unanswered) in
      var proposal = try round.proposal(on: nil, answers)
      if again { proposal.carriesSlips = answers.soFar(carried) }
      return .init(.openVote(.init(proposal: proposal)))
    }
  }

  // MARK: - What is known beforehand

  /// Why no vote by slips can be opened now.
  private static func noOwnersVote(_ desk: Desk) -> String? {
    if let reason = desk.whyNot(in: .open) { return reason }
    if desk.session?.ownerRolls.last == nil { return SlipsWording(desk.language).noRegister }
    return desk.session?.pendingVote.map { _ in VoteReasons(desk.language).underWay }
  }

  /// Who and what is counted: the register's totals.
  private static func counted(at desk: Desk) -> String {
    let words = SlipsWording(desk.language)
    return desk.session?.ownerRolls.last.map { words.mergedNote($0) } ?? words.noRegister
  }

  /// The owners' rules, the meeting's own first, and which fits the matter.
  private static func rules(at desk: Desk) -> ([Rule], Int) {
    guard let session = desk.session else { return ([.consensusNoObjection], 0) }
    var rules = Rule.builtIn.filter { $0.decides == .owners && $0.shape != .election }
    let own = session.details.rule
    if own.decides == .owners {
      rules.removeAll { $0.id == own.id }
      rules.insert(own, at: 0)
      return (rules, 0)
    }
    let matter = session.currentIssue.flatMap { session.issues[$0] }?.competence?.items
      .compactMap { CommonMatter(rawValue: $0) }.first
    let fitting = matter.flatMap { matter in rules.firstIndex { $0.id == matter.rule } }
    return (rules, fitting ?? 0)
  }

  /// The owners' rules of an election, the meeting's own first.
  private static func electionRules(at desk: Desk) -> [Rule] {
    let known = Rule.builtIn.filter { $0.decides == .owners && $0.shape == .election }
    guard let own = desk.session?.details.rule, own.decides == .owners, own.shape == .election
    else { return known }
    return [own] + known.filter { $0.id != own.id }
  }

  /// The announced round before on what stands to be voted on now.
  private static func earlierRound(at desk: Desk) -> Vote? {
    guard let session = desk.session,
      let issue = session.currentIssue.flatMap({ session.issues[$0] })
    else { return nil }
    return issue.votes.reversed().lazy.compactMap { session.votes[$0] }.first {
      $0.announcement != nil && $0.voided == nil && $0.opening.ownerRoll != nil
    }
  }

  /// Whether the slips of a round may stand in the next: it was on the text that is voted on now,
  /// and its count was never corrected.
  private static func bearsOn(_ round: Vote, _ session: Session?) -> Bool {
    guard case .motion = round.opening.subject else { return false }
    return session?.subjectOfNextVote(on: round.opening.issue) == round.opening.subject
      && round.corrections.isEmpty
  }
}
