import Values

extension LedgerCommand {
  /// 退回重办: a step and those after it are done anew.
  package struct SendBack: LedgerCommandPayload {
    package var matter: CardID
    /// The id of the step that it goes back to; nil for the one the step at hand names.
    package var to: String?
    package var reason: String?
    /// 日期; nil for today.
    package var on: Day?

    package init(matter: CardID, to: String?, reason: String?, on: Day? = nil) {
      (self.matter, self.to, self.reason, self.on) = (matter, to, reason, on)
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let (id, course) = try clerk.course(of: matter)
      let steps = course.procedure.steps
      let states = course.states
      // The furthest step that was reached: the one at hand, or the last where all are done.
      let reached = steps.firstIndex { states[$0.id] == nil } ?? steps.count - 1
      let allowed = steps[...max(reached, 0)].compactMap(\.back)
      guard let to = to ?? steps[reached].back else {
        throw .noWayBack(step: steps[reached].id)
      }
      guard allowed.contains(to), let place = steps.firstIndex(where: { $0.id == to }),
        states[to] != nil
      else { throw .noWayBack(step: to) }
      guard let reason else { throw .reasonNeeded(step: to) }
      return [
        .sentBack(
          .init(
            matter: id, to: to, undoing: steps[place...].map(\.id).filter { states[$0] != nil },
            reason: try clerk.text(reason, .reason), on: try clerk.past(on ?? clerk.today)))
      ]
    }
  }
}

extension LedgerEvent {
  /// 退回重办.
  package struct SentBack: LedgerEventPayload {
    package var matter: CardID
    package var to: String
    /// The steps that were done and are open again, that one first.
    @Listed package var undoing: [String]
    package var reason: String
    package var on: Day

    package init(matter: CardID, to: String, undoing: [String], reason: String, on: Day) {
      (self.matter, self.to, self.reason, self.on) = (matter, to, reason, on)
      self.undoing = undoing
    }

    package var event: LedgerEvent { .sentBack(self) }
    package var act: LedgerCommand? {
      .sendBack(.init(matter: matter, to: to, reason: reason, on: on))
    }
    package var touches: [LedgerTouch] {
      undoing.map { .changes(.step(matter, $0)) } + [.reads(.course(matter))]
    }
  }
}
