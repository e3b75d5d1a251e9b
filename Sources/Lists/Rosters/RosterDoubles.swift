import Text

/// Finds rows that are the same person twice, homes with several people, and names with several
/// homes.
struct RosterDoubles {
  private(set) var rows: [RosterRow] = []
  var problems: [RosterProblem] = []
  /// The home of each row.
  private var homes: [HomeKey?] = []

  init(_ all: [RosterRow]) {
    keepFirsts(of: all)
    reportHomes()
    reportNames()
  }

  private mutating func keepFirsts(of all: [RosterRow]) {
    var texts = EqualTexts(capacity: all.count * 2)
    // Who first had an identity, by its number.
    var firsts: [Int] = []
    rows.reserveCapacity(all.count)
    homes.reserveCapacity(all.count)
    for row in all {
      let home = row.homeKey
      let identities = RosterDoubles.identities(of: row, at: home).map { texts.number($0) }
      let known = identities.lazy.filter { !$0.isNew }.map { firsts[$0.number] }
      let place = known.first { agrees(homes[$0], home) }
      for identity in identities where identity.isNew { firsts.append(place ?? rows.count) }
      if let place {
        // The home that is kept is the one that is written, though it may name no dwelling.
        if rows[place].home == nil { homes[place] = home }
        join(row, to: place)
      } else {
        rows.append(row)
        rows[rows.count - 1].order = rows.count
        homes.append(home)
      }
    }
  }

  /// Whether nothing speaks against two rows of one name being one person: two homes would.
  private func agrees(_ one: HomeKey?, _ other: HomeKey?) -> Bool {
    one == nil || other == nil || one == other
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

  /// The places of the rows that have a text in common, wherever there are several.
  private func several(_ text: (Int) -> String?) -> [[Int]] {
    var index = EqualTexts(capacity: rows.count)
    var firsts: [Int] = []
    var others: [Int: [Int]] = [:]
    for place in rows.indices {
      guard let text = text(place) else { continue }
      let (number, isNew) = index.number(text)
      if isNew { firsts.append(place) } else { others[number, default: []].append(place) }
    }
    return others.map { number, places in [firsts[number]] + places }
  }

  private mutating func reportHomes() {
    for people in several({ homes[$0]?.text }) {
      let home = (rows[people[0]].home ?? "").maskingLongNumbers
      problems.append(
        RosterProblem(.sameHome(home, rows: people.map { rows[$0].row }), row: rows[people[1]].row))
    }
  }

  private mutating func reportNames() {
    for people in several({ rows[$0].name.foldedName }) {
      let name = rows[people[0]].name.maskingLongNumbers
      problems.append(
        RosterProblem(.sameName(name, rows: people.map { rows[$0].row }), row: rows[people[1]].row))
    }
  }

  /// Two rows that share one are one person: the same name in the same home, or with the same
  /// telephone; without either only if all else is the same too, since namesakes happen.
  private static func identities(of row: RosterRow, at home: HomeKey?) -> [String] {
    let name = row.name.foldedName
    // A control character, which stands in no name and no number, parts what is put together.
    var all: [String] = []
    if let home { all.append("\(name)\u{1}\(home.text)") }
    if let phone = row.phone { all.append("\(name)\u{2}\(phone)") }
    if home == nil {
      let rest = [row.organisation, row.phone, row.note].map { $0.map { "\u{4}" + $0 } ?? "" }
      all.append("\(name)\u{3}" + (rest + row.groups).joined(separator: "\u{5}"))
    }
    return all
  }
}
