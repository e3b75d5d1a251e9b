import Values

extension StepReview {
  /// `means`: grants, shares that were signed and own money reach the budget, and everything wanted is
  /// there.
  var means: Finding {
    var evidence: [Evidence] = []
    var sum = Money.zero
    var promises: Set<CardID> = []
    for record in cards {
      guard case .pledge(let pledge)? = record.card, let enteredOn = record.enteredOn,
        pledge.kind == .grant || pledge.kind == .share,
        pledge.kind == .grant ? enteredOn <= on : pledge.signed.map({ $0 <= on }) ?? false,
        case .money(let worth)? = pledge.worth
      else { continue }
      sum = sum + worth
      promises.insert(record.id)
      evidence.append(self.evidence(of: record, numbers: ["money": worth.description]))
    }
    for record in cards {
      guard case .flow(let flow)? = record.card, flow.way == .in, flow.on <= on else { continue }
      // What keeps a promise that was counted is no further money.
      if case .money(let worth) = flow.worth, !(flow.fulfils.map(promises.contains) ?? false) {
        sum = sum + worth
        evidence.append(self.evidence(of: record, numbers: ["money": worth.description]))
      } else if case .measure = flow.worth {
        evidence.append(self.evidence(of: record))
      }
    }
    let wants = matters.flatMap(\.wants)
    let budgets = matters.compactMap(\.budget)
    guard !budgets.isEmpty || !wants.isEmpty else {
      return .lacking(.budget, besides: evidence)
    }
    var missing: [Missing] = []
    let budget = budgets.max() ?? .zero
    if sum < budget { missing.append(.money(budget - sum)) }
    for want in wants {
      if let lack = self.missing(want, money: sum) { missing.append(lack) }
    }
    return Finding(evidence: evidence, missing: missing)
  }

  /// What isn't there of something wanted. Where perhaps nothing is missing, nothing is: more can't be
  /// known of what is counted about.
  private func missing(_ want: Want, money: Money) -> Missing? {
    if case .money(let amount)? = want.worth {
      return money < amount ? .money(amount - money) : nil
    }
    let given = cards.compactMap { record -> Worth? in
      switch record.card {
      case .flow(let flow)? where flow.way == .in && flow.item == want.what && flow.on <= on:
        flow.worth
      case .pledge(let pledge)?
      where pledge.what == want.what && pledge.kind != .condition && pledge.done == nil:
        pledge.worth
      default: nil
      }
    }
    guard case .measure(let needed)? = want.worth else {
      return given.isEmpty ? .want(want, nil) : nil
    }
    let measures = given.compactMap { if case .measure(let it) = $0 { it } else { nil } }
    guard let shortfall = try? needed.shortfall(given: measures) else { return .want(want, nil) }
    switch shortfall {
    case .nothing, .perhapsNothing: return nil
    case .some, .missing: return .want(want, shortfall)
    }
  }
}
