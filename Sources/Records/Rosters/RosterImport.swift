import Deliberation
import Wording

/// A list of people as the command that takes it into a meeting, with the telephone numbers that
/// stay out of it.
package struct RosterImport: Sendable {
  /// What importing does to those already there; preview it first.
  package let merge: RosterMerge
  /// Nil where there is nothing to do but telephone numbers.
  package let command: Command?
  private let rows: [RosterRow]
  private let known: [String: String]

  /// - Parameters:
  ///   - source: the file's name, or how the people were typed.
  ///   - choices: answers to the doubts of the merge; rows still in doubt are left out.
  package init(
    _ reading: RosterReading, from source: String, into session: Session,
    choices: [Int: RosterMerge.Choice] = [:]
  ) {
    merge = RosterMerge(
      reading, into: session.roster.map { RosterPerson($0) }, choices: choices)
    rows = merge.new
    let last = session.roster.map(\.details.order).max() ?? 0
    let people = merge.new.enumerated().map { offset, row in
      var details = row.details
      details.order = last + offset + 1
      return details
    }
    let changes = merge.changed.compactMap { change -> RosterChange? in
      let id = Participant.ID(change.id)
      guard let old = session.participants[id]?.details else { return nil }
      return RosterChange(participant: change.id, person: PersonDetails(change.row, over: old))
    }
    command =
      people.isEmpty && changes.isEmpty
      ? nil
      : .importRoster(source: source, people: people, changes: changes.isEmpty ? nil : changes)
    known = Dictionary(
      (merge.changed + merge.unchanged).compactMap { change in
        change.row.phone.map { (change.id, $0) }
      }, uniquingKeysWith: { _, last in last })
  }

  /// Telephone numbers by participant, once `decide` has numbered the new people.
  package func telephones(after events: [Event]) -> [String: String] {
    let added = events.compactMap { event -> String? in
      if case .participantAdded(let person) = event { person.id.text } else { nil }
    }
    var telephones = known
    for (id, row) in zip(added, rows) {
      if let phone = row.phone { telephones[id] = phone }
    }
    return telephones
  }
}

extension PersonDetails {
  /// Somebody known, with what the row says otherwise; blanks of the row change nothing.
  package init(_ row: RosterRow, over old: PersonDetails) {
    self = old
    if !row.groups.isEmpty { groups = row.groups }
    standing = row.standing ?? standing
    home = row.home ?? home
    organisation = row.organisation ?? organisation
    area = row.area ?? area
    areaKind = row.areaKind?.title ?? areaKind
    note = row.note ?? note
    search = SearchText(name: name, home: home)
  }
}
