import Archives
import Deliberation
import Text
import Values

/// The owners' vote under way, and how far its slips have come.
package struct OwnersVote {
  package let session: Session
  package let vote: Vote
  package let roll: OwnerRoll

  /// Nil where no owners' vote is under way.
  package init?(_ session: Session?) {
    guard let session, let vote = session.pendingVote, let roll = session.owners(of: vote) else {
      return nil
    }
    (self.session, self.vote, self.roll) = (session, vote, roll)
  }

  /// What a clerk read off the slips, by dwelling.
  package func reading(at sitting: SlipSitting) -> [String: Ballot] {
    let ballots =
      vote.slips.first { $0.clerk == sitting.clerk && $0.isAgain == sitting.isAgain }?.ballots ?? []
    // A slip taken back hides none that stands.
    return Dictionary(ballots.map { ($0.room, $0) }) { first, last in
      last.answer == .notReturned ? first : last
    }
  }

  /// The slips to enter where a clerk reads a slip anew: where somebody else signed it than was read
  /// before, that reading is taken back. Co-owners who are named each have a slip.
  package func entering(_ ballot: Ballot, insteadOf before: Ballot?) -> [Ballot] {
    guard let before, before.answer != .notReturned, ballot.answer != .notReturned,
      before.signedBy?.foldedName != ballot.signedBy?.foldedName
    else { return [ballot] }
    let dwelling = roll.dwellings.first { $0.room == ballot.room }
    let isOfSeveral = dwelling?.voter == nil && (dwelling?.owners.count ?? 0) > 1
    if isOfSeveral, before.signedBy != nil, ballot.signedBy != nil { return [ballot] }
    return [
      Ballot(room: before.room, answer: .notReturned, signedBy: before.signedBy), ballot,
    ]
  }

  /// The slips of the round before, where they stand until handed in anew.
  package var carried: [String: Ballot] {
    Dictionary(session.carriedBallots(of: vote).map { ($0.room, $0) }) { _, last in last }
  }

  /// Who stands on the ballot; nil where it asks yes or no.
  package var candidates: [String]? { vote.opening.subject.candidates }

  /// How many names a ballot may mark.
  package var seats: Int {
    if case .choice(_, _, let seats) = vote.opening.subject { seats } else { 1 }
  }

  /// Slips of the first clerk that the others haven't read.
  package var unread: Int { vote.slipDifferences.count { $0.second == nil } }

  package var step: SlipsWording.Step {
    if vote.slips.isEmpty { return .first }
    if vote.slips.count == 1 || unread > 0 { return .second }
    if !vote.slipDifferences.isEmpty { return .differences }
    return vote.isRunning ? .end : .count
  }

  package func tally(_ policies: Policies = Policies(), on day: Day) -> Tally {
    session.tally(
      session.ballots(of: vote), of: vote, by: roll,
      policies: policies.completed(by: session.policies(of: vote)), on: day)
  }

  /// Slips that somebody else signed for the owner.
  package var signedByOthers: [Ballot] {
    var slips: [Ballot] = []
    let read = session.ballots(of: vote) + vote.slips.dropFirst().flatMap(\.ballots)
    for ballot in read
    where ballot.needsProxy
      && !slips.contains(where: { $0.room == ballot.room && $0.signedBy == ballot.signedBy })
    {
      slips.append(ballot)
    }
    return slips
  }

  /// What the slips read so far come to. Those not returned may still come, so they are left out.
  package func running(on day: Day) -> Verdict {
    var policies = session.policies(of: vote)
    policies.unreturned = Policy(.absent, clause: "")
    return session.forecast(of: vote, counted: tally(policies, on: day))
  }
}
