import Values

extension Command {
  /// 更正 a field of an entry, once the meeting is adjourned or sealed: `name`, or `p03.name` in an
  /// entry of many. Entry 0 is the header, with its `title` alone. Says who approved it, and who
  /// corrected it where that isn't the clerk.
  package struct Correct: CommandPayload {
    /// Which entry, by its number.
    package var entry: Int
    /// Which member of it, such as `reason` or `p03.home`.
    package var field: String
    /// What stands there.
    package var old: String
    /// What is right.
    package var new: String
    /// Why.
    package var reason: String
    /// Who corrects it; left out, whoever types it.
    package var by: String?
    /// 审核人: who approved it.
    package var approved: String?

    package init(
      entry: Int, field: String, old: String, new: String, reason: String, by: String? = nil,
      approved: String? = nil
    ) {
      self.entry = entry
      self.field = field
      self.old = old
      self.new = new
      self.reason = reason
      self.by = by
      self.approved = approved
    }

    package var command: Command { .correct(self) }

    package static let phases: Set<Session.Phase> = [.adjourned, .sealed]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      var (field, new) = (field, try chair.optional(new, .text) ?? "")
      let path = FieldPath(field)
      let says: String
      if entry == 0 {
        guard field == "title" else { throw .record(.noSuchField(entry: 0, field: field)) }
        says = chair.session.identity.title
        new = try Session.title(new)
      } else {
        let line = try chair.living(entry)
        if line.redacted != nil { throw .words(.struckOutAlready(entry: entry, field: nil)) }
        guard let found = chair.session.text(of: field, in: line) else {
          throw .record(.noSuchField(entry: entry, field: field))
        }
        says = found
        field = line.namedLater(field)
      }
      if says == Redacted.mark { throw .words(.struckOutAlready(entry: entry, field: field)) }
      guard says == old else { throw .record(.otherText(entry: entry, field: field, says: says)) }
      guard new != old else { throw .input(.nothingToChange) }
      if entry > 0 {
        try chair.mayChange(path, of: chair.session.entries[entry - 1], from: old, to: new)
      }
      let event: Event = .corrected(
        .init(
          entry: entry, field: field, old: old, new: new, reason: try chair.text(reason, .reason),
          by: try chair.optional(by, .by), approved: try chair.title(approved ?? "", .approved)))
      let changed = try chair.fits(event)
      if entry > 0 { try chair.leavesVerdicts(changed, entry, field) }
      return [event]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 更正 of a field of an entry.
  ///
  /// `by` is who corrected it where that isn't who typed it, `approved` who approved it; earlier
  /// files say neither.
  package struct Corrected: EventPayload {
    /// 第几条: the number of the entry; 0 is the header, whose title alone can be corrected.
    package var entry: Int
    /// 哪一项: the member, such as `reason`; `p03.name` where the entry tells of several things.
    package var field: String
    /// 原文: what it said.
    package var old: String
    /// 改为: what it says from now on; empty where it says nothing.
    package var new: String
    /// 原因: why.
    package var reason: String
    /// 更正人: who corrected it; nil where that is who typed it.
    package var by: String?
    /// 审核人: who approved it; nil in earlier files.
    package var approved: String?

    package init(
      entry: Int, field: String, old: String, new: String, reason: String, by: String?,
      approved: String?
    ) {
      self.entry = entry
      self.field = field
      self.old = old
      self.new = new
      self.reason = reason
      self.by = by
      self.approved = approved
    }

    package var event: Event { .corrected(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = true
    package static let striking = Striking.reasonAlone

    package var formatVersion: Int {
      // An older program finds only the first person of an entry, and no time, number or title.
      let isLater =
        entry == 0 || field.contains(".") || field == "happened" || field == "documentNumber"
        || MeetingChanges.correctedLater.contains(field)
      return isLater ? 2 : Self.format
    }

    package var touches: [Touch] { [.changes(.entry(entry))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {}

    package var tidied: Self {
      var changed = self
      changed.new = new.trimmed
      return changed
    }

    package var compared: Self {
      var changed = self
      if approved == Command.nobody { changed.approved = nil }
      return changed
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Correct(
        entry: entry, field: field, old: old, new: new, reason: reason, by: by,
        approved: approved ?? (entry > 0 ? Command.nobody : nil))
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      let path = FieldPath(field)
      changed.entry = numbers.entry(entry)
      changed.field = path.renumbered(numbers)
      if path.mayNameSomebody {
        changed.old = numbers.numbers[old] ?? old
        changed.new = numbers.numbers[new] ?? new
      }
      return changed
    }
  }
}

extension Command {
  /// Who approved what an earlier program corrected: it never asked.
  static let nobody = "—"
}
