/// One way to read everything that no clause has settled.
struct Assumption: Hashable {
  var unreturned: Unreturned = .absent
  var invalid: Unreadable = .absent
  var disputed: Disputed = .absent
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

  init(of tally: Tally, under rule: Rule, by reckoning: Reckoning) {
    let policies = tally.policies.completed(by: rule.policies)
    var parking: [Parking] = [.excluded]
    if tally.withParking != nil {
      parking = policies.parking.map { [$0.choice] } ?? Parking.allCases
      if policies.parking == nil { open.append(.parking) }
    }
    var counts: [Units] = []
    var registers: [(heads: Units, area: Units?)] = []
    for choice in parking {
      let read = choice == .included ? tally.withParking ?? tally.counts : tally.counts
      let (heads, area) = (Units(read.heads), read.area.map { Units($0) })
      counts += [heads, area].compactMap { $0 }
      registers.append((heads, area))
    }
    // Once somebody has settled who took part, no policy can change it any more.
    let unsettled = counts.filter { $0.participating == nil }
    let isOpen = tally.way.isPaper && !unsettled.isEmpty
    let asked = rule.asksWhoTookPart && isOpen
    // Where nobody asks who took part, silence says something only by a clause that says so.
    let speaks = policies.unreturned.map { $0.choice != .absent } ?? false
    let asksSilence =
      asked || reckoning != .first && isOpen && speaks && rule.countsVotes
    var unreturned: [Unreturned] = [.absent]
    let silent = unsettled.contains { $0.notReturned(asking: rule.isChoice) > 0 }
    if asksSilence, tally.way == .slips, silent {
      if let set = policies.unreturned?.choice {
        let isUnregistered =
          switch reckoning {
          case .first: unsettled.contains { $0.delivered == nil }
          case .silenceUnasked, .appraisalUnheard, .disputeUnheard, .current:
            // Known in one measure, it is the other that is missing, and told as such.
            registers.contains {
              $0.heads.participating == nil && $0.heads.delivered == nil
                && $0.area?.delivered == nil
            }
          }
        registerMissing = set != .absent && isUnregistered
        unreturned = registerMissing ? [.absent, set] : [set]
      } else {
        unreturned = Unreturned.allCases
        open.append(.unreturned)
      }
    }
    var invalid: [Unreadable] = [.absent]
    let cast = rule.countsVoidAsCast && tally.way.isPaper
    if asked || cast, (cast ? counts : unsettled).contains(where: { ($0.invalid ?? 0) > 0 }) {
      invalid = policies.invalid.map { [$0.choice] } ?? Unreadable.allCases
      if policies.invalid == nil { open.append(.invalid) }
    }
    var disputed: [Disputed] = [.absent]
    let isHeard = rule.shape == .consensus ? reckoning > .disputeUnheard : reckoning != .first
    let mayObject = isHeard && isOpen && rule.countsObjections
    if asked || mayObject, unsettled.contains(where: { ($0.disputed ?? 0) > 0 }) {
      let readings: [Disputed] =
        (asked ? [.absent, .participating] : [.absent]) + (mayObject ? [.against] : [])
      disputed = policies.disputed.map { [$0.choice] } ?? readings
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

  /// Whether votes for and against are compared, so that silence could be one of them.
  var countsVotes: Bool { shape != .consentOfAll && shape != .appraisal && !isChoice }

  /// Whether those against are counted, and a slip in dispute might be one of them.
  package var countsObjections: Bool {
    (shape == .motion || shape == .consensus) && adoption.contains { $0.name == .objection }
  }

  /// Whether its own clause makes a void ballot of someone entitled to vote a vote cast.
  var countsVoidAsCast: Bool {
    policies.invalid?.choice == .participating && adoption.contains { $0.base == .cast }
  }

  /// Whether voters choose among names.
  package var isChoice: Bool { shape == .plurality || shape == .election }
}
