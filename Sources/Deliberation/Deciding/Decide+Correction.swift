/// Putting the record right afterwards: words and facts, never what was decided or decided by.
extension Chair {
  func corrected(_ command: Command) throws(Refusal) -> Event {
    guard
      case .correct(let number, var field, let old, var new, let reason, let by, let approved) =
        command
    else { throw .nothingToChange }
    new = try optional(new, .text) ?? ""
    let path = FieldPath(field)
    let says: String
    if number == 0 {
      guard field == "title" else { throw .noSuchField(entry: 0, field: field) }
      says = session.identity.title
      new = try Session.title(new)
    } else {
      let entry = try living(number)
      if entry.redacted != nil { throw .struckOutAlready(entry: number, field: nil) }
      guard let found = session.text(of: field, in: entry) else {
        throw .noSuchField(entry: number, field: field)
      }
      says = found
      field = entry.namedLater(field)
    }
    if says == Redacted.mark { throw .struckOutAlready(entry: number, field: field) }
    guard says == old else { throw .otherText(entry: number, field: field, says: says) }
    guard new != old else { throw .nothingToChange }
    if number > 0 { try mayChange(path, of: session.entries[number - 1], from: old, to: new) }
    let event: Event = .corrected(
      entry: number, field: field, old: old, new: new, reason: try text(reason, .reason),
      by: try optional(by, .by), approved: try title(approved ?? "", .approved))
    let changed = try fits(event)
    if number > 0 { try leavesVerdicts(changed, number, field) }
    return event
  }

  private func mayChange(
    _ path: FieldPath, of entry: Entry, from old: String, to new: String
  ) throws(Refusal) {
    if path.tellsTime {
      guard let moment = Moment(new) else { return }
      if moment > entry.at { throw .notYetHappened(moment, now: entry.at) }
      // A rule is that of the day it decided on.
      if entry.events.contains(where: \.isJudgedByItsDay), moment.day != entry.happened.day {
        throw .verdictRestsOn(entry: entry.number, field: path.name)
      }
      if session.crosses(moment, entry) {
        throw .verdictRestsOn(entry: entry.number, field: path.name)
      }
      if let start = session.start(of: entry), moment < start {
        throw .endsBeforeStart(start: start, end: moment)
      }
      if entry.events.contains(where: { if case .adjourned = $0 { true } else { false } }),
        let last = session.lastStep(before: entry.number), moment < last, !last.isDayOnly
      {
        throw .endsBeforeAct(last: last, end: moment)
      }
      return
    }
    guard let place = entry.events.place(of: path) else { return }
    let event = entry.events[place]
    if let later = session.saidAnew(path.name, of: event, after: entry.number) {
      throw .saidAnew(entry: entry.number, by: later)
    }
    if new.isEmpty, !event.mayBeEmpty(path.name) {
      throw .mustSay(entry: entry.number, field: path.name)
    }
    if path.name == "text", let vote = session.vote(onTextOf: event) { throw .votedText(vote) }
    // What was put right in it before stands with it.
    let events = (try? session.corrected(entry)) ?? entry.events
    try staysLikely(events[place], path, saying: new)
    if case .concurrenceRecorded(let id, _) = event, session.announced(on: id, after: entry.number)
    {
      // The result was announced with it; another answer since is recorded as such.
      throw .verdictRestsOn(entry: entry.number, field: path.name)
    }
    // What was discussed or voted on had been put on the agenda.
    if case .screened(let id, _) = event, path.name == "listed", new == "false",
      let issue = session.issues[id], issue.status != .listed || !issue.votes.isEmpty
    {
      throw .verdictRestsOn(entry: entry.number, field: path.name)
    }
    try keepsDecision(event, path.name, from: old, to: new)
    if case .sealed = event, !new.isEmpty, !new.isDocumentNumber {
      throw .notADocumentNumber(new)
    }
  }

