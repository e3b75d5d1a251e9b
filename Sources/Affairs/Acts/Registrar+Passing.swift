import Deliberation
import Values

/// When a step may pass, and upon what.
extension Registrar {
  /// What a step passes upon, or why it can't.
  ///
  /// A reason to pass it although something is lacking is kept only where something is.
  func passage(
    of step: Step, in course: Course, of matter: CardID, on: Day, evidence: [String],
    despite: String?, asked: [Passage.Reach]
  ) throws(LedgerRefusal) -> Passage {
    try comesAfter(step, in: course, on: on)
    let casebook = Casebook(ledger: ledger, meetings: meetings)
    let chosen = try evidence.map { text throws(LedgerRefusal) in try self.evidence(text) }
    let review = StepReview(step, of: course, matter: matter, on: on, in: casebook)
    let outcome = review.outcome(confirmed: true) { need, found in
      chosen.contains { $0.isMeant(found, for: need.rawValue) }
    }
    try areDone(before: step, in: course, of: matter, on: on, besides: outcome.lacks, casebook)
    if !outcome.lacks.isEmpty {
      try mayPass(step, lacking: outcome.lacks, despite: despite)
    }
    for one in chosen {
      let isRestedOn = outcome.met.contains { met in
        met.evidence.contains { one.isMeant($0, for: met.need) }
      }
      guard isRestedOn else { throw .evidenceUnfit(one.text, step: step.id) }
    }
    try totalsAgree(outcome.met, of: matter, in: casebook)
    var passage = Passage(on: on, by: occasion.by, met: outcome.met)
    if !outcome.lacks.isEmpty {
      passage.despite = try despite.map { reason throws(LedgerRefusal) in
        try text(reason, .reason)
      }
      var names: [String] = []
      for name in outcome.lacks.map(\.need.name.rawValue) where !names.contains(name) {
        names.append(name)
      }
      passage.lacked = names
    }
    if let absence = outcome.absence {
      passage.reach = try reach(beyond: absence, asked)
    }
    return passage
  }

  /// Refuses a day before that of a step that was done already and comes first.
  func comesAfter(_ step: Step, in course: Course, on: Day) throws(LedgerRefusal) {
    guard course.procedure.order == .sequence else { return }
    let states = course.states
    let earlier = course.procedure.steps.prefix { $0.id != step.id }
    if let last = earlier.compactMap({ states[$0.id]?.on }).max(), on < last {
      throw .tooEarly(step: step.id, from: last)
    }
  }

  // MARK: - What is lacking

  /// Refuses a step while one before it isn't done: what all of them lack is said, and where nothing is
  /// lacking of them, which comes first.
  private func areDone(
    before step: Step, in course: Course, of matter: CardID, on: Day, besides own: [Lack],
    _ casebook: Casebook
  ) throws(LedgerRefusal) {
    guard course.procedure.order == .sequence else { return }
    let states = course.states
    let open = course.procedure.steps.prefix { $0.id != step.id }.filter { states[$0.id] == nil }
    guard let first = open.first else { return }
    let lacks = open.flatMap { earlier in
      StepReview(earlier, of: course, matter: matter, on: on, in: casebook)
        .outcome(confirmed: true).lacks
    }
    guard !lacks.isEmpty else { throw .stepBefore(step: step.id, first: first.id) }
    throw .stepLacks(step: step.id, lacks + own)
  }

  /// Refuses a step that lacks something, unless its procedure lets it pass and a reason is given.
  ///
  /// Days that aren't over, and a vote that the owners haven't taken, no reason makes good. Where objections
  /// or a running period are all that is lacking, that is what is said.
  private func mayPass(
    _ step: Step, lacking lacks: [Lack], despite: String?
  ) throws(LedgerRefusal) {
    let isAbsolute = lacks.contains { lack in
      switch lack.missing {
      case .ownersVote, .tooEarly, .posting: true
      default: false
      }
    }
    if despite != nil {
      if step.despite == .reason, !isAbsolute { return }
      throw .mayNotPassLacking(step: step.id, lacks)
    }
    guard lacks.count == 1, let only = lacks.first else {
      throw .stepLacks(step: step.id, lacks)
    }
    switch only.missing {
    case .objections(let open, _, _): throw .objectionOpen(count: open.count)
    case .answers(let open, _, _): throw .voiceUnanswered(open)
    case .noticeRuns(let until): throw .noticeRuns(until: until)
    case .tooEarly(_, let from): throw .tooEarly(step: step.id, from: from)
    case .yearNotEntered(let year): throw .yearNotEntered(year)
    default: throw .stepLacks(step: step.id, lacks)
    }
  }

  // MARK: - What it is to rest on

  /// Something that a step is to rest on, as it was named.
  private struct Chosen {
    let text: String
    /// The name of the need that it is to meet; nil for whichever it meets.
    var need: String?
    let session: String?
    /// The entries of that meeting, or of the vote; empty for the whole meeting.
    let entries: Set<Int>
    let entry: EntryID?

    func isMeant(_ found: Evidence, for name: String) -> Bool {
      if let need, need != name { return false }
      if let entry { return found.entry == entry }
      guard let session, found.session == session else { return false }
      return entries.isEmpty || found.n.map(entries.contains) ?? false
    }
  }

  /// Reads `20240121-9a1c/v02`, `20240121-9a1c/17`, `20240121-9a1c` or an entry of the ledger, after the
  /// name of a need where one is said.
  private func evidence(_ text: String) throws(LedgerRefusal) -> Chosen {
    let text = text.trimmed
    let named = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard named.count == 2, Need.Name(rawValue: named[0]) != nil else {
      return try evidence(text, named: text)
    }
    var chosen = try evidence(text, named: named[1])
    chosen.need = named[0]
    return chosen
  }

  private func evidence(_ text: String, named name: String) throws(LedgerRefusal) -> Chosen {
    if let entry = EntryID(name), !ledger.entries(of: entry).isEmpty {
      return Chosen(text: text, session: nil, entries: [], entry: entry)
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let session = parts.first, let meeting = meetings.meetings(session).last else {
      throw .evidenceUnknown(text)
    }
    switch parts.count {
    case 1: return Chosen(text: text, session: session, entries: [], entry: nil)
    case 2:
      if let n = Int(parts[1]) {
        return Chosen(text: text, session: session, entries: [n], entry: nil)
      }
      let vote = meeting.issues.flatMap(\.votes).first { $0.id.text == parts[1] }
      guard let vote else { throw .evidenceUnknown(text) }
      let witnesses = [vote.at, vote.checked, vote.result?.at, vote.result?.corrected]
      return Chosen(
        text: text, session: session, entries: Set(witnesses.compactMap { $0?.entry }),
        entry: nil)
    default: throw .evidenceUnknown(text)
    }
  }

  // MARK: - What rests on an absence

  /// How far each other computer's chain is here. Where one ends before that day, something may stand in
  /// it that isn't here, unless somebody who sits at it was asked after the day was over.
  private func reach(
    beyond day: Day, _ asked: [Passage.Reach]
  ) throws(LedgerRefusal) -> [Passage.Reach] {
    var known: [Passage.Reach] = []
    for var reach in occasion.reach {
      if reach.until < day,
        let answer = asked.first(where: { $0.chain == reach.chain })?.asked, answer.on > day
      {
        reach.asked = .init(whom: try title(answer.whom, .name), on: try past(answer.on))
      }
      known.append(reach)
    }
    let short = known.filter { $0.until < day && $0.asked == nil }
    guard short.isEmpty else { throw .reachUnknown(short, until: day) }
    return known
  }
}
