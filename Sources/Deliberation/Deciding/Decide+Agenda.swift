extension Chair {
  func agenda(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .addIssue(let name, let source, let proposer, let summary, let number, let consents):
      let id: Issue.ID = session.next("i")
      let number = try optional(number, .number)
      if let number, session.issues.values.contains(where: { $0.number == number }) {
        throw .numberTaken(number)
      }
      let own = "\(session.identity.id)-\(Int(id.text.dropFirst()) ?? 1)"
      return [
        .issueAdded(
          issue: id, number: number ?? own, title: try title(name),
          source: source ?? IssueSource(kind: .other), proposer: try optional(proposer, .by),
          summary: try optional(summary, .text), concurrences: try parties(consents))
      ]
    case .changeIssue(
      let reference, let name, let source, let proposer, let summary, let consents):
      let issue = try issue(reference)
      let title: String? = if let name { try self.title(name) } else { nil }
      guard
        title != nil || source != nil || proposer != nil || summary != nil || consents != nil
      else {
        throw .nothingToChange
      }
      try keepsWhatStood(
        of: issue, title: title, summary: summary, proposer: proposer, source: source, consents)
      try keepsVotedTitle(title, of: issue)
      let asked = try parties(consents)
      return [
        .issueChanged(
          issue: issue.id, title: title, source: source?.tidied,
          proposer: try clearable(proposer, .by), summary: try clearable(summary, .text),
          concurrences: asked)
      ] + (try asked.map { parties throws(Refusal) in try asking(for: parties, on: issue) } ?? [])
    case .screenIssue(let reference, let screening):
      _ = try title(screening.by, .by)
      // Whoever isn't listed is owed an answer.
      if !screening.listed { _ = try text(screening.reply ?? "", .reply) }
      let issue = try issue(reference)
      if !screening.listed, let vote = session.pendingVote, vote.opening.issue == issue.id {
        throw .issueUnderVote(vote.id)
      }
      try keepsWhatStood(of: issue, isSame: issue.screening == screening) {
        if case .screened(issue.id, _) = $0 { true } else { false }
      }
      return [.screened(issue: issue.id, screening: screening)]
    case .recordPartyStudy(let reference, let study):
      _ = try title(study.by, .by)
      _ = try text(study.conclusion, .conclusion)
      let issue = try issue(reference)
      try keepsWhatStood(of: issue, isSame: issue.partyStudy == nil || issue.partyStudy == study) {
        if case .partyStudied(issue.id, _) = $0 { true } else { false }
      }
      return [.partyStudied(issue: issue.id, study: study)]
    case .recordNotice(let reference, let notified):
      let issue = try issue(reference)
      try keepsWhatStood(of: issue, isSame: issue.notified == notified) {
        if case .notified(issue.id, _) = $0 { true } else { false }
      }
      return [.notified(issue: issue.id, notified: notified)]
    case .judgeCompetence(let reference, let competence):
      _ = try title(competence.by, .by)
      for item in competence.items { _ = try count(item, .number, in: 1...9) }
      let issue = try issue(reference)
      if let vote = session.pendingVote, vote.opening.issue == issue.id,
        case .refused = vote.opening.rule.authority(over: competence, by: vote.opening.way)
      {
        // Whose matter it is was asked when the vote opened.
        throw .issueUnderVote(vote.id)
      }
      if let said = issue.competence {
        try keepsWhatWasVotedUnder(issue, isSame: said == competence)
        try keepsWhatStood(of: issue, isSame: said == competence) {
          if case .competenceJudged(issue.id, _) = $0 { true } else { false }
        }
      }
      return [.competenceJudged(issue: issue.id, competence: competence)]
    case .takeUp(let reference):
      let issue = try issue(reference)
      if issue.screening?.listed == false { throw .issueNotListed(issue.id) }
      if let vote = session.pendingVote { throw .votePending(vote.id) }
      return stopped() + [.takenUp(issue: issue.id)]
    default: return try step(command)
    }
  }

  /// Parties by name, each once.
  private func parties(_ names: [String]?) throws(Refusal) -> [String]? {
    guard let names else { return nil }
    var parties: [String] = []
    for name in names {
      let party = try title(name, .party)
      if !parties.contains(party) { parties.append(party) }
    }
    return parties
  }

  private func step(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .addStep(let name, let minutes):
      if let minutes { _ = try count(minutes, .minutes, in: 1...1440) }
      return [.stepAdded(step: session.next("s"), title: try title(name), minutes: minutes)]
    case .beginStep(let reference):
      let step =
        session.steps[AgendaStep.ID(reference)]
        ?? session.steps.values.first { $0.title == reference }
      guard let step else { throw .unknownStep(reference) }
      if step.began != nil { throw .stepBegun(step.id) }
      let ending = session.currentStep.map { [Event.stepEnded(step: $0)] } ?? []
      return ending + [.stepBegun(step: step.id)]
    case .endStep(let reference):
      guard let id = reference.map({ AgendaStep.ID($0) }) ?? session.currentStep else {
        throw .noStepUnderWay
      }
      guard let step = session.steps[id] else { throw .unknownStep(id.text) }
      guard step.began != nil, step.ended == nil else { throw .noStepUnderWay }
      return [.stepEnded(step: id)]
    default: return []
    }
  }

  func motion(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .propose(let reference, let text, let mover, let seconder):
      let issue = try issue(reference)
      if let vote = session.pendingVote, vote.opening.issue == issue.id,
        vote.opening.subject.isOfText
      {
        throw .issueUnderVote(vote.id)
      }
      return [
        .proposed(
          motion: session.next("m"), issue: issue.id, text: try self.text(text, .text),
          mover: try person(mover), seconder: try person(seconder))
      ]
    case .withdrawMotion(let reference, let reason):
      let motion = try motion(named: reference)
      try notBeingVoted(on: .motion(id: motion.id, version: motion.current.number))
      if let issue = session.issues[motion.issue],
        let vote = session.decisions(on: issue).first(where: { $0.opening.subject.isOn(motion.id) })
      {
        throw .motionAdopted(motion.id, by: vote.id)
      }
      if let vote = session.pendingVote, case .amendment(let id) = vote.opening.subject,
        session.amendments[id]?.motion == motion.id
      {
        throw .amendmentUnderVote(vote.id)
      }
      return [.motionWithdrawn(motion: motion.id, reason: try text(reason, .reason))]
    case .amend(let reference, let text, let mover, let seconder):
      let motion = try motion(named: reference)
      let edited = try self.text(text, .text)
      if edited == motion.current.text { throw .unchangedText }
      if let vote = session.pendingVote, case .motion(motion.id, _) = vote.opening.subject {
        throw .issueUnderVote(vote.id)
      }
      return [
        .amendmentProposed(
          amendment: session.next("a"), motion: motion.id, base: motion.current.number,
          number: motion.amendments.count + 1, text: edited, mover: try person(mover),
          seconder: try person(seconder))
      ]
    case .reviseAmendment(let reference, let text):
      let amendment = try amendment(reference)
      guard amendment.status == .proposed else { throw .notWaiting(amendment.id) }
      try notBeingVoted(on: .amendment(id: amendment.id))
      let motion = try motion(named: amendment.motion.text)
      let edited = try self.text(text, .text)
      if edited == motion.current.text { throw .unchangedText }
      return [
        .amendmentRevised(amendment: amendment.id, base: motion.current.number, text: edited)
      ]
    case .withdrawAmendment(let reference, let reason):
      let amendment = try amendment(reference)
      guard amendment.status == .proposed else { throw .notWaiting(amendment.id) }
      try notBeingVoted(on: .amendment(id: amendment.id))
      return [
        .amendmentWithdrawn(amendment: amendment.id, reason: try optional(reason, .reason))
      ]
    default: return []
    }
  }

  /// What is being voted on stays as it was read out.
  private func notBeingVoted(on subject: VoteSubject) throws(Refusal) {
    if let vote = session.pendingVote, vote.opening.subject == subject {
      throw .votePending(vote.id)
    }
  }

  func opinion(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .raiseConcern(let reference, let by, let text):
      let issue = try issue(reference)
      try wasntRaisedUnheard(on: issue)
      return [
        .concernRaised(
          concern: session.next("c"), issue: issue.id, by: try person(by),
          text: try self.text(text, .text))
      ]
    case .answerConcern(let reference, let answer, let settled):
      let id = Concern.ID(reference)
      guard let concern = session.concerns[id] else { throw .unknownConcern(reference) }
      try keepsWhatStood(of: concern, answer, settled)
      return [
        .concernAnswered(concern: id, answer: try text(answer, .answer), settled: settled)
      ]
    case .remark(let reference, let by, let text):
      let issue: Issue.ID? =
        if let reference { try self.issue(reference).id } else { session.currentIssue }
      return [
        .remarked(
          remark: session.next("r"), issue: issue, by: try person(by),
          text: try self.text(text, .text))
      ]
    case .recordOpinions(let reference, var numbers):
      numbers.lines = try numbers.lines.map { line throws(Refusal) in try text(line, .lines) }
      try agree(numbers)
      let round = OpinionRound(
        id: session.next("o"), issue: try issue(reference).id, numbers: numbers)
      return [.opinionsRecorded(round: round)]
    default: return []
    }
  }
}