  /// Refuses days that hardly can be and numbers that can't, as the act itself does, and somebody in the
  /// place of another who was there anyhow, or nobody on the roster.
  private func staysLikely(
    _ event: Event, _ path: FieldPath, saying new: String
  ) throws(Refusal) {
    guard let replaced = event.replacing(path.name, with: new) else { return }
    switch replaced {
    case .signInMissed(let id, _, _, _) where path.name == "participant":
      let attendance = session.attendance(of: try person(id.text).id)
      if let since = attendance.signedIn { throw .alreadyPresent(id, since: since) }
      if case .represented(let holder, _) = attendance.state {
        throw .votedByProxy(id, holder: holder)
      }
    case .opinionsRecorded(let round): try agree(round.numbers)
    case .concurrenceRecorded(let id, let record):
      // As little as the act itself could say so.
      guard path.name == "on" || path.name == "consent", record.answer == .agreed,
        let on = record.on, occasion.despite == nil,
        let written = session.issues[id].flatMap({ session.dayOfText(on: $0) }), on < written
      else { break }
      throw .consentBeforeText(party: record.party, on: on, written: written)
    case .objectionRaised(let id, let objection):
      let settled = session.issues[id]?.objections.first { $0.number == objection.number }?.settled
      if let settled, settled < objection.on {
        throw .beforeDecision(settled, decided: objection.on)
      }
    default: break
    }
    guard Day(new) != nil else { return }
    let said = Entry(
      number: session.lastEntry + 1, at: occasion.at, by: occasion.by, events: [replaced])
    try Chair(session: session, occasion: occasion, command: said.command(in: session))
      .datesAreLikely()
  }

  /// Refuses what would have made another electorate, quorum or base.
  private func leavesVerdicts(
    _ changed: Session, _ number: Int, _ field: String
  ) throws(Refusal) {
    var same = false
    do throws(Misfit) {
      same = try session.bases == changed.bases
    } catch {}
    guard same else { throw .verdictRestsOn(entry: number, field: field) }
    if let silent = changed.spokeUnseen.subtracting(session.spokeUnseen).first {
      throw .neverCame(silent)
    }
    if changed.endsBeforeItBegins, !session.endsBeforeItBegins {
      throw .wouldContradict(entry: number)
    }
  }

  /// 勘误 of the version that was voted on last, unless another is named.
  func erratum(
    _ reference: String?, _ version: Int?, _ erratum: Erratum
  ) throws(Refusal) -> Event {
    let motion = try motion(named: reference)
    let voted = session.votes.values.last { $0.opening.subject.isOn(motion.id) }
    guard case .motion(_, let last)? = voted?.opening.subject else {
      throw .notVotedOn(motion.id)
    }
    let number = version ?? last
    guard let text = motion.versions.first(where: { $0.number == number })?.text else {
      throw .unknownMotion("\(motion.id.text) \(number)")
    }
    let (old, new) = (try slip(erratum.old), try slip(erratum.new))
    guard old != new else { throw .nothingToChange }
    guard text.contains(old) else { throw .notInText(old) }
    guard new.isSlip(of: old), !session.namesAnother(new, than: old),
      old.count < text.count || text.count == 1,
      !old.contains(where: \.endsSentence),
      !motion.errata.contains(where: {
        $0.version == number && $0.erratum.old.overlaps(old, in: text)
      })
    else { throw .moreThanASlip(old: old, new: new) }
    return .erratumNoted(
      motion: motion.id, version: number,
      erratum: Erratum(
        old: old, new: new, by: erratum.by, approved: erratum.approved, reason: erratum.reason))
  }

  /// The most characters of a slip of the pen; anything more is another text, and another vote.
  private static let longestSlip = 20

  private func slip(_ text: String) throws(Refusal) -> String {
    let text = try self.text(text, .text)
    guard text.count <= Chair.longestSlip else {
      throw .tooLong(.text, limit: Chair.longestSlip)
    }
    return text
  }
}

extension Session {
  /// Those who are said to have spoken and never signed in, as earlier programs took it.
  fileprivate var spokeUnseen: Set<Participant.ID> {
    Set(turns.values.map(\.speaker).filter { attendance(of: $0).signedIn == nil })
  }
}

extension VoteSubject {
  /// Whether it is a version of that motion.
  func isOn(_ motion: Motion.ID) -> Bool {
    if case .motion(motion, _) = self { true } else { false }
  }
}

