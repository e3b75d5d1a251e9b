import Wording

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
      let identity = Identity(row)
      if let first = seen[identity] {
        let name = row.name.maskingLongNumbers
        problems.append(RosterProblem(.repeatedPerson(name: name, firstRow: first), row: row.row))
      } else {
        seen[identity] = row.row
        rows.append(row)
      }
    }
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

  /// Two rows with it are one person: the same name in the same home; without homes only if all
  /// else is the same too, since namesakes happen.
  private struct Identity: Hashable {
    var name: String
    var home: HomeKey?
    var rest: [String?]

    init(_ row: RosterRow) {
      name = row.name.foldedName
      home = row.homeKey
      rest = home == nil ? [row.organisation, row.phone, row.note] + row.groups : []
    }
  }
}
