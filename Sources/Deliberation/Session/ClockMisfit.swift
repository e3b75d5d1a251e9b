import Values

/// How the time of an entry contradicts the order in which it was written.
package enum ClockMisfit: Hashable, Sendable {
  /// The entry before bears a later time, as the ones before it do.
  case earlierThanBefore
  /// As the entry before it, it bears an earlier time than one written before both.
  case stillEarlier
  /// It alone bears a later time than what was written after it: a clock ran fast.
  case laterThanNext

  /// The entries that misfit, by number: of two neighbours the one that stands apart from the rest,
  /// and all that follow until the clock is as late again as it was.
  package static func all(in session: Session) -> [Int: ClockMisfit] {
    var misfits: [Int: ClockMisfit] = [:]
    // The latest time so far, which entry bears it, and the latest before that one.
    var latest: (at: Moment, entry: Int)?
    var before: Moment?
    for entry in session.entries {
      guard let last = latest, entry.at < last.at else {
        before = latest?.at
        latest = (entry.at, entry.number)
        continue
      }
      if last.entry == entry.number - 1, let earlier = before, earlier <= entry.at {
        misfits[last.entry] = .laterThanNext
        latest = (entry.at, entry.number)
      } else {
        misfits[entry.number] =
          last.entry == entry.number - 1 ? .earlierThanBefore : .stillEarlier
      }
    }
    return misfits
  }

  /// The entries whose clock is a day or more behind what was written before them, or ahead of what
  /// was written after, with the day they bear and the one they run against; once for all that go on
  /// from the first. A few minutes over midnight are no other day, and what was struck out bears the
  /// time of the striking.
  package static func daysBack(in session: Session) -> [(entry: Int, day: Day, other: Day)] {
    let misfits = all(in: session)
    let entries = session.entries.filter { $0.redacted == nil }
    func isAnotherDay(_ early: Moment, _ late: Moment) -> Bool {
      session.zoned(early).day < session.zoned(late).day && early.adding(seconds: 3600) < late
    }
    var found: [(entry: Int, day: Day, other: Day)] = []
    var latest: Moment?
    // The entry before, where its clock is behind.
    var behind: Moment?
    for (entry, next) in zip(entries, entries.dropFirst().map(Optional.some) + [nil]) {
      func tell(_ other: Moment) {
        found.append((entry.number, session.zoned(entry.at).day, session.zoned(other).day))
      }
      switch misfits[entry.number] {
      case .laterThanNext?:
        if let next, isAnotherDay(next.at, entry.at) { tell(next.at) }
      case .earlierThanBefore?, .stillEarlier?:
        guard let last = latest, isAnotherDay(entry.at, last) else {
          behind = nil
          continue
        }
        if behind.map({ isAnotherDay(entry.at, $0) }) ?? true { tell(last) }
        behind = entry.at
      case nil:
        (latest, behind) = (entry.at, nil)
      }
    }
    return found
  }
}
