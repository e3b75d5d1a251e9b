import Values

extension Command {
  /// A step of the agenda that is neither motion nor speech: introductions, answers, a break.
  /// `minutes` is how long a break is meant to last.
  package struct AddStep: CommandPayload {
    /// What it is called.
    package var title: String
    /// How long it may take.
    package var minutes: Int?

    package init(title: String, minutes: Int?) {
      self.title = title
      self.minutes = minutes
    }

    package var command: Command { .addStep(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      if let minutes { _ = try chair.count(minutes, .minutes, in: 1...1440) }
      return [
        .stepAdded(
          .init(step: chair.session.next("s"), title: try chair.title(title), minutes: minutes))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
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
      self.step = step
      self.title = title
      self.minutes = minutes
    }

    package var event: Event { .stepAdded(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.makes(.step(step))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard !session.steps.contains(step) else { throw .repeated(.step(step)) }
      session.steps[step] = AgendaStep(
        id: step, title: title, began: nil, ended: nil, minutes: minutes)
    }

    package var redactable: [RedactableField<Self>] { [words("title", \.title)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.AddStep(title: title, minutes: minutes)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.step = numbers(step)
      return changed
    }
  }
}
