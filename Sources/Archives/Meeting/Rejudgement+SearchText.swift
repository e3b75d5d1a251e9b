import Deliberation
import Text
import Values

extension Rejudgement {
  /// People whose search text isn't what their name and home give.
  static func searchTextsInDoubt(in session: Session) -> [Finding] {
    var doubts: [Finding] = []
    for entry in session.entries {
      for person in entry.events.compactMap(\.person) {
        // What was struck out was struck out of what a search compares, too.
        if person.name == Redacted.mark { continue }
        let home = person.details.home == Redacted.mark ? nil : person.details.home
        let search = person.details.search
        guard search != SearchText(), search != SearchText(name: person.name, home: home) else {
          continue
        }
        doubts.append(.searchText(entry: entry.number, person.id))
      }
    }
    return doubts
  }
}

extension Event {
  /// Who is added or changed.
  fileprivate var person: Participant? {
    if case .participantAdded(let adding) = self { return adding.participant }
    if case .participantChanged(let change) = self { return change.participant }
    return nil
  }
}
