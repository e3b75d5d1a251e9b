import Values

extension Command {
  /// A 方案（动议）: a text put to the meeting.
  package struct Propose: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    package var text: String
    /// Who moves it, by name or number.
    package var mover: String?
    /// Who seconds it, by name or number.
    package var seconder: String?

    package init(issue: String?, text: String, mover: String?, seconder: String?) {
      (self.issue, self.text, self.mover, self.seconder) = (issue, text, mover, seconder)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .allThatIsRead)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      if let vote = chair.session.pendingVote, vote.opening.issue == found.id,
        vote.opening.subject.isOfText
      {
        throw .voting(.issueUnderVote(vote.id))
      }
      return [
        .proposed(
          .init(
            motion: chair.session.next("m"), issue: found.id, text: try chair.text(text, .text),
            mover: try chair.person(mover), seconder: try chair.person(seconder)))
      ]
    }
  }
}

extension Event {
  /// A 方案（动议） on an issue, with the first version of its text.
  package struct Proposed: EventPayload {
    /// 方案: its number.
    package var motion: Motion.ID
    /// 议题: the issue it is on.
    package var issue: Issue.ID
    /// 方案文字: its first version, whole.
    package var text: String
    /// 提出人: who moved it; nil where nobody is named.
    package var mover: Participant.ID?
    /// 附议人: who seconded it; nil where nobody did.
    package var seconder: Participant.ID?

    package init(
      motion: Motion.ID, issue: Issue.ID, text: String, mover: Participant.ID?,
      seconder: Participant.ID?
    ) {
      (self.motion, self.issue, self.text) = (motion, issue, text)
      (self.mover, self.seconder) = (mover, seconder)
    }

    package var event: Event { .proposed(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package var touches: [Touch] {
      [.makes(.motion(motion)), .reads(.issue(issue))] + people(mover, seconder)
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.motions.contains(motion) else { throw .repeated(.motion(motion)) }
      try session.change(issue) { $0.motions.append(motion) }
      session.motions[motion] = Motion(
        id: motion, issue: issue, mover: mover, seconder: seconder,
        versions: [.init(number: 1, text: text, amendment: nil)])
    }

    package var correctable: [CorrectableField<Self>] {
      [field("text", \.text), field("mover", \.mover), field("seconder", \.seconder)]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package func act(in scene: Scene) -> Command? {
      .propose(
        .init(
          issue: issue.text, text: text, mover: mover?.text, seconder: seconder?.text))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      motion = numbers(motion)
      issue = numbers(issue)
      mover = numbers(mover)
      seconder = numbers(seconder)
    }
  }
}

extension VoteSubject {
  /// Whether a text, or a choice in the place of one, is put to the vote, beside which no other is
  /// moved.
  fileprivate var isOfText: Bool {
    switch self {
    case .motion, .amendment, .choice: true
    case .question, .appraisal: false
    }
  }
}
