import Values

extension Chair {
  /// A vote that is neither announced nor void.
  func living(_ reference: String?) throws(Refusal) -> Vote {
    let vote = try vote(named: reference)
    if vote.voided != nil { throw .announced(.voidedAlready(vote.id)) }
    if vote.announcement != nil { throw .announced(.announcedAlready(vote.id)) }
    return vote
  }

  /// A living vote; slips counted again take the place of the count before, called names too.
  ///
  /// Once a lot is drawn it isn't drawn again: only a recount, with its reason, begins anew.
  func uncounted(_ reference: String?) throws(Refusal) -> Vote {
    let vote = try living(reference)
    if vote.tally?.lot != nil { throw .count(.lotDrawn(vote.id)) }
    return vote
  }

  /// The vote named, else the last that was announced.
  func lastAnnounced(_ reference: String?) throws(Refusal) -> Vote {
    if let reference { return try vote(named: reference) }
    guard let vote = session.votes.values.last(where: { $0.announcement != nil }) else {
      throw .lookup(.noVoteOpen)
    }
    return vote
  }

  /// The counts as the rule reads them, with everything that was fixed at the opening.
  func tally(
    of vote: Vote, from entry: CountEntry, undeclared: Bool
  ) throws(Refusal) -> Tally {
    let opening = vote.opening
    guard entry.policies?.haveClauses ?? true else { throw .input(.empty(.clause)) }
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
        throw .lookup(.unknownCandidate(stranger.name))
      }
      let names = votes.map(\.name.withoutBlanks)
      if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
        throw .count(.inconsistent([.init(.choiceNamedTwice, .heads, 2, 1, choice: twice)]))
      }
      tally.choices = candidates.map { name in
        var choice = votes.first { $0.name.withoutBlanks == name.withoutBlanks }
        choice?.name = name
        return choice ?? Choice(name, votes: 0)
      }
    }
    let silent = session.undeclared(in: tally)
    if silent > 0, !undeclared {
      throw .count(.undeclared(count: silent, present: opening.electorate.count))
    }
    try mandatesAreCounted(vote, tally)
    _ = try verdict(vote, tally)
    return tally
  }

  /// The verdict on consistent numbers; numbers that can't be are refused with what disagrees.
  func verdict(_ vote: Vote, _ tally: Tally) throws(Refusal) -> Verdict {
    let verdict = rule(of: vote).verdict(for: tally, on: moment.day)
    if verdict.kind == .inconsistent { throw .count(.inconsistent(verdict.inconsistencies)) }
    return verdict
  }

  /// The rule a vote is judged by: that of its opening, with what was filled in for it since.
  func rule(of vote: Vote) -> Rule {
    session.details.confirmed(vote.announcement?.rule ?? vote.opening.rule)
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
        && entry.events.contains {
          if case .represented(let mandate) = $0 { mandate.participant == id } else { false }
        }
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
            if case .proposed(let it) = $0 { it.issue == opinion.issue } else { false }
          }
      }
  }
}
