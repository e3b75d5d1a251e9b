import Values

/// Putting the record right afterwards: words and facts, never what was decided or decided by.
extension Chair {
  /// Refuses what the field can't say, and what a decision or a verdict rests on.
  func mayChange(
    _ path: FieldPath, of entry: Entry, from old: String, to new: String
  ) throws(Refusal) {
    if path.tellsTime {
      guard let moment = Moment(new) else { return }
      if moment > entry.at { throw .input(.notYetHappened(moment, now: entry.at)) }
      // A rule is that of the day it decided on.
      if entry.events.contains(where: { type(of: $0.payload).isJudgedByItsDay }),
        moment.day != entry.happened.day
      {
        throw .record(.verdictRestsOn(entry: entry.number, field: path.name))
      }
      if session.crosses(moment, entry) {
        throw .record(.verdictRestsOn(entry: entry.number, field: path.name))
      }
      if let start = session.start(of: entry), moment < start {
        throw .time(.endsBeforeStart(start: start, end: moment))
      }
      if entry.events.contains(where: { if case .adjourned = $0 { true } else { false } }),
        let last = session.lastStep(before: entry.number), moment < last, !last.isDayOnly
      {
        throw .time(.endsBeforeAct(last: last, end: moment))
      }
      return
    }
    guard let place = entry.events.place(of: path) else { return }
    let event = entry.events[place]
    if let later = session.saidAnew(path.name, of: event, after: entry.number) {
      throw .record(.saidAnew(entry: entry.number, by: later))
    }
    if new.isEmpty, !event.mayBeEmpty(path.name) {
      throw .record(.mustSay(entry: entry.number, field: path.name))
    }
    if path.name == "text", let vote = session.vote(onTextOf: event) {
      throw .words(.votedText(vote))
    }
    // What was put right in it before stands with it.
    let events = (try? session.corrected(entry)) ?? entry.events
    try staysLikely(events[place], path, saying: new)
    if case .concurrenceRecorded(let it) = event,
      session.announced(on: it.issue, after: entry.number)
    {
      // The result was announced with it; another answer since is recorded as such.
      throw .record(.verdictRestsOn(entry: entry.number, field: path.name))
    }
    // What was discussed or voted on had been put on the agenda.
    if case .screened(let it) = event, path.name == "listed", new == "false",
      let issue = session.issues[it.issue], issue.status != .listed || !issue.votes.isEmpty
    {
      throw .record(.verdictRestsOn(entry: entry.number, field: path.name))
    }
    try keepsDecision(event, path.name, from: old, to: new)
    if case .sealed = event, !new.isEmpty, !new.isDocumentNumber {
      throw .input(.notADocumentNumber(new))
    }
  }

  /// Refuses days that hardly can be and numbers that can't, as the act itself does, and somebody in the
  /// place of another who was there anyhow, or nobody on the roster.
  private func staysLikely(
    _ event: Event, _ path: FieldPath, saying new: String
  ) throws(Refusal) {
    guard let replaced = event.replacing(path.name, with: new) else { return }
    if case .signInMissed(let it) = replaced, path.name == "participant" {
      let id = it.participant
      let attendance = session.attendance(of: try person(id.text).id)
      if let since = attendance.signedIn { throw .people(.alreadyPresent(id, since: since)) }
      if case .represented(let holder, _) = attendance.state {
        throw .people(.votedByProxy(id, holder: holder))
      }
    }
    if case .opinionsRecorded(let it) = replaced { try agree(it.round.numbers) }
    // As little as the act itself could say so.
    if case .concurrenceRecorded(let it) = replaced, path.name == "on" || path.name == "consent",
      it.concurrence.answer == .agreed, let on = it.concurrence.on, occasion.despite == nil,
      let written = session.issues[it.issue].flatMap({ session.dayOfText(on: $0) }), on < written
    {
      throw .unreasoned(.consentBeforeText(party: it.concurrence.party, on: on, written: written))
    }
    if case .objectionRaised(let it) = replaced {
      let (raised, same) = (it.objection.on, it.objection.number)
      let settled = session.issues[it.issue]?.objections.first { $0.number == same }?.settled
      if let settled, settled < raised { throw .time(.beforeDecision(settled, decided: raised)) }
    }
    guard Day(new) != nil else { return }
    let said = Entry(
      number: session.lastEntry + 1, at: occasion.at, by: occasion.by, events: [replaced])
    try Chair(session: session, occasion: occasion, command: said.act(in: session))
      .datesAreLikely()
  }

  /// Refuses what would have made another electorate, quorum or base.
  func leavesVerdicts(
    _ changed: Session, _ number: Int, _ field: String
  ) throws(Refusal) {
    var same = false
    do throws(Misfit) {
      same = try session.bases == changed.bases
    } catch {}
    guard same else { throw .record(.verdictRestsOn(entry: number, field: field)) }
    if let silent = changed.spokeUnseen.subtracting(session.spokeUnseen).first {
      throw .people(.neverCame(silent))
    }
    if changed.endsBeforeItBegins, !session.endsBeforeItBegins {
      throw .record(.wouldContradict(entry: number))
    }
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
    isOne(
      of: Event.Opened.self, Event.VoteOpened.self, Event.Counted.self, Event.Announced.self)
  }

  /// The vote it is a step of, after the opening.
  fileprivate var voteOfStep: Vote.ID? {
    if case .counted(let it) = self { return it.vote }
    if case .objectionsAsked(let it) = self { return it.vote }
    if case .countChecked(let it) = self { return it.vote }
    if case .announced(let it) = self { return it.vote }
    if case .countCorrected(let it) = self { return it.vote }
    return nil
  }
}

extension Session {
  /// Whether a vote on an issue was announced after that entry.
  fileprivate func announced(on issue: Issue.ID, after number: Int) -> Bool {
    entries.dropFirst(number).contains { entry in
      entry.events.contains {
        if case .announced(let it) = $0 {
          votes[it.vote]?.opening.issue == issue
        } else {
          false
        }
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
  fileprivate var fixesBasis: Bool {
    if case .opened = self { return true }
    if case .voteOpened = self { return true }
    return false
  }

  fileprivate var ruleOfVote: Rule? {
    if case .voteOpened(let it) = self { it.opening.rule } else { nil }
  }
}

extension Session {
  fileprivate var bases: [Int: Basis] {
    get throws(Misfit) {
      try states(before: { $0.events.contains(where: \.fixesBasis) }) { Basis($0, before: $1) }
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
    let vote = entry.events.lazy.compactMap(\.voteOfStep).first
    if let vote { return votes[vote]?.opened }
    let opened = entries.first { other in
      retractedBy[other.number] == nil
        && other.events.contains { if case .opened = $0 { true } else { false } }
    }
    return opened.flatMap { $0.number < entry.number ? opening?.at : nil }
  }
}
