/// The numbers of one measure under one reading: what the tests are made on.
struct Figures {
  var all, expected, present, participating: Int64?
  var yes, no, abstain: Int64?
  var issued, returned: Int64?
  /// Ballots whose silence counts, by a clause and the register of delivery.
  ///
  /// Nil where only the other measure says how many of them were delivered.
  var silence: Int64? = 0
  /// Everybody who neither answered nor is on the register of delivery.
  var unreached: Int64 = 0
  /// Void ballots of people entitled to vote, where the rule counts them as cast.
  private var voidCast: Int64? = 0

  var valid: Int64? { sum(sum(yes, no), abstain) }
  var cast: Int64? { sum(sum(yes, no), voidCast) }

  /// - Parameters:
  ///   - beside: the other measure; a number given there and not here is unknown, not none.
  ///   - whole: of whom they are a group; what it answered is unknown where nobody wrote it down and
  ///     somebody of the whole answered so.
  ///   - side: what those who follow the majority follow.
  init(
    _ units: Units, beside: Units?, of whole: Units? = nil, reading: Assumption,
    side: Verdict.Followers.Side,
    rule: Rule, way: Way, reckoning: Reckoning
  ) {
    all = units.all ?? units.expected
    unreached = Figures.unreached(units, beside: beside)
    expected = units.expected
    // Whoever raises a hand or answers to a name is there.
    present = units.present ?? (way.isPaper ? nil : units.participating)
    issued = units.issued
    // Earlier it was taken for none.
    let whole = reckoning >= .appraisalUnheard ? whole : nil
    yes = known(units.yes, beside?.yes, whole?.yes)
    no = known(units.no, beside?.no, whole?.no)
    abstain = known(units.abstain, beside?.abstain, whole?.abstain)
    let void = known(units.invalid, beside?.invalid)
    let torn = known(units.disputed, beside?.disputed)
    let following = known(units.fromMajority, beside?.fromMajority)
    // Consent that must be everyone's own isn't given by following others.
    if rule.shape != .consentOfAll { follow(side, following) }

    if way.isPaper {
      let answered =
        rule.isChoice
        ? Figures.bearingNames(units, void: void, torn: torn, by: reckoning)
        : valid
      returned = units.returned ?? (rule.isChoice ? nil : sum(sum(valid, void), torn))
      if let settled = units.participating {
        participating = settled
      } else {
        participating = answered
        if reading.invalid == .participating { participating = sum(participating, void) }
        if reading.disputed != .absent { participating = sum(participating, torn) }
        if reading.unreturned != .absent {
          silence = Figures.silence(units, beside: beside, of: rule, by: reckoning)
          if !rule.isChoice { follow(reading.unreturned == .majority ? side : .abstain, silence) }
          participating = sum(participating, silence)
        }
      }
      if reading.disputed == .against { no = sum(no, torn) }
      // Who took part may be settled; what was cast is counted all the same.
      if rule.countsVoidAsCast, reading.invalid == .participating { voidCast = void }
    } else {
      returned = units.returned
      participating = units.participating ?? present ?? valid
    }
  }

  /// Ballots returned that may bear names; unknown where it isn't known how many are spoilt.
  private static func bearingNames(
    _ units: Units, void: Int64?, torn: Int64?, by reckoning: Reckoning
  ) -> Int64? {
    guard let returned = units.returned else { return nil }
    if reckoning != .first, void == nil || torn == nil { return nil }
    return max(0, returned - (void ?? 0) - (torn ?? 0))
  }

  /// Ballots not returned whose silence counts: those the register shows as delivered.
  private static func silence(
    _ units: Units, beside: Units?, of rule: Rule, by reckoning: Reckoning
  ) -> Int64? {
    let missing = units.notReturned(asking: rule.isChoice)
    guard reckoning != .first else { return min(units.delivered ?? missing, missing) }
    if let delivered = units.delivered { return min(delivered, missing) }
    let sure = units.notReturned(asking: rule.isChoice, beside: beside)
    guard let beside, let delivered = beside.delivered else { return sure }
    // Delivered in the other measure alone: all or none of them is all or none here too.
    if delivered <= 0 { return 0 }
    return delivered >= beside.notReturned(asking: rule.isChoice) ? sure : nil
  }

  /// Those who neither answered nor had their slip delivered, as far as anybody wrote it down: what
  /// isn't known to have been delivered wasn't.
  private static func unreached(_ units: Units, beside: Units?) -> Int64 {
    let answered = max(units.back, units.participating ?? 0)
    let missing = max(0, (units.all ?? units.expected ?? answered) - answered)
    if let delivered = units.delivered { return missing - min(delivered, missing) }
    guard let beside, let delivered = beside.delivered, delivered > 0 else { return missing }
    // Delivered in the other measure alone: all of them is all here too.
    return delivered >= beside.notReturned(asking: false) ? 0 : missing
  }

  private mutating func follow(_ side: Verdict.Followers.Side, _ count: Int64?) {
    switch side {
    case .for: yes = sum(yes, count)
    case .against: no = sum(no, count)
    case .abstain: abstain = sum(abstain, count)
    }
  }

  func base(_ base: Rule.Base, of rule: Rule) -> Int64? {
    switch base {
    case .all: all
    case .expected: expected
    case .present: present
    case .participating: participating
    case .valid: valid
    case .cast: cast
    case .issued: issued
    case .returned: returned
    case .fewest: rule.fewest.map(Int64.init)
    }
  }

  func measured(_ name: Rule.Test.Name) -> Int64? {
    switch name {
    case .attendance: present
    case .participation: participating
    case .adoption: yes
    case .objection: no
    case .returns: returned
    }
  }
}

/// A number, none where nobody counted it in either measure, unknown where only the other did, or
/// where of a group only the whole was counted.
private func known(_ number: Int64?, _ other: Int64?, _ whole: Int64? = nil) -> Int64? {
  number ?? ((other ?? 0) > 0 || (whole ?? 0) > 0 ? nil : 0)
}

/// The sum of two numbers that are both known.
private func sum(_ left: Int64?, _ right: Int64?) -> Int64? {
  guard let left, let right else { return nil }
  return left + right
}
