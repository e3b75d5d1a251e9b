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
      (self.issue, self.by, self.text) = (issue, by, text)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .allThatIsRead)

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
      (self.remark, self.issue, self.by, self.text) = (remark, issue, by, text)
    }

    package var event: Event { .remarked(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true

    package var touches: [Touch] {
      [.makes(.remark(remark))] + (issue.map { [.reads(.issue($0))] } ?? []) + people(by)
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.remarks.contains(remark) else { throw .repeated(.remark(remark)) }
      session.remarks[remark] = Remark(
        id: remark, issue: issue, by: by, text: text, at: stamp.moment,
        supplementary: session.phase == .adjourned)
    }

    package var correctable: [CorrectableField<Self>] {
      [field("by", \.by), field("text", \.text)]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package func act(in scene: Scene) -> Command? {
      .remark(.init(issue: issue?.text, by: by?.text, text: text))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      remark = numbers(remark)
      issue = numbers(issue)
      by = numbers(by)
    }
  }
}
