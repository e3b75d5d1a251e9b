/// What stands of an issue after several votes on several texts. A motion adopted stands until a later
/// vote on it goes the other way (reconsideration) or what it decided is decided anew; that another
/// motion was lost afterwards takes nothing from it (RONR 12th ed., 35 and 37).
extension Session {
  /// The vote that an issue stands or falls by: the last that adopted something, else the last one
  /// that counts, else the last one that stands. An amendment or a question of procedure never
  /// settles an issue, and a choice only where no motion was on it.
  package func settlingVote(of issue: Issue) -> Vote? { settlingVote(of: issue, without: nil) }

  func settlingVote(of issue: Issue, without left: Vote.ID?) -> Vote? {
    let votes = settlingVotes(of: issue, without: left)
    return decisions(among: votes).last ?? votes.last { $0.verdict?.kind.counts == true }
      ?? votes.last
  }

  /// The votes that adopted something which stands, each on another text or question, oldest first.
  package func decisions(on issue: Issue) -> [Vote] {
    decisions(among: settlingVotes(of: issue, without: nil))
  }

  /// The votes that a paper on an issue tells as its result: each that adopted something which stands,
  /// with the rounds of its election, else the one it fell by.
  package func resultVotes(of issue: Issue) -> [Vote] {
    let decisions = decisions(on: issue)
    let last = decisions.isEmpty ? settlingVote(of: issue).map { [$0] } ?? [] : decisions
    return last.flatMap { earlierRounds(of: $0) + [$0] }
  }

  /// The ballots before that one of the same election which elected somebody.
  package func earlierRounds(of vote: Vote) -> [Vote] {
    guard vote.opening.isRunoff == true, isGrounded(vote),
      let before = vote.opening.previous.flatMap({ votes[$0] })
    else { return [] }
    return earlierRounds(of: before) + (before.verdict?.elected.isEmpty == false ? [before] : [])
  }

  /// Everybody an election elected, over all its rounds.
  package func elected(by vote: Vote) -> [String] {
    (earlierRounds(of: vote) + [vote]).flatMap { $0.verdict?.elected ?? [] }
  }

  /// The announced votes that stand and could settle an issue.
  private func settlingVotes(of issue: Issue, without left: Vote.ID?) -> [Vote] {
    issue.votes.compactMap { votes[$0] }.filter {
      $0.state == .announced && $0.id != left && settles($0, issue) && isGrounded($0)
    }
  }

  private func decisions(among votes: [Vote]) -> [Vote] {
    var last: [Vote] = []
    for vote in votes where vote.verdict?.kind.counts == true {
      last.removeAll { $0.opening.subject.isSameMatter(as: vote.opening.subject) }
      last.append(vote)
    }
    return last.filter { $0.verdict?.kind.passes == true }
  }

  /// Whether a second ballot among those who tied still has them for its candidates: a count of the
  /// first that was corrected may have left no tie, or another.
  package func isGrounded(_ vote: Vote) -> Bool {
    guard vote.opening.isRunoff == true, let id = vote.opening.previous, let before = votes[id]
    else { return true }
    return before.voided == nil && vote.opening.subject.isRunoff(after: before)
      && isGrounded(before)
  }

  /// The announced votes among names or plans on an issue that stand and chose somebody.
  package func choices(on issue: Issue) -> [Vote] {
    issue.votes.compactMap { votes[$0] }.filter {
      $0.state == .announced && $0.opening.subject.candidates != nil && isGrounded($0)
        && $0.verdict?.elected.isEmpty == false
    }
  }

  /// Whether an issue can stand or fall by a vote.
  package func settles(_ vote: Vote, _ issue: Issue) -> Bool {
    switch vote.opening.subject {
    case .motion: true
    case .choice:
      // A motion that came later takes nothing from what was chosen before it.
      !vote.isBesideMotion || !issue.motions.contains { motions[$0]?.withdrawn == nil }
    case .amendment, .question, .appraisal: false
    }
  }

  /// How far an issue has come: as it was announced and declared, and where a count was corrected
  /// since, as the corrected verdict has it. What was adopted stands, whatever else was lost after it.
  package func status(of issue: Issue) -> IssueStatus {
    switch issue.status {
    case .deferred, .referred, .withdrawn: return issue.status
    // What was put to the meeting after all was more than reported.
    case .reported: return isPutToTheMeeting(issue) ? .discussed : .reported
    case .agreed, .closed, .notAgreed, .listed, .discussed: break
    }
    let isCorrected = issue.votes.contains { id in
      votes[id].map { $0.voided == nil && !$0.corrections.isEmpty && settles($0, issue) } == true
    }
    let settling = settlingVotes(of: issue, without: nil)
    if let decision = decisions(among: settling).last {
      // An earlier program let the last vote alone decide.
      let isOverruled = settling.last { $0.verdict?.kind.counts == true }?.id != decision.id
      guard isCorrected || isOverruled else { return issue.status }
      // What was settled on another result has still to be settled on this one.
      let isDone =
        issue.settlements.isEmpty ? !isClosedOnAnotherChoice(issue) : outcome(of: issue) != nil
      return issue.status == .closed && isDone ? .closed : .agreed
    }
    guard isCorrected, let kind = settlingVote(of: issue)?.verdict?.kind else {
      return issue.status
    }
    return kind.counts && kind != .noConsensus ? .notAgreed : .discussed
  }

