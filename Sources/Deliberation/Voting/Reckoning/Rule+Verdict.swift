import Values

extension Rule {
  /// Judges a tally: whether the vote counts, whether the motion is adopted, whether those who
  /// must concur do.
  ///
  /// Total: any numbers give a verdict, if only that nothing can be said. Where policies are open
  /// every reading is judged, and where they differ nothing is decided; so it is with written
  /// proxies that may still come.
  ///
  /// - Parameter day: the day of the vote, against which the rule's own dates are held.
  package func verdict(
    for tally: Tally, on day: Day, by reckoning: Reckoning = .current
  ) -> Verdict {
    guard let awaited = tally.awaited else {
      return verdict(ofCounted: tally, on: day, by: reckoning)
    }
    var counted = tally
    counted.awaited = nil
    return verdict(of: counted, awaiting: awaited, on: day, by: reckoning)
  }

  /// The verdict of a tally that waits for no proxy.
  func verdict(ofCounted tally: Tally, on day: Day, by reckoning: Reckoning) -> Verdict {
    var verdict = Verdict(rule: id, kind: .undecidable, way: tally.way, counts: tally.counts)
    verdict.openObjections = tally.openObjections
    verdict.appraisal = tally.appraisal
    verdict.choices = tally.choices
    verdict.warnings = warnings(about: tally, on: day)
    verdict.inconsistencies = tally.inconsistencies(under: self, by: reckoning)
    guard verdict.inconsistencies.isEmpty else {
      verdict.kind = .inconsistent
      return verdict
    }
    var readings = Readings(of: tally, under: self, by: reckoning)
    var judgements = readings.all.map {
      Judge(self, tally, reading: $0, by: reckoning).judged()
    }
    if reckoning != .first { readings.drop(withoutNumbers: &judgements) }
    verdict.take(judgements[0], of: readings.all[0], tally)
    verdict.note(readings, judgements, tally)
    if !judgements.allSatisfy({ $0.agrees(with: judgements[0]) }) { verdict.kind = .undecidable }
    verdict.undeclared = tally.undeclared(by: reckoning)
    if verdict.undeclared > 0 { verdict.warnings.append(.undeclared(heads: verdict.undeclared)) }
    if verdict.kind == .undecidable || verdict.kind == .inconsistent {
      verdict.elected = []
      verdict.tied = []
      verdict.tieGoesTo = nil
      verdict.lot = nil
    }
    verdict.concur(self, tally)
    // Whatever else is open, silence that decides is never untold.
    let isSure =
      judgements.count == 1 || reckoning >= .appraisalUnheard && verdict.kind != .undecidable
    if isSure, verdict.kind != .inconsistent || judgements.count == 1, judgements[0].silence > 0 {
      var without = verdict
      let reading = readings.all[0].withoutSilence
      without.kind = Judge(self, tally, reading: reading, by: reckoning).judged().kind
      without.concur(self, tally)
      verdict.withoutSilence = without.kind
    }
    verdict.percentages = percentages(of: verdict, tally)
    return verdict
  }

  /// What the room must know whatever the result is.
  private func warnings(about tally: Tally, on day: Day) -> [Verdict.Warning] {
    var warnings: [Verdict.Warning] = []
    if let validUntil, day > validUntil { warnings.append(.ruleExpired(on: validUntil)) }
    if let validFrom, day < validFrom { warnings.append(.ruleNotYetValid(from: validFrom)) }
    if !ways.contains(tally.way) { warnings.append(.unusualWay(way: tally.way)) }
    warnings += tally.absentGroups.map { .absentGroup(group: $0) }
    if let disputed = tally.heads.disputed, disputed > 0 {
      warnings.append(.disputed(heads: disputed))
    }
    if let area = tally.area, !isChoice {
      let pairs = [
        (tally.heads.for, area.for), (tally.heads.against, area.against),
        (tally.heads.participating, area.participating),
      ]
      if pairs.contains(where: { heads, area in
        guard let heads, let area else { return false }
        return (heads > 0) != (area > .zero)
      }) {
        warnings.append(.headsAndAreaDiffer)
      }
    }
    return warnings
  }
}

extension Readings {
  /// Leaves out readings that would count silence nobody set a clause for and whose amount nobody
  /// wrote down, where all the others fail: what can't be counted doesn't help a motion.
  fileprivate mutating func drop(withoutNumbers judgements: inout [Judgement]) {
    guard open.contains(.unreturned) else { return }
    let kept = all.indices.filter {
      all[$0].unreturned == .absent || judgements[$0].kind != .undecidable
    }
    guard kept.count < all.count, let first = kept.first,
      [.inquorate, .rejected, .noConsensus].contains(judgements[first].kind),
      kept.allSatisfy({ judgements[$0].agrees(with: judgements[first]) })
    else { return }
    all = kept.map { all[$0] }
    judgements = kept.map { judgements[$0] }
  }
}

extension Assumption {
  fileprivate var withoutSilence: Assumption {
    var reading = self
    reading.unreturned = .absent
    return reading
  }
}

extension Tally {
  /// Those present who said nothing when hands were counted or names called; whoever gives an
  /// appraisal's answers says something. Nobody is asked for a word where it is asked who objects, and
  /// none is missing where ballots are handed in.
  package func undeclared(by reckoning: Reckoning = .current) -> Int {
    guard way == .hands || way == .rollCall, choices.isEmpty, let present = heads.present else {
      return 0
    }
    // Before a tally is checked it may hold anything.
    let rated = reckoning > .appraisalUnheard ? appraisal.map { max(0, $0.total) } ?? 0 : 0
    return max(0, present - Int(Units(heads).votes) - Int(min(rated, Int64(max(0, present)))))
  }
}

