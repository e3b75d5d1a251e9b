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
      (self.issue, self.by, self.text) = (issue, by, text)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .allThatIsRead)

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
      (self.concern, self.issue, self.by, self.text) = (concern, issue, by, text)
    }

    package var event: Event { .concernRaised(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package var touches: [Touch] {
      [.makes(.concern(concern)), .reads(.issue(issue))] + people(by)
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.concerns.contains(concern) else { throw .repeated(.concern(concern)) }
      try session.change(issue) { $0.concerns.append(concern) }
      session.concerns[concern] = Concern(
        id: concern, issue: issue, by: by, text: text, answer: nil, settled: nil)
    }

    package var correctable: [CorrectableField<Self>] {
      [field("by", \.by), field("text", \.text)]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package func act(in scene: Scene) -> Command? {
      .raiseConcern(.init(issue: issue.text, by: by?.text, text: text))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      concern = numbers(concern)
      issue = numbers(issue)
      by = numbers(by)
    }
  }
}
