import Values

/// 星级楼组: which places were rated by a list of one's own, with how many stars, and how many of all.
package struct StarsReport: Hashable, Sendable {
  /// 评定办法.
  package let list: String
  /// Rated places by their stars; nought stars is rated and not starred.
  package let byStars: [Int: [CardID]]
  /// 未评.
  package let unrated: [CardID]

  /// Those with a star or more, of all.
  package var rate: Rate {
    let starred = byStars.filter { $0.key > 0 }.values.map(\.count).reduce(0, +)
    let all = byStars.values.map(\.count).reduce(unrated.count, +)
    return Rate(Fraction(starred), of: Fraction(all))
  }
}

extension Casebook {
  /// The lists by which places were rated, by name.
  package var starLists: [String] {
    Set(ledger.living(.site).compactMap { ledger.site($0.id)?.stars?.list }).sorted()
  }

  /// What that list has rated until a day, among the places of the kinds that it has rated any of.
  package func stars(by list: String, on day: Day) -> StarsReport {
    let sites = ledger.living(.site).compactMap { ledger.site($0.id) }
    func rating(_ site: Site) -> Int? {
      site.stars.flatMap { $0.list == list && $0.day <= day ? $0.stars : nil }
    }
    let kinds = Set(sites.filter { rating($0) != nil }.map(\.kind))
    let asked = sites.filter { kinds.contains($0.kind) }
    return StarsReport(
      list: list,
      byStars: Dictionary(grouping: asked.filter { rating($0) != nil }) { rating($0) ?? 0 }
        .mapValues { $0.compactMap(\.id) },
      unrated: asked.filter { rating($0) == nil }.compactMap(\.id))
  }
}
