import Values

extension Command {
  /// Something said that is neither a turn on the floor nor a 不同意见; after 散会 it is 补记.
  package struct Remark: CommandPayload {
    /// Which issue it is about; left out, none.
    package var issue: String?
    /// Who says it; left out, nobody is named.
    package var by: String?
    package var text: String

    package init(issue: String?, by: String?, text: String) {
      self.issue = issue
      self.by = by
      self.text = text
    }

    package var command: Command { .remark(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let about: Issue.ID? =
        if let issue { try chair.issue(issue).id } else { chair.session.currentIssue }
      return [
        .remarked(
          .init(
            remark: chair.session.next("r"), issue: about, by: try chair.person(by),
            text: try chair.text(text, .text)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { events.read }
  }
}

extension Event {
  /// Something said that is neither a turn on the floor nor a 不同意见. `issue` is the one it was said
  /// of, `by` who said it; nil where nobody is named.
  package struct Remarked: EventPayload {
    /// 其他记录: its number.
    package var remark: Remark.ID
    /// 议题: the issue it was said of; nil for none.
    package var issue: Issue.ID?
    /// 何人: who said it; nil where nobody is named.
    package var by: Participant.ID?
    /// 内容: what was said.
    package var text: String

    package init(remark: Remark.ID, issue: Issue.ID?, by: Participant.ID?, text: String) {
      self.remark = remark
      self.issue = issue
      self.by = by
      self.text = text
    }

    package var event: Event { .remarked(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isTold = true

    package var touches: [Touch] {
      [.makes(.remark(remark))] + (issue.map { [.reads(.issue($0))] } ?? []) + people(by)
    }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard !session.remarks.contains(remark) else { throw .repeated(.remark(remark)) }
      session.remarks[remark] = Remark(
        id: remark, issue: issue, by: by, text: text, at: moment,
        supplementary: session.phase == .adjourned)
    }

    package var correctable: [CorrectableField<Self>] {
      [field("by", \.by), field("text", \.text)]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Remark(issue: issue?.text, by: by?.text, text: text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.remark = numbers(remark)
      changed.issue = numbers(issue)
      changed.by = numbers(by)
      return changed
    }
  }
}
