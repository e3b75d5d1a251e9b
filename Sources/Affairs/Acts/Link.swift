extension LedgerCommand {
  /// 同一事项: joins matters that a later meeting numbered anew.
  package struct Link: LedgerCommandPayload {
    package var matters: [CardID]
    package var reason: String?

    package init(matters: [CardID], reason: String?) {
      (self.matters, self.reason) = (matters, reason)
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      var ids: [CardID] = []
      for matter in matters {
        let id = try clerk.matter(matter)
        if !ids.contains(id) { ids.append(id) }
      }
      guard ids.count > 1 else { throw .fewMatters }
      guard !ids.allSatisfy(clerk.ledger.linked(ids[0]).contains) else { throw .nothingChanges }
      guard let reason else { throw .reasonMissing }
      let begun = ids.compactMap { clerk.ledger.course(of: $0) }
      if let first = begun.first, Set(begun.map(\.begun)).count > 1 {
        throw .secondProcedure(matter: ids[0], begun: first.procedure.title)
      }
      return [.linked(.init(matters: ids, reason: try clerk.text(reason, .reason)))]
    }
  }
}

extension LedgerEvent {
  /// 同一事项, symmetric and transitive.
  package struct Linked: LedgerEventPayload {
    package var matters: [CardID]
    package var reason: String

    package init(matters: [CardID], reason: String) {
      (self.matters, self.reason) = (matters, reason)
    }

    package var event: LedgerEvent { .linked(self) }
    package var act: LedgerCommand? { .link(.init(matters: matters, reason: reason)) }
    package var touches: [LedgerTouch] { matters.map { .adds(.card($0)) } }
  }
}