extension Session {
  /// Whether 散会 bears an earlier time than 开会: by a reason that was given, or a wrong clock.
  package var endsBeforeItBegins: Bool {
    guard let opened = opening?.at, let closed = adjournment?.at else { return false }
    return closed < opened
  }
}

extension Session {
  /// Whether somebody came or went, by the clock, on the other side of an opening or a vote, were
  /// that entry of that time: it was counted who was there.
  fileprivate func crosses(_ moment: Moment, _ entry: Entry) -> Bool {
    let isMove = entry.events.contains(where: \.isComingOrGoing)
    guard isMove || entry.events.contains(where: \.countsThoseHere) else { return false }
    let before = happened(of: entry)
    return entries.contains { other in
      guard other.number != entry.number, retractedBy[other.number] == nil,
        other.events.contains(where: { isMove ? $0.countsThoseHere : $0.isComingOrGoing })
      else { return false }
      let mark = happened(of: other)
      return (before <= mark) != (moment <= mark)
    }
  }
}

extension Event {
  fileprivate var countsThoseHere: Bool {
    switch self {
    case .opened, .voteOpened, .counted, .announced: true
    default: false
    }
  }

  fileprivate var isJudgedByItsDay: Bool {
    switch self {
    case .voteOpened, .announced, .countCorrected, .lotDrawn: true
    default: false
    }
  }
}

extension Session {
  /// Whether a vote on an issue was announced after that entry.
  fileprivate func announced(on issue: Issue.ID, after number: Int) -> Bool {
    entries.dropFirst(number).contains { entry in
      entry.events.contains {
        if case .announced(let vote, _) = $0 { votes[vote]?.opening.issue == issue } else { false }
      }
    }
  }
}

/// What an opening or a vote was judged by, as far as the roster and the register of attendance say.
private struct Basis: Hashable {
  let expected: Int?
  let voters: [Participant.ID]
  let roster: [Participant.ID]
  let missingGroups: [String]
  let failedAttendance: Verdict.Test?
  /// Rows of the groups that the vote's rule asks for.
  let groups: [GroupCount]

  init(_ state: Session, before entry: Entry) {
    let roll = state.roll
    failedAttendance = state.failedAttendance
    missingGroups = roll.missingGroups
    guard let rule = entry.events.lazy.compactMap(\.ruleOfVote).first else {
      (expected, voters, roster, groups) = (nil, [], [], [])
      return
    }
    expected = roll.expected
    let here = state.presentVoters + state.represented
    voters = here.map(\.id)
    roster = state.roster.filter { $0.standing == .voting }.map(\.id)
    let asked = Set(rule.concurrences + (rule.quorum + rule.adoption).compactMap(\.group))
    groups = state.groupCounts(of: voters).filter { asked.contains($0.group) }
  }
}

extension Event {
  fileprivate var ruleOfVote: Rule? {
    if case .voteOpened(_, let opening) = self { opening.rule } else { nil }
  }
}

extension Session {
  fileprivate var bases: [Int: Basis] {
    get throws(Misfit) {
      try states(before: { entry in
        entry.events.contains { event in
          switch event {
          case .opened, .voteOpened: true
          default: false
          }
        }
      }) { Basis($0, before: $1) }
    }
  }
}

extension Session {
  /// What an entry can't have happened before: 散会 where it seals, 开会 where it came after that.
  fileprivate func start(of entry: Entry) -> Moment? {
    if entry.events.contains(where: { if case .sealed = $0 { true } else { false } }) {
      return adjournment?.at
    }
    // The steps of a vote follow its opening.
    let vote = entry.events.lazy.compactMap { event -> Vote.ID? in
      switch event {
      case .counted(let id, _), .objectionsAsked(let id, _, _), .countChecked(let id, _),
        .announced(let id, _), .countCorrected(let id, _):
        id
      default: nil
      }
    }.first
    if let vote { return votes[vote]?.opened }
    let opened = entries.first { other in
      retractedBy[other.number] == nil
        && other.events.contains { if case .opened = $0 { true } else { false } }
    }
    return opened.flatMap { $0.number < entry.number ? opening?.at : nil }
  }
}
