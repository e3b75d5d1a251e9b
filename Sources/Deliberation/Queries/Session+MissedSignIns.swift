extension Session {
  /// The quorum of the opening, where it wasn't met by those signed in then and is with those who
  /// were there as well (补登到会): how many were there and how many were needed. Nil where nothing
  /// turns.
  package var attendanceOfOpeningCorrected: (actual: Int, needed: Int)? {
    guard let opening, let expected = opening.expected else { return nil }
    let missed = roster.count {
      $0.standing == .voting && attendance(of: $0.id).missed != nil
        && attendance(of: $0.id).way != .written
    }
    guard missed > 0 else { return nil }
    func test(_ present: Int) -> Verdict.Test? {
      let tally = Tally(way: .hands, heads: Count(expected: expected, present: present))
      return details.rule.verdict(for: tally, on: identity.date).tests.first {
        $0.test == .attendance
      }
    }
    guard let before = test(opening.present), !before.holds,
      let after = test(opening.present + missed), after.holds
    else { return nil }
    return (Int(after.actual.units), Int(after.required.units))
  }
}
