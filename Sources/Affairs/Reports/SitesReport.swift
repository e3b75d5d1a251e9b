import Values

/// 点位: how many there are of each level, batch and state, and who has none.
package struct SitesReport: Hashable, Sendable {
  /// The levels in the order of their list, those that stand in it no more after them.
  package let rows: [Row]
  /// Batches that there are, in order.
  package let batches: [String]
  /// 一社区一精品: communities without a place of theirs.
  package let communitiesWithout: [String]
  /// 一物业一片绿: firms that manage property, and no place.
  package let managersWithout: [CardID]
  /// 一单位一名牌: other units without a plaque at any place.
  package let unitsWithout: [CardID]

  /// The places of one level.
  package struct Row: Hashable, Sendable {
    package let level: String
    package let all: [CardID]
    package let byBatch: [String: [CardID]]
    package let byState: [SiteState: [CardID]]
    /// 认养.
    package let adopted: [CardID]
    /// 挂牌.
    package let plaques: [CardID]
    /// 问题在办: problems at them that aren't done.
    package let problems: [CardID]

    /// 未入批.
    package var unbatched: [CardID] {
      let batched = Set(byBatch.values.joined())
      return all.filter { !batched.contains($0) }
    }
  }

  /// 已认养 and 已挂牌: all such places, those without a level too.
  package let adopted: Set<CardID>
  package let plaques: Set<CardID>

  package var all: [CardID] { rows.flatMap(\.all) }
  package var unbatched: [CardID] { rows.flatMap(\.unbatched) }
  /// Those of one batch, of whatever level.
  package func batch(_ name: String) -> [CardID] { rows.flatMap { $0.byBatch[name] ?? [] } }
}

extension Casebook {
  /// Places that have a level; what lies in them, and buildings, are no 点位 of their own. What was entered
  /// or ended later than that day doesn't count.
  package func sites(on day: Day) -> SitesReport {
    let sites = ledger.sites(on: day)
    let counted = sites.filter { $0.level != nil }
    let running = pledges(by: day).filter { $0.isAdoption(on: day) }
    let places = Set(sites.compactMap(\.id))
    func adoptedPlaces(of pledges: [Pledge]) -> Set<CardID> {
      places.intersection(pledges.flatMap(\.on).compactMap(\.card))
    }
    let adopted = adoptedPlaces(of: running)
    let plaqued = adoptedPlaces(of: running.filter { $0.hasPlaque(on: day) })
    let problems = openProblems(on: day)
    let byLevel = Dictionary(grouping: counted) { $0.level ?? "" }
    let listed = ledger.defined.names(.siteLevels)
    let levels = listed + byLevel.keys.filter { !listed.contains($0) }.sorted()
    let rows = levels.map { level in
      let own = byLevel[level] ?? []
      let ids = own.compactMap(\.id)
      return SitesReport.Row(
        level: level, all: ids,
        byBatch: Dictionary(grouping: own.filter { $0.batch != nil }) { $0.batch ?? "" }
          .mapValues { $0.compactMap(\.id) },
        byState: Dictionary(grouping: own) { $0.state ?? .surveyed }
          .mapValues { $0.compactMap(\.id) },
        adopted: ids.filter { adopted.contains($0) },
        plaques: ids.filter { plaqued.contains($0) },
        problems: Set(ids.flatMap { problems[$0] ?? [] }).sorted())
    }
    return SitesReport(
      rows: rows, batches: Set(counted.compactMap(\.batch)).sorted(),
      communitiesWithout: communitiesWithoutSite(counted),
      managersWithout: unitsWithout(Set(counted.compactMap(\.manager)), managing: true),
      unitsWithout: unitsWithout(plaqueHolders(running, on: day), managing: false),
      adopted: adopted, plaques: plaqued)
  }

  /// Problems that aren't done, by their places.
  private func openProblems(on day: Day) -> [CardID: [CardID]] {
    var found: [CardID: [CardID]] = [:]
    for record in ledger.living(.matter) {
      guard case .matter(let matter)? = record.card, matter.kind == .problem, !matter.sites.isEmpty
      else { continue }
      let review = MatterReview(ledger.linked(record.id), on: day, in: self)
      let tasks = review.tasks + [review.asTask].compactMap(\.self)
      guard tasks.contains(where: \.isOpen) else { continue }
      for site in matter.sites { found[site, default: []].append(record.id) }
    }
    return found
  }

  private func communitiesWithoutSite(_ sites: [Site]) -> [String] {
    let having = Set(sites.compactMap(\.community))
    return ledger.defined.communities.keys.filter { !having.contains($0) }.sorted()
  }

  /// Units that aren't among those, firms that manage property or all others.
  private func unitsWithout(_ having: Set<CardID>, managing: Bool) -> [CardID] {
    ledger.living(.party).filter { record in
      guard case .party(let party)? = record.card, party.kind == .unit else { return false }
      return party.name.contains("物业") == managing && !having.contains(record.id)
    }.map(\.id)
  }

  private func plaqueHolders(_ running: [Pledge], on day: Day) -> Set<CardID> {
    Set(
      running.filter { $0.hasPlaque(on: day) }.compactMap { pledge in
        if case .party(let id) = pledge.by { id } else { nil }
      })
  }
}
