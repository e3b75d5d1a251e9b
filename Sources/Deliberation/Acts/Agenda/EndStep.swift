import Values

extension Command {
  /// A step of the agenda is over; left out, the one under way.
  package struct EndStep: CommandPayload {
    /// Which step of the agenda; left out, the one under way.
    package var step: String?

    package init(step: String?) { self.step = step }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard let id = step.map({ AgendaStep.ID($0) }) ?? chair.session.currentStep else {
        throw .lookup(.noStepUnderWay)
      }
      guard let found = chair.session.steps[id] else { throw .lookup(.unknownStep(id.text)) }
      guard found.began != nil, found.ended == nil else { throw .lookup(.noStepUnderWay) }
      return [.stepEnded(.init(step: id))]
    }
  }
}

extension Event {
  /// A step of the agenda is over: by itself, or because the next one began.
  package struct StepEnded: EventPayload {
    /// 程序: which step.
    package var step: AgendaStep.ID

    package init(step: AgendaStep.ID) { self.step = step }

    package var event: Event { .stepEnded(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.changes(.step(step))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(step) { $0.ended = stamp.moment }
      session.currentStep = nil
    }

    package func act(in scene: Scene) -> Command? {
      if case .stepBegun(let next)? = scene.events.last {
        return .beginStep(.init(step: next.step.text))
      }
      return .endStep(.init(step: step.text))
    }

    package mutating func renumber(_ numbers: Renumbering) { step = numbers(step) }
  }
}
