extension Case {
  var onPaper: Bool { asked == .slips || asked == .secretBallot }
  var picksNames: Bool { rule == "plurality" || rule == "owners-committee-election" }

  /// Whether numbers that were given contradict each other.
  var contradicts: Bool {
    var rows = [heads]
    if let area { rows.append(area) }
    if let parkingHeads { rows.append(parkingHeads) }
    if let parkingArea { rows.append(parkingArea) }
    if let ownerMembers { rows.append(ownerMembers) }
    if rows.contains(where: { impossible($0) }) { return true }
    if let ownerMembers, !fits(ownerMembers, into: heads) { return true }
    if let with = parkingHeads?.expected, let without = heads.expected, with < without {
      return true
    }
    if let with = parkingArea?.expected, let without = area?.expected, with < without {
      return true
    }
    return namesContradict || answersContradict
  }

  private func fits(_ part: Numbers, into whole: Numbers) -> Bool {
    let pairs = [
      (part.expected, whole.expected), (part.present, whole.present), (part.took, whole.took),
      (part.yes, whole.yes), (part.no, whole.no), (part.abstain, whole.abstain),
    ]
    return !pairs.contains { one, other in
      if let one, let other { one > other } else { false }
    }
  }

  private func impossible(_ row: Numbers) -> Bool {
    let given = [
      row.all, row.expected, row.present, row.took, row.yes, row.no, row.abstain, row.following,
      row.issued, row.returned, row.void, row.disputed, row.missing, row.delivered,
    ].compactMap { $0 }
    if given.contains(where: { $0 < 0 || $0 > 1_000_000_000_000_000 }) { return true }
    func more(_ part: Int?, than whole: Int?) -> Bool {
      if let part, let whole { part > whole } else { false }
    }
    let roster = row.expected ?? row.all
    let said = (row.yes ?? 0) + (row.no ?? 0) + (row.abstain ?? 0) + (row.following ?? 0)
    if more(row.expected, than: row.all) || more(row.present, than: roster)
      || more(row.took, than: roster) || more(said, than: row.took)
    {
      return true
    }
    guard onPaper else {
      return more(row.took, than: row.present) || more(said, than: row.present)
        || more(said, than: roster)
    }
    let slips = said + (row.void ?? 0) + (row.disputed ?? 0)
    if picksNames || rule == "appraisal" {
      if more(slips, than: row.returned) { return true }
    } else if let returned = row.returned, said > 0 || row.took == nil, slips != returned {
      return true
    }
    if more(row.returned, than: row.issued) || more(slips, than: roster)
      || more(row.issued, than: roster)
    {
      return true
    }
    if row.returned == nil, more(slips, than: row.issued) { return true }
    if let missing = row.missing, let issued = row.issued,
      (row.returned ?? slips) + missing != issued
    {
      return true
    }
    if more(row.delivered, than: notBack(row)) { return true }
    if missingCount == nil || missingCount == "absent", more(row.took, than: row.returned) {
      return true
    }
    guard asked == .secretBallot else { return false }
    return [row.issued, row.returned, slips].contains { more($0, than: row.present) }
  }

  /// How many ballots didn't come back.
  func notBack(_ row: Numbers) -> Int {
    if let missing = row.missing { return missing }
    if picksNames && row.returned == nil { return 0 }
    let said = (row.yes ?? 0) + (row.no ?? 0) + (row.abstain ?? 0) + (row.following ?? 0)
    let back = row.returned ?? said + (row.void ?? 0) + (row.disputed ?? 0)
    guard let handed = row.issued ?? row.expected else { return 0 }
    return handed > back ? handed - back : 0
  }

  private var namesContradict: Bool {
    if candidates.contains(where: { $0.votes < 0 }) { return true }
    guard !candidates.isEmpty else { return false }
    if Set(candidates.map(\.name)).count < candidates.count { return true }
    let spoiled = (heads.void ?? 0) + (heads.disputed ?? 0)
    let voters: Int
    if let returned = heads.returned {
      voters = returned - spoiled
    } else if let took = heads.took {
      voters = took
    } else if let there = heads.present ?? heads.expected {
      voters = there - spoiled
    } else {
      return false
    }
    let ballots = voters - (heads.abstain ?? 0)
    let marks = max(1, seats ?? 1)
    let sum = candidates.map(\.votes).reduce(0, +)
    if candidates.contains(where: { $0.votes > ballots }) || sum > marks * ballots { return true }
    if rule == "plurality", onPaper, marks == 1, heads.returned != nil, sum != ballots {
      return true
    }
    if let whole = area?.took ?? area?.expected {
      return candidates.contains { $0.area.map { $0 > whole } ?? false }
    }
    return false
  }

  private var answersContradict: Bool {
    guard let appraisal else { return false }
    if appraisal.contains(where: { $0 < 0 }) { return true }
    let sum = appraisal.reduce(0, +) + (heads.void ?? 0) + (heads.disputed ?? 0)
    if let returned = heads.returned { return sum != returned }
    if !onPaper, let present = heads.present { return sum > present }
    return false
  }
}
