extension Chair {
  func vote(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .enterCount(let reference, let entry, let undeclared):
      return try counted(try uncounted(reference), entry, undeclared: undeclared == true)
    case .callName(let reference, let name, let stance):
      let vote = try uncounted(reference)
      guard vote.opening.way == .rollCall else {
        throw .wrongWay(vote.opening.way, needed: .rollCall)
      }
      let found = try person(name)
      guard vote.electorate.contains(found.id) else { throw .notInElectorate(found.id, vote.id) }
      if let (holder, opinion) = session.opinion(of: found.id, on: vote),
        opinion.rawValue != stance.rawValue
      {
        throw .againstOpinion(found.id, holder: holder)
      }
      if vote.stances[found.id] == stance { throw .nothingToChange }
      return [.nameCalled(vote: vote.id, participant: found.id, stance: stance)]
    case .askObjections(let reference, let names, let number):
      return try objections(try uncounted(reference), names ?? [], number)
    case .checkCount(let reference, let by):
      let vote = try living(reference)
      guard let tally = vote.tally else { throw .notCounted(vote.id) }
      guard session.bears(tally, of: vote, on: moment.day) else { throw .countOutdated(vote.id) }
      let checker = try optional(by, .by)
      if let checker, session.isAway(checker, from: vote) { throw .checkerAway(checker) }
      return [.countChecked(vote: vote.id, by: checker ?? occasion.by)]
    case .recount(let reference, let reason):
      let vote = try living(reference)
      guard vote.tally != nil || !vote.stances.isEmpty else { throw .notCounted(vote.id) }
      return [.recountCalled(vote: vote.id, reason: try text(reason, .reason))]
    case .announce(let reference):
      let vote = try living(reference)
      guard let tally = vote.tally else { throw .notCounted(vote.id) }
      guard vote.checkedBy != nil else { throw .notChecked(vote.id) }
      guard session.bears(tally, of: vote, on: moment.day) else { throw .countOutdated(vote.id) }
      return try announced(vote)
    case .voidVote(let reference, let reason, let approved):
      return try voided(reference, reason, approved)
    case .correctCount(let reference, let entry, let reason, let by, let approved):
      let vote = try lastAnnounced(reference)
      guard let announcement = vote.announcement else { throw .notAnnouncedYet(vote.id) }
      if vote.voided != nil { throw .voidedAlready(vote.id) }
      if let pending = session.pendingVote, pending.leans(on: vote) {
        throw .voteLeanedOn(vote.id, by: pending.id)
      }
      if case .amendment(let id) = vote.opening.subject, let amendment = session.amendments[id],
        let pending = session.pendingVote(onTextOf: amendment)
      {
        throw .voteLeanedOn(vote.id, by: pending.id)
      }
      let names = try namesCorrected(entry, in: vote)
      try namesWhatWasCounted(names.entry, in: vote)
      var tally = try tally(of: vote, from: names.entry, undeclared: true)
      if let stances = names.stances {
        tally.groups = session.groupCounts(of: vote, answered: vote.answers(with: stances))
      }
      // What was consented to and objected to stays as it stood when the vote was announced.
      tally.concurrences = announcement.tally.concurrences
      tally.openObjections = announcement.tally.openObjections
      guard
        names.stances != nil || names.objectors != nil
          || !tally.saysTheSame(as: vote.corrections.last?.tally ?? announcement.tally)
      else { throw .nothingToChange }
      var verdict = try verdict(vote, tally)
      // A lot stays with the tie it was drawn for.
      if verdict.tieGoesTo == .lot, let lot = announcement.tally.lot,
        Set(verdict.tied) == Set(lot.order)
      {
        tally.lot = lot
        verdict = try self.verdict(vote, tally)
      }
      try silenceIsOver(vote, tally, under: rule(of: vote))
      return [
        .countCorrected(
          vote: vote.id,
          correction: CountCorrection(
            tally: tally, verdict: verdict, reason: try text(reason, .reason),
            by: try optional(by, .by), approved: try title(approved ?? "", .approved),
            stances: names.stances, objectors: names.objectors,
            ballots: vote.opening.ownerRoll == nil ? nil : try fit(names.entry.ballots ?? [], vote))
        )
      ] + session.effects(ofCorrecting: vote, to: verdict)
    default: return []
    }
  }

  /// A vote that is neither announced nor void.
  func living(_ reference: String?) throws(Refusal) -> Vote {
    let vote = try vote(named: reference)
    if vote.voided != nil { throw .voidedAlready(vote.id) }
    if vote.announcement != nil { throw .announcedAlready(vote.id) }
    return vote
  }

  /// A living vote; slips counted again take the place of the count before, called names too.
  ///
  /// Once a lot is drawn it isn't drawn again: only a recount, with its reason, begins anew.
  private func uncounted(_ reference: String?) throws(Refusal) -> Vote {
    let vote = try living(reference)
    if vote.tally?.lot != nil { throw .lotDrawn(vote.id) }
    return vote
  }

  private func lastAnnounced(_ reference: String?) throws(Refusal) -> Vote {
    if let reference { return try vote(named: reference) }
    guard let vote = session.votes.values.last(where: { $0.announcement != nil }) else {
      throw .noVoteOpen
    }
    return vote
  }

  private func counted(_ vote: Vote, _ entry: CountEntry, undeclared: Bool) throws(Refusal)
    -> [Event]
  {
    if vote.opening.way == .noObjection { throw .wrongWay(.noObjection, needed: .hands) }
    // Names are called one by one; only a correction puts several right at once.
    if entry.stances != nil { throw .wrongWay(vote.opening.way, needed: .rollCall) }
    if entry.objectors != nil { throw .wrongWay(vote.opening.way, needed: .noObjection) }
    if vote.opening.ownerRoll != nil {
      return [.counted(vote: vote.id, tally: try slipTally(of: vote, from: entry))]
    }
    if vote.opening.way == .rollCall, entry != CountEntry() {
      throw .wrongWay(.rollCall, needed: .hands)
    }
    // What was counted isn't lost by counting once more: hands and ballots are counted anew for a
    // reason.
    if vote.tally != nil, vote.opening.way != .rollCall { throw .countedAlready(vote.id) }
    let tally = try tally(of: vote, from: entry, undeclared: undeclared)
    return [.counted(vote: vote.id, tally: tally)]
  }

  private func objections(_ vote: Vote, _ names: [String], _ number: Int?) throws(Refusal)
    -> [Event]
  {
    guard vote.opening.way == .noObjection else {
      throw .wrongWay(vote.opening.way, needed: .noObjection)
    }
    if vote.tally != nil { throw .askedAlready(vote.id) }
    let objectors = try names.map { name throws(Refusal) in
      let found = try person(name)
      guard vote.electorate.contains(found.id) else { throw .notInElectorate(found.id, vote.id) }
      return found.id
    }
    let against = try count(number ?? objectors.count, .count)
    guard against >= Set(objectors).count else { throw .outOfRange(.count, against) }
    try objectorsAreHeard(vote, objectors, against)
    let entry = CountEntry(against: against)
    let tally = try tally(of: vote, from: entry, undeclared: true)
    return [.objectionsAsked(vote: vote.id, objectors: objectors, tally: tally)]
  }

  /// The counts as the rule reads them, with everything that was fixed at the opening.
  private func tally(of vote: Vote, from entry: CountEntry, undeclared: Bool) throws(Refusal)
    -> Tally
  {
    let opening = vote.opening
    guard entry.policies?.haveClauses ?? true else { throw .empty(.clause) }
    if opening.ownerRoll != nil { return try slipTally(of: vote, from: entry) }
    var heads = Count<Int>(expected: opening.expected, present: opening.electorate.count)
    // A count corrected afterwards is typed, whatever was called out.
    if opening.way == .rollCall, entry == CountEntry() {
      func said(_ stance: Stance) -> Int { vote.stances.values.count { $0 == stance } }
      (heads.for, heads.against, heads.abstain) = (said(.for), said(.against), said(.abstain))
    } else {
      for (number, field) in [
        entry.for, entry.against, entry.abstain, entry.issued,
        entry.returned, entry.invalid,
      ].map({ ($0, Field.count) }) {
        if let number { _ = try count(number, field) }
      }
      (heads.for, heads.against, heads.abstain) = (entry.for, entry.against, entry.abstain)
      (heads.issued, heads.returned) = (entry.issued, entry.returned)
      heads.invalid = entry.invalid
    }
    let groups =
      opening.way == .rollCall && entry != CountEntry() ? [] : session.groupCounts(of: vote)
    var tally = Tally(
      way: opening.way, heads: heads, groups: groups,
      absentGroups: opening.absentGroups, round: session.ballotRound(of: opening))
    tally.policies = try policies(entry.policies, of: vote)
    tally.appraisal = entry.appraisal
    if case .choice(_, let candidates, let seats) = opening.subject {
      tally.seats = seats
      let votes = entry.choices ?? []
      let bare = candidates.map(\.withoutBlanks)
      if let stranger = votes.first(where: { !bare.contains($0.name.withoutBlanks) }) {
        throw .unknownCandidate(stranger.name)
      }
      let names = votes.map(\.name.withoutBlanks)
      if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
        throw .inconsistent([.init(.choiceNamedTwice, .heads, 2, 1, choice: twice)])
      }
      tally.choices = candidates.map { name in
        var choice = votes.first { $0.name.withoutBlanks == name.withoutBlanks }
        choice?.name = name
        return choice ?? Choice(name, votes: 0)
      }
    }
    let silent = session.undeclared(in: tally)
    if silent > 0, !undeclared {
      throw .undeclared(count: silent, present: opening.electorate.count)
    }
    try mandatesAreCounted(vote, tally)
    _ = try verdict(vote, tally)
    return tally
  }

  /// The verdict on consistent numbers; numbers that can't be are refused with what disagrees.
  func verdict(_ vote: Vote, _ tally: Tally) throws(Refusal) -> Verdict {
    let verdict = rule(of: vote).verdict(for: tally, on: moment.day)
    if verdict.kind == .inconsistent { throw .inconsistent(verdict.inconsistencies) }
    return verdict
  }

  /// The rule a vote is judged by: that of its opening, with what was filled in for it since.
  private func rule(of vote: Vote) -> Rule {
    session.details.confirmed(vote.announcement?.rule ?? vote.opening.rule)
  }

  private func announced(_ vote: Vote) throws(Refusal) -> [Event] {
    guard var tally = vote.tally else { throw .notCounted(vote.id) }
    tally.concurrences = session.concurrences(asked: vote)
    tally.openObjections =
      vote.opening.issue.flatMap { session.issues[$0] }?.objections.count { $0.settled == nil } ?? 0
    let verdict = try verdict(vote, tally)
    try roundHasItsDay(vote)
    try silenceIsOver(vote, tally, under: rule(of: vote))
    try deliveryIsKnown(vote, verdict)
    if verdict.kind.passes || verdict.kind == .refused { try consentsAreToThis(vote) }
    let announcement = Announcement(
      tally: tally, rule: rule(of: vote), electorate: vote.electorate, verdict: verdict)
    return [.announced(vote: vote.id, announcement: announcement)]
      + effects(of: verdict, on: vote)
  }

  private func voided(
    _ reference: String?, _ reason: String, _ approver: String?
  ) throws(Refusal) -> [Event] {
    let vote =
      try reference == nil && session.pendingVote == nil
      ? lastAnnounced(nil) : vote(named: reference)
    if vote.voided != nil { throw .voidedAlready(vote.id) }
    if let later = session.votes.values.last(where: { $0.voided == nil && $0.leans(on: vote) }) {
      throw .voteLeanedOn(vote.id, by: later.id)
    }
    let approved = try optional(approver, .approved)
    // Others have read of it by then: it isn't undone by whoever sits at the keyboard alone.
    if approved == nil, session.wasAdjourned(since: vote) { throw .voidedUnapproved(vote.id) }
    return [.voteVoided(vote: vote.id, reason: try text(reason, .reason), approved: approved)]
      + (try effects(ofVoiding: vote))
  }
}

