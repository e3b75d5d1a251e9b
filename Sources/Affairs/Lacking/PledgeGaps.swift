import Values

/// 认养到期、待挂牌、承诺到期未兑现.
extension Casebook {
  func pledgeGaps(on day: Day, _ settings: GapSettings) -> [LedgerGap] {
    ledger.pledges.flatMap { pledge -> [LedgerGap] in
      guard let id = pledge.id, pledge.place == nil else { return [] }
      // What was promised to a dwelling that gave way is owed to it.
      let whose =
        pledge.kind == .condition
        ? [lead(of: pledge)].compactMap(\.self) : [pledge.by.name(in: ledger)]
      func gap(_ kind: LedgerGap.Kind, since: Day) -> LedgerGap {
        LedgerGap(kind, of: .card(id), title(of: pledge), since: since, whose: whose)
      }
      if pledge.kind == .adopt {
        var gaps: [LedgerGap] = []
        if let signed = pledge.signed, signed <= day, !pledge.hasPlaque(on: day),
          !pledge.isAdoptionOver(on: day)
        {
          gaps.append(gap(.plaqueMissing, since: signed))
        }
        if pledge.isAdoptionOver(on: day), let until = pledge.until {
          gaps.append(gap(.adoptionOver(until: until), since: until.adding(days: 1)))
        } else if let until = pledge.until, pledge.isAdoption(on: day) {
          let days = day.days(until: until)
          if days <= settings.expiryDays {
            gaps.append(
              gap(
                .adoptionExpires(until: until, days: days),
                since: until.adding(days: -settings.expiryDays)))
          }
        }
        return gaps
      }
      guard pledge.kind.isToBeKept, !isKept(pledge, by: day) else { return [] }
      let since = pledge.until.map { $0.adding(days: 1) } ?? lastGate(of: pledge)
      guard let since, since <= day else { return [] }
      return [
        gap(
          .pledgeUnkept(
            pledge.kind, what: pledge.what,
            to: pledge.kind == .condition ? pledge.by.name(in: ledger) : nil, until: pledge.until),
          since: since)
      ]
    }
  }

  /// The day on which the last gate of a matter was passed that a condition was promised for: whoever
  /// gave way was to have it by then. Nil for any other pledge.
  private func lastGate(of pledge: Pledge) -> Day? {
    guard pledge.kind == .condition else { return nil }
    return pledge.on.compactMap { target -> Day? in
      guard case .card(let matter) = target, let course = ledger.course(of: matter) else {
        return nil
      }
      let gates = course.procedure.steps.filter(\.isGate).map { course.state(of: $0.id).on }
      return gates.contains(nil) ? nil : gates.compactMap(\.self).max()
    }.min()
  }

  /// What it is on.
  private func title(of pledge: Pledge) -> String {
    for case .card(let id) in pledge.on {
      if let name = ledger[id: id]?.card?.name { return name }
      if let issue = dealings(with: id).last?.issue { return issue.title }
    }
    return pledge.what ?? ""
  }
}

extension Pledge.Pledger {
  /// A party's name as it calls itself to others, or a room.
  func name(in ledger: Ledger) -> String {
    switch self {
    case .party(let id): ledger.party(id).map { $0.shownAs ?? $0.name } ?? id.text
    case .dwelling(let room, _): room
    }
  }
}

extension PledgeKind {
  /// Whether it is over once it is kept: what is merely signed or stood by is no promise to be kept.
  package var isToBeKept: Bool {
    switch self {
    case .demolish, .share, .grant, .condition, .other: true
    case .adopt, .open, .apply, .support, .sign: false
    }
  }
}
