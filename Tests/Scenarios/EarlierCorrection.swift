import Deliberation
import Values

extension Session {
  /// Corrects a count as programs did that asked for nobody's approval and left the text alone.
  package mutating func correctUnapproved(_ command: Command, by clerk: String) throws {
    guard let moment = entries.last?.at,
      case .countCorrected(var corrected)? =
        try decide(command, on: Occasion(at: moment, by: clerk)).first
    else { throw NoCorrection() }
    let said = corrected.correction
    corrected.correction = CountCorrection(
      tally: said.tally, verdict: said.verdict, reason: said.reason)
    apply(
      Entry(number: lastEntry + 1, at: moment, by: clerk, events: [.countCorrected(corrected)]))
  }

  private struct NoCorrection: Error {}
}
