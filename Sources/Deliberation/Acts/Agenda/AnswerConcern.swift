import Values

extension Command {
  /// How a 不同意见 was answered, and whether the one who raised it is content now.
  package struct AnswerConcern: CommandPayload {
    /// Which opinion, by its number.
    package var concern: String
    /// What is answered.
    package var answer: String
    /// Whether that settles it.
    package var settled: Bool?

    package init(concern: String, answer: String, settled: Bool?) {
      (self.concern, self.answer, self.settled) = (concern, answer, settled)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let id = Concern.ID(concern)
      guard let found = chair.session.concerns[id] else { throw .lookup(.unknownConcern(concern)) }
      try chair.keepsWhatStood(of: found, answer, settled)
      return [
        .concernAnswered(
          .init(concern: id, answer: try chair.text(answer, .answer), settled: settled))
      ]
    }
  }
}

extension Event {
  /// How a 不同意见 was answered. `settled` is whether the one who raised it is content now; nil where
  /// nobody asked.
  package struct ConcernAnswered: EventPayload {
    /// 不同意见: which concern.
    package var concern: Concern.ID
    /// 答复: what was answered.
    package var answer: String
    /// 是否接受: whether who raised it is content now; nil where nobody asked.
    package var settled: Bool?

    package init(concern: Concern.ID, answer: String, settled: Bool?) {
      (self.concern, self.answer, self.settled) = (concern, answer, settled)
    }

    package var event: Event { .concernAnswered(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.changes(.concern(concern))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(concern) {
        $0.answer = answer
        $0.settled = settled ?? $0.settled
      }
    }

    package var correctable: [CorrectableField<Self>] { [field("answer", \.answer)] }

    package var redactable: [RedactableField<Self>] { [words("answer", \.answer)] }

    package var retells: String? { concern.text }

    package func act(in scene: Scene) -> Command? {
      .answerConcern(.init(concern: concern.text, answer: answer, settled: settled))
    }

    package mutating func renumber(_ numbers: Renumbering) { concern = numbers(concern) }
  }
}
