import Deliberation

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
    command = merge.command(source: source, participants: Array(session.roster))
    known = Dictionary(
      (merge.changed + merge.unchanged).compactMap { change in
        change.row.phone.map { (change.id, $0) }
      }, uniquingKeysWith: { _, last in last })
  }

  /// Telephone numbers by participant, once `decide` has numbered the new people.
  package func telephones(after events: [Event]) -> [String: String] {
    let added = events.compactMap { event -> String? in
      if case .participantAdded(let adding) = event { adding.participant.id.text } else { nil }
    }
    var telephones = known
    for (id, row) in zip(added, rows) {
      if let phone = row.phone { telephones[id] = phone }
    }
    return telephones
  }
}
