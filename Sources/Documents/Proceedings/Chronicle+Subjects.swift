import Deliberation

extension Chronicle {
  /// The issue an act belongs to: the one it names, else the one on the floor.
  func subject(of event: Event) -> Issue.ID? {
    let session = papers.session
    if event.isOne(of: Event.Opened.self, Event.Adjourned.self, Event.Reopened.self) { return nil }
    if let speaking = event.payload as? any Speaking { return speaking.issue }
    if let act = event.payload as? any OnIssue { return act.issue }
    if let act = event.payload as? any OnVote {
      return session.votes[act.vote].map(\.opening.issue) ?? issue
    }
    if let act = event.payload as? any OnAmendment {
      return session.amendments[act.amendment].flatMap { session.motions[$0.motion]?.issue }
        ?? issue
    }
    if case .motionWithdrawn(let withdrawal) = event {
      return session.motions[withdrawal.motion]?.issue ?? issue
    }
    if case .concernAnswered(let answer) = event {
      return session.concerns[answer.concern]?.issue ?? issue
    }
    return issue
  }
}

/// Words said at a meeting, on an issue or on none.
private protocol Speaking {
  var issue: Issue.ID? { get }
}

extension Event.Remarked: Speaking {}
extension Event.TurnStarted: Speaking {}
extension Event.TurnRecorded: Speaking {}

/// An act that names its issue.
private protocol OnIssue {
  var issue: Issue.ID { get }
}

extension Event.ConcernRaised: OnIssue {}
extension Event.ConcurrenceRecorded: OnIssue {}
extension Event.ConsentLetGo: OnIssue {}
extension Event.ObjectionRaised: OnIssue {}
extension Event.Proposed: OnIssue {}
extension Event.StatusChanged: OnIssue {}

extension Event.OpinionsRecorded: OnIssue {
  fileprivate var issue: Issue.ID { round.issue }
}

/// An act in a vote.
private protocol OnVote {
  var vote: Vote.ID { get }
}

extension Event.Announced: OnVote {}
extension Event.DeliveryRegistered: OnVote {}
extension Event.DeliveryTakenOut: OnVote {}
extension Event.LotDrawn: OnVote {}
extension Event.ObjectionsAsked: OnVote {}
extension Event.ProxySupplied: OnVote {}
extension Event.ProxyWithdrawn: OnVote {}
extension Event.RecountCalled: OnVote {}
extension Event.RoundClosed: OnVote {}
extension Event.RoundExtended: OnVote {}
extension Event.SlipsEntered: OnVote {}
extension Event.SlipsSettled: OnVote {}
extension Event.VoteOpened: OnVote {}
extension Event.VoteVoided: OnVote {}

/// An act on an amendment.
private protocol OnAmendment {
  var amendment: Amendment.ID { get }
}

extension Event.AmendmentAdopted: OnAmendment {}
extension Event.AmendmentProposed: OnAmendment {}
extension Event.AmendmentRejected: OnAmendment {}
extension Event.AmendmentReopened: OnAmendment {}
extension Event.AmendmentWithdrawn: OnAmendment {}