extension Verdict {
  /// Takes over what one reading came to.
  fileprivate mutating func take(_ judgement: Judgement, of reading: Assumption, _ tally: Tally) {
    kind = judgement.kind
    tests = judgement.tests
    missing = judgement.missing
    elected = judgement.elected
    tied = judgement.tied
    tieGoesTo = judgement.tieGoesTo
    lot = judgement.lot
    followers = judgement.followers
    if reading.parking == .included, let withParking = tally.withParking {
      counts = withParking
      choices = tally.choicesWithParking ?? choices
    }
    counts.heads.participating = judgement.participating.heads.map { Int($0) }
    counts.area?.participating = judgement.participating.area.map { Area(hundredths: $0) }
    if judgement.majoritiesDiffer { warnings.append(.majoritiesDiffer) }
    if !judgement.inconsistencies.isEmpty {
      inconsistencies = judgement.inconsistencies
      kind = .inconsistent
    }
    if reading.unreturned != .absent {
      let missing = Units(tally.heads).notReturned(asking: false)
      if missing > judgement.silence, tally.heads.participating == nil {
        warnings.append(.undelivered(heads: Int(missing - judgement.silence)))
      }
    }
  }

  /// Notes which policies are open, which of them decide, and what is missing.
  fileprivate mutating func note(
    _ readings: Readings, _ judgements: [Judgement], _ tally: Tally
  ) {
    func turns(_ settle: (inout Assumption) -> Void) -> Bool {
      var seen: [Assumption: Judgement] = [:]
      for (reading, judgement) in zip(readings.all, judgements) {
        var rest = reading
        settle(&rest)
        if let other = seen[rest], !other.agrees(with: judgement) { return true }
        seen[rest] = judgement
      }
      return false
    }
    func turning(_ policy: PolicyName) -> Bool {
      switch policy {
      case .unreturned: turns { $0.unreturned = .absent }
      case .invalid: turns { $0.invalid = .absent }
      case .disputed: turns { $0.disputed = .absent }
      case .parking: turns { $0.parking = .excluded }
      }
    }
    policies = readings.open.map { policy in
      let hangs = tally.amount(policy)
      return OpenPolicy(
        policy: policy, heads: hangs.heads, area: hangs.area, decides: turning(policy))
    }
    let differ = !judgements.allSatisfy { $0.agrees(with: judgements[0]) }
    if differ {
      self.readings = zip(readings.all, judgements).map { reading, judgement in
        Reading(
          unreturned: readings.open.contains(.unreturned) || readings.registerMissing
            ? reading.unreturned : nil,
          invalid: readings.open.contains(.invalid) ? reading.invalid : nil,
          disputed: readings.open.contains(.disputed) ? reading.disputed : nil,
          parking: readings.open.contains(.parking) ? reading.parking : nil,
          kind: judgement.kind, elected: judgement.elected)
      }
      missing += policies.filter(\.decides).map { .clause(policy: $0.policy) }
      if readings.registerMissing, turning(.unreturned) { missing.append(.deliveryRegister) }
      followers = []
    }
  }

  /// Adds the last layer: those who must concur besides. It touches nothing that wasn't adopted.
  fileprivate mutating func concur(_ rule: Rule, _ tally: Tally) {
    outstanding = []
    refusals = []
    guard kind == .adopted || kind == .consensus || kind == .elected else { return }
    var parties = tally.concurrences
    for party in rule.concurrences where !parties.contains(where: { $0.party == party }) {
      parties.append(Concurrence(party: party, state: .pending))
    }
    var pending = false
    for concurrence in parties {
      switch tally.settled(concurrence) {
      case .agreed, .counted: break
      case .word:
        outstanding.append(
          Outstanding(party: concurrence.party, due: concurrence.due, byWord: true))
      case .pending:
        pending = true
        outstanding.append(
          Outstanding(party: concurrence.party, due: concurrence.due, byWord: false))
      case .refused: refusals.append(concurrence.party)
      }
    }
    if !refusals.isEmpty {
      kind = .refused
    } else if pending {
      kind = .pending
    }
  }
}

extension Tally {
  /// What a concurrence comes to, with a group's own votes read where they are to say it.
  fileprivate func settled(_ concurrence: Concurrence) -> Concurrence.State {
    guard concurrence.state == .counted else { return concurrence.state }
    guard let row = groups.first(where: { $0.group == concurrence.party }) else { return .pending }
    return (row.heads.for ?? 0) > (row.heads.against ?? 0) ? .agreed : .refused
  }

  /// How much hangs on a policy.
  fileprivate func amount(_ policy: PolicyName) -> (heads: Int, area: Area?) {
    switch policy {
    case .unreturned:
      (
        Int(Units(heads).notReturned(asking: !choices.isEmpty)),
        area.map { Area(hundredths: Units($0).notReturned(asking: !choices.isEmpty)) }
      )
    case .invalid: (heads.invalid ?? 0, area?.invalid)
    case .disputed: (heads.disputed ?? 0, area?.disputed)
    case .parking:
      (
        (withParking?.heads.expected ?? 0) - (heads.expected ?? 0),
        withParking?.area?.expected.map { $0 - (area?.expected ?? .zero) }
      )
    }
  }
}
