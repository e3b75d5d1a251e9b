import Values

/// 重复认养.
extension Casebook {
  /// Places that several adopted in terms that meet, each for itself alone: one computer refuses the second,
  /// but two that hadn't met took both.
  func adoptionGaps(on day: Day) -> [LedgerGap] {
    var adoptions: [CardID: [Pledge]] = [:]
    for pledge in ledger.pledges where pledge.adoptsAlone {
      for case .card(let site) in Set(pledge.on) where ledger.site(site) != nil {
        adoptions[site, default: []].append(pledge)
      }
    }
    return adoptions.sorted { $0.key < $1.key }.compactMap { site, pledges in
      let twice = pledges.enumerated().filter { place, pledge in
        pledges.enumerated().contains { $0.offset != place && $0.element.meets(pledge) }
      }.compactMap(\.element.id)
      // It is so since the second is there.
      let days = twice.compactMap { ledger[id: $0]?.enteredOn }.sorted()
      guard let since = days.dropFirst().first, since <= day else { return nil }
      return LedgerGap(
        .adoptedTwice(twice), of: .card(site), ledger[id: site]?.card?.name ?? "", since: since)
    }
  }
}
