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
      (self.issue, self.by, self.text, self.on, self.inWriting) = (issue, by, text, on, inWriting)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      let objection = Objection(
        number: found.objections.count + 1, by: try chair.title(by, .by),
        text: try chair.text(text, .text), on: on, inWriting: inWriting, answer: nil, settled: nil)
      return [.objectionRaised(.init(issue: found.id, objection: objection))]
    }

    package var days: [Day] { [on] }

    package var daysPast: [Day] { [on] }

    package func unlikely(to chair: Chair) -> Refusal? { chair.before(on, issue) }
  }
}

extension Event {
  /// An objection (异议) to what was decided, numbered from 1 within its issue.
  package struct ObjectionRaised: ChangesIssue {
    /// 议题: the issue whose outcome it is against.
    package var issue: Issue.ID
    /// 异议: the objection.
    package var objection: Objection

    package init(issue: Issue.ID, objection: Objection) {
      (self.issue, self.objection) = (issue, objection)
    }

    package var event: Event { .objectionRaised(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
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

    package func act(in scene: Scene) -> Command? {
      .raiseObjection(
        .init(
          issue: issue.text, by: objection.by, text: objection.text, on: objection.on,
          inWriting: objection.inWriting))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      let id = numbers(Objection.ID(issue: issue, number: objection.number))
      (issue, objection.number) = (id.issue, id.number)
    }
  }
}
