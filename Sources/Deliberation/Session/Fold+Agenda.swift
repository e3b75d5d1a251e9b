extension Session {
  mutating func foldAgenda(_ event: Event, at moment: Moment) throws(Misfit) {
    switch event {
    case .issueAdded(
      let id, let number, let title, let source, let proposer, let summary, let consents):
      guard !issues.contains(id) else { throw .repeated(.issue(id)) }
      var issue = Issue(id: id, number: number, title: title, source: source, proposer: proposer)
      issue.summary = summary
      issue.consentsAsked = consents
      issues[id] = issue
    case .issueChanged(let id, let title, let source, let proposer, let summary, let consents):
      try change(id) {
        $0.title = title ?? $0.title
        $0.source = source ?? $0.source
        if let proposer { $0.proposer = proposer.isEmpty ? nil : proposer }
        if let summary { $0.summary = summary.isEmpty ? nil : summary }
        $0.consentsAsked = consents ?? $0.consentsAsked
      }
    case .screened(let id, let screening): try change(id) { $0.screening = screening }
    case .partyStudied(let id, let study): try change(id) { $0.partyStudy = study }
    case .notified(let id, let notified): try change(id) { $0.notified = notified }
    case .competenceJudged(let id, let competence): try change(id) { $0.competence = competence }
    case .takenUp(let id):
      try change(id) { if $0.status == .listed { $0.status = .discussed } }
      currentIssue = id
      floor.queue = []
    case .stepAdded, .stepBegun, .stepEnded: try foldStep(event, at: moment)
    case .proposed, .motionWithdrawn, .amendmentProposed, .amendmentRevised, .amendmentAdopted,
      .amendmentRejected, .amendmentReopened, .amendmentWithdrawn, .erratumNoted:
      try foldMotion(event)
    default: try foldOpinion(event, at: moment)
    }
  }

  private mutating func foldStep(_ event: Event, at moment: Moment) throws(Misfit) {
    switch event {
    case .stepAdded(let id, let title, let minutes):
      guard !steps.contains(id) else { throw .repeated(.step(id)) }
      steps[id] = AgendaStep(id: id, title: title, began: nil, ended: nil, minutes: minutes)
    case .stepBegun(let id):
      guard steps.update(id, { $0.began = moment }) else { throw .unknown(.step(id)) }
      currentStep = id
    case .stepEnded(let id):
      guard steps.update(id, { $0.ended = moment }) else { throw .unknown(.step(id)) }
      currentStep = nil
    default: break
    }
  }

  private mutating func foldMotion(_ event: Event) throws(Misfit) {
    switch event {
    case .proposed(let id, let issue, let text, let mover, let seconder):
      guard !motions.contains(id) else { throw .repeated(.motion(id)) }
      try change(issue) { $0.motions.append(id) }
      motions[id] = Motion(
        id: id, issue: issue, mover: mover, seconder: seconder,
        versions: [.init(number: 1, text: text, amendment: nil)])
    case .erratumNoted(let id, let version, let erratum):
      let known = motions.update(id) { $0.errata.append(.init(version: version, erratum)) }
      guard known else { throw .unknown(.motion(id)) }
    case .motionWithdrawn(let id, let reason):
      guard motions.update(id, { $0.withdrawn = reason }) else { throw .unknown(.motion(id)) }
    case .amendmentProposed(
      let id, let motion, let base, let number, let text, let mover, let seconder):
      guard !amendments.contains(id) else { throw .repeated(.amendment(id)) }
      guard motions.update(motion, { $0.amendments.append(id) }) else {
        throw .unknown(.motion(motion))
      }
      amendments[id] = Amendment(
        id: id, motion: motion, number: number, base: base, text: text, mover: mover,
        seconder: seconder)
    case .amendmentRevised(let id, let base, let text):
      try change(id) {
        $0.base = base
        $0.text = text
      }
    case .amendmentAdopted(let id, let version):
      guard let amendment = amendments[id] else { throw .unknown(.amendment(id)) }
      // Where an earlier file took a version back, its number may have been given again.
      let drafted = motions[amendment.motion]?.current.number ?? 0
      guard version > drafted else { throw .repeated(.amendment(id)) }
      try change(id) { $0.status = .adopted(version: version) }
      _ = motions.update(amendment.motion) {
        $0.versions.append(.init(number: version, text: amendment.text, amendment: id))
        $0.drafted = max($0.drafted, version)
      }
    case .amendmentReopened(let id):
      guard let amendment = amendments[id] else { throw .unknown(.amendment(id)) }
      if case .adopted(let version) = amendment.status {
        _ = motions.update(amendment.motion) { motion in
          motion.versions.removeAll { $0.number == version && $0.amendment == id }
        }
      }
      try change(id) { $0.status = .proposed }
    case .amendmentRejected(let id): try change(id) { $0.status = .rejected }
    case .amendmentWithdrawn(let id, let reason):
      try change(id) { $0.status = .withdrawn(reason: reason) }
    default: break
    }
  }

  private mutating func foldOpinion(_ event: Event, at moment: Moment) throws(Misfit) {
    switch event {
    case .concernRaised(let id, let issue, let by, let text):
      guard !concerns.contains(id) else { throw .repeated(.concern(id)) }
      try change(issue) { $0.concerns.append(id) }
      concerns[id] = Concern(id: id, issue: issue, by: by, text: text, answer: nil, settled: nil)
    case .concernAnswered(let id, let answer, let settled):
      let known = concerns.update(id) {
        $0.answer = answer
        $0.settled = settled ?? $0.settled
      }
      guard known else { throw .unknown(.concern(id)) }
    case .remarked(let id, let issue, let by, let text):
      guard !remarks.contains(id) else { throw .repeated(.remark(id)) }
      remarks[id] = Remark(
        id: id, issue: issue, by: by, text: text, at: moment, supplementary: phase == .adjourned)
    case .opinionsRecorded(let round):
      guard !opinionRounds.contains(round.id) else { throw .repeated(.opinionRound(round.id)) }
      try change(round.issue) { $0.opinionRounds.append(round.id) }
      opinionRounds[round.id] = round
    default: break
    }
  }

  mutating func change(_ id: Issue.ID, _ body: (inout Issue) -> Void) throws(Misfit) {
    guard issues.update(id, body) else { throw .unknown(.issue(id)) }
  }

  private mutating func change(
    _ id: Amendment.ID, _ body: (inout Amendment) -> Void
  ) throws(Misfit) {
    guard amendments.update(id, body) else { throw .unknown(.amendment(id)) }
  }
}
