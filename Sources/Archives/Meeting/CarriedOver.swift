import Deliberation
import Lists

/// What an earlier meeting hands on to a new one: its details, its people and its issues.
///
/// An earlier program may have written telephone and identity numbers where none may stand now. They
/// are left out, each told by its place; a person's telephones go beside the new file as those of
/// any list do. What was struck out of the earlier record isn't taken over for a name or a home: the
/// field stays empty, and nobody is on the new roster whose name is gone.
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
    for (place, person) in people.enumerated() where !person.name.isStruckOut {
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
      if issues[place].summary?.isStruckOut == true { self.issues[place].summary = nil }
      if issues[place].source.reference?.isStruckOut == true {
        self.issues[place].source.reference = nil
      }
      guard let proposer = issues[place].proposer else { continue }
      let kept = clean(proposer, "issues.\(place + 1).proposer")
      self.issues[place].proposer = kept.isEmpty ? nil : kept
    }
  }

  private mutating func clean(_ text: String, _ place: String) -> String {
    if text.isStruckOut { return "" }
    let parted = RosterCell.parted(text)
    guard parted.kept != text else { return text }
    leftOut.append((place, parted.identityNumbers > 0))
    return parted.kept
  }

  private mutating func withoutIdentity(_ person: PersonDetails, _ place: String) -> PersonDetails {
    func clean(_ text: String, _ field: String) -> String {
      guard RosterCell.parted(text).identityNumbers > 0 || text.isStruckOut else { return text }
      return self.clean(text, "\(place).\(field)")
    }
    var person = person
    person.name = clean(person.name, "name")
    person.groups = person.groups.map { clean($0, "groups") }.filter { !$0.isEmpty }
    func kept(_ text: String?, _ field: String) -> String? {
      text.flatMap { $0.isStruckOut ? nil : clean($0, field) }
    }
    person.home = kept(person.home, "home")
    person.organisation = kept(person.organisation, "organisation")
    person.areaKind = kept(person.areaKind, "areaKind")
    person.note = kept(person.note, "note")
    return person
  }
}

extension String {
  /// Whether it says nothing any more.
  fileprivate var isStruckOut: Bool { contains(Redacted.mark) }
}
