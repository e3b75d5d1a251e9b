import Values

/// What one reading makes of a vote, before concurrences.
struct Judgement {
  var kind: Verdict.Kind = .undecidable
  var tests: [Verdict.Test] = []
  var missing: [Verdict.Missing] = []
  var inconsistencies: [Verdict.Inconsistency] = []
  var elected: [String] = []
  var tied: [String] = []
  var tieGoesTo: Verdict.TieSettlement?
  var lot: Lot?
  var participating: (heads: Int64?, area: Int64?)
  var followers: [Verdict.Followers] = []
  var majoritiesDiffer = false
  var silence: Int64 = 0

  /// Whether two readings come to the same: the verdict and who is elected.
  func agrees(with other: Judgement) -> Bool {
    kind == other.kind && elected == other.elected && tied == other.tied
  }
}

/// Judges one tally under one rule and one reading.
struct Judge {
  let rule: Rule
  let tally: Tally
  let heads: Figures
  let area: Figures?
  let choices: [Choice]
  private var groups: [String: (heads: Figures, area: Figures?)] = [:]
  private let reckoning: Reckoning
  private var judgement = Judgement()

  init(_ rule: Rule, _ tally: Tally, reading: Assumption, by reckoning: Reckoning) {
    self.rule = rule
    self.reckoning = reckoning
    self.tally = tally
    var counts = tally.counts
    var choices = tally.choices
    if reading.parking == .included, let withParking = tally.withParking {
      counts = withParking
      choices = tally.choicesWithParking ?? choices
    }
    self.choices = choices
    let heads = Units(counts.heads)
    let area = counts.area.map { Units($0) }
    let differ = area.map { $0.majority != heads.majority } ?? false
    let side = differ ? .abstain : heads.majority ?? .abstain
    func figures(_ units: Units, _ other: Units?, of whole: Units? = nil) -> Figures {
      Figures(
        units, beside: other, of: whole, reading: reading, side: side, rule: rule, way: tally.way,
        reckoning: reckoning)
    }
    self.heads = figures(heads, area)
    self.area = area.map { figures($0, heads) }
    for row in tally.groups {
      let part = Units(row.heads)
      let size = row.area.map { Units($0) }
      groups[row.group] = (
        figures(part, size, of: heads), size.map { figures($0, part, of: area) }
      )
    }
    judgement.participating = (self.heads.participating, self.area?.participating)
    judgement.silence = self.heads.silence ?? 0
    func follow(
      _ reason: Verdict.Followers.Reason, _ side: Verdict.Followers.Side, _ count: Int64,
      _ size: Int64?
    ) {
      guard count > 0 || (size ?? 0) > 0 else { return }
      judgement.followers.append(
        Verdict.Followers(
          reason: reason, side: side, heads: Int(count),
          area: size.map { Area(hundredths: $0) }))
    }
    if rule.shape != .consentOfAll {
      follow(.ticked, side, heads.fromMajority ?? 0, area.flatMap(\.fromMajority))
      follow(
        .silence, reading.unreturned == .majority && !rule.isChoice ? side : .abstain,
        self.heads.silence ?? 0, self.area?.silence)
      judgement.majoritiesDiffer =
        differ && judgement.followers.contains { $0.reason == .ticked }
        || differ && reading.unreturned == .majority && judgement.silence > 0
    }
  }

  consuming func judged() -> Judgement {
    if rule.shape == .appraisal, tally.appraisal == nil { judgement.missing.append(.appraisal) }
    let quorum = hold(rule.quorum.filter(applies), strictly: false)
    let isUnheard = rule.absentGroup == .inquorate && !tally.absentGroups.isEmpty
    // One test of all that must hold is enough to fail, whatever is missing for the others.
    let fails = reckoning != .first && (quorum.fails || isUnheard)
    let quorumKnown = judgement.missing.isEmpty || fails
    var tests = rule.adoption.filter(applies)
    if tally.way == .noObjection, rule.ways.contains(.noObjection) {
      // Nobody was asked to agree, so agreement can't be counted.
      tests.removeAll { $0.name == .adoption }
    }
    if !quorumKnown {
      judgement.kind = .undecidable
    } else if isUnheard || !quorum.holds {
      if rule.shape != .election { _ = hold(tests, strictly: false) }
      judgement.missing = []
      judgement.kind = .inquorate
    } else {
      decide(tests)
    }
    return judgement
  }

