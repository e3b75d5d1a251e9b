import Deliberation
import Values

extension Extract.Vote {
  /// Nil for a second ballot among others than those who tie now.
  init?(_ vote: Deliberation.Vote, on issue: Deliberation.Issue, _ facts: StandingFacts) {
    let session = facts.session
    guard session.isGrounded(vote) else { return nil }
    let opening = vote.opening
    let isCounted = vote.tally != nil && vote.checkedBy != nil
    self.init(
      id: vote.id, subject: Subject(opening.subject), rule: opening.rule.id,
      decides: opening.rule.decides, way: opening.way, round: opening.round,
      opened: vote.opened.day, from: vote.period?.from, until: vote.lastDay,
      delivery: vote.delivered.map {
        Delivery(
          delivered: $0.count, dwellings: session.owners(of: vote)?.dwellings.count ?? 0)
      },
      at: facts.witness(of: .voteOpened(vote.id)),
      checked: isCounted ? facts.witness(of: .checked(vote.id)) : nil,
      result: Result(of: vote, on: issue, facts))
  }
}

extension Extract.Vote.Subject {
  fileprivate init(_ subject: VoteSubject) {
    self =
      switch subject {
      case .motion: .motion
      case .amendment: .amendment
      case .question: .question
      case .choice: .choice
      case .appraisal: .appraisal
      }
  }
}

extension Extract.Vote.Result {
  /// Nil for a vote that isn't announced.
  fileprivate init?(
    of vote: Deliberation.Vote, on issue: Deliberation.Issue, _ facts: StandingFacts
  ) {
    guard vote.state == .announced, let verdict = vote.verdict else { return nil }
    let at = facts.witness(of: .announced(vote.id))
    self.init(
      on: facts.day(of: at) ?? vote.opened.day, at: at,
      corrected: vote.corrections.isEmpty
        ? nil : facts.witness(of: .countCorrected(vote.id)),
      settles: facts.session.settles(vote, issue), verdict: verdict.told)
  }
}

extension Verdict {
  /// What the outside is told of it.
  fileprivate var told: Verdict {
    var told = self
    (told.policies, told.readings, told.missing) = ([], [], [])
    (told.inconsistencies, told.warnings) = ([], [])
    return told
  }
}
