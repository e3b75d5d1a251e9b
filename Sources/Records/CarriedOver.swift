import Deliberation
import Wording

/// What an earlier meeting hands on to a new one: its details, its people and its issues.
///
/// An earlier program may have written telephone and identity numbers where none may stand now. They
/// are left out, each told by its place; a person's telephones go beside the new file as those of
/// any list do.
package struct CarriedOver: Sendable {
  package private(set) var details: MeetingChanges
  package private(set) var people: [PersonDetails] = []
  package private(set) var issues: [Issue]
  /// Where numbers were left out, and whether one was an identity number.
  package private(set) var leftOut: [(place: String, isIdentity: Bool)] = []

  package init(details: MeetingChanges, people: [PersonDetails], issues: [Issue]) {
    self.details = details
    self.issues = issues
    let texts: [(WritableKeyPath<MeetingChanges, String?>, String)] = [
      (\.body, "body"), (\.kind, "kind"), (\.convener, "convener"), (\.guidance, "guidance"),
      (\.platform, "platform"), (\.place, "place"), (\.form, "form"),
      (\.facilitator, "facilitator"), (\.secretary, "secretary"),
    ]
    for (field, name) in texts {
      self.details[keyPath: field] = details[keyPath: field].map { clean($0, name) }
    }
    let lists: [(WritableKeyPath<MeetingChanges, [String]?>, String)] = [
      (\.tellers, "tellers"), (\.scrutineers, "scrutineers"), (\.groups, "groups"),
      (\.requiredGroups, "requiredGroups"), (\.concurrences, "concurrences"),
    ]
    for (field, name) in lists {
      self.details[keyPath: field] = details[keyPath: field].map { texts in
        texts.map { clean($0, name) }.filter { !$0.isEmpty }
      }
    }
    for (place, person) in people.enumerated() {
      let person = withoutIdentity(person, "people.\(place + 1)")
      // Nobody is left of a name that was nothing but a number.
      if RosterCell.parted(person.name).kept.isEmpty {
        if !person.name.isEmpty { leftOut.append(("people.\(place + 1).name", false)) }
      } else {
        self.people.append(person)
      }
    }
    for place in issues.indices {
      let title = clean(issues[place].title, "issues.\(place + 1).title")
      self.issues[place].title = title.isEmpty ? issues[place].number : title
      guard let proposer = issues[place].proposer else { continue }
      let kept = clean(proposer, "issues.\(place + 1).proposer")
      self.issues[place].proposer = kept.isEmpty ? nil : kept
    }
  }

  private mutating func clean(_ text: String, _ place: String) -> String {
    let parted = RosterCell.parted(text)
    guard parted.kept != text else { return text }
    leftOut.append((place, parted.identityNumbers > 0))
    return parted.kept
  }

  private mutating func withoutIdentity(_ person: PersonDetails, _ place: String) -> PersonDetails {
    func clean(_ text: String, _ field: String) -> String {
      guard RosterCell.parted(text).identityNumbers > 0 else { return text }
      return self.clean(text, "\(place).\(field)")
    }
    var person = person
    person.name = clean(person.name, "name")
    person.groups = person.groups.map { clean($0, "groups") }.filter { !$0.isEmpty }
    person.home = person.home.map { clean($0, "home") }
    person.organisation = person.organisation.map { clean($0, "organisation") }
    person.areaKind = person.areaKind.map { clean($0, "areaKind") }
    person.note = person.note.map { clean($0, "note") }
    return person
  }
}
