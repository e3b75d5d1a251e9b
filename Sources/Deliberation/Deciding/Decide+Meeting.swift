import Values

extension Chair {
  /// The events that stop a turn still under way.
  func stopped() -> [Event] {
    guard let id = session.floor.current, let turn = session.turns[id] else { return [] }
    return [.turnStopped(.init(turn: id, seconds: turn.elapsed(at: moment)))]
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
