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
      guard let reason else { throw .reasonNeeded(step: step.id) }
      return [
        .skipped(
          .init(
            matter: id, step: step.id, reason: try clerk.text(reason, .reason),
            on: try clerk.past(on ?? clerk.today)))
      ]
    }
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
    package var touches: [LedgerTouch] {
      [.changes(.step(matter, step)), .reads(.course(matter))]
    }
  }
}
