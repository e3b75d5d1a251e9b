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
  fileprivate var counts: Bool {
    switch self {
    case .rejected, .refused, .noConsensus: true
    default: passes
    }
  }
}

extension Session {
  /// The vote that an issue stands or falls by: the last one that stands and counts, else the last
  /// one that stands. An amendment or a question of procedure never settles an issue, and a choice
  /// only where no motion is on it.
  package func settlingVote(of issue: Issue) -> Vote? {
    settlingVote(of: issue, without: nil)
  }

  fileprivate func settlingVote(of issue: Issue, without left: Vote.ID?) -> Vote? {
    let votes = issue.votes.reversed().compactMap { self.votes[$0] }.filter {
      $0.state == .announced && $0.id != left && settles($0, issue)
    }
    return votes.first { $0.verdict?.kind.counts == true } ?? votes.first
  }

  /// The announced votes among names or plans on an issue that stand and chose somebody.
  package func choices(on issue: Issue) -> [Vote] {
    issue.votes.compactMap { votes[$0] }.filter {
      $0.state == .announced && $0.opening.subject.candidates != nil
        && $0.verdict?.elected.isEmpty == false
    }
  }

  func settles(_ vote: Vote, _ issue: Issue) -> Bool {
    switch vote.opening.subject {
    case .motion: true
    case .choice: !issue.motions.contains { motions[$0]?.withdrawn == nil }
    case .amendment, .question, .appraisal: false
    }
  }

  /// How far an issue has come: as it was announced and declared, and where a count was corrected
  /// since, as the corrected verdict has it.
  package func status(of issue: Issue) -> IssueStatus {
    let isCorrected = issue.votes.contains { id in
      votes[id].map { $0.voided == nil && !$0.corrections.isEmpty && settles($0, issue) } == true
    }
    guard isCorrected, let kind = settlingVote(of: issue)?.verdict?.kind else {
      return issue.status
    }
    switch issue.status {
    case .deferred, .referred, .withdrawn: return issue.status
    case .agreed, .closed, .notAgreed, .listed, .discussed: break
    }
    if kind.passes { return issue.status == .closed ? .closed : .agreed }
    return kind.counts && kind != .noConsensus ? .notAgreed : .discussed
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
}

extension Chair {
  /// What a verdict does to the amendment or the issue it was about.
  func effects(of verdict: Verdict, on vote: Vote) -> [Event] {
    switch vote.opening.subject {
    case .amendment(let id):
      guard let amendment = session.amendments[id], let motion = session.motions[amendment.motion]
      else { return [] }
      if verdict.kind.passes {
        return [.amendmentAdopted(amendment: id, version: motion.drafted + 1)]
      }
      // A vote that doesn't count leaves the amendment waiting.
      return verdict.kind.counts ? [.amendmentRejected(amendment: id)] : []
    case .motion, .choice:
      guard let issue = vote.opening.issue.flatMap({ session.issues[$0] }),
        session.settles(vote, issue), verdict.kind.counts
      else { return [] }
      return change(of: issue, to: status(after: verdict.kind, of: issue))
    case .question, .appraisal: return []
    }
  }

  /// No consensus is not a rejection: the issue stays in consultation, or comes back to it.
  private func status(after kind: Verdict.Kind, of issue: Issue) -> IssueStatus {
    if kind.passes { return .agreed }
    if kind != .noConsensus { return .notAgreed }
    return issue.status == .agreed || issue.status == .closed ? .discussed : issue.status
  }

  private func change(of issue: Issue, to status: IssueStatus) -> [Event] {
    issue.status == status ? [] : [.statusChanged(issue: issue.id, status: status)]
  }

  /// What a void vote leaves behind: the amendment waits again, the issue stands by the vote before.
  func effects(ofVoiding vote: Vote) throws(Refusal) -> [Event] {
    guard vote.announcement != nil else { return [] }
    switch vote.opening.subject {
    case .amendment(let id):
      guard let amendment = session.amendments[id], case .adopted(let version) = amendment.status
      else { return [.amendmentReopened(amendment: id)] }
      let current = session.motions[amendment.motion]?.current.number ?? version
      guard current == version else {
        throw .amendmentOutdated(id, base: version, current: current)
      }
      if let later = session.votes.values.last(where: { $0.isOn(amendment.motion, version) }) {
        throw .versionVotedOn(version, later.id)
      }
      return [.amendmentReopened(amendment: id)]
    case .motion, .choice:
      guard let issue = vote.opening.issue.flatMap({ session.issues[$0] }),
        session.settlingVote(of: issue)?.id == vote.id
      else { return [] }
      switch issue.status {
      case .agreed, .notAgreed, .closed: break
      case .listed, .discussed, .deferred, .referred, .withdrawn: return []
      }
      guard let before = session.settlingVote(of: issue, without: vote.id)?.verdict?.kind,
        before.counts, before != .noConsensus
      else { return change(of: issue, to: .discussed) }
      return change(of: issue, to: before.passes ? .agreed : .notAgreed)
    case .question, .appraisal: return []
    }
  }
}

extension Vote {
  /// Whether it is a living vote on that version of a motion.
  fileprivate func isOn(_ motion: Motion.ID, _ version: Int) -> Bool {
    voided == nil && opening.subject == .motion(id: motion, version: version)
  }
}
