import Values

@testable import Deliberation

/// What comes out when an entry is judged again by the command guessed from its events: the oracle for
/// ``Rejudgement``, which asks every event for its own act.
///
/// What is the same for both is asked of the core: how a verdict is reckoned, what is tidy, and
/// which electorates, hands and consents earlier programs took otherwise.
struct GuessedRejudgement {
  private(set) var findings: [Rejudgement.Finding] = []
  private(set) var doubts: [Rejudgement.Finding] = []
  /// Whether nothing was said of an entry although it isn't the program's own alone.
  private(set) var passesOver = false

  private let digest: (@Sendable (String) -> [UInt8])?

  init(of entry: Entry, in state: Session, digest: (@Sendable (String) -> [UInt8])?) {
    self.digest = digest
    judgeVerdicts(of: entry, in: state)
    if !state.isRedacted {
      judge(entry, in: state)
    } else if state.phase == .sealed, let command = entry.guessedCommand(in: state),
      !type(of: command.payload).phases.contains(.sealed)
    {
      findings.append(.refused(entry: entry.number, .course(.notInPhase(.sealed))))
    }
  }

  private mutating func judgeVerdicts(of entry: Entry, in state: Session) {
    for event in entry.events {
      switch event {
      case .announced(let it):
        let said = it.announcement
        compare(said.verdict, said.rule, said.tally, of: it.vote, in: entry, state)
        compareBasis(of: said, it.vote, in: entry, state)
      case .countCorrected(let it):
        guard let judged = state.votes[it.vote] else { continue }
        let rule = state.details.confirmed(judged.announcement?.rule ?? judged.opening.rule)
        compare(it.correction.verdict, rule, it.correction.tally, of: it.vote, in: entry, state)
      default: continue
      }
    }
  }

  private mutating func compare(
    _ stored: Verdict, _ rule: Rule, _ tally: Tally, of vote: Vote.ID, in entry: Entry,
    _ state: Session
  ) {
    let day = state.zoned(entry.happened).day
    let now = rule.verdict(for: tally, on: day)
    guard now != stored else { return }
    let isOfEarlierReckoning = Reckoning.allCases.contains {
      $0 != .current && rule.verdict(for: tally, on: day, by: $0) == stored
    }
    note(
      .verdict(entry: entry.number, vote: vote, stored: stored.kind, now: now.kind),
      isDoubt: isOfEarlierReckoning)
  }

  private mutating func compareBasis(
    of said: Announcement, _ id: Vote.ID, in entry: Entry, _ state: Session
  ) {
    guard !state.isRedacted, let vote = state.votes[id] else { return }
    let day = state.zoned(entry.happened).day
    let basis = state.basis(of: vote, counted: said.tally, on: day)
    guard basis != said.tally else { return }
    let now = said.rule.verdict(for: basis, on: day)
    note(
      .basis(entry: entry.number, vote: id, stored: said.verdict.kind, now: now.kind),
      isDoubt: now.kind == said.verdict.kind && now.elected == said.verdict.elected)
  }

  private mutating func note(_ finding: Rejudgement.Finding, isDoubt: Bool) {
    if isDoubt { doubts.append(finding) } else { findings.append(finding) }
  }

  private mutating func judge(_ entry: Entry, in state: Session) {
    guard !entry.events.isEmpty || entry.redacted != nil else {
      findings.append(.empty(entry: entry.number))
      return
    }
    if !entry.struck.isEmpty {
      if entry.events.contains(where: { $0.isNeverRedacted && !$0.hasReasonAlone }) {
        findings.append(.otherwise(entry: entry.number))
      }
      return
    }
    guard let command = entry.guessedCommand(in: state)?.asApproved else {
      let marks = entry.events.filter { !$0.followsLostCorrection(in: entry) }
      if !marks.allSatisfy(\.isPassedOver) { findings.append(.otherwise(entry: entry.number)) }
      passesOver =
        marks.allSatisfy(\.isPassedOver) && marks.contains(where: \.isLostCorrection)
      return
    }
    let occasion = Occasion(
      at: entry.at, by: entry.by, happened: entry.happened == entry.at ? nil : entry.happened,
      despite: entry.despite, digest: digest)
    do throws(Refusal) {
      compare(try state.decide(command, on: occasion), with: entry, in: state)
    } catch {
      let isOfEarlierPrograms =
        error.isLater || entry.isOldMistake(error) || entry.countsWhoeverCame(error, in: state)
      note(.refused(entry: entry.number, error), isDoubt: isOfEarlierPrograms)
    }
  }

  private mutating func compare(_ events: [Event], with entry: Entry, in state: Session) {
    let told = events.filter { !$0.saysWhen }
    let stands = entry.events.filter { !$0.saysWhen }.map(\.withoutVerdict)
    let decided = told.map(\.withoutVerdict)
    if decided == stands { return }
    let otherwise = Rejudgement.Finding.otherwise(entry: entry.number)
    let isReckonedAnew = doubts.contains {
      if case .verdict(entry.number, _, _, _) = $0 { true } else { false }
    }
    if let replaced = entry.replacedDelivery(in: state) {
      doubts.append(replaced)
    } else if entry.opensAmongWhoeverCame(in: state, decided, stands)
      || entry.leftOtherHands(decided, stands)
      || entry.losesLot(decided) || entry.leftUnasked(decided, stands)
    {
      doubts.append(otherwise)
    } else if decided == stands.map(\.tidied) {
      doubts.append(.untidy(entry: entry.number))
    } else if decided.filter({ !$0.isConsequence }) == stands.filter({ !$0.isConsequence }),
      entry.events.contains(where: { $0.settlesBesideOthers(in: state) })
    {
      doubts.append(otherwise)
    } else if entry.choosesWithoutConsents(in: state) {
      doubts.append(otherwise)
    } else if isReckonedAnew
      || told.filter({ $0.formatVersion == 1 }).map(\.withoutVerdict) == stands
    {
      doubts.append(otherwise)
    } else {
      findings.append(otherwise)
    }
  }
}
