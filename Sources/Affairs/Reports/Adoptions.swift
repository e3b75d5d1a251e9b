import Values

/// 认养: which places are open, who looks after them, and what is coming up.
package struct Adoptions: Hashable, Sendable {
  package let on: Day
  /// 开放: places that are open or being improved.
  package let open: [CardID]
  /// 已认养: places with an adoption that runs.
  package let adopted: [CardID]
  /// 已挂牌: adoptions that run and bear a plaque.
  package let plaques: [CardID]
  /// 待挂牌: adoptions that run and bear none.
  package let awaitingPlaque: [CardID]
  /// n日内到期.
  package let expiring: [CardID]
  /// 已到期未续签: adoptions whose last day is past, neither renewed nor ended.
  package let over: [CardID]
  /// 候补, in their order.
  package let waiting: [CardID]

  /// 待认养: open places that nobody looks after.
  package var free: [CardID] {
    let taken = Set(adopted)
    return open.filter { !taken.contains($0) }
  }
}

extension Casebook {
  package func adoptions(on day: Day) -> Adoptions {
    let pledges = pledges(by: day).filter { $0.kind == .adopt }
    let running = pledges.filter { $0.isAdoption(on: day) }
    let days = ledger.defined.value(.expiryDays)
    return Adoptions(
      on: day,
      open: ledger.sites(on: day).filter { $0.state == .open || $0.state == .improving }
        .compactMap(\.id),
      // It may name the matter that it belongs to as well.
      adopted: Set(running.flatMap(\.on).compactMap(\.card)).filter { ledger.site($0) != nil }
        .sorted(),
      plaques: running.filter { $0.hasPlaque(on: day) }.compactMap(\.id),
      awaitingPlaque: running.filter { !$0.hasPlaque(on: day) }.compactMap(\.id),
      expiring: running.filter { pledge in
        pledge.until.map { day.days(until: $0) <= days } ?? false
      }.compactMap(\.id),
      over: pledges.filter { $0.isAdoptionOver(on: day) }.compactMap(\.id),
      waiting: pledges.filter { $0.place != nil }.sorted {
        ($0.place ?? 0, $0.id ?? CardID("")) < ($1.place ?? 0, $1.id ?? CardID(""))
      }.compactMap(\.id))
  }
}

extension Pledge {
  /// Whether somebody looks after a place by it on that day: it has its term, and isn't waiting.
  package func isAdoption(on day: Day) -> Bool {
    guard kind == .adopt, place == nil, let first = from ?? signed, first <= day else {
      return false
    }
    return until.map { day <= $0 } ?? true
  }

  /// Whether its last day is past, and nobody said what became of it.
  package func isAdoptionOver(on day: Day) -> Bool {
    guard kind == .adopt, place == nil, done.map({ $0 > day }) ?? true else { return false }
    return until.map { $0 < day && isAdoption(on: $0) } ?? false
  }

  /// Whether its plaque hung by then.
  package func hasPlaque(on day: Day) -> Bool { plaque.map { $0 <= day } ?? false }
}
