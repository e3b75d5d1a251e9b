import Values

/// On which days texts were written and results announced.
extension Session {
  /// The day of the last result that stands announced, else of the opening; nil before it.
  package var lastResult: Day? {
    let announced = entries.filter { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains { if case .announced = $0 { true } else { false } }
    }.map { zoned($0.happened).day }
    return announced.max() ?? opening?.at.day
  }

  /// The day on which a version of a motion was written: it was proposed, or an amendment made it.
  package func dayWritten(_ motion: Motion.ID, version: Int) -> Day? {
    guard
      let made = motions[motion]?.versions.first(where: { $0.number == version })
    else { return nil }
    return entryWritten(motion, made).map { zoned($0.happened).day }
  }

  private func entryWritten(_ motion: Motion.ID, _ made: Motion.Version) -> Entry? {
    entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .proposed(let it) = $0 {
            it.motion == motion && made.amendment == nil
          } else if case .amendmentAdopted(let it) = $0 {
            it.version == made.number && it.amendment == made.amendment
          } else {
            false
          }
        }
    }
  }

  /// The day of the text an issue stands by, else of the text on the floor; nil without one.
  package func dayOfText(on issue: Issue) -> Day? {
    if let text = settlingVote(of: issue).flatMap({ text(of: $0) }) {
      return dayWritten(text.motion.id, version: text.version.number)
    }
    return currentMotion(of: issue.id).flatMap { dayWritten($0.id, version: $0.current.number) }
  }

  /// Whether a unit's answer is to another text than the one that was voted on: it was
  /// recorded before that text was written and says no later day, or while another stood in its place.
  package func isOfEarlierText(_ record: ConcurrenceRecord, on issue: Issue, in vote: Vote) -> Bool
  {
    if let text = text(of: vote) {
      return isOfEarlierText(record, on: issue, than: text.version, of: text.motion)
    }
    // What was chosen stood nowhere before the choice was put to the vote.
    guard record.isSettled, vote.opening.subject.candidates != nil,
      let opened = entries.first(where: { entry in
        entry.events.contains {
          if case .voteOpened(let it) = $0 { it.vote == vote.id } else { false }
        }
      })
    else { return false }
    if let on = record.on, on > vote.opened.day { return false }
    return entryGiven(record, on: issue).map { $0.number < opened.number } ?? false
  }

  /// The same of the text on the floor.
  func isOfEarlierText(
    _ record: ConcurrenceRecord, on issue: Issue, than version: Motion.Version, of motion: Motion
  ) -> Bool {
    guard record.isSettled, let written = entryWritten(motion.id, version),
      let given = entryGiven(record, on: issue)
    else { return false }
    // An amendment that was adopted then may be void by now, a motion withdrawn.
    if let stood = textStanding(on: issue.id, before: given),
      stood.version.text != version.text,
      (stood.motion.id, stood.version.number, stood.version.amendment)
        != (motion.id, version.number, version.amendment)
    {
      return true
    }
    if let on = record.on, on > zoned(written.happened).day { return false }
    return given.number < written.number
  }

  /// The text an issue stood by, or that was on the floor, when an entry was written.
  private func textStanding(
    on id: Issue.ID, before entry: Entry
  ) -> (motion: Motion, version: Motion.Version)? {
    let then = Session(identity: header, entries: entries.prefix { $0.number < entry.number })
    guard then.damage == nil, let issue = then.issues[id] else { return nil }
    if let vote = then.pendingVote, vote.opening.issue == id, let text = then.text(of: vote) {
      return text
    }
    if let text = then.settlingVote(of: issue).flatMap({ then.text(of: $0) }) { return text }
    return then.currentMotion(of: id).map { ($0, $0.current) }
  }

  private func entryGiven(_ record: ConcurrenceRecord, on issue: Issue) -> Entry? {
    entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains(.concurrenceRecorded(.init(issue: issue.id, concurrence: record)))
    }
  }
}

extension ConcurrenceRecord {
  /// Whether it waits for nothing more; a word given in the meeting waits for its paper.
  fileprivate var isSettled: Bool { answer == .agreed || answer == .refused }
}

extension Session {
  /// The day on which an issue was decided: of the announcement it stands by, else of the meeting.
  func decided(_ id: Issue.ID) -> Day? {
    guard let vote = issues[id].flatMap({ settlingVote(of: $0) }) else { return opening?.at.day }
    let announced = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .announced(let it) = $0 { it.vote == vote.id } else { false }
        }
    }
    return announced.map { zoned($0.happened).day } ?? vote.opened.day
  }

  /// When people last came, left, spoke, moved or voted, before that entry. What the clerk wrote down of
  /// the outcome may be later than 散会.
  func lastStep(before number: Int?) -> Moment? {
    entries.filter { entry in
      retractedBy[entry.number] == nil && entry.number < number ?? .max
        && entry.events.contains { type(of: $0.payload).isStep }
    }.map { zoned($0.happened) }.max()
  }

  /// Whether the last day of a vote was set before it was over.
  func wasSetInTime(_ last: Day, for vote: Vote.ID) -> Bool {
    let set = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .voteOpened(let opening) = $0 {
            opening.vote == vote
          } else if case .roundExtended(let extending) = $0 {
            extending.vote == vote
          } else {
            false
          }
        }
    }
    return set.map { zoned($0.happened).day <= last } ?? false
  }
}
