import Deliberation

/// In which living entry each fact of a session was told last.
struct EntriesOfFacts {
  /// What an entry told.
  enum Fact: Hashable {
    case issueAdded(Deliberation.Issue.ID)
    case studied(Deliberation.Issue.ID)
    case competenceJudged(Deliberation.Issue.ID)
    case settled(Deliberation.Issue.ID)
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
    switch event {
    case .issueAdded(let it): self = .issueAdded(it.issue)
    case .partyStudied(let it): self = .studied(it.issue)
    case .competenceJudged(let it): self = .competenceJudged(it.issue)
    case .settled(let it): self = .settled(it.issue)
    case .mediated(let it): self = .mediated(it.issue)
    case .concurrenceRecorded(let it): self = .consented(it.issue, party: it.concurrence.party)
    case .objectionRaised(let it): self = .objected(it.issue, it.objection.number)
    case .objectionAnswered(let it): self = .objectionAnswered(it.issue, it.number)
    case .opinionsRecorded(let it): self = .opinionsRecorded(it.round.id)
    case .concernRaised(let it): self = .concernRaised(it.concern)
    case .voteOpened(let it): self = .voteOpened(it.vote)
    case .countChecked(let it): self = .checked(it.vote)
    case .announced(let it): self = .announced(it.vote)
    case .countCorrected(let it): self = .countCorrected(it.vote)
    case .assigned(let it): self = .assigned(it.assignment)
    case .assignmentChanged(let it): self = .assigned(it.assignment)
    case .progressReported(let it): self = .progressReported(it.assignment)
    case .attached(let it): self = .attached(it.attachment)
    default: return nil
    }
  }
}
