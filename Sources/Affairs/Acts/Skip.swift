import Values

extension LedgerCommand {
  /// 跳过: passes a step over, where its procedure lets it, with a reason.
  package struct Skip: LedgerCommandPayload {
    package var matter: CardID
    /// The step's id.
    package var step: String
    package var reason: String?
    /// 日期; nil for today.
    package var on: Day?

    package init(matter: CardID, step: String, reason: String?, on: Day? = nil) {
      (self.matter, self.step, self.reason, self.on) = (matter, step, reason, on)
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let (id, course, step) = try clerk.step(step, of: matter)
      try clerk.isNext(step, in: course)
      guard step.skip != .never else { throw .mayNotSkip(step: step.id) }
      // What is merged with the step before it was done there.
      if step.skip == .merge, !course.isPassedBefore(step) { throw .mayNotSkip(step: step.id) }
      guard let reason else { throw .reasonNeeded(step: step.id) }
      let on = try clerk.past(on ?? clerk.today)
      try clerk.comesAfter(step, in: course, on: on)
      return [
        .skipped(
          .init(
            matter: id, step: step.id, reason: try clerk.text(reason, .reason),
            on: on))
      ]
    }
  }
}

extension Course {
  /// Whether the step just before that one was passed, and not passed over itself.
  fileprivate func isPassedBefore(_ step: Step) -> Bool {
    guard let before = procedure.steps.prefix(while: { $0.id != step.id }).last,
      case .passed = state(of: before.id)
    else { return false }
    return true
  }
}

extension LedgerEvent {
  /// 跳过, with its reason.
  package struct Skipped: LedgerEventPayload {
    package var matter: CardID
    package var step: String
    package var reason: String
    package var on: Day

    package init(matter: CardID, step: String, reason: String, on: Day) {
      (self.matter, self.step, self.reason, self.on) = (matter, step, reason, on)
    }

    package var event: LedgerEvent { .skipped(self) }
    package var act: LedgerCommand? {
      .skip(.init(matter: matter, step: step, reason: reason, on: on))
    }
    package var touches: [LedgerTouch] {
      [.changes(.step(matter, step)), .reads(.course(matter))]
    }
  }
}
