import Values

extension Chair {
  /// When what the command says happened: as was said of it, on the day of a meeting that is typed
  /// in afterwards, else now.
  var moment: Moment {
    if let happened = occasion.happened { return session.zoned(happened) }
    return session.zoned(known ?? occasion.at)
  }

  /// What is known of when an act of a meeting typed in afterwards happened, which is never when it
  /// is typed; nil where it happens now.
  var known: Moment? {
    guard let afterwards = session.details.afterwards else { return nil }
    switch session.phase {
    case .preparing, .open: break
    case .adjourned, .sealed:
      // What is done of a meeting after it has ended is done now; nobody speaks in it then.
      guard case .recordTurn = command else { return nil }
    }
    if case .openMeeting = command, let began = afterwards.began { return began }
    // Where it went on after that, it ended later.
    if case .adjourn = command, session.reopenings.isEmpty, let ended = afterwards.ended {
      return ended
    }
    return Moment(someTimeOn: session.identity.date, offset: occasion.at.offset)
  }

  /// The events that say when the others happened, and why that stands.
  var times: [Event] {
    var events: [Event] = []
    if let happened = occasion.happened {
      if happened.isDayOnly {
        events.append(.happenedOn(.init(day: happened.day)))
      } else if happened != occasion.at {
        events.append(.happened(.init(at: happened)))
      }
    } else if let known {
      events.append(
        known.isDayOnly ? .happenedOn(.init(day: known.day)) : .happened(.init(at: known)))
    }
    if let reason = reason { events.append(.despite(.init(reason: reason))) }
    return events
  }

  /// Why days and times that hardly can be stand: said of the act, or in 开会 itself.
  private var reason: String? {
    if let despite = occasion.despite { return despite }
    // A reason of blanks is none.
    guard case .openMeeting(let it) = command, let despite = it.despite, !despite.trimmed.isEmpty,
      unlikely != nil
    else { return nil }
    return despite.trimmed
  }

  /// Refuses days and times that hardly can be, unless a reason is given for them.
  func datesAreLikely() throws(Refusal) {
    if let despite = occasion.despite { _ = try text(despite, .reason) }
    if let unlikely, reason == nil { throw unlikely }
    if let late = toldTooLate { throw late }
  }

  /// What of the days and times of the act hardly can be; nil where all may be so.
  private var unlikely: Refusal? {
    let judged = session.details.afterwards == nil ? moment.day : session.identity.date
    let days = (command?.payload.days ?? []) + (occasion.happened.map { [$0.day] } ?? [])
    if let day = days.first(where: { abs($0.year - judged.year) > Day.lifetime }) {
      return .time(.wrongCentury(day, now: judged))
    }
    let today = max(judged, session.zoned(occasion.at).day)
    if let day = command?.payload.daysPast.first(where: { $0 > today }) {
      return .time(.dayAhead(day, now: today))
    }
    return command?.payload.unlikely(to: self)
  }

  /// A vote of those who came, on a day after the night of the sitting: nobody has looked who is
  /// here since. Slips are handed in whenever somebody has filled one in.
  func lateVote(_ way: Way) -> Refusal? {
    guard way != .slips, let opened = session.opening?.at.day else { return nil }
    let looked = session.reopenings.last { $0.isAnew || $0.despite != nil }
    let seen = looked.map { session.zoned($0.at).day } ?? opened
    let isNight =
      moment.day == seen.adding(days: 1) && (moment.isDayOnly || moment.clock < "06:00")
    guard moment.day > seen, !isNight else { return nil }
    return .time(.voteOnAnotherDay(opened: seen, now: moment.day))
  }

  /// 散会 said to have been before what the meeting did last.
  var beforeLastAct: Refusal? {
    guard let last = session.lastStep(before: nil),
      case .time(.endsBeforeStart(let start, let end))? = backwards(from: last)
    else { return nil }
    return .time(.endsBeforeAct(last: start, end: end))
  }

  /// A sitting that goes on for more than a night: somebody forgot to adjourn it. Slips are
  /// collected for weeks.
  var lateEnding: Refusal? {
    guard let opened = session.opening?.at.day,
      !session.votes.values.contains(where: { $0.opening.way == .slips })
    else { return nil }
    let began = max(opened, session.reopenings.last.map { session.zoned($0.at).day } ?? opened)
    return moment.day > began.adding(days: 1)
      ? .time(.adjournedOnAnotherDay(began: began, now: moment.day)) : nil
  }

  /// A task is due after the meeting that gave it.
  func beforeMeeting(_ due: Day) -> Refusal? {
    due < session.identity.date
      ? .time(.beforeDecision(due, decided: session.identity.date)) : nil
  }

  /// What follows a decision and bears a day before it.
  func before(_ day: Day, _ reference: String?) -> Refusal? {
    guard let issue = try? issue(reference), let decided = session.decided(issue.id),
      day < decided
    else { return nil }
    return .time(.beforeDecision(day, decided: decided))
  }

  func voteUnderWay(_ reference: String?) -> Vote? {
    try? vote(named: reference)
  }

  /// A step of a vote said to have been before the one it follows; a clock that was put back within
  /// a day says nothing of it.
  func backwards(from start: Moment?) -> Refusal? {
    guard let start, occasion.happened != nil || moment.day < start.day else { return nil }
    return ending(after: start)
  }

  /// A round announced while slips may still come in: who hasn't answered would be cut off.
  func beforeLastDay(_ vote: Vote) -> Refusal? {
    // The last day counts whole.
    guard let last = vote.lastDay, moment.day <= last, vote.closed == nil,
      let roll = session.owners(of: vote)
    else {
      return nil
    }
    let proxies = session.writtenProxies(of: vote)
    let answered = session.ballots(of: vote).filter { slip in
      slip.answer != .notReturned
        && (!slip.needsProxy
          || proxies.keys.contains { $0.room == slip.room && $0.signer == slip.signedBy })
    }
    let rooms = Set(answered.map(\.room))
    let outstanding = roll.dwellings.count { !$0.kind.isParking && !rooms.contains($0.room) }
    return outstanding > 0 ? .time(.roundNotOver(last, outstanding: outstanding)) : nil
  }

  func ending(after start: Moment?) -> Refusal? {
    guard let start else { return nil }
    let isKnown = !moment.isDayOnly && !start.isDayOnly
    let isBefore = isKnown ? moment < start : moment.day < start.day
    return isBefore ? .time(.endsBeforeStart(start: start, end: moment)) : nil
  }
}

extension Day {
  /// Years beyond which a day of a meeting is a slip of the pen.
  package static let lifetime = 50
}
