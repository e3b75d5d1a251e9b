import Deliberation
import Text
import Values

/// Somebody who is already on the list a roster is merged into.
package struct RosterPerson: Hashable, Sendable {
  package var id: String
  package var name: String
  package var groups: [String]
  package var home: String?
  package var organisation: String?
  package var standing: Standing?
  package var area: Area?
  package var note: String?

  package init(_ participant: Participant) {
    let details = participant.details
    self.init(
      id: participant.id.description, name: details.name, groups: details.groups,
      home: details.home, organisation: details.organisation, standing: details.standing,
      area: details.area, note: details.note)
  }

  package init(
    id: String, name: String, groups: [String] = [], home: String? = nil,
    organisation: String? = nil, standing: Standing? = nil, area: Area? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.groups = groups
    self.home = home
    self.organisation = organisation
    self.standing = standing
    self.area = area
    self.note = note
  }
}

/// What importing a roster would do to the people who are already there.
///
/// People are the same when their folded names and their homes are; the same name alone is enough
/// only when it stands once on each side and one of the two has no home. New people are added,
/// changes shown, the missing left alone. Merging what was merged before changes nothing.
package struct RosterMerge: Hashable, Sendable {
  package enum Field: String, Codable, CaseIterable, Sendable {
    case groups, home, organisation, standing, area, note
  }

  /// One field that the list states otherwise than it stands.
  package struct Difference: Hashable, Sendable {
    package var field: Field
    /// Nil where nothing stood.
    package var old: String?
    package var new: String

    package init(field: Field, old: String?, new: String) {
      self.field = field
      self.old = old
      self.new = new
    }
  }

  package struct Change: Hashable, Sendable {
    package var id: String
    package var row: RosterRow
    package var differences: [Difference]
  }

  /// A row that may be one of several people, or a namesake of them.
  package struct Doubt: Hashable, Sendable {
    package var row: RosterRow
    package var candidates: [String]
  }

  /// What a person says about a doubt.
  package enum Choice: Hashable, Sendable {
    case someoneNew
    case the(id: String)
  }

  package private(set) var new: [RosterRow] = []
  package private(set) var changed: [Change] = []
  /// Those found on the list as they are: their id and row, whose telephone may be new.
  package private(set) var unchanged: [Change] = []
  /// The ids of those who aren't on the list. They stay.
  package private(set) var missing: [String] = []
  package private(set) var ambiguous: [Doubt] = []

  /// Whether there is nothing to do.
  package var isEmpty: Bool { new.isEmpty && changed.isEmpty && ambiguous.isEmpty }

  /// - Parameter choices: answers to doubts, by the `order` of their row.
  package init(
    _ reading: RosterReading, into people: [RosterPerson], choices: [Int: Choice] = [:]
  ) {
    let known = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: [Int: String] = [:]
    var free = Set(known.keys)
    func pair(_ row: RosterRow, _ id: String) {
      taken[row.order] = id
      free.remove(id)
    }

    for row in reading.rows {
      if case .the(let id) = choices[row.order], free.contains(id) { pair(row, id) }
    }
    let exact = Dictionary(grouping: people) { Key(name: $0.name, home: $0.home) }
    for row in reading.rows where taken[row.order] == nil && choices[row.order] != .someoneNew {
      let same = exact[Key(name: row.name, home: row.home)] ?? []
      let open = same.filter { free.contains($0.id) }
      // Namesakes without homes are told apart by what else is the same.
      let best = open.first { RosterMerge.differences($0, row).isEmpty }
      if let best = best ?? (open.count == 1 ? open.first : nil) { pair(row, best.id) }
    }

    let byName = Dictionary(grouping: people, by: \.name.foldedName)
    let rowsByName = Dictionary(grouping: reading.rows, by: \.name.foldedName)
    for row in reading.rows {
      if let id = taken[row.order], let person = known[id] {
        add(person, row)
        continue
      }
      let key = row.name.foldedName
      let candidates = (byName[key] ?? []).filter { free.contains($0.id) }
      if candidates.isEmpty || choices[row.order] == .someoneNew {
        new.append(row)
      } else if candidates.count == 1, byName[key]?.count == 1, rowsByName[key]?.count == 1,
        candidates[0].home == nil || row.home == nil
      {
        pair(row, candidates[0].id)
        add(candidates[0], row)
      } else {
        ambiguous.append(Doubt(row: row, candidates: candidates.map(\.id)))
      }
    }
    let doubted = Set(ambiguous.flatMap(\.candidates))
    missing = people.map(\.id).filter { free.contains($0) && !doubted.contains($0) }
  }

  private mutating func add(_ person: RosterPerson, _ row: RosterRow) {
    let differences = RosterMerge.differences(person, row)
    let change = Change(id: person.id, row: row, differences: differences)
    if differences.isEmpty { unchanged.append(change) } else { changed.append(change) }
  }

  private struct Key: Hashable {
    var name: String
    var home: HomeKey?

    init(name: String, home: String?) {
      self.name = name.foldedName
      self.home = home.map { HomeKey($0) }
    }
  }

  /// The fields a row states otherwise. What it leaves blank isn't a difference, nor is another
  /// way of writing the same home.
  private static func differences(_ person: RosterPerson, _ row: RosterRow) -> [Difference] {
    var all: [Difference] = []
    func compare(_ field: Field, _ old: String?, _ new: String?) {
      guard let new, new.folded != old?.folded else { return }
      all.append(Difference(field: field, old: old, new: new))
    }
    let groups = Set(row.groups.map(\.foldedName))
    if !groups.isEmpty, groups != Set(person.groups.map(\.foldedName)) {
      let old = person.groups.isEmpty ? nil : person.groups.joined(separator: "、")
      compare(.groups, old, row.groups.joined(separator: "、"))
    }
    if person.home.map({ HomeKey($0) }) != row.homeKey { compare(.home, person.home, row.home) }
    compare(.organisation, person.organisation, row.organisation)
    compare(.standing, person.standing?.rawValue, row.standing?.rawValue)
    compare(.area, person.area?.description, row.area?.description)
    compare(.note, person.note, row.note)
    return all
  }
}

extension RosterMerge {
  /// The one command that carries out the merge; nil when there is nothing new or changed.
  ///
  /// - Parameters:
  ///   - source: Where the list came from, as the record shows it: a file's name.
  ///   - participants: Those whom the list was merged into.
  package func command(source: String, participants: [Participant]) -> Command? {
    guard !new.isEmpty || !changed.isEmpty else { return nil }
    let known = Dictionary(
      participants.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    let last = participants.map(\.details.order).max() ?? 0
    let people = new.enumerated().map { place, row in
      var details = row.details
      details.order = last + place + 1
      return details
    }
    let changes = changed.compactMap { change in
      known[change.id].map {
        RosterChange(participant: change.id, person: change.applied(to: $0.details))
      }
    }
    return .importRoster(
      .init(
        source: source.maskingLongNumbers, people: people, changes: changes.isEmpty ? nil : changes)
    )
  }
}

extension RosterMerge.Change {
  /// The person with what the list states otherwise; the name stays as it was written.
  package func applied(to person: PersonDetails) -> PersonDetails {
    var result = person
    for difference in differences {
      switch difference.field {
      case .groups: result.groups = row.groups
      case .home:
        result.home = row.home
        result.search.room = row.homeKey?.text ?? ""
      case .organisation: result.organisation = row.organisation
      case .standing: result.standing = row.standing ?? person.standing
      case .area:
        result.area = row.area
        result.areaKind = row.areaKind?.title ?? person.areaKind
      case .note: result.note = row.note
      }
    }
    return result
  }
}
