import Values

extension Chair {
  /// Fixes what is voted on, by which rule and by whom.
  func opening(of proposal: VoteProposal) throws(Refusal) -> VoteOpening {
    if let pending = session.pendingVote { throw .course(.votePending(pending.id)) }
    let (issue, subject) = try subject(of: proposal)
    let rule = try rule(of: proposal, for: subject)
    guard subject.isAnswered(by: rule.shape) else {
      throw .voting(.ruleOfOtherKind(rule.id, rule.shape))
    }
    let despiteValidity = try reasonOutOfForce(proposal, for: rule)
    let way = proposal.way ?? rule.ways.first ?? .hands
    guard rule.ways.contains(way) else { throw .voting(.wayNotAllowed(way, rule: rule.id)) }
    if occasion.despite == nil, let late = lateVote(way) { throw late }
    if let until = try lastDay(of: proposal) {
      guard way == .slips else { throw .voting(.wrongWay(way, needed: .slips)) }
      guard until >= moment.day else {
        throw .input(.daysBackwards(from: moment.day, until: until))
      }
    }
    if session.isStruckOut(subject) || issue?.title.contains(Redacted.mark) == true {
      throw .voting(.askedStruckOut)
    }
    if let issue {
      if issue.screening?.listed == false { throw .course(.issueNotListed(issue.id)) }
      try mayDecide(issue, by: rule, way)
    }
    if subject.settlesAnything, session.isCompetenceOpen(on: issue, for: rule),
      occasion.despite == nil
    {
      throw .unreasoned(.competenceOpen(issue?.id))
    }
    if subject.candidates != nil, way != .slips, let test = session.shortOfOwnRule(rule) {
      throw .voting(.tooFewToChoose(test))
    }
    let despite = try optional(proposal.despiteNotice, .reason)
    if let issue, despite == nil, session.lacksNotice(on: issue.id, for: rule) {
      throw .voting(.notAnnounced(issue.id))
    }
    let ownerRoll = try ownerRoll(for: rule)
    let strangers = ownerRoll == nil ? session.strangers(to: rule) : []
    let (voters, notMembers) = session.voters(by: rule, way, without: strangers)
    guard ownerRoll != nil || !voters.isEmpty else { throw .voting(.nobodyMayVote) }
    let before = session.votes.values.filter {
      $0.announcement != nil && $0.opening.issue == issue?.id
        && $0.opening.subject.isSameMatter(as: subject)
    }
    let earlier = before.last { $0.voided == nil }
    let decided = session.decision(on: subject, of: issue?.id, byOtherRuleThan: rule)
    let despiteRule = decided == nil ? nil : try optional(proposal.despiteRule, .reason)
    if let decided, despiteRule == nil {
      throw .voting(.decidedByOtherRule(decided.id, rule: decided.opening.rule.id))
    }
    if proposal.carriesSlips == true {
      try mayCarry(proposal, on: subject, by: ownerRoll, after: earlier)
    }
    let roll = session.roll
    let expected = ownerRoll == nil ? session.expected(by: rule) : roll.expected
    if ownerRoll == nil, way != .slips, let expected, voters.count > expected {
      throw .count(
        .inconsistent([
          .init(.presentWithinExpected, .heads, Int64(voters.count), Int64(expected))
        ]))
    }
    let opening = VoteOpening(
      issue: issue?.id, subject: subject, way: way, rule: rule, electorate: voters.map(\.id),
      expected: expected, absentGroups: roll.missingGroups,
      groups: ownerRoll == nil
        ? session.groupCounts(of: voters.map(\.id), without: strangers) : nil,
      round: (before.last?.opening.round ?? 0) + 1,
      isRunoff: earlier.map { subject.isRunoff(after: $0) } == true ? true : nil,
      previous: earlier?.id, despiteNotice: despite, despiteValidity: despiteValidity,
      ownerRoll: ownerRoll, scope: try optional(proposal.scope, .text),
      carriesSlips: proposal.carriesSlips == true ? true : nil, until: proposal.until)
    var fixed = opening
    (fixed.despiteRule, fixed.period) = (despiteRule, proposal.period)
    if !notMembers.isEmpty { fixed.notMembers = notMembers.map(\.id) }
    if opening.carriesSlips == true, let earlier {
      let dropped = session.slips(of: earlier, thatLostTheirOwnersBy: session.ownerRolls.last)
      fixed.droppedSlips = dropped.isEmpty ? nil : dropped
    }
    return fixed
  }

