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
      var before = Session(identity: identity)
      for earlier in sound { before.apply(earlier) }
      before.damage = Damage(entry: entry.number, misfit: error)
      self = before
    }
  }

  /// Folds all entries into a new session.
  package init(identity: Identity, entries: some Sequence<Entry>) {
    self.init(identity: identity)
    for entry in entries { apply(entry) }
  }

  /// The state without what that entry would retract, and with what it corrects put right.
  func refolded(adding last: Entry) throws(Misfit) -> Session {
    var retracted = retractedBy
    var corrections = corrections
    for event in last.events {
      switch event {
      case .retracted(let number, _): retracted[number] = last.number
      case .corrected(let number, let field, let old, let new, let reason):
        corrections.append(
          Correction(
            by: last.number, entry: number, field: field, old: old, new: new, reason: reason))
      default: break
      }
    }
    var fresh = Session(identity: identity)
    fresh.corrections = corrections
    for entry in entries + [last] {
      if retracted[entry.number] == nil {
        try fresh.fold(entry, corrected: true)
      } else {
        try fresh.record(entry)
      }
    }
    fresh.retractedBy = retracted
    return fresh
  }

  private mutating func fold(_ entry: Entry, corrected: Bool) throws(Misfit) {
    try record(entry)
    var events = entry.events
    if corrected {
      for correction in corrections where correction.entry == entry.number {
        guard let place = events.firstIndex(where: { $0.field(correction.field) != nil }),
          let replaced = events[place].replacing(correction.field, with: correction.new)
        else { throw .uncorrectable(entry: entry.number, field: correction.field) }
        events[place] = replaced
      }
    }
    let happened = zoned(entry.happened)
    for event in events {
      do throws(Misfit) {
        try fold(event, at: happened, in: entry)
      } catch .unknown(let thing) where isRedacted {
        // What made that thing was struck out; what was said of it later goes with it.
        _ = thing
      }
    }
  }

  /// Marks the session damaged at an entry whose events can't be read.
  package mutating func stop(at entry: Int, because reason: String) {
    guard damage == nil else { return }
    damage = Damage(entry: entry, misfit: .unreadable(reason))
  }

  /// Keeps an entry and the numbers it used, without folding it.
  private mutating func record(_ entry: Entry) throws(Misfit) {
    entries.append(entry)
    if entry.redacted != nil { isRedacted = true }
    for text in entry.reserved { try note(reserved: text) }
    // Once something was struck out, what is only spoken of may be it, too.
    for touch in entry.events.flatMap(\.touches) where touch.kind == .makes || isRedacted {
      try note(touch.thing)
    }
  }

  private mutating func fold(_ event: Event, at moment: Moment, in entry: Entry) throws(Misfit) {
    switch event {
    case .happened, .happenedOn, .despite, .rosterImported, .retracted, .corrected: return
    case .recovered, .recordLost, .recoveryConfirmed, .copyContinued, .sealedAsRecovered:
      foldRecord(event, at: moment, entry: entry.number)
    case .described, .opened, .adjourned, .reopened, .sealed:
      foldMeeting(event, at: moment, entry: entry.number)
    case .participantAdded, .participantChanged, .participantRemoved, .signedIn, .left, .cameBack,
      .excused, .markedAbsent, .represented, .ownersConfirmed:
      try foldPeople(event, at: moment)
    case .queued, .unqueued, .turnStarted, .turnPaused, .turnResumed, .turnExtended, .turnStopped,
      .turnRestored, .turnRecorded, .turnNoted:
      try foldFloor(event, at: moment)
    case .voteOpened, .counted, .nameCalled, .objectionsAsked, .countChecked, .recountCalled,
      .announced, .voteVoided, .countCorrected, .slipsEntered, .slipsSettled,
      .deliveryRegistered, .deliveryTakenOut, .lotDrawn, .countWithdrawn:
      try foldVote(event, at: moment)
    case .concurrenceRecorded, .mediated, .objectionRaised, .objectionAnswered, .settled,
      .statusChanged,
      .closedWithoutAssignment, .assigned, .assignmentChanged, .assignmentDropped,
      .progressReported, .attached, .attachmentRemoved:
      try foldOutcome(event)
    default:
      try foldAgenda(event, at: moment)
    }
  }
}

extension Event {
  /// Whether earlier entries have to be folded again without or with something.
  var rewritesThePast: Bool {
    switch self {
    case .retracted, .corrected: true
    default: false
    }
  }
}
