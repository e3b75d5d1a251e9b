extension LedgerCommand {
  /// Gives the community a procedure, a list, rates, a setting or holidays of its own.
  package struct Define: LedgerCommandPayload {
    package var definition: Definition

    package init(_ definition: Definition) { self.definition = definition }

    /// It is written as the definition itself.
    package init(from decoder: any Decoder) throws { definition = try Definition(from: decoder) }
    package func encode(to encoder: any Encoder) throws { try definition.encode(to: encoder) }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      if let mistake = definition.mistakes(knowing: clerk.ledger.defined.procedures).first {
        guard case .procedure(let procedure) = definition else {
          throw .definitionMistaken(definition.key, mistake)
        }
        throw .procedureMistaken(procedure.id, mistake)
      }
      if clerk.ledger.definitions[definition.key]?.definition == definition {
        throw .nothingChanges
      }
      return [.defined(.init(definition: definition))]
    }
  }
}

extension LedgerEvent {
  /// A definition of the community's own, in place of what bore its name before.
  package struct Defined: LedgerEventPayload {
    package var definition: Definition

    package init(definition: Definition) { self.definition = definition }

    /// It is written as the definition itself.
    package init(from decoder: any Decoder) throws { definition = try Definition(from: decoder) }
    package func encode(to encoder: any Encoder) throws { try definition.encode(to: encoder) }

    package var event: LedgerEvent { .defined(self) }
    package var act: LedgerCommand? { .define(.init(definition)) }
    package var touches: [LedgerTouch] { [.changes(.definition(definition.key))] }
  }
}