  private func applies(_ test: Rule.Test) -> Bool {
    test.voters == nil || test.voters == tally.voters
  }

  private mutating func decide(_ tests: [Rule.Test]) {
    switch rule.shape {
    case .motion:
      judgement.kind = outcome(of: tests, .adopted, else: .rejected, empty: .undecidable)
    case .consensus:
      judgement.kind = outcome(of: tests, .consensus, else: .noConsensus, empty: .noConsensus)
    case .consentOfAll:
      judgement.kind = outcome(of: tests, .adopted, else: .inquorate, empty: .undecidable)
      if judgement.kind == .inquorate,
        judgement.tests.contains(where: { $0.test == .objection && !$0.holds })
      {
        judgement.kind = .rejected
      }
    case .plurality, .election: choose(tests)
    case .appraisal:
      judgement.kind = .measured
      if tally.appraisal?.total == 0 {
        lack(.emptyBase(base: .returned, measure: .heads, group: nil))
      }
    case .solicitation:
      if tests.isEmpty {
        judgement.kind = .measured
        if (heads.issued ?? 0) == 0, (heads.valid ?? 0) == 0 {
          lack(.emptyBase(base: .issued, measure: .heads, group: nil))
        }
      } else {
        judgement.kind = outcome(of: tests, .adopted, else: .rejected, empty: .undecidable)
      }
    }
  }

  private mutating func lack(_ missing: Verdict.Missing) {
    if !judgement.missing.contains(missing) { judgement.missing.append(missing) }
    judgement.kind = .undecidable
  }

  /// The verdict of tests that must all hold. A base of nothing never lets anything pass.
  private mutating func outcome(
    of tests: [Rule.Test], _ yes: Verdict.Kind, else no: Verdict.Kind, empty: Verdict.Kind
  ) -> Verdict.Kind {
    guard !tests.isEmpty else {
      judgement.missing.append(.adoptionTest)
      return .undecidable
    }
    let held = hold(tests, strictly: true)
    // Whether a consent was refused or only not given must be known to say which.
    if reckoning != .first, held.fails, rule.shape != .consentOfAll {
      judgement.missing = []
      return no
    }
    guard judgement.missing.isEmpty else {
      let unknown = judgement.missing.contains {
        if case .emptyBase = $0 { false } else { true }
      }
      if unknown || empty == .undecidable { return .undecidable }
      judgement.missing = []
      return empty
    }
    return held.holds ? yes : no
  }

  /// What tests that must all hold come to.
  private struct Held {
    /// As far as their numbers are known.
    var holds = true
    /// One of them certainly fails.
    var fails = false
  }

  /// Makes the tests and notes what they lack. Strictly, a base of nothing is lacking too; in a
  /// quorum it is lacking where nobody could have come.
  private mutating func hold(_ tests: [Rule.Test], strictly: Bool, choice: Choice? = nil) -> Held {
    var held = Held()
    for test in tests {
      var figures: Figures? = test.measure == .heads ? heads : area
      if let group = test.group {
        let row = groups[group]
        figures = test.measure == .heads ? row?.heads : row?.area
      }
      guard let figures else {
        if test.whereKnown { continue }
        judgement.missing.append(
          test.group == nil
            ? .areas : .number(base: test.base, measure: test.measure, group: test.group))
        continue
      }
      var actual = figures.measured(test.name)
      if let choice, test.name == .adoption {
        actual = test.measure == .heads ? Int64(choice.votes) : choice.area?.hundredths
      }
      if test.name == .returns, rule.shape == .appraisal {
        actual = figures.returned ?? tally.appraisal?.total
      }
      let base = figures.base(test.base, of: rule)
      guard let actual, let base else {
        if test.whereKnown { continue }
        judgement.missing.append(
          base == nil
            ? .number(base: test.base, measure: test.measure, group: test.group)
            : .votes(test: test.name, measure: test.measure, group: test.group))
        continue
      }
      let isEmpty = base == 0 && (strictly || test.base.isGivenBefore)
      if isEmpty {
        judgement.missing.append(
          .emptyBase(base: test.base, measure: test.measure, group: test.group))
      }
      let holds = base > 0 && test.relation.holds(actual, of: base, test.ratio)
      if holds, restsOnUnreached(test, actual, of: base, figures) {
        lack(.deliveryRegister)
        continue
      }
      held.holds = held.holds && holds
      held.fails = held.fails || !holds && !isEmpty
      let short = base > 0 ? test.relation.short(actual, of: base, test.ratio) : 0
      judgement.tests.append(
        Verdict.Test(
          test: test.name, measure: test.measure, group: test.group, choice: choice?.name,
          actual: Quantity(actual, test.measure),
          required: Quantity(test.relation.required(of: base, test.ratio), test.measure),
          baseName: test.base, base: Quantity(base, test.measure), relation: test.relation,
          ratio: test.ratio, holds: holds, short: Quantity(short, test.measure)))
    }
    return held
  }

