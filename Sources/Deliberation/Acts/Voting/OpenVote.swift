import Values

extension Command {
  /// Fixes what is voted on, by which rule and by whom.
  package struct OpenVote: CommandPayload {
    /// On what, by which rule and how.
    package var proposal: VoteProposal

    package init(proposal: VoteProposal) { self.proposal = proposal }

    // The electorate, the settings and the register are taken as they are now.
    package static let footing = Footing(phases: [.open], readsAfresh: .electorate)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let opening = try chair.opening(of: proposal)
      return chair.stopped()
        + [.voteOpened(.init(vote: chair.session.next("v"), opening: opening))]
    }

    package var days: [Day] {
      [proposal.until, proposal.period?.from, proposal.period?.until].compactMap { $0 }
    }

    package func unlikely(to chair: Chair) -> Refusal? {
      chair.backwards(from: chair.session.opening?.at)
    }
  }
}

extension Event {
  /// A vote is taken from here on, with everything that was fixed for it.
  package struct VoteOpened: EventPayload {
    /// 表决: its number.
    package var vote: Vote.ID
    /// 表决事项: subject, way, rule and voters.
    package var opening: VoteOpening

    package init(vote: Vote.ID, opening: VoteOpening) {
      (self.vote, self.opening) = (vote, opening)
    }

    package var event: Event { .voteOpened(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)
    package static let isStep = true
    package static let isJudgedByItsDay = true

    package var formatVersion: Int {
      if opening.period != nil { return 4 }
      let isLater =
        opening.droppedSlips != nil || opening.until != nil || opening.notMembers != nil
        || opening.rule.isLater || opening.despiteValidity != nil || opening.despiteRule != nil
      return isLater ? 2 : Self.format
    }

    package var touches: [Touch] {
      [.makes(.vote(vote))] + opening.reads
        + opening.electorate.map { .reads(.participant($0)) }
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.votes.contains(vote) else { throw .repeated(.vote(vote)) }
      // Numbers count on, so that no vote can go back to itself over others.
      if let previous = opening.previous, previous >= vote { throw .unknown(.vote(previous)) }
      if let issue = opening.issue { try session.change(issue) { $0.votes.append(vote) } }
      var opened = Vote(id: vote, opening: opening, opened: stamp.moment)
      opened.isBesideMotion = session.currentMotion(of: opening.issue) != nil
      opened.lastDay = opening.period?.until ?? opening.until
      session.votes[vote] = opened
    }

    package var compared: Self { with(self) { $0.opening.rule = opening.rule.latestEdition } }

    package func act(in scene: Scene) -> Command? {
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: opening.subject.asked, issue: opening.issue?.text, ownRule: opening.rule,
            way: opening.way, despiteNotice: opening.despiteNotice,
            despiteValidity: opening.despiteValidity, despiteRule: opening.despiteRule,
            scope: opening.scope, carriesSlips: opening.carriesSlips, until: opening.until,
            period: opening.period)))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      vote = numbers(vote)
      opening.issue = numbers(opening.issue)
      opening.subject = opening.subject.renumbered(numbers)
      opening.electorate = numbers(opening.electorate)
      opening.previous = numbers(opening.previous)
      opening.ownerRoll = numbers(opening.register)?.place
      opening.notMembers = opening.notMembers.map { numbers($0) }
    }
  }
}

extension VoteOpening {
  /// What it read besides the people who vote.
  fileprivate var reads: [Touch] {
    var touches: [Touch] = [.reads(.meeting)]
    if ownerRoll != nil { touches.append(.reads(.owners)) }
    if let issue { touches.append(.reads(.issue(issue))) }
    switch subject {
    case .motion(let id, _): touches.append(.reads(.motion(id)))
    case .amendment(let id): touches.append(.reads(.amendment(id)))
    case .question, .choice, .appraisal: break
    }
    return touches
  }
}

extension VoteSubject {
  /// What was asked to be voted on.
  fileprivate var asked: VoteProposal.Subject {
    switch self {
    case .motion(let id, _): .motion(motion: id.text)
    case .amendment(let id): .amendment(amendment: id.text)
    case .question(let text): .question(text: text)
    case .choice(let text, let candidates, let seats):
      .choice(text: text, candidates: candidates, seats: seats)
    case .appraisal(let text): .appraisal(text: text)
    }
  }

  fileprivate func renumbered(_ numbers: Renumbering) -> VoteSubject {
    switch self {
    case .motion(let id, let version): .motion(id: numbers(id), version: version)
    case .amendment(let id): .amendment(id: numbers(id))
    case .question, .choice, .appraisal: self
    }
  }
}
