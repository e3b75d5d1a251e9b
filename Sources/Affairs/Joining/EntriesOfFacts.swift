import Deliberation

/// In which living entry each fact of a session was told last.
struct EntriesOfFacts {
  /// What an entry told.
  enum Fact: Hashable {
    case issueAdded(Deliberation.Issue.ID)
    case studied(Deliberation.Issue.ID)
    case competenceJudged(Deliberation.Issue.ID)
    case settled(Deliberation.Issue.ID)
    case closed(Deliberation.Issue.ID)
    case mediated(Deliberation.Issue.ID)
    case consented(Deliberation.Issue.ID, party: String)
    case objected(Deliberation.Issue.ID, Int)
    case objectionAnswered(Deliberation.Issue.ID, Int)
    case opinionsRecorded(OpinionRound.ID)
    case concernRaised(Concern.ID)
    case voteOpened(Vote.ID)
    case checked(Vote.ID)
    case announced(Vote.ID)
    case countCorrected(Vote.ID)
    case assigned(Assignment.ID)
    case progressReported(Assignment.ID)
    case attached(Attachment.ID)
  }

  private var told: [Fact: [Int]] = [:]

  init(_ session: Session) {
    for entry in session.entries where session.retractedBy[entry.number] == nil {
      for event in entry.events {
        if let fact = Fact(event) { told[fact, default: []].append(entry.number) }
      }
    }
  }

  /// The last entry that told it; nil where none does any more.
  func last(_ fact: Fact) -> Int? { told[fact]?.last }

  /// Every entry that told it, in their order.
  func all(_ fact: Fact) -> [Int] { told[fact] ?? [] }
}

extension EntriesOfFacts.Fact {
  /// Nil for an event that tells none of them.
  fileprivate init?(_ event: Event) {
    guard let fact = Self.ofIssue(event) ?? Self.ofVote(event) ?? Self.ofWork(event) else {
      return nil
    }
    self = fact
  }

  private static func ofIssue(_ event: Event) -> Self? {
    if case .issueAdded(let it) = event { return .issueAdded(it.issue) }
    if case .partyStudied(let it) = event { return .studied(it.issue) }
    if case .competenceJudged(let it) = event { return .competenceJudged(it.issue) }
    if case .opinionsRecorded(let it) = event { return .opinionsRecorded(it.round.id) }
    if case .concernRaised(let it) = event { return .concernRaised(it.concern) }
    if case .settled(let it) = event { return .settled(it.issue) }
    if case .statusChanged(let it) = event, it.status == .closed { return .closed(it.issue) }
    if case .mediated(let it) = event { return .mediated(it.issue) }
    if case .objectionRaised(let it) = event { return .objected(it.issue, it.objection.number) }
    if case .objectionAnswered(let it) = event { return .objectionAnswered(it.issue, it.number) }
    guard case .concurrenceRecorded(let it) = event else { return nil }
    return .consented(it.issue, party: it.concurrence.party)
  }

  private static func ofVote(_ event: Event) -> Self? {
    if case .voteOpened(let it) = event { return .voteOpened(it.vote) }
    if case .countChecked(let it) = event { return .checked(it.vote) }
    if case .announced(let it) = event { return .announced(it.vote) }
    if case .countCorrected(let it) = event { return .countCorrected(it.vote) }
    return nil
  }

  private static func ofWork(_ event: Event) -> Self? {
    if case .assigned(let it) = event { return .assigned(it.assignment) }
    if case .assignmentChanged(let it) = event { return .assigned(it.assignment) }
    if case .progressReported(let it) = event { return .progressReported(it.assignment) }
    if case .attached(let it) = event { return .attached(it.attachment) }
    return nil
  }
}
