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
    let entry = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          switch $0 {
          case .proposed(motion, _, _, _, _): made.amendment == nil
          case .amendmentAdopted(let amendment, version): amendment == made.amendment
          default: false
          }
        }
    }
    return entry.map { zoned($0.happened).day }
  }

  /// The day of the text an issue stands by, else of the text on the floor; nil without one.
  package func dayOfText(on issue: Issue) -> Day? {
    if let text = settlingVote(of: issue).flatMap({ text(of: $0) }) {
      return dayWritten(text.motion.id, version: text.version.number)
    }
    return currentMotion(of: issue.id).flatMap { dayWritten($0.id, version: $0.current.number) }
  }
}
