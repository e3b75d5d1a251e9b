/// A command by which votes are counted in the vote under way: it can't be from before that vote opened.
package protocol CountsUnderWay: CommandPayload {
  /// Which vote; left out, the one under way.
  var vote: String? { get }
}

extension CountsUnderWay {
  package func unlikely(to chair: Chair) -> Refusal? {
    chair.backwards(from: chair.voteUnderWay(vote)?.opened)
  }
}
