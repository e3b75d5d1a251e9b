/// One way to read everything that no clause has settled.
struct Assumption: Hashable {
  var unreturned: Unreturned = .absent
  var invalid: Unreadable = .absent
  var disputed: Unreadable = .absent
  var parking: Parking = .excluded
}

/// Every reading a tally leaves open under a rule.
struct Readings {
  /// At least one; the first takes least for granted.
  var all: [Assumption] = []
  /// What nobody has settled.
  var open: [PolicyName] = []
  /// Silence should count by a clause, and the register of delivery isn't there.
  var registerMissing = false

  init(of tally: Tally, under rule: Rule) {
    let policies = tally.policies.completed(by: rule.policies)
    var parking: [Parking] = [.excluded]
    if tally.withParking != nil {
      parking = policies.parking.map { [$0.choice] } ?? Parking.allCases
      if policies.parking == nil { open.append(.parking) }
    }
    var counts: [Units] = []
    for choice in parking {
      let read = choice == .included ? tally.withParking ?? tally.counts : tally.counts
      counts.append(Units(read.heads))
      if let area = read.area { counts.append(Units(area)) }
    }
    // Once somebody has settled who took part, no policy can change it any more.
    let unsettled = counts.filter { $0.participating == nil }
    let asked = rule.asksWhoTookPart && tally.way.isPaper && !unsettled.isEmpty
    var unreturned: [Unreturned] = [.absent]
    let silent = unsettled.contains { $0.notReturned(asking: rule.isChoice) > 0 }
    if asked, tally.way == .slips, silent {
      if let set = policies.unreturned?.choice {
        registerMissing = set != .absent && unsettled.contains { $0.delivered == nil }
        unreturned = registerMissing ? [.absent, set] : [set]
      } else {
        unreturned = Unreturned.allCases
        open.append(.unreturned)
      }
    }
    var invalid: [Unreadable] = [.absent]
    if asked, unsettled.contains(where: { ($0.invalid ?? 0) > 0 }) {
      invalid = policies.invalid.map { [$0.choice] } ?? Unreadable.allCases
      if policies.invalid == nil { open.append(.invalid) }
    }
    var disputed: [Unreadable] = [.absent]
    if asked, unsettled.contains(where: { ($0.disputed ?? 0) > 0 }) {
      disputed = policies.disputed.map { [$0.choice] } ?? Unreadable.allCases
      if policies.disputed == nil { open.append(.disputed) }
    }
    for spaces in parking {
      for torn in disputed {
        for void in invalid {
          for silence in unreturned {
            all.append(
              Assumption(unreturned: silence, invalid: void, disputed: torn, parking: spaces))
          }
        }
      }
    }
  }
}

extension Rule {
  /// Whether it matters who took part, so that void and missing ballots can turn the result.
  var asksWhoTookPart: Bool {
    shape != .consentOfAll
      && (quorum + adoption).contains { $0.base == .participating || $0.name == .participation }
  }

  /// Whether voters choose among names.
  package var isChoice: Bool { shape == .plurality || shape == .election }
}
