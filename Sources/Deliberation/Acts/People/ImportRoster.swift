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
      self.source = source
      self.people = people
      self.changes = changes
    }

    package var command: Command { .importRoster(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

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

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Where the people of this entry came from: a file's name, or how they were typed.
  package struct RosterImported: EventPayload {
    /// 来源: a file's name, or how they were typed.
    package var source: String

    package init(source: String) {
      self.source = source
    }

    package var event: Event { .rosterImported(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {}

    package var redactable: [RedactableField<Self>] { [words("source", \.source)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      let people = events.compactMap { event -> PersonDetails? in
        if case .participantAdded(let newcomer) = event {
          newcomer.participant.details
        } else {
          nil
        }
      }
      let changes = events.compactMap { event -> RosterChange? in
        guard case .participantChanged(let changed) = event else { return nil }
        return RosterChange(
          participant: changed.participant.id.text, person: changed.participant.details)
      }
      return Command.ImportRoster(
        source: source, people: people, changes: changes.isEmpty ? nil : changes)
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}
