extension Case {
  var onPaper: Bool { asked == .slips || asked == .secretBallot }
  package var picksNames: Bool { rule == "plurality" || rule.contains("election") }

  /// Whether numbers that were given contradict each other.
  var contradicts: Bool {
    var rows = [heads]
    if let area { rows.append(area) }
    if let parkingHeads { rows.append(parkingHeads) }
    if let parkingArea { rows.append(parkingArea) }
    if let ownerMembers { rows.append(ownerMembers) }
    if rows.contains(where: { impossible($0) }) { return true }
    if let ownerMembers, !fits(ownerMembers, into: heads) || !leavesOthers(ownerMembers) {
      return true
    }
    if let with = parkingHeads?.expected, let without = heads.expected, with < without {
      return true
    }
    if let with = parkingArea?.expected, let without = area?.expected, with < without {
      return true
    }
    return namesContradict || answersContradict || measuresContradict || groupContradicts
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

  /// Whoever isn't of the part is one of the others, of whom there are only so many.
  private func leavesOthers(_ part: Numbers) -> Bool {
    func rest(_ column: KeyPath<Numbers, Int?>) -> Int? {
      guard let whole = heads[keyPath: column], let some = part[keyPath: column] else { return nil }
      return whole - some
    }
    let answers = [\Numbers.yes, \.no, \.abstain].compactMap(rest)
    let votes = answers.isEmpty ? nil : answers.reduce(0, +)
    let (everybody, there, took) = (rest(\.expected) ?? rest(\.all), rest(\.present), rest(\.took))
    let bounds = [
      (rest(\.expected), rest(\.all)), (there, everybody), (took, everybody),
      (took, onPaper ? nil : there), (votes, took), (votes, onPaper ? nil : there),
      (votes, everybody),
    ]
    return !bounds.contains { some, most in
      if let some, let most { some > most } else { false }
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
      // A hand is raised once; nobody hands a ballot in.
      let answers = said + (row.void ?? 0)
      if let returned = row.returned, said > 0, answers != returned { return true }
      return more(row.took, than: row.present) || more(answers, than: row.present)
        || more(said, than: roster) || more(row.issued, than: row.present)
        || more(row.returned, than: row.issued)
    }
    let slips = said + (row.void ?? 0) + (row.disputed ?? 0)
    if picksNames || rule == "appraisal" {
      if more(slips, than: row.returned) { return true }
    } else if let returned = row.returned, said > 0 || row.took == nil, slips != returned {
      return true
    }
    if more(row.returned, than: row.issued) || more(row.returned, than: roster)
      || more(slips, than: roster)
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
    // A blank makes no other name.
    let names = candidates.map { $0.name.split(whereSeparator: \.isWhitespace).joined() }
    if Set(names).count < candidates.count { return true }
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
    if let returned = heads.returned, sum != returned { return true }
    if asked != .slips, let present = heads.present, sum > present { return true }
    if let roster = heads.expected ?? heads.all, sum > roster { return true }
    return false
  }

  /// The owners among the members gave answers that nobody counted altogether.
  private var groupContradicts: Bool {
    guard let ownerMembers else { return false }
    return [
      (ownerMembers.yes, heads.yes, area?.yes), (ownerMembers.no, heads.no, area?.no),
      (ownerMembers.abstain, heads.abstain, area?.abstain),
    ].contains { part, whole, size in
      (part ?? 0) > 0 && whole == nil && (size ?? 0) == 0
    }
  }

  /// Area that belongs to nobody; everybody with only a part of the area; all the area and not
  /// everybody.
  private var measuresContradict: Bool {
    if let area, disagree(heads, area) { return true }
    if let parkingHeads, let parkingArea, disagree(parkingHeads, parkingArea) { return true }
    func voters(_ row: Numbers) -> Int? {
      if let took = row.took { return took }
      return row.returned.map { $0 - (row.void ?? 0) - (row.disputed ?? 0) }
    }
    if heads.missing != nil, heads.returned != nil { return false }
    for candidate in candidates {
      guard let size = candidate.area else { continue }
      if candidate.votes == 0 {
        if size > 0 { return true }
      } else if split(candidate.votes, voters(heads), size, area.flatMap(voters)) {
        return true
      }
    }
    return false
  }

  private func disagree(_ heads: Numbers, _ area: Numbers) -> Bool {
    // Slip by slip: an owner of two homes may send in one of two slips.
    if [heads, area].allSatisfy({ $0.missing != nil && $0.returned != nil }) { return false }
    let columns: [KeyPath<Numbers, Int?>] = [
      \.took, \.yes, \.no, \.abstain, \.following, \.returned, \.void, \.disputed, \.missing,
      \.delivered,
    ]
    if columns.contains(where: { heads[keyPath: $0] == 0 && (area[keyPath: $0] ?? 0) > 0 }) {
      return true
    }
    if columns.contains(where: { area[keyPath: $0] == 0 && (heads[keyPath: $0] ?? 0) > 0 }) {
      return true
    }
    for answer in [\Numbers.yes, \.no, \.abstain]
    where split(heads[keyPath: answer], heads.took, area[keyPath: answer], area.took) {
      return true
    }
    if heads.yes != nil, heads.no != nil, area.yes != nil, area.no != nil,
      split(said(heads), heads.took, said(area), area.took)
    {
      return true
    }
    if split(heads.delivered, notBack(heads), area.delivered, notBack(area)) { return true }
    return split(
      cameBack(heads, area), heads.expected ?? heads.all, cameBack(area, heads),
      area.expected ?? area.all)
  }

  private func said(_ row: Numbers) -> Int {
    (row.yes ?? 0) + (row.no ?? 0) + (row.abstain ?? 0) + (row.following ?? 0)
  }

  private func split(_ count: Int?, _ all: Int?, _ size: Int?, _ whole: Int?) -> Bool {
    guard let count, let all, let size, let whole, all > 0, whole > 0 else { return false }
    return count == all && size < whole || size == whole && count < all
  }

  /// What came back, if this side alone tells it.
  func cameBack(_ row: Numbers, _ other: Numbers) -> Int? {
    if let known = row.took ?? row.returned { return known }
    var sum = 0
    for column in [\Numbers.yes, \.no, \.abstain, \.following, \.void, \.disputed] {
      if row[keyPath: column] == nil, (other[keyPath: column] ?? 0) > 0 { return nil }
      sum += row[keyPath: column] ?? 0
    }
    return sum == 0 ? nil : sum
  }
}
