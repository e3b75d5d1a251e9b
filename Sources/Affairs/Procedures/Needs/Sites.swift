import Values

extension StepReview {
  /// `site`: every place of the matter has come so far or farther; one of them is used.
  func sites(_ need: Need.Site) -> Finding {
    var seen: Set<CardID> = []
    let places = matters.flatMap(\.sites).filter { seen.insert($0).inserted }
      .compactMap { casebook.ledger[id: $0] }
    func site(_ record: CardRecord) -> Site? {
      guard record.isLiving, case .site(let site)? = record.card else { return nil }
      return site
    }
    switch need {
    case .used:
      let used = places.filter { site($0)?.uses.isEmpty == false }
      return used.isEmpty
        ? .lacking(.site(places.map(\.id), need)) : .met(used.map { evidence(of: $0) })
    case .state(let state):
      let behind = places.filter { !(site($0)?.state?.hasReached(state) ?? false) }
      let there = places.filter { place in !behind.contains { $0.id == place.id } }
      return behind.isEmpty && !places.isEmpty
        ? .met(there.map { evidence(of: $0) })
        : .lacking(
          .site(behind.map(\.id), need), besides: there.map { evidence(of: $0) })
    }
  }
}

extension SiteState {
  /// Whether a place has come so far or farther; one that is no longer kept is as far as nothing else.
  fileprivate func hasReached(_ other: SiteState) -> Bool {
    if self == .closed || other == .closed { return self == other }
    let all = SiteState.allCases
    return all.firstIndex(of: self) ?? 0 >= all.firstIndex(of: other) ?? 0
  }
}