  /// Whether an issue was closed while a choice on it had another winner than its corrected count
  /// gives; what was closed carries out nothing that is decided.
  private func isClosedOnAnotherChoice(_ issue: Issue) -> Bool {
    let corrected = decisions(on: issue).filter {
      $0.opening.subject.candidates != nil && !$0.corrections.isEmpty
    }
    guard issue.status == .closed, !corrected.isEmpty else { return false }
    var elected: [Vote.ID: Set<String>] = [:]
    var atClosing: [Vote.ID: Set<String>] = [:]
    for entry in entries where retractedBy[entry.number] == nil {
      for event in entry.events {
        if case .announced(let it) = event {
          elected[it.vote] = Set(it.announcement.verdict.elected)
        }
        if case .countCorrected(let it) = event {
          elected[it.vote] = Set(it.correction.verdict.elected)
        }
        if case .statusChanged(let it) = event, it.issue == issue.id, it.status == .closed {
          atClosing = elected
        }
      }
    }
    return corrected.contains { atClosing[$0.id] != Set($0.verdict?.elected ?? []) }
  }

  /// Whether a text or a question on an issue was put to the meeting, so that it was more than told of
  /// it.
  package func isPutToTheMeeting(_ issue: Issue) -> Bool {
    issue.motions.contains { motions[$0]?.withdrawn == nil }
      || issue.votes.contains { votes[$0]?.voided == nil }
  }

  /// Whether what was settled on an issue still holds: not where a later vote or a corrected count
  /// says otherwise.
  package func stands(_ issue: Issue) -> Bool {
    let status = status(of: issue)
    guard status == .agreed || status == .closed else { return false }
    return settlingVote(of: issue)?.verdict?.kind.passes ?? true
  }

  /// Whether something was settled on an issue and a corrected count has undone it.
  package func hasFallen(_ issue: Issue) -> Bool {
    (issue.status == .agreed || issue.status == .closed) && !stands(issue)
  }

  /// The text that an issue was agreed on, else the one on the floor. None where somebody or
  /// something was chosen and no text adopted: what is on the floor beside that isn't agreed.
  package func ruling(on issue: Issue) -> (motion: Motion, version: Motion.Version)? {
    let decided = stands(issue) ? decisions(on: issue) : []
    if let text = decided.compactMap({ text(of: $0) }).last { return text }
    return decided.isEmpty ? currentMotion(of: issue.id).map { ($0, $0.current) } : nil
  }

  /// Everybody and everything that is chosen on an issue now, over all rounds of each choice.
  package func chosen(on issue: Issue) -> [String] {
    guard stands(issue) else { return [] }
    return decisions(on: issue).filter { $0.opening.subject.candidates != nil }
      .flatMap { elected(by: $0) }
  }

  /// The choices on the same issue whose winner a corrected count replaced after a text was voted on
  /// that names the first winner and not the one who won, with those names; a text voted on keeps its
  /// words.
  package func choicesAgainst(_ vote: Vote) -> [(choice: Vote, named: [String])] {
    guard let text = text(of: vote)?.version.text,
      let issue = vote.opening.issue.flatMap({ issues[$0] })
    else { return [] }
    return issue.votes.compactMap { id in
      guard let choice = votes[id], choice.id < vote.id, choice.voided == nil,
        !choice.corrections.isEmpty, let first = choice.announcement?.verdict.elected
      else { return nil }
      let now = choice.verdict?.elected ?? []
      let said = ComparedText(text)
      let named = first.filter { name in
        !now.contains(name) && said.contains(ComparedText(name))
          // A name that is a part of the winner's says nothing.
          && !now.contains { $0.contains(name) && said.contains(ComparedText($0)) }
      }
      return named.isEmpty ? nil : (choice, named)
    }
  }

  /// The text that a vote was on, with its motion; nil where it was on none.
  package func text(of vote: Vote) -> (motion: Motion, version: Motion.Version)? {
    guard case .motion(let id, let number) = vote.opening.subject, let motion = motions[id],
      let version = motion.versions.first(where: { $0.number == number })
    else { return nil }
    return (motion, version)
  }
}

extension Verdict.Kind {
  /// Whether what was voted on is taken, if only for now.
  package var passes: Bool {
    switch self {
    case .adopted, .consensus, .pending, .elected: true
    default: false
    }
  }

  /// Whether the vote says anything of the matter. One that failed its quorum, can't be judged or
  /// goes to a runoff leaves it as it was.
  var counts: Bool {
    switch self {
    case .rejected, .refused, .noConsensus: true
    default: passes
    }
  }
}

extension VoteSubject {
  /// Whether it is the second ballot among exactly those who tied at the cut.
  func isRunoff(after vote: Vote) -> Bool {
    guard let candidates, let verdict = vote.verdict, verdict.kind == .runoff else { return false }
    return Set(candidates) == Set(verdict.tied)
  }

  /// Whether both are about the same thing, whatever its version.
  func isSameMatter(as other: VoteSubject) -> Bool {
    switch (self, other) {
    case (.motion(let mine, _), .motion(let other, _)): mine == other
    case (.choice(let mine, _, _), .choice(let other, _, _)): mine == other
    default: self == other
    }
  }
}
