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
    if !entry.leavesNothingBehind || !session.isSound {
      try fits(.retracted(.init(entry: number, reason: nil)))
    }
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
    // What a later entry touches is built upon, which is known without a look at those in between.
    var builtUpon: Set<Thing> = []
    for entry in entries.reversed() where retractedBy[entry.number] == nil {
      let mine = entry.changed.union([.entry(entry.number)])
      if isMeant(entry), !entry.events.contains(where: \.isFinal),
        mine.isDisjoint(with: builtUpon)
      {
        do throws(Refusal) {
          try chair.retractable(entry.number)
          return entry
        } catch {}
      }
      builtUpon.formUnion(entry.touched)
    }
    return nil
  }

  /// Whether the laws hold and folding it anew comes to the same: no correction is of a later entry.
  fileprivate var isSound: Bool {
    corrections.allSatisfy { $0.entry < $0.by } && brokenInvariants.isEmpty
  }
}

extension Entry {
  /// Whether all it tells is where somebody is, who waits to speak, or what was remarked: without it,
  /// and where no later entry touches what it changed, everything else folds as it did, by the same
  /// laws.
  fileprivate var leavesNothingBehind: Bool {
    redacted == nil
      && events.allSatisfy {
        $0.tellsTime
          || $0.isOne(
            of: Event.SignedIn.self, Event.CameBack.self, Event.Left.self, Event.Excused.self,
            Event.MarkedAbsent.self, Event.Queued.self, Event.Unqueued.self, Event.Remarked.self,
            Event.TurnNoted.self)
      }
  }
}
