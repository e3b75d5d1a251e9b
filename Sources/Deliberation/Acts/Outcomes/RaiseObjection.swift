import Values

extension Command {
  /// 异议: somebody objects to what was decided, by word or in writing.
  package struct RaiseObjection: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Who objects.
    package var by: String
    package var text: String
    /// The day.
    package var on: Day
    /// True in writing, false by word.
    package var inWriting: Bool

    package init(issue: String?, by: String, text: String, on: Day, inWriting: Bool) {
      self.issue = issue
      self.by = by
      self.text = text
      self.on = on
      self.inWriting = inWriting
    }

    package var command: Command { .raiseObjection(self) }

    package static let phases: Set<Session.Phase> = .any

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      let objection = Objection(
        number: found.objections.count + 1, by: try chair.title(by, .by),
        text: try chair.text(text, .text), on: on, inWriting: inWriting, answer: nil, settled: nil)
      return [.objectionRaised(.init(issue: found.id, objection: objection))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [on] }

    package var daysPast: [Day] { [on] }

    package func unlikely(to chair: Chair) -> Refusal? { chair.before(on, issue) }
  }
}

extension Event {
  /// An objection (异议) to what was decided, numbered from 1 within its issue.
  package struct ObjectionRaised: EventPayload {
    /// 议题: the issue whose outcome it is against.
    package var issue: Issue.ID
    /// 异议: the objection.
    package var objection: Objection

    package init(issue: Issue.ID, objection: Objection) {
      self.issue = issue
      self.objection = objection
    }

    package var event: Event { .objectionRaised(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(issue) { $0.objections.append(objection) }
    }

    package var correctable: [CorrectableField<Self>] {
      [
        field("by", \.objection.by, isLater: true),
        field("text", \.objection.text, isLater: true),
        field("on", \.objection.on, isLater: true),
        field("inWriting", \.objection.inWriting, isLater: true),
      ]
    }

    package var redactable: [RedactableField<Self>] {
      [words("by", \.objection.by), words("text", \.objection.text)]
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RaiseObjection(
        issue: issue.text, by: objection.by, text: objection.text, on: objection.on,
        inWriting: objection.inWriting)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      let id = numbers(Objection.ID(issue: issue, number: objection.number))
      var changed = self
      (changed.issue, changed.objection.number) = (id.issue, id.number)
      return changed
    }
  }
}
