import Values

extension Chair {
  /// The entry of that number, which counts still.
  func living(_ number: Int) throws(Refusal) -> Entry {
    guard (1...max(1, session.entries.count)).contains(number), !session.entries.isEmpty else {
      throw .lookup(.unknownEntry(number))
    }
    if let by = session.retractedBy[number] { throw .record(.retractedAlready(number, by: by)) }
    return session.entries[number - 1]
  }

  /// Refuses to retract what stands for ever or what a later living entry was built upon.
  func retractable(_ number: Int) throws(Refusal) {
    let entry = try living(number)
    if entry.events.contains(where: \.isFinal) { throw .record(.final(number)) }
    if session.phase == .adjourned, entry.changed.contains(where: \.isFrozen) {
      throw .course(.notInPhase(session.phase))
    }
    for event in entry.events {
      if case .lotDrawn(let it) = event { throw .count(.lotStands(it.vote)) }
      // People were told until when they may answer.
      if case .roundExtended(let it) = event { throw .round(.lastDayTold(it.until)) }
    }
    try keepsWhatStood(in: entry)
    let mine = entry.changed.union([.entry(number)])
    let later = session.entries[number...].first {
      session.retractedBy[$0.number] == nil && !$0.touched.isDisjoint(with: mine)
    }
    if let later { throw .record(.builtUpon(entry: number, by: later.number)) }
    // 开会 and the like hold up everything after them.
    if mine.contains(.phase), session.entries.count > number,
      let later = session.entries[number...].first(where: { session.retractedBy[$0.number] == nil })
    {
      throw .record(.builtUpon(entry: number, by: later.number))
    }
    try fits(.retracted(.init(entry: number, reason: nil)))
  }

  /// Folds the past again with that event in it, so that no file is written that doesn't fold, or
  /// folds into a meeting that can't be.
  ///
  /// - Returns: the state that comes of it.
  @discardableResult
  func fits(_ event: Event) throws(Refusal) -> Session {
    let trial = Entry(
      number: session.lastEntry + 1, at: occasion.at, by: occasion.by, events: [event])
    do throws(Misfit) {
      let folded = try session.refolded(adding: trial)
      if folded.brokenInvariants.isEmpty { return folded }
    } catch {}
    if case .corrected(let it) = event { throw .record(.wouldContradict(entry: it.entry)) }
    if case .retracted(let it) = event { throw .record(.wouldContradict(entry: it.entry)) }
    return session
  }
}

extension Thing {
  /// Whether adjourning freezes it: attendance and votes.
  fileprivate var isFrozen: Bool {
    switch self {
    case .participant, .vote, .owners: true
    default: false
    }
  }
}

extension Session {
  /// The last entry that may be retracted, for an undo that names what it undoes.
  package var lastRetractable: Entry? { lastRetractable { _ in true } }

  /// The last of one clerk's entries that may be retracted.
  package func lastRetractable(by clerk: String) -> Entry? {
    lastRetractable { $0.by == clerk }
  }

  /// The last of those meant that may be retracted.
  package func lastRetractable(where isMeant: (Entry) -> Bool) -> Entry? {
    let chair = Chair(
      session: self,
      occasion: Occasion(at: entries.last?.at ?? Moment(milliseconds: 0, offset: 0), by: ""))
    return entries.reversed().first { entry in
      guard isMeant(entry), retractedBy[entry.number] == nil,
        !entry.events.contains(where: \.isFinal)
      else { return false }
      do throws(Refusal) {
        try chair.retractable(entry.number)
        return true
      } catch {
        return false
      }
    }
  }
}
