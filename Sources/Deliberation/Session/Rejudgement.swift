import Values

/// What comes out when a meeting is judged again from its first entry.
///
/// Every entry is given back the command it came from and decided anew on the state before it;
/// every verdict is worked out again from its stored count and rule. After something was struck
/// out the state isn't whole, and only verdicts are judged.
package struct Rejudgement: Sendable {
  package private(set) var findings: [Finding] = []
  /// What an earlier program let stand and this one would not (存疑): told, and nobody's fault.
  package private(set) var doubts: [Finding] = []

  package enum Finding: Hashable, Sendable {
    /// The verdict that stands in the entry isn't the one its count and rule give.
    case verdict(entry: Int, vote: Vote.ID, stored: Verdict.Kind, now: Verdict.Kind)
    /// What was announced isn't what the names called, the slips and the register of delivery in
    /// the record give; in doubt where the verdict is the same.
    case basis(entry: Int, vote: Vote.ID, stored: Verdict.Kind, now: Verdict.Kind)
    /// A list of delivery took the place of the one before, without a reason.
    case deliveryReplaced(entry: Int, without: [String])
    /// The command of that entry would be refused.
    case refused(entry: Int, Refusal)
    /// The command of that entry brings about something else.
    case otherwise(entry: Int)
    /// The entry doesn't fit what stands before it.
    case misfit(entry: Int)
    /// The entry can't be judged: an earlier program didn't keep what it would be judged by.
    case unjudged(entry: Int)
    /// What an entry says isn't understood: a later program may have written it.
    case unreadable(entry: Int)
    /// The entry's clock is a day or more behind what was written before it, or ahead of what was
    /// written after.
    case clockRunsBack(entry: Int, day: Day, other: Day)
    /// The entry holds no event, which no program writes.
    case empty(entry: Int)
    /// The entry says something twice, or nothing where it could be silent.
    case untidy(entry: Int)
    /// What a search compares isn't what the name and the home give.
    case searchText(entry: Int, Participant.ID)
  }

  private let digest: (@Sendable (String) -> [UInt8])?
  /// Entries that were taken back: what they were about may have been struck out since.
  private var retracted: Set<Int> = []

  /// Whether an entry didn't fit, so that nothing behind it was judged.
  private var isBrokenOff = false

  /// - Parameter digest: SHA-256, by which lots are drawn again.
  package init(_ session: Session, digest: (@Sendable (String) -> [UInt8])?) {
    self.init(
      joining: [Rejudgement(0..<session.entries.count, of: session, digest: digest)], session)
  }

  /// Judges a part of the entries, on the state that those before it leave: several parts can be judged
  /// at once, and ``init(joining:_:)`` puts them together.
  ///
  /// - Parameter part: places in `session.entries`.
  package init(
    _ part: Range<Int>, of session: Session, digest: (@Sendable (String) -> [UInt8])?
  ) {
    self.digest = digest
    retracted = Set(session.retractedBy.keys)
    var state = Session(identity: session.header)
    for place in 0..<part.upperBound {
      let entry = session.entries[place]
      if part.contains(place) { take(entry, in: state) }
      state.apply(entry)
      if state.damage != nil {
        isBrokenOff = true
        // Told once, by the part in which it stands.
        if part.contains(place) { findings.append(.misfit(entry: entry.number)) }
        return
      }
    }
  }

  /// What all parts of a meeting come to, in their order, and what only the whole tells.
  package init(joining parts: [Rejudgement], _ session: Session) {
    digest = parts.first?.digest
    findings = parts.flatMap(\.findings)
    doubts = parts.flatMap(\.doubts)
    isBrokenOff = parts.contains(where: \.isBrokenOff)
    if isBrokenOff { return }
    for step in ClockMisfit.daysBack(in: session) where !isTimeDoubted(in: step.entry) {
      doubts.append(.clockRunsBack(entry: step.entry, day: step.day, other: step.other))
    }
    if let damage = session.damage {
      if case .unreadable = damage.misfit {
        findings.append(.unreadable(entry: damage.entry))
      } else {
        findings.append(.misfit(entry: damage.entry))
      }
    }
  }

  /// Whether the days of an entry are in doubt already.
  private func isTimeDoubted(in entry: Int) -> Bool {
    doubts.contains {
      if case .refused(entry, let refusal) = $0 { refusal.isAboutTime } else { false }
    }
  }

  /// Judges one entry on the state before it.
  package init(
    of entry: Entry, in state: Session, digest: (@Sendable (String) -> [UInt8])?
  ) {
    self.digest = digest
    take(entry, in: state)
  }

  private mutating func take(_ entry: Entry, in state: Session) {
    judgeVerdicts(of: entry, in: state)
    if !state.isRedacted {
      judge(entry, in: state)
    } else if state.phase == .sealed, let act = entry.act(in: state),
      !act.phases.contains(.sealed)
    {
      findings.append(.refused(entry: entry.number, .course(.notInPhase(.sealed))))
    }
  }

  private mutating func judgeVerdicts(of entry: Entry, in state: Session) {
    for event in entry.events {
      if case .announced(let it) = event {
        let announcement = it.announcement
        compare(
          announcement.verdict, announcement.rule, announcement.tally, of: it.vote, in: entry,
          state)
        compareBasis(of: announcement, it.vote, in: entry, state)
      } else if case .countCorrected(let it) = event, let judged = state.votes[it.vote] {
        let rule = state.rule(of: judged)
        compare(
          it.correction.verdict, rule, it.correction.tally, of: it.vote, in: entry, state)
      }
    }
  }

  private mutating func compare(
    _ stored: Verdict, _ rule: Rule, _ tally: Tally, of vote: Vote.ID, in entry: Entry,
    _ state: Session
  ) {
    let now = rule.verdict(for: tally, on: state.zoned(entry.happened).day)
    guard now != stored else { return }
    let finding = Finding.verdict(
      entry: entry.number, vote: vote, stored: stored.kind, now: now.kind)
    let day = state.zoned(entry.happened).day
    let earlier = Reckoning.allCases.filter { $0 != .current }
    if earlier.contains(where: { rule.verdict(for: tally, on: day, by: $0) == stored }) {
      // Right as verdicts were reckoned on its day.
      doubts.append(finding)
    } else {
      findings.append(finding)
    }
  }

  /// Holds what was announced against what it was counted from.
  private mutating func compareBasis(
    of announcement: Announcement, _ id: Vote.ID, in entry: Entry, _ state: Session
  ) {
    guard !state.isRedacted, let vote = state.votes[id] else { return }
    let day = state.zoned(entry.happened).day
    let basis = state.basis(of: vote, counted: announcement.tally, on: day)
    guard basis != announcement.tally else { return }
    let stored = announcement.verdict
    let now = announcement.rule.verdict(for: basis, on: day)
    let finding = Finding.basis(
      entry: entry.number, vote: id, stored: stored.kind, now: now.kind)
    if now.kind == stored.kind, now.elected == stored.elected {
      doubts.append(finding)
    } else {
      findings.append(finding)
    }
  }

  /// What an entry's list of delivery leaves out of the one that stood before it.
  private func deliveryReplaced(by entry: Entry, in state: Session) -> Finding? {
    for case .deliveryRegistered(let it) in entry.events {
      let left = (state.votes[it.vote]?.delivered ?? []).filter { !it.rooms.contains($0) }
      if !left.isEmpty { return .deliveryReplaced(entry: entry.number, without: left) }
    }
    return nil
  }

  /// Whether a choice was announced without the consents that a settled issue waits for, as earlier
  /// programs did.
  private func asksNoConsentForAChoice(_ entry: Entry, in state: Session) -> Bool {
    entry.events.contains { event in
      guard case .announced(let it) = event, let vote = state.votes[it.vote],
        vote.opening.subject.candidates != nil, it.announcement.tally.concurrences.isEmpty
      else { return false }
      return !state.concurrences(asked: vote).isEmpty
    }
  }

  /// Adds what only those can tell who know more than the core does.
  package mutating func doubt(_ finding: Finding) { doubts.append(finding) }

  private mutating func judge(_ entry: Entry, in state: Session) {
    guard !entry.events.isEmpty || entry.redacted != nil else {
      findings.append(.empty(entry: entry.number))
      return
    }
    // What is kept of an entry isn't all that it was judged by.
    if !entry.struck.isEmpty {
      if entry.events.contains(where: { $0.isNeverRedacted && !$0.hasReasonAlone }) {
        findings.append(.otherwise(entry: entry.number))
      }
      return
    }
    guard let act = entry.act(in: state) else {
      // Nothing but the program's own marks comes from no command.
      let acts = entry.events.filter { !$0.payload.isMark && !$0.followsCorrection(in: entry) }
      if !acts.allSatisfy(\.payload.lacksBasis) {
        findings.append(.otherwise(entry: entry.number))
      } else if !acts.isEmpty {
        doubts.append(.unjudged(entry: entry.number))
      }
      return
    }
    let occasion = Occasion(
      at: entry.at, by: entry.by, happened: entry.happened == entry.at ? nil : entry.happened,
      despite: entry.despite, digest: digest)
    do throws(Refusal) {
      let events = try state.decide(act, on: occasion)
      let told = events.filter { !$0.tellsTime }
      let stands = entry.events.filter { !$0.tellsTime }.map(\.compared)
      // A verdict that differs has been told of.
      let decided = told.map(\.compared)
      if decided == stands { return }
      let isReckonedAnew = doubts.contains {
        if case .verdict(entry.number, _, _, _) = $0 { true } else { false }
      }
      if let replaced = deliveryReplaced(by: entry, in: state) {
        doubts.append(replaced)
      } else if entry.opensAmongWhoeverCame(in: state, decided, stands)
        || entry.leftOtherHands(decided, stands)
        || entry.dropsLot(decided) || entry.leftUnasked(decided, stands)
      {
        doubts.append(.otherwise(entry: entry.number))
      } else if decided == stands.map(\.tidied) {
        doubts.append(.untidy(entry: entry.number))
      } else if decided.filter(\.isNoEffect) == stands.filter(\.isNoEffect),
        entry.events.contains(where: { $0.decidesAmongSeveral(in: state) })
      {
        // What a second motion or a corrected count of an amendment does besides wasn't known.
        doubts.append(.otherwise(entry: entry.number))
      } else if asksNoConsentForAChoice(entry, in: state) {
        doubts.append(.otherwise(entry: entry.number))
      } else if isReckonedAnew
        || told.filter({ $0.formatVersion == 1 }).map(\.compared) == stands
      {
        // What goes with the act since a later format wasn't written yet, or with a verdict that is
        // reckoned otherwise now.
        doubts.append(.otherwise(entry: entry.number))
      } else {
        findings.append(.otherwise(entry: entry.number))
      }
    } catch {
      // Its words could go once nobody was to vote on them any more.
      if case .voting(.askedStruckOut) = error, retracted.contains(entry.number) { return }
      let finding = Finding.refused(entry: entry.number, error)
      if error.isLater || entry.isCorrectedUnasked(error) || entry.correctsNothing(error)
        || entry.countsWhoeverCame(error, in: state)
        || entry.repeatsMandate(error)
      {
        doubts.append(finding)
      } else {
        findings.append(finding)
      }
    }
  }
}
