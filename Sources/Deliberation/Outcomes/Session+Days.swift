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
          switch $0 {
          case .proposed(motion, _, _, _, _): made.amendment == nil
          case .amendmentAdopted(let amendment, made.number): amendment == made.amendment
          default: false
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

  /// Whether a unit's written consent was recorded before the text that was voted on was written, and
  /// says no later day.
  package func isOfEarlierText(_ record: ConcurrenceRecord, on issue: Issue, in vote: Vote) -> Bool
  {
    if let text = text(of: vote) {
      return isOfEarlierText(record, on: issue, than: text.version, of: text.motion)
    }
    // What was chosen stood nowhere before the choice was put to the vote.
    guard record.answer == .agreed, vote.opening.subject.candidates != nil,
      let opened = entries.first(where: { entry in
        entry.events.contains { if case .voteOpened(vote.id, _) = $0 { true } else { false } }
      })
    else { return false }
    if let on = record.on, on > vote.opened.day { return false }
    return entryGiven(record, on: issue).map { $0.number < opened.number } ?? false
  }

  /// The same of the text on the floor.
  func isOfEarlierText(
    _ record: ConcurrenceRecord, on issue: Issue, than version: Motion.Version, of motion: Motion
  ) -> Bool {
    guard record.answer == .agreed, let written = entryWritten(motion.id, version),
      let given = entryGiven(record, on: issue)
    else { return false }
    if let on = record.on, on > zoned(written.happened).day { return false }
    return given.number < written.number
  }

  private func entryGiven(_ record: ConcurrenceRecord, on issue: Issue) -> Entry? {
    entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains(.concurrenceRecorded(issue: issue.id, concurrence: record))
    }
  }
}