  /// The last day for slips that is asked for, by itself or as the end of a period.
  private func lastDay(of proposal: VoteProposal) throws(Refusal) -> Day? {
    guard let period = proposal.period else { return proposal.until }
    guard proposal.until == nil else { throw .round(.lastDayTwice) }
    guard period.from <= period.until else {
      throw .input(.daysBackwards(from: period.from, until: period.until))
    }
    return period.until
  }

  /// Why the vote is taken by a rule that isn't in force; nil where it is.
  private func reasonOutOfForce(
    _ proposal: VoteProposal, for rule: Rule
  ) throws(Refusal) -> String? {
    var reason = try optional(proposal.despiteValidity, .reason)
    if let refusal = rule.outOfForce(on: moment.day), reason == nil {
      // The reason the meeting chose it for holds for its votes.
      guard rule == session.details.rule,
        let chosen = try optional(session.details.despiteValidity, .reason)
      else { throw refusal }
      reason = chosen
    }
    // A rule in force needs no reason, and papers would say that it was out of force.
    return rule.isInForce(on: moment.day) ? nil : reason
  }

  /// Refuses to let slips of the round before stand that answered something else: they answer the text
  /// they were given to, as they were counted.
  private func mayCarry(
    _ proposal: VoteProposal, on subject: VoteSubject, by ownerRoll: Int?, after earlier: Vote?
  ) throws(Refusal) {
    guard ownerRoll != nil, let earlier, earlier.opening.ownerRoll != nil,
      earlier.opening.subject == subject, earlier.corrections.isEmpty
    else { throw .round(.noSlipsToCarry(of: earlier?.id)) }
    let scope = session.scope(of: earlier)
    if let asked = try optional(proposal.scope, .text), asked != scope {
      throw .round(.slipsOfOtherScope(earlier.id, scope: scope))
    }
  }

  /// Owners vote by a register whose every grouping has been confirmed.
  private func ownerRoll(for rule: Rule) throws(Refusal) -> Int? {
    guard rule.decides == .owners else { return nil }
    guard session.ownerRolls.last != nil else { throw .slips(.ownersNotConfirmed) }
    return session.ownerRolls.count
  }

  private func subject(of proposal: VoteProposal) throws(Refusal) -> (Issue?, VoteSubject) {
    switch proposal.subject {
    case nil:
      let motion = try currentMotion(of: proposal)
      if case .amendment(let id)? = session.subjectOfNextVote(on: motion.issue),
        let waiting = session.amendments[id]
      {
        return try amending(waiting)
      }
      return try moving(motion)
    case .motion(let reference):
      return try moving(
        reference == nil ? try currentMotion(of: proposal) : try self.motion(named: reference))
    case .amendment(let reference): return try amending(try amendment(reference))
    case .question(let question):
      return (try optionalIssue(proposal), .question(text: try text(question, .text)))
    case .choice(let question, let candidates, let seats):
      let names = try candidates.map { name throws(Refusal) in try title(name, .candidates) }
      if let alike = names.indices.first(where: { place in
        names[..<place].contains {
          $0 != names[place] && $0.asCompared == names[place].asCompared
        }
      }) {
        throw .count(
          .inconsistent([.init(.choicesDifferInBlanks, .heads, 2, 1, choice: names[alike])]))
      }
      guard Set(names).count == names.count, names.count >= 2 else { throw .voting(.tooFewChoices) }
      let seats = try count(seats ?? 1, .count, in: 1...max(1, names.count - 1))
      return (
        try optionalIssue(proposal),
        .choice(text: try text(question, .text), candidates: names, seats: seats)
      )
    case .appraisal(let question):
      return (try optionalIssue(proposal), .appraisal(text: try text(question, .text)))
    }
  }

  private func currentMotion(of proposal: VoteProposal) throws(Refusal) -> Motion {
    guard let motion = session.currentMotion(of: try issue(proposal.issue).id) else {
      throw .lookup(.noMotionOnFloor)
    }
    return motion
  }

  private func optionalIssue(_ proposal: VoteProposal) throws(Refusal) -> Issue? {
    if proposal.issue == nil && session.currentIssue == nil { return nil }
    return try issue(proposal.issue)
  }

  private func moving(_ motion: Motion) throws(Refusal) -> (Issue?, VoteSubject) {
    guard motion.withdrawn == nil else { throw .lookup(.unknownMotion(motion.id.text)) }
    // Amendments are decided before the text they would change.
    let waiting = motion.amendments.count { session.amendments[$0]?.status == .proposed }
    if waiting > 0 { throw .course(.amendmentsWaiting(motion.id, count: waiting)) }
    return (
      session.issues[motion.issue], .motion(id: motion.id, version: motion.current.number)
    )
  }

