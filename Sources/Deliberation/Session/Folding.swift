/// A whole file's entries on their way into a state.
///
/// An entry that takes something back, corrects it or strikes words out folds all before it anew. While
/// a file is read that is put off to its end, where all of them are taken in at once, so that opening
/// it takes as long with a thousand corrections as with one. What comes out is the state that
/// ``Session/apply(_:)`` leaves, entry by entry.
package struct Folding: Sendable {
  private let identity: Session.Identity
  /// Every entry folded as it stands, nothing of it taken back: what doesn't fold so is left to `rest`.
  private var plain: Session
  /// How many entries folded.
  private var sound = 0
  /// The last entry so far that rewrites the past; 0 where none does.
  private var lastRewriting = 0
  /// The entries from the first on that didn't fold.
  private var rest: [Entry] = []
  private var stop: (entry: Int, reason: String)?

  package init(identity: Session.Identity) {
    self.identity = identity
    plain = Session(identity: identity)
  }

  package mutating func take(_ entry: Entry) {
    guard stop == nil else { return }
    guard rest.isEmpty, entry.number == plain.lastEntry + 1 else { return rest.append(entry) }
    do throws(Misfit) {
      try plain.fold(entry, corrected: false)
      sound += 1
      if entry.events.contains(where: \.rewritesThePast) { lastRewriting = entry.number }
    } catch {
      rest.append(entry)
    }
  }

  /// Marks the session damaged at an entry whose events can't be read.
  package mutating func stop(at entry: Int, because reason: String) {
    if stop == nil { stop = (entry, reason) }
  }

  /// The state that all of them leave.
  package consuming func finished() -> Session {
    var session = folded
    for entry in rest { session.apply(entry) }
    if let stop { session.stop(at: stop.entry, because: stop.reason) }
    return session
  }

  private var folded: Session {
    if rest.isEmpty, lastRewriting == 0 { return plain }
    // One that doesn't fold was recorded before it failed.
    let entries = Array(plain.entries.prefix(sound))
    if OnceFoldable(entries).isSure {
      do throws(Misfit) {
        return try Session(identity: identity, foldingOnce: entries, rewrittenAt: lastRewriting)
      } catch {
        // Somewhere on the way it doesn't fold, and the first place counts.
      }
    }
    var session = Session(identity: identity)
    for entry in entries { session.apply(entry) }
    return session
  }
}

extension Session {
  /// Folds all entries into a new session.
  package init(identity: Identity, entries: some Sequence<Entry>) {
    var folding = Folding(identity: identity)
    for entry in entries { folding.take(entry) }
    self = folding.finished()
  }

  /// Folds entries with all that is taken back, corrected and struck out taken in from the start.
  ///
  /// - Parameter last: the last entry that rewrites the past; what a correction says of entries behind it
  ///   isn't known yet.
  init(identity: Identity, foldingOnce entries: [Entry], rewrittenAt last: Int) throws(Misfit) {
    var (told, retracted, restatements) = (entries, [Int: Int](), [Int: Restatement]())
    for entry in entries {
      for case .retracted(let it) in entry.events { retracted[it.entry] = entry.number }
      try told.restate(by: entry, noting: &restatements)
    }
    self.init(header: identity, restatements: restatements, corrections: told.corrections)
    for entry in told {
      if entry.number <= last, retracted[entry.number] != nil {
        try record(entry)
      } else {
        try fold(entry, corrected: entry.number <= last)
      }
      if entry.number == last { retractedBy = retracted }
    }
  }
}
