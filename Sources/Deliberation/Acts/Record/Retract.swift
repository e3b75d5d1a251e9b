import Values

extension Command {
  /// 撤销 one entry, named by its number.
  package struct Retract: CommandPayload {
    /// Which entry, by its number.
    package var entry: Int
    /// Why, where somebody says it.
    package var reason: String?

    package init(entry: Int, reason: String?) { (self.entry, self.reason) = (entry, reason) }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      try chair.retractable(entry)
      return [.retracted(.init(entry: entry, reason: try chair.optional(reason, .reason)))]
    }
  }
}

extension Event {
  /// 撤销: the entry of that number counts no longer; it stays in the timeline.
  package struct Retracted: EventPayload {
    /// 第几条: the number of the entry.
    package var entry: Int
    /// 原因: why; nil where nothing was said.
    package var reason: String?

    package init(entry: Int, reason: String?) { (self.entry, self.reason) = (entry, reason) }

    package var event: Event { .retracted(self) }

    package static let keeping = Keeping(format: 1, isFinal: true, striking: .fields)

    package var touches: [Touch] { [.changes(.entry(entry))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {}

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? { .retract(.init(entry: entry, reason: reason)) }

    package mutating func renumber(_ numbers: Renumbering) { entry = numbers.entry(entry) }
  }
}