extension Chair {
  /// Refuses numbers of a survey that can't be, and more words than papers print.
  func agree(_ numbers: OpinionRound.Numbers) throws(Refusal) {
    guard numbers.lines.count <= 3 else { throw .tooManyLines(.lines, limit: 3) }
    for number in [numbers.issued, numbers.returned, numbers.valid, numbers.agreeing] {
      _ = try count(number, .count)
    }
    let wrong = numbers.inconsistencies
    if !wrong.isEmpty { throw .inconsistent(wrong) }
  }
}

extension OpinionRound.Numbers {
  /// Which of 发放 ≥ 收回 ≥ 有效 ≥ 同意 doesn't hold, and by how much.
  fileprivate var inconsistencies: [Verdict.Inconsistency] {
    func larger(_ left: Int, than right: Int, _ claim: Verdict.Inconsistency.Claim)
      -> [Verdict.Inconsistency]
    {
      guard left > right else { return [] }
      return [
        .init(
          claim: claim, measure: .heads, left: .heads(left), right: .heads(right),
          difference: .heads(left - right))
      ]
    }
    return larger(returned, than: issued, .sheetsReturnedWithinIssued)
      + larger(valid, than: returned, .sheetsValidWithinReturned)
      + larger(agreeing, than: valid, .sheetsAgreeingWithinValid)
  }
}

extension VoteSubject {
  /// Whether a text, or a choice in the place of one, is put to the vote, beside which no other is
  /// moved.
  fileprivate var isOfText: Bool {
    switch self {
    case .motion, .amendment, .choice: true
    case .question, .appraisal: false
    }
  }
}
