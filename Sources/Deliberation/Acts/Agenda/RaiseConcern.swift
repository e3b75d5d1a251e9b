import Values

extension Command {
  /// A 不同意见（意见建议）: what speaks against a proposal. Left out, `by` is nobody by name.
  package struct RaiseConcern: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Who raises it; left out, nobody is named.
    package var by: String?
    package var text: String

    package init(issue: String?, by: String?, text: String) {
      self.issue = issue
      self.by = by
      self.text = text
    }

    package var command: Command { .raiseConcern(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      try chair.wasntRaisedUnheard(on: found)
      return [
        .concernRaised(
          .init(
            concern: chair.session.next("c"), issue: found.id, by: try chair.person(by),
            text: try chair.text(text, .text)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { events.read }
  }
}

extension Event {
  /// A 不同意见（意见建议） on an issue; `by` is nil where it was raised without a name.
  package struct ConcernRaised: EventPayload {
    /// 不同意见: its number.
    package var concern: Concern.ID
    /// 议题: the issue it is on.
    package var issue: Issue.ID
    /// 何人: who raised it; nil where it was raised without a name.
    package var by: Participant.ID?
    /// 内容: what was said.
    package var text: String

    package init(concern: Concern.ID, issue: Issue.ID, by: Participant.ID?, text: String) {
      self.concern = concern
      self.issue = issue
      self.by = by
      self.text = text
    }

    package var event: Event { .concernRaised(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isStep = true

    package var touches: [Touch] {
      [.makes(.concern(concern)), .reads(.issue(issue))] + people(by)
    }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard !session.concerns.contains(concern) else { throw .repeated(.concern(concern)) }
      try session.change(issue) { $0.concerns.append(concern) }
      session.concerns[concern] = Concern(
        id: concern, issue: issue, by: by, text: text, answer: nil, settled: nil)
    }

    package var correctable: [CorrectableField<Self>] {
      [field("by", \.by), field("text", \.text)]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RaiseConcern(issue: issue.text, by: by?.text, text: text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.concern = numbers(concern)
      changed.issue = numbers(issue)
      changed.by = numbers(by)
      return changed
    }
  }
}
