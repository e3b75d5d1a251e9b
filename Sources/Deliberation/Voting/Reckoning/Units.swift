/// A count in bare units, so that persons and areas are reckoned by the same lines.
struct Units {
  var all, expected, present, participating: Int64?
  var yes, no, abstain, fromMajority: Int64?
  var issued, returned, invalid, disputed, unreturned, delivered: Int64?

  /// Larger numbers are a slip of the finger; below it no sum of a tally leaves 64 bits.
  static let largest: Int64 = 1_000_000_000_000_000

  init<Unit: Amount>(_ count: Count<Unit>) {
    all = count.all?.units
    expected = count.expected?.units
    present = count.present?.units
    participating = count.participating?.units
    yes = count.for?.units
    no = count.against?.units
    abstain = count.abstain?.units
    fromMajority = count.fromMajority?.units
    issued = count.issued?.units
    returned = count.returned?.units
    invalid = count.invalid?.units
    disputed = count.disputed?.units
    unreturned = count.unreturned?.units
    delivered = count.delivered?.units
  }

  var numbers: [Int64] {
    [
      all, expected, present, participating, yes, no, abstain, fromMajority, issued, returned,
      invalid, disputed, unreturned, delivered,
    ].compactMap { $0 }
  }

  /// Everybody whose answer was understood.
  var votes: Int64 { Units.total([yes, no, abstain, fromMajority]) }

  /// Everything that came back.
  var back: Int64 { returned ?? Units.total([votes, invalid, disputed]) }

  /// What did not come back: as given, or what was handed out, or the roster, less what did.
  func notReturned(asking choices: Bool) -> Int64 {
    if let unreturned { return unreturned }
    if choices, returned == nil { return 0 }
    let (rest, overflow) = (issued ?? expected ?? back).subtractingReportingOverflow(back)
    return overflow ? Units.largest : max(0, rest)
  }

  /// The same, or nil where the other measure shows that something came back whose amount in this
  /// one nobody wrote down.
  func notReturned(asking choices: Bool, beside: Units?) -> Int64? {
    if unreturned == nil, returned == nil, let beside {
      let parts: [KeyPath<Units, Int64?>] = [
        \.yes, \.no, \.abstain, \.fromMajority, \.invalid, \.disputed,
      ]
      let isUnknown = parts.contains {
        self[keyPath: $0] == nil && (beside[keyPath: $0] ?? 0) > 0
      }
      if isUnknown { return nil }
    }
    return notReturned(asking: choices)
  }

  /// The sum of what is known; a sum beyond 64 bits stays at its end, for before a tally is checked
  /// it may hold anything.
  private static func total(_ numbers: [Int64?]) -> Int64 {
    numbers.reduce(0) { sum, number in
      let (next, overflow) = sum.addingReportingOverflow(number ?? 0)
      return overflow ? (sum < 0 ? .min : .max) : next
    }
  }

  /// The answer that most ballots name; nil where none stands alone at the top.
  var majority: Verdict.Followers.Side? {
    let (yes, no, abstain) = (yes ?? 0, no ?? 0, abstain ?? 0)
    if yes > no, yes > abstain { return .for }
    if no > yes, no > abstain { return .against }
    if abstain > yes, abstain > no { return .abstain }
    return nil
  }
}