  /// Whether few enough object only because people are silent who may never have been asked: whoever
  /// has no slip delivered may still object.
  private func restsOnUnreached(
    _ test: Rule.Test, _ actual: Int64, of base: Int64, _ figures: Figures
  ) -> Bool {
    guard test.name == .objection, rule.shape != .consentOfAll, tally.way == .slips,
      reckoning >= .appraisalUnheard, figures.unreached > 0
    else { return false }
    return !test.relation.holds(actual + figures.unreached, of: base, test.ratio)
  }

  /// Ranks the choices and fills the seats.
  private mutating func choose(_ tests: [Rule.Test]) {
    let seats = tally.seats ?? 1
    guard seats > 0, !choices.isEmpty else { return lack(.choices) }
    guard choices.contains(where: { $0.votes > 0 }) else {
      return lack(.emptyBase(base: .cast, measure: .heads, group: nil))
    }
    var eligible: [Choice] = []
    for choice in choices where choice.votes > 0 {
      let before = judgement.missing
      let held = rule.shape == .plurality ? Held() : hold(tests, strictly: true, choice: choice)
      if reckoning != .first, held.fails {
        // Whatever is missing for this candidate changes nothing.
        judgement.missing = before
      } else if held.holds {
        eligible.append(choice)
      }
    }
    guard judgement.missing.isEmpty else { return judgement.kind = .undecidable }
    guard !eligible.isEmpty else { return judgement.kind = .rejected }
    let ranked = eligible.enumerated()
      .sorted { left, right in
        let (more, less) = (rank(left.element), rank(right.element))
        return more == less ? left.offset < right.offset : more > less
      }
      .map(\.element)
    guard ranked.count > seats, rank(ranked[seats - 1]) == rank(ranked[seats]) else {
      judgement.elected = ranked.prefix(seats).map(\.name)
      return judgement.kind = .elected
    }
    let cut = rank(ranked[seats])
    judgement.elected = ranked.filter { rank($0) > cut }.map(\.name)
    judgement.tied = ranked.filter { rank($0) == cut }.map(\.name)
    judgement.kind = .runoff
    settleTie(free: seats - judgement.elected.count)
  }

  /// What those who stand are ranked by: votes, then area where the rule says so.
  private func rank(_ choice: Choice) -> (votes: Int, area: Int64) {
    (choice.votes, rule.tie == .largerAreaThenRunoff ? choice.area?.hundredths ?? 0 : 0)
  }

  private mutating func settleTie(free: Int) {
    guard rule.tie != .fails else { return judgement.tieGoesTo = .deferral }
    guard tally.round > 1 else { return judgement.tieGoesTo = .runoff }
    guard rule.tie != .runoffThenDeferral else { return judgement.tieGoesTo = .deferral }
    guard let lot = tally.lot else { return judgement.tieGoesTo = .lot }
    guard lot.order.count == judgement.tied.count, Set(lot.order) == Set(judgement.tied) else {
      judgement.kind = .inconsistent
      return judgement.inconsistencies.append(
        Verdict.Inconsistency(
          .lotMatchesTied, .heads, Int64(lot.order.count), Int64(judgement.tied.count)))
    }
    judgement.elected += lot.order.prefix(free)
    judgement.lot = lot
    judgement.tied = []
    judgement.kind = .elected
  }
}

extension Rule.Base {
  /// Whether it is known before anybody votes: nothing of it means an empty roster.
  var isGivenBefore: Bool {
    switch self {
    case .all, .expected, .issued, .fewest: true
    case .present, .participating, .valid, .cast, .returned: false
    }
  }
}

extension Appraisal {
  /// All answers together.
  package var total: Int64 {
    [satisfied, mostly, dissatisfied, unaware].reduce(0) { $0 &+ Int64($1) }
  }
}
