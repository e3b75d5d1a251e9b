import Values

extension Command {
  /// The answer of a party whose consent is asked besides the vote.
  package struct RecordConcurrence: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Whose answer it is, what it is and of which day.
    package var concurrence: ConcurrenceRecord

    package init(issue: String?, concurrence: ConcurrenceRecord) {
      (self.issue, self.concurrence) = (issue, concurrence)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      var record = concurrence
      record.party = try chair.title(record.party, .party)
      let found = try chair.issue(issue, waitingFor: record.party)
      record.by = try chair.optional(record.by, .by)
      if let due = record.due, let on = record.on, due < on {
        throw .input(.daysBackwards(from: on, until: due))
      }
      if session.phase == .sealed,
        !session.consents(of: found).contains(where: {
          $0.party == record.party && $0.answer != .agreed
        })
      {
        // After the seal only what was outstanding may still come in.
        throw .course(.notInPhase(.sealed))
      }
      let isRenewed: Bool =
        if let vote = session.pendingVote, vote.opening.issue == found.id {
          session.isOfEarlierText(record, on: found, in: vote)
        } else {
          session.currentMotion(of: found.id).map {
            session.isOfEarlierText(record, on: found, than: $0.current, of: $0)
          } ?? false
        }
      guard isRenewed || !found.concurrences.contains(record) else {
        throw .input(.nothingToChange)
      }
      if let on = record.on,
        let last = found.answer(of: record.party),
        let before = last.on, on < before
      {
        throw .outcome(.consentOlder(party: record.party, than: before))
      }
      // Nobody agrees to a text before there is one.
      if record.answer == .agreed, let on = record.on, chair.occasion.despite == nil,
        let written = session.dayOfText(on: found), on < written
      {
        throw .unreasoned(.consentBeforeText(party: record.party, on: on, written: written))
      }
      return [.concurrenceRecorded(.init(issue: found.id, concurrence: record))]
    }

    package var days: [Day] { [concurrence.on, concurrence.due].compactMap { $0 } }

    package var daysPast: [Day] { [concurrence.on].compactMap { $0 } }
  }
}

extension Chair {
  /// The issue an answer is of: once the meeting is over none is on the floor, and whoever names none
  /// means the one that waits for the party.
  fileprivate func issue(
    _ reference: String?, waitingFor party: String
  ) throws(Refusal) -> Issue {
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
    throw .outcome(.consentOfWhich(party: party, issues: meant.map(\.id)))
  }
}

extension Event {
  /// What a party answered whose consent is asked besides the vote; it replaces what that party had
  /// answered on the issue before.
  package struct ConcurrenceRecorded: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 同意情况: the party and its answer.
    package var concurrence: ConcurrenceRecord

    package init(issue: Issue.ID, concurrence: ConcurrenceRecord) {
      (self.issue, self.concurrence) = (issue, concurrence)
    }

    package var event: Event { .concurrenceRecorded(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) {
        $0.concurrences.removeAll { $0.party == concurrence.party }
        $0.concurrences.append(concurrence)
      }
    }

    /// What of a consent may be put right afterwards: never whose it is.
    package var correctable: [CorrectableField<Self>] {
      [
        field("consent", \.concurrence.answer, isLater: true),
        field("on", \.concurrence.on, isLater: true),
        field("due", \.concurrence.due, isLater: true),
        field("by", \.concurrence.by, isLater: true),
      ]
    }

    package var redactable: [RedactableField<Self>] { [words("by", \.concurrence.by)] }

    package var retells: String? { "\(issue.text) \(concurrence.party)" }

    package func act(in scene: Scene) -> Command? {
      .recordConcurrence(.init(issue: issue.text, concurrence: concurrence))
    }
  }
}
