extension Chair {
  func outcome(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .settle(let reference, let outcome):
      let issue = try issue(reference)
      guard try isAgreed(issue) else { throw .notAgreed(issue.id) }
      guard !outcome.points.isEmpty else { throw .empty(.points) }
      for point in outcome.points { _ = try text(point.text, .text) }
      if let trial = outcome.trial, trial.until < trial.from {
        throw .daysBackwards(from: trial.from, until: trial.until)
      }
      try keepsWhatStood(of: issue, outcome)
      try restsOnLastText(outcome, of: issue)
      return [.settled(issue: issue.id, outcome: outcome)]
    case .closeIssue(let reference, let reason):
      let issue = try issue(reference)
      guard try isAgreed(issue), session.status(of: issue) == .agreed else {
        throw .notAgreed(issue.id)
      }
      let closed: Event = .statusChanged(issue: issue.id, status: .closed)
      if issue.assignments.contains(where: { session.assignments[$0]?.dropped == nil }) {
        return [closed]
      }
      guard let reason = try optional(reason, .reason) else { throw .assignmentMissing(issue.id) }
      return [.closedWithoutAssignment(issue: issue.id, reason: reason), closed]
    case .deferIssue(let reference, let reason, let until):
      return try finish(
        reference,
        .deferred(reason: try text(reason, .reason), until: try optional(until, .day)))
    case .referIssue(let reference, let to, let reason):
      return try finish(
        reference, .referred(to: try title(to, .party), reason: try optional(reason, .reason)))
    case .withdrawIssue(let reference, let reason):
      return try finish(reference, .withdrawn(reason: try text(reason, .reason)))
    case .reportIssue(let reference):
      let issue = try issue(reference)
      if issue.status == .reported { throw .issueFinished(issue.id) }
      guard !session.isPutToTheMeeting(issue) else { throw .notOnlyReported(issue.id) }
      return try finish(reference, .reported)
    default: return []
    }
  }

  /// Asks for a reason where points stand in a text adopted earlier and not in the last, which
  /// prevails; not again for what was settled since that one was adopted.
  private func restsOnLastText(_ outcome: Outcome, of issue: Issue) throws(Refusal) {
    guard occasion.despite == nil, let last = session.lastText(on: issue) else { return }
    let settled = session.settledSinceLastText(on: issue)?.points ?? []
    let overridden = session.pointsOverridden(in: outcome, of: issue).filter {
      !settled.contains(outcome.points[$0 - 1])
    }
    if !overridden.isEmpty { throw .pointsOverridden(overridden, by: last.motion.id) }
  }

  /// Whether an issue is agreed or closed; refused where only a corrected count says otherwise than
  /// what was announced.
  private func isAgreed(_ issue: Issue) throws(Refusal) -> Bool {
    let before = issue.status == .agreed || issue.status == .closed
    if before, !session.stands(issue) { throw .verdictTurned(issue.id) }
    return before || session.stands(issue)
  }

  private func finish(_ reference: String?, _ status: IssueStatus) throws(Refusal) -> [Event] {
    let issue = try issue(reference)
    if let vote = session.pendingVote, vote.opening.issue == issue.id {
      throw .votePending(vote.id)
    }
    if case .withdrawn = issue.status { throw .issueFinished(issue.id) }
    if session.hasFallen(issue) { return [.statusChanged(issue: issue.id, status: status)] }
    if try isAgreed(issue) { throw .issueFinished(issue.id) }
    return [.statusChanged(issue: issue.id, status: status)]
  }

  func assignment(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .assign(let reference, let work):
      let issue = try agreed(try issue(reference))
      return [
        .assigned(
          assignment: session.next("k"), issue: issue.id, work: try checked(work, of: issue))
      ]
    case .changeAssignment(let reference, let work):
      let found = try assignment(named: reference)
      guard work != found.work else { throw .nothingToChange }
      try keepsWhatStood(of: found, work)
      let issue = try agreed(try issue(found.issue.text))
      return [.assignmentChanged(assignment: found.id, work: try checked(work, of: issue))]
    case .dropAssignment(let reference, let reason):
      let found = try assignment(named: reference)
      return [.assignmentDropped(assignment: found.id, reason: try text(reason, .reason))]
    case .reportProgress(let reference, let progress):
      let found = try assignment(named: reference)
      if found.isDone { throw .doneAlready(found.id) }
      _ = try text(progress.text, .text)
      return [.progressReported(assignment: found.id, progress: progress)]
    case .attach(let file, let path, _):
      guard let file else { throw .attachmentNotThere(path ?? "") }
      _ = try title(file.name, .file)
      guard file.sha256.utf8.count == 64,
        file.sha256.utf8.allSatisfy({
          (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
        })
      else { throw .empty(.checksum) }
      return [.attached(attachment: session.next("f"), file: file)]
    case .removeAttachment(let reference, let reason):
      guard let found = session.attachments[Attachment.ID(reference)], found.removed == nil else {
        throw .unknownAttachment(reference)
      }
      // What was sealed stays; what came after it may be a mistake.
      if let seal = session.seal, session.attached(found.id, before: seal.entry) {
        throw .notInPhase(.sealed)
      }
      return [.attachmentRemoved(attachment: found.id, reason: try text(reason, .reason))]
    default: return []
    }
  }

  /// Tasks carry out what was agreed.
  private func agreed(_ issue: Issue) throws(Refusal) -> Issue {
    guard try isAgreed(issue) else { throw .taskBeforeAgreement(issue.id) }
    return issue
  }

  private func checked(_ work: Assignment.Work, of issue: Issue) throws(Refusal)
    -> Assignment.Work
  {
    _ = try text(work.what, .text)
    guard !work.responsible.isEmpty else { throw .noOneResponsible }
    for name in work.responsible { _ = try title(name, .responsible) }
    if let point = work.point {
      let outcome = session.outcome(of: issue)
      if outcome == nil, issue.outcome != nil { throw .verdictTurned(issue.id) }
      let points = outcome?.points.count ?? 0
      guard (1...max(1, points)).contains(point), points > 0 else {
        throw .noSuchPoint(point, of: points)
      }
    }
    return work
  }

  /// Asks for a reason where a unit consented to another text than the one whose result is announced.
  func consentsAreToThis(_ vote: Vote) throws(Refusal) {
    guard occasion.despite == nil, let issue = vote.opening.issue.flatMap({ session.issues[$0] }),
      !session.concurrences(asked: vote).isEmpty
    else { return }
    let others = issue.concurrences.filter { session.isOfEarlierText($0, on: issue, in: vote) }
    if !others.isEmpty { throw .consentToOtherText(parties: others.map(\.party)) }
  }

  /// The issue an answer is of: once the meeting is over none is on the floor, and whoever names none
  /// means the one that waits for the party.
  private func issue(_ reference: String?, waitingFor party: String) throws(Refusal) -> Issue {
    guard reference == nil, session.phase != .open, session.issues.count > 1 else {
      return try issue(reference)
    }
    let open = session.issues.values.filter { issue in
      session.consents(of: issue).contains { $0.party == party && $0.answer != .agreed }
    }
    let waiting = open.filter { issue in
      session.outstanding(for: issue).contains { $0.party == party }
    }
    if waiting.count == 1 { return waiting[0] }
    if waiting.isEmpty, open.count == 1 { return open[0] }
    let meant = open.isEmpty ? session.issues.values : open
    throw .consentOfWhich(party: party, issues: meant.map(\.id))
  }

  func consent(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .recordConcurrence(let reference, var record):
      record.party = try title(record.party, .party)
      let issue = try issue(reference, waitingFor: record.party)
      record.by = try optional(record.by, .by)
      if let due = record.due, let on = record.on, due < on {
        throw .daysBackwards(from: on, until: due)
      }
      if session.phase == .sealed,
        !session.consents(of: issue).contains(where: {
          $0.party == record.party && $0.answer != .agreed
        })
      {
        // After the seal only what was outstanding may still come in.
        throw .notInPhase(.sealed)
      }
      let isRenewed: Bool =
        if let vote = session.pendingVote, vote.opening.issue == issue.id {
          session.isOfEarlierText(record, on: issue, in: vote)
        } else {
          session.currentMotion(of: issue.id).map {
            session.isOfEarlierText(record, on: issue, than: $0.current, of: $0)
          } ?? false
        }
      guard isRenewed || !issue.concurrences.contains(record) else { throw .nothingToChange }
      if let on = record.on,
        let last = issue.concurrences.last(where: { $0.party == record.party }),
        let before = last.on, on < before
      {
        throw .consentOlder(party: record.party, than: before)
      }
      // Nobody agrees to a text before there is one.
      if record.answer == .agreed, let on = record.on, occasion.despite == nil,
        let written = session.dayOfText(on: issue), on < written
      {
        throw .consentBeforeText(party: record.party, on: on, written: written)
      }
      return [.concurrenceRecorded(issue: issue.id, concurrence: record)]
    case .mediate(let reference, let mediation):
      let issue = try issue(reference)
      _ = try title(mediation.by, .by)
      _ = try text(mediation.text, .text)
      if let roll = session.ownerRolls.last,
        !roll.dwellings.contains(where: { $0.room == mediation.room })
      {
        throw .unknownRoom(mediation.room)
      }
      return [.mediated(issue: issue.id, mediation: mediation)]
    case .raiseObjection(let reference, let by, let text, let on, let inWriting):
      let issue = try issue(reference)
      let objection = Objection(
        number: issue.objections.count + 1, by: try title(by, .by),
        text: try self.text(text, .text),
        on: on, inWriting: inWriting, answer: nil, settled: nil)
      return [.objectionRaised(issue: issue.id, objection: objection)]
    case .answerObjection(let reference, let number, let answer, let settled):
      let issue = try issue(reference)
      guard let objection = issue.objections.first(where: { $0.number == number }) else {
        throw .unknownObjection(number)
      }
      if session.lastAdjournment != nil, objection.settled != nil {
        throw .objectionSettled(number)
      }
      return [
        .objectionAnswered(
          issue: issue.id, number: number, answer: try text(answer, .answer), settled: settled)
      ]
    default: return []
    }
  }
}

extension Session {
  /// Whether an attachment stood before that entry.
  fileprivate func attached(_ id: Attachment.ID, before number: Int) -> Bool {
    entries.prefix(number).contains { entry in
      entry.events.contains { if case .attached(id, _) = $0 { true } else { false } }
    }
  }
}
