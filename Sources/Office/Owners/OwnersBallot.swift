import Deliberation
import Sentences
import Text

/// What a vote of the owners shares with every other vote.
enum OwnersBallot {
  /// The issue a choice is made on, which it settles.
  static func belonging(at desk: Desk) -> [String] {
    guard let session = desk.session, let issue = session.currentIssue else { return [] }
    return [VoteReasons(desk.language).settles(session.issues[issue]?.title ?? "")]
  }

  /// The reason for voting on what wasn't announced in time; nil where it was, so that no paper says
  /// otherwise.
  static func despiteNotice(_ rule: Rule, _ reason: String?, at desk: Desk) -> String? {
    desk.session?.lacksNotice(on: desk.session?.currentIssue, for: rule) == true ? reason : nil
  }

  /// What the numbers typed so far come to, or why they can't be.
  static func progress(of command: Command, at desk: Desk) -> [String] {
    guard let session = desk.session, let vote = session.pendingVote else { return [] }
    do throws(Refusal) {
      for case .counted(let count) in try desk.trial(command) {
        return VotingWording(vote, of: session, in: desk.language).progress(of: count.tally)
      }
    } catch {
      return [error.sentence(in: desk.language, of: session)]
    }
    return []
  }
}

extension Question<String> {
  /// Why it is voted on all the same.
  static func despite(_ language: Language) -> Question {
    .line("despite", language("仍要表决的原因", "Why all the same"))
  }
}