  private func amending(_ amendment: Amendment) throws(Refusal) -> (Issue?, VoteSubject) {
    guard amendment.status == .proposed else { throw .course(.notWaiting(amendment.id)) }
    let motion = try motion(named: amendment.motion.text)
    guard amendment.base == motion.current.number else {
      throw .course(
        .amendmentOutdated(
          amendment.id, base: amendment.base, current: motion.current.number))
    }
    return (session.issues[motion.issue], .amendment(id: amendment.id))
  }

  private func rule(of proposal: VoteProposal, for subject: VoteSubject) throws(Refusal) -> Rule {
    let rule = try chosenRule(of: proposal, for: subject).currentEdition
    if let mistake = rule.mistake { throw .voting(.unsoundRule(rule.id, mistake)) }
    return session.details.confirmed(rule.succeeded(on: moment.day))
  }

  private func chosenRule(
    of proposal: VoteProposal, for subject: VoteSubject
  ) throws(Refusal) -> Rule {
    if let own = proposal.ownRule {
      guard own.policies.haveClauses else { throw .input(.empty(.clause)) }
      // Judged again, a vote brings the copy that was confirmed for it.
      if session.details.confirmations.contains(where: { $0.filled == own }) {
        return Rule.builtIn(own.id) ?? own
      }
      return own
    }
    if let id = proposal.rule {
      if id == session.details.rule.id { return session.details.rule }
      guard let rule = Rule.builtIn(id) else { throw .lookup(.unknownRule(id)) }
      return rule
    }
    switch subject {
    case .choice: return .plurality
    case .appraisal: return .appraisal
    default: return session.details.rule
    }
  }

  /// What belongs to the owners in common is decided by their ballots alone; a consultation may
  /// give its opinion, and nothing else may be voted on it.
  private func mayDecide(_ issue: Issue, by rule: Rule, _ way: Way) throws(Refusal) {
    switch rule.authority(over: issue.competence, by: way) {
    case .decides, .opinionOnly: return
    case .refused(.ownersMatter): throw .voting(.ownersMatter(rule: rule.id))
    case .refused(.needsBallots): throw .voting(.wayNotAllowed(way, rule: rule.id))
    case .refused(.needsRule(let id)): throw .voting(.ownersRule(needed: id))
    case .refused(.belowLaw(let id)): throw .voting(.unsoundRule(rule.id, .belowLaw(id)))
    }
  }
}

extension Session {
  /// Whether words of the text that is voted on, or of an amendment and what it amends, were struck
  /// out: nobody could say what was adopted.
  fileprivate func isStruckOut(_ subject: VoteSubject) -> Bool {
    let texts: [String?] =
      switch subject {
      case .motion(let id, let version):
        [motions[id]?.versions.first { $0.number == version }?.text]
      case .amendment(let id):
        [amendments[id]?.text, amendments[id].flatMap { motions[$0.motion]?.current.text }]
      case .choice, .question, .appraisal: []
      }
    return texts.contains { $0?.contains(Redacted.mark) == true }
  }

  /// The attendance the meeting's own law asks for and that isn't there, where the custom of a
  /// consultation would choose; nil where the vote is by a law of its own, or enough are there.
  fileprivate func shortOfOwnRule(_ rule: Rule) -> Verdict.Test? {
    guard rule.decides == .consultation, details.rule.decides != .consultation,
      details.rule.decides != .owners
    else { return nil }
    return failedAttendance
  }
}

extension Rule {
  /// Why it can't be used on that day without a reason; nil where it is in force.
  func outOfForce(on day: Day) -> Refusal? {
    guard !isInForce(on: day) else { return nil }
    return .voting(
      .ruleNotInForce(
        id, on: day, from: validFrom.flatMap { day < $0 ? $0 : nil },
        until: validUntil.flatMap { $0 < day ? $0 : nil }))
  }
}

extension VoteSubject {
  /// Whether a rule of that shape answers such a question.
  fileprivate func isAnswered(by shape: Rule.Shape) -> Bool {
    switch (self, shape) {
    case (.choice, .plurality), (.choice, .election), (.appraisal, .appraisal): true
    case (.choice, _), (.appraisal, _), (_, .plurality), (_, .election), (_, .appraisal): false
    case (.motion, _), (.amendment, _), (.question, _): true
    }
  }
}
