import Text

/// Finds rows that are the same person twice, homes with several people, and names with several
/// homes.
struct RosterDoubles {
  private(set) var rows: [RosterRow] = []
  var problems: [RosterProblem] = []

  init(_ all: [RosterRow]) {
    keepFirsts(of: all)
    reportHomes()
    reportNames()
  }

  private mutating func keepFirsts(of all: [RosterRow]) {
    var seen: [Identity: Int] = [:]
    for row in all {
      let identities = Identity.all(of: row)
      if let place = identities.lazy.compactMap({ seen[$0] }).first(where: {
        rows[$0].agrees(with: row)
      }) {
        join(row, to: place)
        for identity in identities where seen[identity] == nil { seen[identity] = place }
      } else {
        for identity in identities where seen[identity] == nil { seen[identity] = rows.count }
        rows.append(row)
      }
    }
  }

  /// Takes the roles, remarks and numbers of a row that is somebody above once more.
  private mutating func join(_ row: RosterRow, to place: Int) {
    let first = rows[place]
    let name = row.name.maskingLongNumbers
    problems.append(
      RosterProblem(.repeatedPerson(name: name, firstRow: first.row), row: row.row))
    let differs =
      (first.standing != nil && row.standing != nil && first.standing != row.standing)
      || (first.area != nil && row.area != nil && first.area != row.area)
    if differs {
      problems.append(
        RosterProblem(.repeatedDiffers(name: name, firstRow: first.row), row: row.row))
    }
    for group in row.groups { RosterName.take(group: group, into: &rows[place]) }
    rows[place].standing = first.standing ?? row.standing
    rows[place].home = first.home ?? row.home
    rows[place].organisation = first.organisation ?? row.organisation
    rows[place].property = first.property ?? row.property
    if first.area == nil { (rows[place].area, rows[place].areaKind) = (row.area, row.areaKind) }
    rows[place].phone = joined(first.phone, row.phone, separator: " ")
    rows[place].note = joined(first.note, row.note, separator: "；")
  }

  private func joined(_ one: String?, _ other: String?, separator: String) -> String? {
    guard let one, let other else { return one ?? other }
    return one.contains(other) ? one : one + separator + other
  }

  private mutating func reportHomes() {
    let homes = Dictionary(grouping: rows.filter { $0.homeKey != nil }) { $0.homeKey }
    for people in homes.values where people.count > 1 {
      let home = (people[0].home ?? "").maskingLongNumbers
      problems.append(
        RosterProblem(.sameHome(home, rows: people.map(\.row)), row: people[1].row))
    }
  }

  private mutating func reportNames() {
    for people in Dictionary(grouping: rows, by: \.name.foldedName).values where people.count > 1 {
      let name = people[0].name.maskingLongNumbers
      problems.append(
        RosterProblem(.sameName(name, rows: people.map(\.row)), row: people[1].row))
    }
  }

  /// Two rows that share one are one person: the same name in the same home, or with the same
  /// telephone; without either only if all else is the same too, since namesakes happen.
  private enum Identity: Hashable {
    case atHome(name: String, home: HomeKey)
    case byPhone(name: String, phone: String)
    case alike(name: String, rest: [String?])

    static func all(of row: RosterRow) -> [Identity] {
      let name = row.name.foldedName
      var all: [Identity] = []
      if let home = row.homeKey { all.append(.atHome(name: name, home: home)) }
      if let phone = row.phone { all.append(.byPhone(name: name, phone: phone)) }
      if row.homeKey == nil {
        all.append(.alike(name: name, rest: [row.organisation, row.phone, row.note] + row.groups))
      }
      return all
    }
  }
}

extension RosterRow {
  /// Whether nothing speaks against two rows of one name being one person: two homes would.
  fileprivate func agrees(with other: RosterRow) -> Bool {
    homeKey == nil || other.homeKey == nil || homeKey == other.homeKey
  }
}