extension Session {
  /// Rows of the groups as they were when the vote opened, and how they voted where names were
  /// called.
  func groupCounts(of vote: Vote) -> [GroupCount] {
    groupCounts(of: vote, answered: vote.stances)
  }

  /// The same by what people really answered.
  func groupCounts(of vote: Vote, answered stances: [Participant.ID: Stance]) -> [GroupCount] {
    var rows = vote.opening.groups ?? groupCounts(of: vote.electorate)
    guard vote.opening.way == .rollCall else { return rows }
    for place in rows.indices {
      let members = vote.electorate.filter {
        participants[$0]?.groups.contains(rows[place].group) == true
      }
      func said(_ stance: Stance) -> Int { members.count { stances[$0] == stance } }
      rows[place].heads.for = said(.for)
      rows[place].heads.against = said(.against)
      rows[place].heads.abstain = said(.abstain)
    }
    return rows
  }

  func groupCounts(
    of electorate: [Participant.ID], without strangers: Set<Participant.ID> = []
  ) -> [GroupCount] {
    let voters = roster.filter { $0.standing == .voting && !strangers.contains($0.id) }
    return details.groups.compactMap { group in
      let expected = voters.count { $0.groups.contains(group) }
      guard expected > 0 else { return nil }
      let present = electorate.count { participants[$0]?.groups.contains(group) == true }
      return GroupCount(
        group: group,
        heads: Count(
          expected: details.expectation == .roster ? expected : nil, present: present))
    }
  }

