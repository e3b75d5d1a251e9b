import Values

extension Command {
  /// A step of the agenda that is neither motion nor speech: introductions, answers, a break.
  /// `minutes` is how long a break is meant to last.
  package struct AddStep: CommandPayload {
    /// What it is called.
    package var title: String
    /// How long it may take.
    package var minutes: Int?

    package init(title: String, minutes: Int?) { (self.title, self.minutes) = (title, minutes) }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      if let minutes { _ = try chair.count(minutes, .minutes, in: 1...1440) }
      return [
        .stepAdded(
          .init(step: chair.session.next("s"), title: try chair.title(title), minutes: minutes))
      ]
    }
  }
}

extension Event {
  /// A step that is neither motion nor speech; `minutes` is how long a break is meant to last, nil
  /// for an open end.
  package struct StepAdded: EventPayload {
    /// 程序: its number.
    package var step: AgendaStep.ID
    /// 名称: what it is called.
    package var title: String
    /// 时长: minutes a break is meant to last; nil for an open end.
    package var minutes: Int?

    package init(step: AgendaStep.ID, title: String, minutes: Int?) {
      (self.step, self.title, self.minutes) = (step, title, minutes)
    }

    package var event: Event { .stepAdded(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.makes(.step(step))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.steps.contains(step) else { throw .repeated(.step(step)) }
      session.steps[step] = AgendaStep(
        id: step, title: title, began: nil, ended: nil, minutes: minutes)
    }

    package var redactable: [RedactableField<Self>] { [words("title", \.title)] }

    package func act(in scene: Scene) -> Command? {
      .addStep(.init(title: title, minutes: minutes))
    }

    package mutating func renumber(_ numbers: Renumbering) { step = numbers(step) }
  }
}
