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
      (self.entry, self.fields, self.reason, self.approved) = (entry, fields, reason, approved)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      try chair.redact(entry, fields, reason, approved)
    }
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
      (self.entry, self.at, self.by, self.events) = (entry, at, by, events)
      (self.struck, self.reason, self.approved) = (struck, reason, approved)
    }

    package var event: Event { .restated(self) }

    package static let keeping = Keeping(format: 2, isFinal: true, striking: .reasonAlone)

    // An older program would take it for its own and find in it what it can't read.
    package var formatVersion: Int { max(Self.format, events.formatVersion) }

    package var touches: [Touch] { [.changes(.entry(entry))] }
    package var subject: String? { "\(entry)" }
    package var isMark: Bool { true }

    package func fold(into session: inout Session, at stamp: EntryStamp) {}

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? { nil }

    package mutating func renumber(_ numbers: Renumbering) {
      entry = numbers.entry(entry)
      events = events.map { $0.payload.renumbered(numbers).event }
      struck = struck.map { FieldPath($0).renumbered(numbers) }
    }
  }
}
