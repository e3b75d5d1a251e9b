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
}
