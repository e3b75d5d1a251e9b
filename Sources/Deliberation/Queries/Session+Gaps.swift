extension Session {
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
