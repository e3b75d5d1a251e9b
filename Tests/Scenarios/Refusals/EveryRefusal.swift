import Deliberation
import Values

extension Refusal {
  /// One value of every refusal, and one of each kind of what some of them tell: blanks, numbers that
  /// don't add up, gaps of a record. People, votes and texts are those of ``Scenario/greenCorner``,
  /// rooms those of ``Scenario/stairwell``.
  package static var specimens: [Refusal] {
    Lookup.specimens.map { .lookup($0) } + Input.specimens.map { .input($0) }
      + Time.specimens.map { .time($0) } + Unreasoned.specimens.map { .unreasoned($0) }
      + People.specimens.map { .people($0) } + Course.specimens.map { .course($0) }
      + Voting.specimens.map { .voting($0) } + Mandate.specimens.map { .mandate($0) }
      + Count.specimens.map { .count($0) } + Announced.specimens.map { .announced($0) }
      + Slips.specimens.map { .slips($0) } + Round.specimens.map { .round($0) }
      + Outcome.specimens.map { .outcome($0) } + Record.specimens.map { .record($0) }
      + Words.specimens.map { .words($0) } + File.specimens.map { .file($0) }
  }
}

/// A day that specimens name.
func someDay(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
  return day
}
