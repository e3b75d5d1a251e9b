import Values

extension Command {
  /// 隐去 what fields of an entry say; left out, the only one that can be.
  package struct Redact: CommandPayload {
    /// Which entry, by its number.
    package var entry: Int
    /// Which members of it; left out, the only one that could be meant.
    package var fields: [String]?
    /// Why.
    package var reason: String
    /// 审核人: who approved it.
    package var approved: String

    package init(entry: Int, fields: [String]?, reason: String, approved: String) {
      self.entry = entry
      self.fields = fields
      self.reason = reason
      self.approved = approved
    }

    package var command: Command { .redact(self) }

    package static let phases: Set<Session.Phase> = .any

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      try chair.redact(entry, fields, reason, approved)
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 隐去: what an entry says without the words that were struck out of it (`struck`), and when and
  /// by whom it had been typed. From here on these events stand in its place.
  package struct Restated: EventPayload {
    /// 第几条: the number of the entry.
    package var entry: Int
    /// 原登记时间: when it had been typed; nil leaves the time of the line.
    package var at: Moment?
    /// 原登记人: by whom it had been typed; nil leaves the one of the line.
    package var by: String?
    /// 保留的内容: its events without those words.
    package var events: [Event]
    /// 隐去的各项: the members struck out, such as `reason` or `p03.note`.
    package var struck: [String]
    /// 原因: why; nil once that was struck out itself.
    package var reason: String?
    /// 审核人: who approved it.
    package var approved: String

    package init(
      entry: Int, at: Moment?, by: String?, events: [Event], struck: [String], reason: String?,
      approved: String
    ) {
      self.entry = entry
      self.at = at
      self.by = by
      self.events = events
      self.struck = struck
      self.reason = reason
      self.approved = approved
    }

    package var event: Event { .restated(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = true
    package static let striking = Striking.reasonAlone

    // An older program would take it for its own and find in it what it can't read.
    package var formatVersion: Int { max(Self.format, events.formatVersion) }

    package var touches: [Touch] { [.changes(.entry(entry))] }
    package var subject: String? { "\(entry)" }
    package var isMark: Bool { true }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {}

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      nil
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.entry = numbers.entry(entry)
      changed.events = events.map { $0.payload.renumbered(numbers).event }
      changed.struck = struck.map { FieldPath($0).renumbered(numbers) }
      return changed
    }
  }
}
