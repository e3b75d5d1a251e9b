extension Chair {
  /// What a verdict does to the amendment or the issue it was about.
  func effects(of verdict: Verdict, on vote: Vote) -> [Event] {
    switch vote.opening.subject {
    case .amendment(let id):
      guard let amendment = session.amendments[id], let motion = session.motions[amendment.motion]
      else { return [] }
      if verdict.kind.passes {
        return [.amendmentAdopted(.init(amendment: id, version: motion.drafted + 1))]
      }
      // A vote that doesn't count leaves the amendment waiting.
      return verdict.kind.counts ? [.amendmentRejected(.init(amendment: id))] : []
    case .motion, .choice:
      guard let issue = vote.opening.issue.flatMap({ session.issues[$0] }),
        session.settles(vote, issue), verdict.kind.counts
      else { return [] }
      // A text that is lost takes nothing from another one that was adopted.
      let others = session.decisions(on: issue).filter {
        !$0.opening.subject.isSameMatter(as: vote.opening.subject)
      }
      if !verdict.kind.passes, !others.isEmpty { return [] }
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
    issue.status == status ? [] : [.statusChanged(.init(issue: issue.id, status: status))]
  }

  /// What a void vote leaves behind: the amendment waits again, the issue stands by the vote before.
  func effects(ofVoiding vote: Vote) throws(Refusal) -> [Event] {
    guard vote.announcement != nil else { return [] }
    switch vote.opening.subject {
    case .amendment(let id):
      guard let amendment = session.amendments[id], case .adopted(let version) = amendment.status
      else { return [.amendmentReopened(.init(amendment: id))] }
      let current = session.motions[amendment.motion]?.current.number ?? version
      guard current == version else {
        throw .course(.amendmentOutdated(id, base: version, current: current))
      }
      if let later = session.votes.values.last(where: { $0.isOn(amendment.motion, version) }) {
        throw .course(.versionVotedOn(version, later.id))
      }
      return [.amendmentReopened(.init(amendment: id))]
    case .motion, .choice:
      guard let issue = vote.opening.issue.flatMap({ session.issues[$0] }),
        session.settlingVote(of: issue)?.id == vote.id
      else { return [] }
      switch issue.status {
      case .agreed, .notAgreed, .closed: break
      case .listed, .discussed, .deferred, .referred, .withdrawn, .reported: return []
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

extension Session {
  /// Whether a version of a motion, or one made of it, was voted on after another vote.
  private func isVotedOn(_ motion: Motion.ID, from version: Int, after earlier: Vote) -> Bool {
    votes.values.contains { vote in
      guard case .motion(motion, let voted) = vote.opening.subject, vote.voided == nil else {
        return false
      }
      return voted >= version && vote.id > earlier.id
    }
  }

  /// What becomes of the text on the floor when the vote on an amendment has another verdict: it goes
  /// back to what it was, with every version that was made of the one that falls, or takes the change
  /// in. Nothing where a text was voted on already: that keeps its words, and the papers say so.
  func effects(ofCorrecting vote: Vote, to verdict: Verdict) -> [Event] {
    guard case .amendment(let id) = vote.opening.subject, let amendment = amendments[id],
      let motion = motions[amendment.motion], deciding(id)?.id == vote.id
    else { return [] }
    let kind = verdict.kind
    let isCurrent = amendment.base == motion.current.number
    let taken: [Event] = [.amendmentAdopted(.init(amendment: id, version: motion.drafted + 1))]
    switch amendment.status {
    case .adopted(let version):
      guard !kind.passes, !isVotedOn(motion.id, from: version, after: vote) else { return [] }
      let fallen = motion.versions.filter { $0.number >= version }.reversed()
        .compactMap(\.amendment)
      return fallen.map { .amendmentReopened(.init(amendment: $0)) }
        + (kind.counts ? [.amendmentRejected(.init(amendment: id))] : [])
    case .rejected:
      guard kind.passes || !kind.counts,
        !isVotedOn(motion.id, from: amendment.base, after: vote)
      else { return [] }
      return kind.passes && isCurrent ? taken : [.amendmentReopened(.init(amendment: id))]
    case .proposed:
      if kind.passes { return isCurrent ? taken : [] }
      return kind.counts ? [.amendmentRejected(.init(amendment: id))] : []
    case .withdrawn: return []
    }
  }
}
