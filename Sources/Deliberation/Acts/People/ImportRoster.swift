import Values

extension Command {
  /// New people, and changes to people already there.
  package struct ImportRoster: CommandPayload {
    /// What the list is called.
    package var source: String
    /// Who is new.
    package var people: [PersonDetails]
    /// What is said anew of who is there already.
    package var changes: [RosterChange]?

    package init(source: String, people: [PersonDetails], changes: [RosterChange]?) {
      (self.source, self.people, self.changes) = (source, people, changes)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      var events: [Event] = [.rosterImported(.init(source: try chair.title(source, .file)))]
      guard chair.session.participants.count + people.count <= Chair.mostPeople else {
        throw .input(.tooMany(.people, limit: Chair.mostPeople))
      }
      var known = chair.likenesses
      for (offset, person) in people.enumerated() {
        events.append(.participantAdded(try chair.added(person, offset: offset, unlike: &known)))
      }
      for change in changes ?? [] {
        events.append(.participantChanged(try chair.changed(change.participant, to: change.person)))
      }
      guard events.count > 1 else { throw .input(.nothingToChange) }
      return events
    }
  }
}

extension Event {
  /// Where the people of this entry came from: a file's name, or how they were typed.
  package struct RosterImported: EventPayload {
    /// 来源: a file's name, or how they were typed.
    package var source: String

    package init(source: String) { self.source = source }

    package var event: Event { .rosterImported(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {}

    package var redactable: [RedactableField<Self>] { [words("source", \.source)] }

    package func act(in scene: Scene) -> Command? {
      let people = scene.events.compactMap { event -> PersonDetails? in
        if case .participantAdded(let newcomer) = event {
          newcomer.participant.details
        } else {
          nil
        }
      }
      let changes = scene.events.compactMap { event -> RosterChange? in
        guard case .participantChanged(let changed) = event else { return nil }
        return RosterChange(
          participant: changed.participant.id.text, person: changed.participant.details)
      }
      return .importRoster(
        .init(
          source: source, people: people, changes: changes.isEmpty ? nil : changes))
    }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
