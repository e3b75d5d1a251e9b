import Values

extension Command {
  /// A step of the agenda is over; left out, the one under way.
  package struct EndStep: CommandPayload {
    /// Which step of the agenda; left out, the one under way.
    package var step: String?

    package init(step: String?) {
      self.step = step
    }

    package var command: Command { .endStep(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard let id = step.map({ AgendaStep.ID($0) }) ?? chair.session.currentStep else {
        throw .lookup(.noStepUnderWay)
      }
      guard let found = chair.session.steps[id] else { throw .lookup(.unknownStep(id.text)) }
      guard found.began != nil, found.ended == nil else { throw .lookup(.noStepUnderWay) }
      return [.stepEnded(.init(step: id))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// A step of the agenda is over: by itself, or because the next one began.
  package struct StepEnded: EventPayload {
    /// 程序: which step.
    package var step: AgendaStep.ID

    package init(step: AgendaStep.ID) {
      self.step = step
    }

    package var event: Event { .stepEnded(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.step(step))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard session.steps.update(step, { $0.ended = moment }) else { throw .unknown(.step(step)) }
      session.currentStep = nil
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      if case .stepBegun(let next)? = events.last { return Command.BeginStep(step: next.step.text) }
      return Command.EndStep(step: step.text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.step = numbers(step)
      return changed
    }
  }
}
