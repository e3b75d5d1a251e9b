import Deliberation
import Testing
import Values

/// An area out of its text.
func area(_ text: String) -> Area { try! Area(text) }

/// The day most examples are judged on.
let someDay = Day("2024-05-18")!

/// A built-in rule.
func rule(_ id: String) -> Rule { Rule.builtIn(id)! }

/// What owners returned: area and heads of all, of those who took part, of those in favour.
func owners(
  _ all: (String, Int), took: (String, Int), for yes: (String, Int),
  against: (String, Int) = ("0", 0), abstain: (String, Int) = ("0", 0)
) -> Tally {
  Tally(
    way: .slips,
    heads: Count(
      expected: all.1, participating: took.1, for: yes.1, against: against.1, abstain: abstain.1),
    area: Count(
      expected: area(all.0), participating: area(took.0), for: area(yes.0),
      against: area(against.0), abstain: area(abstain.0)))
}

/// Hands counted in a meeting.
func hands(
  expected: Int? = nil, present: Int? = nil, for yes: Int, against: Int = 0, abstain: Int = 0,
  concurrences: [Concurrence] = []
) -> Tally {
  Tally(
    way: .hands,
    heads: Count(
      expected: expected, present: present, for: yes, against: against, abstain: abstain),
    concurrences: concurrences)
}

extension Rule {
  /// The verdict on the day of the examples.
  func kind(_ tally: Tally) -> Verdict.Kind { verdict(for: tally, on: someDay).kind }
}

extension Verdict {
  /// The one test of that name and measure.
  func test(_ name: Rule.Test.Name, _ measure: Measure = .heads) -> Test? {
    tests.first { $0.test == name && $0.measure == measure }
  }

  /// The text of the share of that kind.
  func percent(_ part: Share.Part, of base: Rule.Base, _ measure: Measure = .heads) -> String? {
    percentages.first {
      $0.what.part == part && $0.what.base == base && $0.denominator.measure == measure
    }?.text
  }
}
