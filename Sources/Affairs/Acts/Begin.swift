import Values

extension LedgerCommand {
  /// 开始办理: puts a matter on its way through a procedure.
  package struct Begin: LedgerCommandPayload {
    package var matter: CardID
    /// The id or the title of a procedure, built in or of one's own.
    package var procedure: String
    /// 日期; nil for today.
    package var on: Day?

    package init(matter: CardID, procedure: String, on: Day? = nil) {
      (self.matter, self.procedure, self.on) = (matter, procedure, on)
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let id = try clerk.matter(matter)
      let procedure = try clerk.procedure(procedure)
      if let course = clerk.ledger.course(of: id) {
        guard course.procedure.id == procedure.id else {
          throw .secondProcedure(matter: id, begun: course.procedure.title)
        }
        throw .alreadyBegun(matter: id, procedure: course.procedure.title, on: course.on)
      }
      let on = try clerk.past(on ?? clerk.today)
      guard procedure.isInForce(on: on) else {
        throw .procedureNotInForce(procedure.title, on: on)
      }
      return [.begun(.init(matter: id, procedure: procedure, on: on))]
    }
  }
}

extension LedgerEvent {
  /// 开始办理, with the procedure's copy.
  package struct Begun: LedgerEventPayload {
    package var matter: CardID
    package var procedure: Procedure
    package var on: Day

    package init(matter: CardID, procedure: Procedure, on: Day) {
      (self.matter, self.procedure, self.on) = (matter, procedure, on)
    }

    package var event: LedgerEvent { .begun(self) }
    package var act: LedgerCommand? {
      .begin(.init(matter: matter, procedure: procedure.id, on: on))
    }
    package var touches: [LedgerTouch] { [.makes(.course(matter)), .reads(.card(matter))] }
  }
}