  /// Those there who said nothing, where hands were counted or names called.
  func undeclared(in tally: Tally) -> Int {
    guard tally.way == .hands || tally.way == .rollCall, tally.choices.isEmpty,
      tally.appraisal == nil
    else { return 0 }
    let heads = tally.heads
    return max(
      0, (heads.present ?? 0) - (heads.for ?? 0) - (heads.against ?? 0) - (heads.abstain ?? 0))
  }

  /// What somebody represented wrote down on what that vote is about, and who votes for them; nil
  /// where it was of another text or of nothing.
  func opinion(
    of id: Participant.ID, on vote: Vote
  ) -> (holder: Participant.ID, answer: Answer)? {
    let attendance = attendance(of: id)
    guard case .represented(let holder, let whatever) = attendance.state else { return nil }
    if let whatever { return (holder, whatever) }
    guard case .motion(let motion, let version) = vote.opening.subject else { return nil }
    let first = vote.opening.issue.flatMap { issues[$0]?.motions.first }
    let entered = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains { if case .represented(id, _, _, _) = $0 { true } else { false } }
    }
    return attendance.opinions.first {
      $0.issue == vote.opening.issue && ($0.motion ?? first) == motion && $0.version == version
        && !isOfNoText($0, enteredIn: entered?.number ?? 0)
    }.map { (holder, $0.answer) }
  }

  /// Whether an opinion in a mandate was entered while there was no text of its issue, as an earlier
  /// program took it: it holds for none.
  package func isOfNoText(_ opinion: WrittenOpinion, enteredIn number: Int) -> Bool {
    opinion.motion == nil
      && !entries.prefix(max(0, number - 1)).contains { entry in
        retractedBy[entry.number] == nil
          && entry.events.contains {
            if case .proposed(_, opinion.issue, _, _, _) = $0 { true } else { false }
          }
      }
  }
}

extension Tally {
  /// Whether its numbers are those of another: a corrected count knows no names and draws no lot.
  fileprivate func saysTheSame(as other: Tally) -> Bool {
    var (mine, other) = (self, other)
    (mine.groups, mine.lot) = ([], nil)
    (other.groups, other.lot) = ([], nil)
    return mine == other
  }
}
