import Values

extension Command {
  /// A step of the agenda begins, by its number or title; one still under way ends with that.
  package struct BeginStep: CommandPayload {
    /// Which step of the agenda, by its number.
    package var step: String

    package init(step: String) {
      self.step = step
    }

    package var command: Command { .beginStep(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found =
        chair.session.steps[AgendaStep.ID(step)]
        ?? chair.session.steps.values.first { $0.title == step }
      guard let found else { throw .lookup(.unknownStep(step)) }
      if found.began != nil { throw .course(.stepBegun(found.id)) }
      let ending = chair.session.currentStep.map { [Event.stepEnded(.init(step: $0))] } ?? []
      return ending + [.stepBegun(.init(step: found.id))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// A step of the agenda began.
  package struct StepBegun: EventPayload {
    /// 程序: which step.
    package var step: AgendaStep.ID

    package init(step: AgendaStep.ID) {
      self.step = step
    }

    package var event: Event { .stepBegun(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.step(step))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard session.steps.update(step, { $0.began = moment }) else { throw .unknown(.step(step)) }
      session.currentStep = step
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.BeginStep(step: step.text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.step = numbers(step)
      return changed
    }
  }
}
