import Deliberation
import Values

/// A sitting at which somebody enters slips: who, whether for the second time, and when they came.
package struct SlipSitting: Hashable, Sendable {
  package let clerk: String
  /// Whether the only clerk reads them a second time.
  package let isAgain: Bool
  /// The day on which the slips entered now came; nil for today, or what was said of them before.
  package let came: Day?

  package init(clerk: String, isAgain: Bool = false, came: Day? = nil) {
    (self.clerk, self.isAgain, self.came) = (clerk, isAgain, came)
  }

  /// Enters slips; one read before keeps the day it came.
  package func entering(_ ballots: [Ballot], of owners: OwnersVote) -> Command {
    var ballots = ballots
    if owners.vote.period != nil, let came {
      for place in ballots.indices where ballots[place].answer != .notReturned {
        ballots[place].came = ballots[place].came ?? came
      }
    }
    return .enterSlips(
      .init(vote: owners.vote.id.text, ballots: ballots, again: isAgain ? true : nil))
  }
}
