import Affairs

/// Which places their list holds; what is left out isn't asked.
package struct SiteFilter: Hashable, Sendable {
  package var level: String?
  package var batch: String?
  package var state: SiteState?
  /// Whether somebody looks after it.
  package var isAdopted: Bool?

  package init() {}
}

/// 点位 as one line of a list.
package struct SiteLine: Hashable, Sendable, Identifiable {
  package let site: Site
  package let id: CardID
  package let isAdopted: Bool
  package let hasPlaque: Bool
  /// 问题在办.
  package let problems: Int

  /// Everything of it that it may be found by.
  package var text: String {
    [site.number, site.name, site.level, site.place, site.community, site.batch]
      .compactMap(\.self).joined(separator: " ")
  }
}

extension SitesReport {
  /// The places of a list, by number and name: first those with a level, then what else there is.
  package func lines(of ledger: Ledger, _ filter: SiteFilter) -> [SiteLine] {
    var problems: [CardID: Int] = [:]
    for id in rows.flatMap(\.problems) {
      for site in ledger.matter(id)?.sites ?? [] { problems[site, default: 0] += 1 }
    }
    return ledger.living(.site).compactMap { record -> SiteLine? in
      guard case .site(let site)? = record.card else { return nil }
      if let level = filter.level, site.level != level { return nil }
      if let batch = filter.batch, site.batch != batch { return nil }
      if let state = filter.state, (site.state ?? .surveyed) != state { return nil }
      if let isAdopted = filter.isAdopted, adopted.contains(record.id) != isAdopted { return nil }
      return SiteLine(
        site: site, id: record.id, isAdopted: adopted.contains(record.id),
        hasPlaque: plaques.contains(record.id), problems: problems[record.id] ?? 0)
    }.sorted { left, right in
      (left.site.level == nil ? 1 : 0, left.site.number ?? "~", left.site.name)
        < (right.site.level == nil ? 1 : 0, right.site.number ?? "~", right.site.name)
    }
  }
}
