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
      (self.entry, self.field, self.old, self.new) = (entry, field, old, new)
      (self.reason, self.by, self.approved) = (reason, by, approved)
    }

    package static let footing = Footing(phases: [.adjourned, .sealed], readsAfresh: .nothing)

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
      (self.entry, self.field, self.old, self.new) = (entry, field, old, new)
      (self.reason, self.by, self.approved) = (reason, by, approved)
    }

    package var event: Event { .corrected(self) }

    package static let keeping = Keeping(format: 1, isFinal: true, striking: .reasonAlone)

    package var formatVersion: Int {
      // An older program finds only the first person of an entry, and no time, number or title.
      let isLater =
        entry == 0 || field.contains(".") || field == "happened" || field == "documentNumber"
        || MeetingChanges.correctedLater.contains(field)
      return isLater ? 2 : Self.format
    }

    package var touches: [Touch] { [.changes(.entry(entry))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {}

    package var tidied: Self { with(self) { $0.new = new.trimmed } }

    package var compared: Self {
      with(self) { if approved == Command.nobody { $0.approved = nil } }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .correct(
        .init(
          entry: entry, field: field, old: old, new: new, reason: reason, by: by,
          approved: approved ?? (entry > 0 ? Command.nobody : nil)))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      let path = FieldPath(field)
      entry = numbers.entry(entry)
      field = path.renumbered(numbers)
      if path.mayNameSomebody {
        old = numbers.numbers[old] ?? old
        new = numbers.numbers[new] ?? new
      }
    }
  }
}

extension Command {
  /// Who approved what an earlier program corrected: it never asked.
  static let nobody = "—"
}
