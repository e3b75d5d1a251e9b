import Values

extension Command {
  /// 撤销 one entry, named by its number.
  package struct Retract: CommandPayload {
    /// Which entry, by its number.
    package var entry: Int
    /// Why, where somebody says it.
    package var reason: String?

    package init(entry: Int, reason: String?) {
      self.entry = entry
      self.reason = reason
    }

    package var command: Command { .retract(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      try chair.retractable(entry)
      return [.retracted(.init(entry: entry, reason: try chair.optional(reason, .reason)))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 撤销: the entry of that number counts no longer; it stays in the timeline.
  package struct Retracted: EventPayload {
    /// 第几条: the number of the entry.
    package var entry: Int
    /// 原因: why; nil where nothing was said.
    package var reason: String?

    package init(entry: Int, reason: String?) {
      self.entry = entry
      self.reason = reason
    }

    package var event: Event { .retracted(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = true
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.entry(entry))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {}

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Retract(entry: entry, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.entry = numbers.entry(entry)
      return changed
    }
  }
}
