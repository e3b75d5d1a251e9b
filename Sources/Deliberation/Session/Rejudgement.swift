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

  /// - Parameter digest: SHA-256, by which lots are drawn again.
  package init(_ session: Session, digest: (@Sendable (String) -> [UInt8])?) {
    self.digest = digest
    retracted = Set(session.retractedBy.keys)
    var state = Session(identity: session.header)
    for entry in session.entries {
      take(entry, in: state)
      state.apply(entry)
      if state.damage != nil {
        findings.append(.misfit(entry: entry.number))
        return
      }
    }
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
    } else if state.phase == .sealed, let command = entry.command(in: state),
      !command.phases.contains(.sealed)
    {
      findings.append(.refused(entry: entry.number, .notInPhase(.sealed)))
    }
  }

  private mutating func judgeVerdicts(of entry: Entry, in state: Session) {
    for event in entry.events {
      switch event {
      case .announced(let vote, let announcement):
        compare(
          announcement.verdict, announcement.rule, announcement.tally, of: vote, in: entry, state)
        compareBasis(of: announcement, vote, in: entry, state)
      case .countCorrected(let vote, let correction):
        guard let judged = state.votes[vote] else { continue }
        let rule = state.details.confirmed(judged.announcement?.rule ?? judged.opening.rule)
        compare(correction.verdict, rule, correction.tally, of: vote, in: entry, state)
      default: continue
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
    for case .deliveryRegistered(let id, let rooms) in entry.events {
      let left = (state.votes[id]?.delivered ?? []).filter { !rooms.contains($0) }
      if !left.isEmpty { return .deliveryReplaced(entry: entry.number, without: left) }
    }
    return nil
  }

  /// Whether a choice was announced without the consents that a settled issue waits for, as earlier
  /// programs did.
  private func asksNoConsentForAChoice(_ entry: Entry, in state: Session) -> Bool {
    entry.events.contains { event in
      guard case .announced(let id, let announcement) = event, let vote = state.votes[id],
        vote.opening.subject.candidates != nil, announcement.tally.concurrences.isEmpty
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
    guard let command = entry.command(in: state)?.asApproved else {
      // Nothing but the program's own marks comes from no command.
      let marks = entry.events.filter { !$0.followsCorrection(in: entry) }
      if !marks.allSatisfy(\.isMark) { findings.append(.otherwise(entry: entry.number)) }
      return
    }
    let occasion = Occasion(
      at: entry.at, by: entry.by, happened: entry.happened == entry.at ? nil : entry.happened,
      despite: entry.despite, digest: digest)
    do throws(Refusal) {
      let events = try state.decide(command, on: occasion)
      let told = events.filter { !$0.tellsTime }
      let stands = entry.events.filter { !$0.tellsTime }.map(\.withoutVerdict)
      // A verdict that differs has been told of.
      let decided = told.map(\.withoutVerdict)
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
        || told.filter({ $0.formatVersion == 1 }).map(\.withoutVerdict) == stands
      {
        // What goes with the act since a later format wasn't written yet, or with a verdict that is
        // reckoned otherwise now.
        doubts.append(.otherwise(entry: entry.number))
      } else {
        findings.append(.otherwise(entry: entry.number))
      }
    } catch {
      // Its words could go once nobody was to vote on them any more.
      if case .askedStruckOut = error, retracted.contains(entry.number) { return }
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

extension Entry {
  /// Whether it is a correction by an earlier program, which took any time for a time.
  fileprivate func isCorrectedUnasked(_ refusal: Refusal) -> Bool {
    guard case .notYetHappened = refusal else { return false }
    return events.contains { event in
      if case .corrected(_, _, _, _, _, _, nil) = event { true } else { false }
    }
  }
}

extension Entry {
  /// Whether a corrected count of it lost the lot that was drawn for the same tie, as it did in earlier
  /// programs.
  fileprivate func dropsLot(_ decided: [Event]) -> Bool {
    func lots(_ events: [Event]) -> [Bool] {
      events.compactMap { event in
        if case .countCorrected(_, let correction) = event {
          correction.tally.lot != nil
        } else {
          nil
        }
      }
    }
    return lots(events) == [false] && lots(decided) == [true]
  }
}

extension Entry {
  /// Whether it is a mandate given once more, which earlier programs took.
  fileprivate func repeatsMandate(_ refusal: Refusal) -> Bool {
    guard case .nothingToChange = refusal else { return false }
    return events.contains { if case .represented = $0 { true } else { false } }
  }
}

extension Entry {
  /// Whether it is a count corrected to what it was, which earlier programs took.
  fileprivate func correctsNothing(_ refusal: Refusal) -> Bool {
    guard case .nothingToChange = refusal else { return false }
    return events.contains { if case .countCorrected = $0 { true } else { false } }
  }
}

extension Event {
  /// Whether it isn't what a verdict brings about besides.
  fileprivate var isNoEffect: Bool {
    switch self {
    case .statusChanged, .amendmentAdopted, .amendmentRejected, .amendmentReopened: false
    default: true
    }
  }

  /// Whether it settles an issue on which something else was voted too, or is the corrected count of
  /// an amendment: earlier programs looked at the last vote alone.
  fileprivate func decidesAmongSeveral(in state: Session) -> Bool {
    switch self {
    case .announced(let id, _), .voteVoided(let id, _, _):
      guard let vote = state.votes[id],
        let issue = vote.opening.issue.flatMap({ state.issues[$0] }),
        state.settles(vote, issue)
      else { return false }
      return issue.votes.contains { other in
        state.votes[other].map {
          $0.announcement != nil && !$0.opening.subject.isSameMatter(as: vote.opening.subject)
            && $0.opening.subject.settlesAnything
        } == true
      }
    case .countCorrected(let id, _):
      if case .amendment? = state.votes[id]?.opening.subject { return true }
      return false
    default: return false
    }
  }

  /// Whether it is what the corrected count of slips did to a text; earlier programs didn't keep the
  /// slips by which that would be judged again.
  fileprivate func followsCorrection(in entry: Entry) -> Bool {
    !isNoEffect
      && entry.events.contains {
        if case .countCorrected(_, let correction) = $0 {
          correction.tally.area != nil && correction.ballots == nil
        } else {
          false
        }
      }
  }

  fileprivate var isMark: Bool {
    switch self {
    case .happened, .happenedOn, .despite, .recovered, .recordLost, .restated,
      .issueChanged(_, nil, nil, nil, nil, nil):
      true
    case .countCorrected(_, let correction):
      correction.tally.area != nil && correction.ballots == nil
    default: false
    }
  }

  /// The event with what a comparison leaves out: its verdict, an order without meaning, and what
  /// earlier files don't say.
  fileprivate var withoutVerdict: Event {
    switch self {
    case .represented(let id, let holder, _, _):
      // Of whatever was voted on, as earlier programs wrote it.
      .represented(participant: id, holder: holder, opinion: nil)
    case .opened(let expected, let present, let missing, let despite, _):
      .opened(
        expected: expected, present: present, missingGroups: missing, despite: despite, offset: nil)
    case .announced(let vote, let announcement):
      .announced(
        vote: vote,
        announcement: Announcement(
          tally: announcement.tally, rule: announcement.rule.latestEdition,
          electorate: announcement.electorate,
          verdict: Verdict(
            rule: announcement.rule.id, kind: .measured, way: announcement.tally.way,
            counts: announcement.tally.counts)))
    // One clerk's name may have been written in two ways.
    case .slipsEntered(let vote, let clerk, let ballots, let received):
      .slipsEntered(vote: vote, clerk: clerk.asCompared, ballots: ballots, receivedOn: received)
    // The order in which dwellings stand on a list of delivery says nothing.
    case .deliveryRegistered(let vote, let rooms):
      .deliveryRegistered(vote: vote, rooms: Set(rooms).sorted())
    case .described(var changes):
      {
        changes.rule = changes.rule?.latestEdition
        // Of none, as earlier programs wrote it, there is no more than the number.
        changes.acceptsProxies = changes.proxiesPerHolder == 0 ? nil : changes.acceptsProxies
        return .described(changes: changes)
      }()
    case .voteOpened(let vote, var opening):
      {
        opening.rule = opening.rule.latestEdition
        return .voteOpened(vote: vote, opening: opening)
      }()
    case .countCorrected(let vote, var correction) where correction.approved == Command.nobody:
      {
        correction.approved = nil
        return .countCorrected(vote: vote, correction: correction)
      }()
    case .corrected(let entry, let field, let old, let new, let reason, let by, Command.nobody):
      .corrected(
        entry: entry, field: field, old: old, new: new, reason: reason, by: by, approved: nil)
    default: self
    }
  }
}

extension Command {
  /// Who approved what an earlier program corrected: it never asked.
  fileprivate static let nobody = "—"

  /// The command with an approval where an earlier program asked for none.
  fileprivate var asApproved: Command {
    switch self {
    case .correct(let entry, let field, let old, let new, let reason, let by, nil) where entry > 0:
      .correct(
        entry: entry, field: field, old: old, new: new, reason: reason, by: by,
        approved: Command.nobody)
    case .correctCount(let vote, let count, let reason, let by, nil):
      .correctCount(
        vote: vote, count: count, reason: reason, by: by, approved: Command.nobody)
    default: self
    }
  }
}

extension VoteSubject {
  /// Whether an issue may stand by it.
  var settlesAnything: Bool {
    switch self {
    case .motion, .choice: true
    case .amendment, .question, .appraisal: false
    }
  }
}
