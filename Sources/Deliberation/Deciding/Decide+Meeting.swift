extension Chair {
  func meeting(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .describeMeeting(let changes): return [.described(changes: try checked(changes))]
    case .openMeeting(let despite): return try open(despite: try optional(despite, .reason))
    case .adjourn(let reason):
      if let vote = session.pendingVote { throw .votePending(vote.id) }
      let reason = try optional(reason, .reason)
      if session.opening == nil, reason == nil { throw .neverOpened }
      return stopped() + [.adjourned(reason: reason)]
    case .reopen(let reason):
      // What has no time of its own is of the one day such a record is of.
      if session.details.afterwards != nil, moment.day > session.identity.date {
        throw .sittingOfOtherDay(meeting: session.identity.date, now: moment.day)
      }
      return [.reopened(reason: try text(reason, .reason))]
        + (session.asksToSignInAnew(on: moment.day) && occasion.despite == nil
          ? [.signInBegunAnew] : [])
    case .seal(let number, let incomplete):
      if session.opening == nil, session.adjournment?.reason == nil { throw .neverOpened }
      let accepted = try optional(incomplete, .reason)
      let number = try optional(number, .number)
      if let number, !number.isDocumentNumber { throw .notADocumentNumber(number) }
      let gaps = session.gaps
      if !gaps.isEmpty && accepted == nil { throw .incomplete(gaps) }
      return [.sealed(documentNumber: number, incomplete: accepted)]
        + (session.sealsAsRecovered ? [.sealedAsRecovered] : [])
    default: return []
    }
  }

  private func open(despite: String?) throws(Refusal) -> [Event] {
    let roll = session.roll
    if despite == nil, let failed = session.failedAttendance { throw .belowQuorum(failed) }
    return [
      .opened(
        expected: roll.expected, present: roll.present, missingGroups: roll.missingGroups,
        despite: despite, offset: moment.offset)
    ]
  }

  private func checked(_ changes: MeetingChanges) throws(Refusal) -> MeetingChanges {
    if changes == MeetingChanges() { throw .nothingToChange }
    try keepsWhatStood(of: changes)
    try keepsRuleUnderVote(changes)
    if let afterwards = changes.afterwards {
      // Whether times are those of the clock is settled before the first of them.
      guard session.phase == .preparing else { throw .notInPhase(session.phase) }
      for time in [afterwards.began, afterwards.ended].compactMap({ $0 })
      where time > occasion.at { throw .notYetHappened(time, now: occasion.at) }
      if let began = afterwards.began, let ended = afterwards.ended, ended < began {
        throw .endsBeforeStart(start: began, end: ended)
      }
    }
    var changes = changes
    if let rule = changes.rule?.currentEdition {
      if let mistake = rule.mistake { throw .unsoundRule(rule.id, mistake) }
      changes.rule = rule
      let day = session.identity.date
      let used = rule.succeeded(on: day)
      changes.despiteValidity =
        used.isInForce(on: day) ? nil : try optional(changes.despiteValidity, .reason)
      if let refusal = used.outOfForce(on: day), changes.despiteValidity == nil { throw refusal }
    } else if changes.despiteValidity != nil {
      throw .empty(.rule)
    }
    for confirmation in changes.confirmations ?? [] {
      if confirmation.basis.withoutBlanks.isEmpty { throw .empty(.clause) }
      if confirmation.by.withoutBlanks.isEmpty { throw .empty(.by) }
      guard let filled = confirmation.filled, let law = Rule.builtIn(filled.id) else {
        throw .unknownRule(confirmation.rule)
      }
      if let mistake = filled.thresholdMistake { throw .unsoundRule(filled.id, mistake) }
      guard filled.asksWhatAsks(law) else { throw .unsoundRule(filled.id, .belowLaw(law.id)) }
    }
    if let seconds = changes.turnSeconds {
      _ = try count(seconds, .seconds, in: 0...86_400)
    }
    if let turns = changes.turnsPerIssue { _ = try count(turns, .turnsPerIssue, in: 1...99) }
    if let most = changes.proxiesPerHolder {
      _ = try count(most, .proxiesPerHolder, in: 0...1_000)
      if changes.acceptsProxies == true, most == 0 { throw .outOfRange(.proxiesPerHolder, 0) }
      changes.acceptsProxies = most == 0 ? false : nil
    } else if changes.acceptsProxies == false {
      changes.proxiesPerHolder = 0
    }
    if let days = changes.noticeDays { _ = try count(days, .noticeDays, in: 0...365) }
    if case .typed(let expected) = changes.expectation {
      _ = try count(expected, .expected, in: 1...1_000_000)
    }
    if let groups = changes.groups {
      guard !groups.isEmpty else { throw .empty(.groups) }
      for group in groups { _ = try title(group, .groups) }
      for group in changes.requiredGroups ?? session.details.requiredGroups
      where !groups.contains(group) {
        throw .unknownGroup(group)
      }
    }
    for group in changes.requiredGroups ?? []
    where !(changes.groups ?? session.details.groups).contains(group) {
      throw .unknownGroup(group)
    }
    let tellers = changes.tellers ?? session.details.tellers
    let scrutineers = changes.scrutineers ?? session.details.scrutineers
    if let both = tellers.first(where: scrutineers.contains) { throw .tellerIsScrutineer(both) }
    return changes
  }

  /// The events that stop a turn still under way.
  func stopped() -> [Event] {
    guard let id = session.floor.current, let turn = session.turns[id] else { return [] }
    return [.turnStopped(turn: id, seconds: turn.elapsed(at: moment))]
  }
}

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

  /// What a complete record would hold and this one doesn't.
  package var gaps: [Gap] {
    var gaps: [Gap] = recoveries.filter(\.isUnconfirmed).map {
      .recoveryUnconfirmed(entry: $0.entry)
    }
    if details.facilitator.isEmpty { gaps.append(.facilitatorMissing) }
    if details.secretary.isEmpty { gaps.append(.secretaryMissing) }
    if opening != nil, !isHeldInWriting, !attachments.values.contains(where: \.isSignedSheet) {
      gaps.append(.signedSheetMissing)
    }
    for issue in issues.values {
      if issue.screening == nil { gaps.append(.screeningMissing(issue.id)) }
      switch status(of: issue) {
      case .listed, .discussed: gaps.append(.issueOpen(issue.id))
      case .agreed, .closed:
        // A vote of the owners has been asked whose matter it is by its rule.
        if issue.competence == nil, settlingVote(of: issue)?.opening.rule.decides != .owners {
          gaps.append(.competenceMissing(issue.id))
        }
        if tasks(of: issue).isEmpty && issue.closedWithoutAssignment == nil {
          gaps.append(.assignmentMissing(issue.id))
        }
        gaps += pointsOutsideText(of: issue).map { .pointOutsideText(issue.id, point: $0) }
        gaps += conditionsOutsideText(of: issue).map {
          .conditionOutsideText(issue.id, condition: $0)
        }
        if isTrialOutsideText(of: issue) { gaps.append(.trialOutsideText(issue.id)) }
        for record in outstanding(for: issue) {
          gaps.append(
            issue.concurrences.contains(record)
              ? .concurrenceOutstanding(issue.id, party: record.party)
              : .consentNotSpokenOf(issue.id, party: record.party))
        }
      case .notAgreed, .deferred, .referred, .withdrawn, .reported: break
      }
      for id in issue.concerns where concerns[id]?.answer == nil {
        gaps.append(.concernUnanswered(id))
      }
    }
    return gaps
  }
}

extension String {
  /// Whether it reads as a 文号 does, `胜古北社议〔2024〕5号`: the issuer's mark, the whole year in
  /// six-cornered brackets, a number without leading zeros (GB/T 9704—2012).
  var isDocumentNumber: Bool {
    guard let open = firstIndex(of: "〔"), let close = firstIndex(of: "〕"), open < close,
      open > startIndex, last == "号"
    else { return false }
    let year = self[index(after: open)..<close]
    let number = self[index(after: close)...].dropLast()
    func isPlain(_ text: Substring) -> Bool {
      !text.isEmpty && text.first != "0" && text.allSatisfy { ("0"..."9").contains($0) }
    }
    return year.count == 4 && isPlain(year) && isPlain(number) && !contains(where: \.isWhitespace)
  }
}
