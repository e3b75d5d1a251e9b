import Deliberation
import Sentences
import Text

/// What somebody looks for who has found a mistake: a person, or one thing of the meeting.
package enum CorrectionSubject: Hashable, Sendable {
  case person(Participant.ID)
  /// The meeting itself: title, time and place, who chaired and took down, what belongs to no issue.
  case meeting
  case issue(Issue.ID)
  case motion(Motion.ID)
  case vote(Vote.ID)
  /// 议定事项 of an issue.
  case outcome(Issue.ID)
  case task(Assignment.ID)
  /// What a party answered whose consent is asked on an issue.
  case consent(Issue.ID, party: String)
  case objection(Issue.ID, number: Int)
  case concern(Concern.ID)
  case opinions(OpinionRound.ID)
  case remark(Remark.ID)
  case attachment(Attachment.ID)
}

extension CorrectionSubject {
  /// Everybody on the roster, walk-ins too.
  package static func people(of session: Session) -> [CorrectionSubject] {
    session.roster.map { .person($0.id) }
  }

  /// The things of the meeting, issue by issue.
  package static func things(of session: Session) -> [CorrectionSubject] {
    let ofIssues = session.issues.values.flatMap { issue -> [CorrectionSubject] in
      var things: [CorrectionSubject] = [.issue(issue.id)] + issue.motions.map { .motion($0) }
      things += issue.votes.map { .vote($0) }
      if !issue.settlements.isEmpty { things.append(.outcome(issue.id)) }
      things += session.assignments.values.filter { $0.issue == issue.id }.map { .task($0.id) }
      things += issue.concurrences.map { .consent(issue.id, party: $0.party) }
      things += issue.objections.map { .objection(issue.id, number: $0.number) }
      return things + issue.concerns.map { .concern($0) }
        + issue.opinionRounds.map { .opinions($0) }
    }
    let all =
      [.meeting] + ofIssues + session.votes.values.map { .vote($0.id) }
      + session.concerns.values.map { .concern($0.id) }
      + session.opinionRounds.values.map { .opinions($0.id) }
      + session.remarks.values.map { .remark($0.id) }
      + session.attachments.values.map { .attachment($0.id) }
    var seen: Set<CorrectionSubject> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// Whether an event tells of it.
  func isTold(by event: Event, in session: Session) -> Bool {
    event.subjects(in: session).contains(self)
  }
}

extension Event {
  /// Whom and what it tells of.
  fileprivate func subjects(in session: Session) -> [CorrectionSubject] {
    let named = fields.filter {
      ["participant", "speaker", "mover", "seconder", "by"].contains($0.name)
    }
    .map { Participant.ID($0.value) }
    .filter { session.participants.contains($0) }.map { CorrectionSubject.person($0) }
    let thing = touches.first { $0.kind != .reads }?.thing
    return [ofIssue ?? thing.flatMap { $0.subject(in: session) } ?? .meeting] + named
  }

  /// The part of an issue that it tells of; nil for what isn't a part of one.
  private var ofIssue: CorrectionSubject? {
    if case .settled(let it) = self { return .outcome(it.issue) }
    if case .concurrenceRecorded(let it) = self {
      return .consent(it.issue, party: it.concurrence.party)
    }
    if case .objectionRaised(let it) = self {
      return .objection(it.issue, number: it.objection.number)
    }
    if case .objectionAnswered(let it) = self { return .objection(it.issue, number: it.number) }
    return nil
  }
}

extension Thing {
  /// What it is to whoever looks for it; nil for what is no part of the meeting.
  fileprivate func subject(in session: Session) -> CorrectionSubject? {
    switch self {
    case .meeting, .phase, .owners, .queue, .step, .record: .meeting
    case .participant(let id): .person(id)
    case .issue(let id): .issue(id)
    case .motion(let id): .motion(id)
    case .amendment(let id): session.amendments[id].map { .motion($0.motion) }
    case .concern(let id): .concern(id)
    case .remark(let id): .remark(id)
    case .opinionRound(let id): .opinions(id)
    // What somebody said is looked for by who said it.
    case .turn(let id): session.turns[id].map { .person($0.speaker) }
    case .vote(let id): .vote(id)
    case .assignment(let id): .task(id)
    case .attachment(let id): .attachment(id)
    case .entry: nil
    }
  }
}
