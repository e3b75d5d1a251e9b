import Deliberation
import Values

extension Extract.Issue {
  init(_ issue: Deliberation.Issue, _ facts: StandingFacts) {
    let session = facts.session
    let stands = session.stands(issue)
    let outcome = stands ? session.outcome(of: issue) : nil
    self.init(
      id: issue.id, number: issue.number, title: issue.title, status: session.status(of: issue),
      stands: stands, added: facts.witness(of: .issueAdded(issue.id)), proposer: issue.proposer,
      source: issue.source)
    study = issue.partyStudy.map { .init($0, of: issue, facts) }
    competence = issue.competence.map { .init($0, of: issue, facts) }
    opinionRounds = issue.opinionRounds.compactMap { session.opinionRounds[$0] }.map {
      .init($0, facts)
    }
    votes = issue.votes.compactMap { session.votes[$0] }.filter { $0.voided == nil }.compactMap {
      .init($0, on: issue, facts)
    }
    self.outcome = outcome
    if let outcome, let place = issue.settlements.lastIndex(where: { $0.outcome == outcome }) {
      let all = facts.witnesses(of: .settled(issue.id), count: issue.settlements.count)
      settled = all[place]
    }
    consents = session.consents(of: issue).map {
      .init(
        party: $0.party, answer: $0.answer, on: $0.on, due: $0.due,
        at: facts.known(.consented(issue.id, party: $0.party)))
    }
    objections = issue.objections.map { .init($0, on: issue, facts) }
    concerns = issue.concerns.compactMap { session.concerns[$0] }.filter(\.isOpen).map {
      .init(
        id: $0.id, text: $0.text, isAnswered: $0.answer != nil,
        at: facts.witness(of: .concernRaised($0.id)))
    }
    mediations = zip(
      issue.mediations,
      facts.witnesses(of: .mediated(issue.id), count: issue.mediations.count)
    ).map { .init(on: $0.on, at: $1) }
    assignments = issue.assignments.compactMap { session.assignments[$0] }
      .filter { session.holds($0) }.map { .init($0, facts) }
    closedWithoutAssignment = issue.closedWithoutAssignment
    if status == .closed { closed = facts.known(.closed(issue.id)).flatMap(facts.day) }
  }
}

extension Concern {
  /// Whether nobody answered it, or whoever raised it keeps it.
  fileprivate var isOpen: Bool { settled == false || settled == nil && answer == nil }
}

extension Extract.Study {
  fileprivate init(_ study: PartyStudy, of issue: Deliberation.Issue, _ facts: StandingFacts) {
    let at = facts.witness(of: .studied(issue.id))
    self.init(
      by: study.by, on: study.on ?? facts.day(of: at) ?? facts.session.identity.date,
      conclusion: study.conclusion, at: at)
  }
}

extension Extract.Competence {
  fileprivate init(
    _ competence: Deliberation.Competence, of issue: Deliberation.Issue, _ facts: StandingFacts
  ) {
    let at = facts.witness(of: .competenceJudged(issue.id))
    self.init(
      answer: competence.answer, items: competence.items,
      on: facts.day(of: at) ?? facts.session.identity.date, at: at)
  }
}

extension Extract.OpinionRound {
  fileprivate init(_ round: Deliberation.OpinionRound, _ facts: StandingFacts) {
    let at = facts.witness(of: .opinionsRecorded(round.id))
    let numbers = round.numbers
    self.init(
      id: round.id, issued: numbers.issued, returned: numbers.returned, valid: numbers.valid,
      agreeing: numbers.agreeing, on: facts.day(of: at) ?? facts.session.identity.date, at: at)
  }
}

extension Extract.Objection {
  fileprivate init(
    _ objection: Deliberation.Objection, on issue: Deliberation.Issue, _ facts: StandingFacts
  ) {
    let fact = EntriesOfFacts.Fact.objectionAnswered(issue.id, objection.number)
    self.init(
      number: objection.number, on: objection.on, inWriting: objection.inWriting,
      answered: objection.answer == nil ? nil : facts.witness(of: fact),
      settled: objection.settled, at: facts.witness(of: .objected(issue.id, objection.number)))
  }
}

extension Extract.Assignment {
  fileprivate init(_ task: Deliberation.Assignment, _ facts: StandingFacts) {
    let told = facts.witnesses(of: .progressReported(task.id), count: task.progress.count)
    self.init(
      id: task.id, work: task.work,
      progress: zip(task.progress, told).map {
        .init(on: $0.on, text: $0.text, isDone: $0.done, at: $1)
      },
      dropped: task.dropped, at: facts.witness(of: .assigned(task.id)))
  }
}
