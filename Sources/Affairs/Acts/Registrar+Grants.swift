import Values

/// 批准的资金: no more is paid out than was granted.
extension Registrar {
  /// By how much a payment exceeds what there is to pay it from: the grant that it names, or what was
  /// granted to whatever it is paid for. Nil where it doesn't, or where nothing was granted.
  func beyondGrant(_ flow: Flow, as id: CardID?) -> Money? {
    func others(_ target: Target) -> [Flow] {
      ledger.flows(about: target).filter { $0.id != id && $0.isMoney }
    }
    var over = Money.zero
    if let grant = flow.fulfils, let granted = granted(grant) {
      let paid = others(.card(grant)).filter { $0.fulfils == grant && $0.way == .out }
      over = .sum(of: paid.map(\.money)) + flow.money - granted
    }
    let subjects = flow.about + (flow.fulfils.flatMap { ledger.pledge($0) }?.on ?? [])
    for subject in Set(subjects) {
      let grants = ledger.pledges(on: subject).compactMap(\.id)
      let granted = grants.compactMap { self.granted($0) }
      guard !granted.isEmpty else { continue }
      // One that is about the matter and fulfils its grant counts once.
      let of = Set(([subject] + grants.map(Target.card)).flatMap(others)).filter { other in
        other.about.contains(subject) || other.fulfils.map(grants.contains) ?? false
      }
      let paid = Money.sum(of: of.filter { $0.way == .out }.map(\.money)) + flow.money
      // What came in besides, of a sale or of donations, may be spent too.
      let there = max(
        Money.sum(of: granted), Money.sum(of: of.filter { $0.way == .in }.map(\.money)))
      over = max(over, paid - there)
    }
    return over > .zero ? over : nil
  }

  /// How much money that pledge grants; nil where it is no grant of money.
  private func granted(_ id: CardID) -> Money? {
    guard let pledge = ledger.pledge(id), pledge.kind == .grant,
      case .money(let money)? = pledge.worth
    else { return nil }
    return money
  }
}

extension Flow {
  fileprivate var isMoney: Bool { if case .money = kind { true } else { false } }
}
