import Values

/// 兑现: whether a promise was kept, by its own day or by the money that came in for it.
extension Casebook {
  /// The day on which a pledge was kept: the one that it says, else the first on which what came in to keep
  /// it reached its money; nil while it isn't.
  package func kept(_ pledge: Pledge) -> Day? {
    guard pledge.done == nil, pledge.kind.isToBeKept, let id = pledge.id,
      case .money(let worth)? = pledge.worth
    else { return pledge.done }
    let flows = ledger.flows(about: .card(id)).filter { $0.way == .in && $0.fulfils == id }
    var came = Money.zero
    for flow in flows.sorted(by: { $0.on < $1.on }) {
      if case .money(let money) = flow.worth { came = came + money }
      if came >= worth { return flow.on }
    }
    return nil
  }

  package func isKept(_ pledge: Pledge, by day: Day) -> Bool {
    kept(pledge).map { $0 <= day } ?? false
  }

  /// Who leads a matter that a pledge is on: who owes what was promised to a dwelling that gave way.
  func lead(of pledge: Pledge) -> String? {
    pledge.on.compactMap(\.card).flatMap { ledger.linked($0) }.compactMap {
      ledger.matter($0)?.lead
    }.last
  }

  /// Pledges that stood at the end of a day, from whichever of their days comes first.
  package func pledges(by day: Day) -> [Pledge] {
    ledger.pledges(on: day).filter { pledge in
      let entered = pledge.id.flatMap { ledger[id: $0]?.enteredOn }
      let first = [pledge.signed, pledge.from, entered].compactMap(\.self).min()
      return first.map { $0 <= day } ?? true
    }
  }
}
