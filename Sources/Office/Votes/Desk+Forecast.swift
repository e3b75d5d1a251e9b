import Deliberation
import Sentences

/// What numbers would come to, while somebody is still writing.
extension Desk {
  /// What a count of the vote under way comes to, or why it can't be.
  package func progress(of command: Command) -> [String] {
    guard let session, let vote = session.pendingVote else { return [] }
    do throws(Refusal) {
      for case .counted(let count) in try trial(command) {
        return VotingWording(vote, of: session, in: language).progress(of: count.tally)
      }
    } catch {
      return [error.onScreen(in: language, of: session)]
    }
    return []
  }

  /// What a corrected count comes to, and what hangs on the result it overturns.
  package func corrected(by command: Command, _ vote: Vote) -> [String] {
    guard let session else { return [] }
    do throws(Refusal) {
      for case .countCorrected(let correcting) in try trial(command) {
        let correction = correcting.correction
        let words = VotesWording(session, in: language)
        let sentence = VerdictWording(
          correction.verdict, under: vote.opening.rule, in: language
        ).sentence
        let overturns =
          vote.verdict.map {
            $0.kind.passes != correction.verdict.kind.passes
              || Set($0.elected) != Set(correction.verdict.elected)
          } ?? false
        return [words.wouldBe(sentence)] + (overturns ? [words.overturns(vote)] : [])
      }
    } catch {
      return [error.onScreen(in: language, of: session)]
    }
    return []
  }

  /// The sentence that would be announced, as the core would judge it now.
  func announced(by command: Command) -> [String] {
    guard let session else { return [] }
    do throws(Refusal) {
      return try trial(command).compactMap { event in
        guard case .announced(let result) = event else { return nil }
        return VerdictWording(
          result.announcement.verdict, under: result.announcement.rule, in: language
        ).sentence
      }
    } catch {
      // What is asked once this is confirmed is known before.
      return error.yieldsToReason ? [error.onScreen(in: language, of: session)] : []
    }
  }
}
