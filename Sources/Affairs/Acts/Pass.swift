import Values

extension LedgerCommand {
  /// 这一步已办: a person passes a step on a day.
  package struct Pass: LedgerCommandPayload {
    package var matter: CardID
    /// The step's id.
    package var step: String
    /// 日期; nil for today.
    package var on: Day?
    /// What it is to rest on, where several things would do: `20240121-9a1c/v02`, an entry of a meeting
    /// such as `20240121-9a1c/17`, or one of the ledger; after `meeting:` for the need of that name alone.
    @Listed package var evidence: [String]
    /// Why it passes although something is lacking.
    package var despite: String?
    /// 已电话核对: who of the other computers was asked, by chain.
    @Listed package var asked: [Passage.Reach]

    package init(
      matter: CardID, step: String, on: Day? = nil, evidence: [String] = [],
      despite: String? = nil, asked: [Passage.Reach] = []
    ) {
      (self.matter, self.step, self.on, self.despite) = (matter, step, on, despite)
      self.evidence = evidence
      self.asked = asked
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let (id, course, step) = try clerk.step(step, of: matter)
      let on = try clerk.past(on ?? clerk.today)
      try clerk.isOpen(step, in: course)
      let passage = try clerk.passage(
        of: step, in: course, of: id, on: on, evidence: evidence, despite: despite, asked: asked)
      return [.passed(.init(matter: id, step: step.id, passage: passage))]
    }
  }
}

extension LedgerEvent {
  /// 这一步已办, with what it rests on.
  package struct Passed: LedgerEventPayload {
    package var matter: CardID
    package var step: String
    package var passage: Passage

    package init(matter: CardID, step: String, passage: Passage) {
      (self.matter, self.step, self.passage) = (matter, step, passage)
    }

    package var event: LedgerEvent { .passed(self) }
    package var act: LedgerCommand? {
      .pass(
        .init(
          matter: matter, step: step, on: passage.on, evidence: passage.chosen,
          despite: passage.despite, asked: passage.reach.filter { $0.asked != nil }))
    }
    package var touches: [LedgerTouch] {
      [.changes(.step(matter, step)), .reads(.course(matter))]
    }
  }
}
