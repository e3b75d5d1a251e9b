import Values

extension Command {
  /// A step of the agenda begins, by its number or title; one still under way ends with that.
  package struct BeginStep: CommandPayload {
    /// Which step of the agenda, by its number.
    package var step: String

    package init(step: String) { self.step = step }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found =
        chair.session.steps[AgendaStep.ID(step)]
        ?? chair.session.steps.values.first { $0.title == step }
      guard let found else { throw .lookup(.unknownStep(step)) }
      if found.began != nil { throw .course(.stepBegun(found.id)) }
      let ending = chair.session.currentStep.map { [Event.stepEnded(.init(step: $0))] } ?? []
      return ending + [.stepBegun(.init(step: found.id))]
    }
  }
}

extension Event {
  /// A step of the agenda began.
  package struct StepBegun: EventPayload {
    /// 程序: which step.
    package var step: AgendaStep.ID

    package init(step: AgendaStep.ID) { self.step = step }

    package var event: Event { .stepBegun(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.changes(.step(step))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(step) { $0.began = stamp.moment }
      session.currentStep = step
    }

    package func act(in scene: Scene) -> Command? { .beginStep(.init(step: step.text)) }

    package mutating func renumber(_ numbers: Renumbering) { step = numbers(step) }
  }
}
