import Values

/// 包楼联户、三长一队、路长: who looks after which building and stairwell, and which have nobody.
package struct KeepersReport: Hashable, Sendable {
  package let lines: [Line]
  /// Buildings and stairwells that nobody looks after, nor the place that they lie in.
  package let nobody: [CardID]

  package struct Line: Hashable, Sendable {
    package let site: CardID
    package let keeper: Keeper
  }

  /// 联系户数 of somebody over all places.
  package func households(of who: String) -> Int {
    lines.filter { $0.keeper.who == who }.compactMap(\.keeper.households).reduce(0, +)
  }
}

extension Casebook {
  package func keepers(on day: Day) -> KeepersReport {
    let sites = ledger.living(.site).compactMap { ledger.site($0.id) }
    let lines = sites.flatMap { site in
      site.keepers.filter { $0.keeps(on: day) }.compactMap { keeper in
        site.id.map { KeepersReport.Line(site: $0, keeper: keeper) }
      }
    }
    let houses = sites.filter { $0.kind == .building || $0.kind == .stairwell }.compactMap(\.id)
    return KeepersReport(
      lines: lines, nobody: houses.filter { keepers(of: $0, on: day).isEmpty })
  }

  /// Who looks after a place, those of the place itself before those of what it lies in.
  package func keepers(of site: CardID, on day: Day) -> [Keeper] {
    var (found, seen): ([Keeper], Set<CardID>) = ([], [])
    var place: CardID? = site
    while let at = place, seen.insert(at).inserted, let site = ledger.site(at) {
      found += site.keepers.filter { $0.keeps(on: day) && !found.contains($0) }
      place = site.within
    }
    return found
  }

  /// Who may hand out the slips of a matter and talk to its dwellings: who looks after its places.
  package func keepers(ofPlacesOf matter: CardID, on day: Day) -> [Keeper] {
    let sites = ledger.linked(matter).compactMap { ledger.matter($0) }.flatMap(\.sites)
    return sites.flatMap { keepers(of: $0, on: day) }.reduce(into: []) { found, keeper in
      if !found.contains(keeper) { found.append(keeper) }
    }
  }
}

extension Keeper {
  fileprivate func keeps(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
