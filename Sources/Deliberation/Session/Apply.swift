import Values

extension Session {
  /// Folds one entry into the state.
  ///
  /// Total: an entry that doesn't fit leaves the state as it was and marks the session damaged from
  /// there on. It never judges whether the act was allowed.
  package mutating func apply(_ entry: Entry) {
    guard damage == nil else { return }
    guard entry.number == lastEntry + 1 else {
      damage = Damage(
        entry: entry.number, misfit: .outOfOrder(expected: lastEntry + 1, found: entry.number))
      return
    }
    do throws(Misfit) {
      if entry.events.contains(where: \.rewritesThePast) {
        self = try refolded(adding: entry)
      } else {
        try fold(entry, corrected: false)
      }
    } catch {
      // The entry may be half folded: the state before it is folded again from the start.
      let sound = entries.filter { $0.number < entry.number }
      var before = Session(identity: identity, entries: sound)
      before.damage = Damage(entry: entry.number, misfit: error)
      self = before
    }
  }

  /// The state without what that entry would retract, and with what it corrects put right.
  func refolded(adding last: Entry) throws(Misfit) -> Session {
    var retracted = retractedBy
    for case .retracted(let it) in last.events { retracted[it.entry] = last.number }
    var (all, restatements) = (entries + [last], restatements)
    try all.restate(by: last, noting: &restatements)
    var fresh = Session(header: header, restatements: restatements, corrections: all.corrections)
    for entry in all {
      if retracted[entry.number] == nil {
        try fresh.fold(entry, corrected: true)
      } else {
        try fresh.record(entry)
      }
    }
    fresh.retractedBy = retracted
    return fresh
  }

  /// A state before its first entry, with what later ones say of it.
  init(header: Identity, restatements: [Int: Restatement], corrections: [Correction]) {
    self.init(identity: header)
    self.restatements = restatements
    know(corrections)
    identity.title = corrections.last { $0.entry == 0 }?.new ?? header.title
  }

  /// What the state was before each entry that is picked, earlier ones corrected as they are now.
  func states<Facts>(
    before isPicked: (Entry) -> Bool, _ facts: (Session, Entry) -> Facts
  ) throws(Misfit) -> [Int: Facts] {
    var found: [Int: Facts] = [:]
    var fresh = Session(identity: header)
    fresh.know(corrections)
    for entry in entries {
      guard retractedBy[entry.number] == nil else {
        try fresh.record(entry)
        continue
      }
      if isPicked(entry) { found[entry.number] = facts(fresh, entry) }
      try fresh.fold(entry, corrected: true)
    }
    return found
  }

  /// Keeps an entry and takes in what it tells, with or without its corrections.
  mutating func fold(_ entry: Entry, corrected: Bool) throws(Misfit) {
    try record(entry)
    // What was corrected in an entry that is wholly struck out went with it.
    let events = corrected && entry.redacted == nil ? try self.corrected(entry) : entry.events
    let stamp = EntryStamp(moment: zoned(self.happened(of: entry)), entry: entry.number)
    let isReasoned = membership != nil && entry.despite != nil
    let (called, expectation) = (isReasoned ? self.called : [], details.expectation)
    for event in events {
      do throws(Misfit) {
        try event.payload.fold(into: &self, at: stamp)
      } catch .unknown(let thing) where isRedacted {
        // What made that thing was struck out; what was said of it later goes with it.
        _ = thing
      }
    }
    if isReasoned { takeIn(calledBefore: called, expectedBefore: expectation) }
  }

  /// The events of an entry with its corrections taken in.
  package func corrected(_ entry: Entry) throws(Misfit) -> [Event] {
    var events = entry.events
    for correction in correctionsOf[entry.number] ?? [] {
      let path = FieldPath(correction.field)
      guard let place = entry.events.place(of: path) else {
        if path.tellsTime, Moment(correction.new) != nil { continue }
        throw .uncorrectable(entry: entry.number, field: correction.field)
      }
      guard let replaced = events[place].replacing(path.name, with: correction.new) else {
        throw .uncorrectable(entry: entry.number, field: correction.field)
      }
      events[place] = replaced
    }
    return events
  }

  /// When an entry happened, corrected as far as somebody approved it: an earlier program corrected
  /// the words and left the time.
  package func happened(of entry: Entry) -> Moment {
    let correction = correctionsOf[entry.number]?.last {
      $0.approved != nil && FieldPath($0.field).tellsTime
    }
    return correction.flatMap { Moment($0.new) } ?? entry.happened
  }

  /// Marks the session damaged at an entry whose events can't be read.
  package mutating func stop(at entry: Int, because reason: String) {
    guard damage == nil else { return }
    damage = Damage(entry: entry, misfit: .unreadable(reason))
  }

  /// Keeps an entry and the numbers it used, without folding it.
  mutating func record(_ entry: Entry) throws(Misfit) {
    keep(entry)
    if entry.redacted != nil { isRedacted = true }
    // What was sealed stays sealed, whatever stands in the line of the seal.
    if entry.wasSealed, seal == nil {
      seal = Seal(at: entry.at, entry: entry.number, documentNumber: nil, incomplete: nil)
      phase = .sealed
    }
    for text in entry.reserved { try note(reserved: text) }
    // Once something was struck out, what is only spoken of may be it, too.
    for event in entry.events {
      for touch in event.touches where touch.kind == .makes || isRedacted { try note(touch.thing) }
    }
  }
}

extension Event {
  /// Whether earlier entries have to be folded again without or with something.
  var rewritesThePast: Bool {
    if case .retracted = self { return true }
    if case .corrected = self { return true }
    if case .restated = self { return true }
    return false
  }
}
