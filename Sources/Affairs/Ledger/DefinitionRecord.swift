/// What the ledger says of one definition of the community's own.
package struct DefinitionRecord: Hashable, Sendable {
  package let key: DefinitionKey
  /// What holds now; nil where every entry that said so was retracted.
  package internal(set) var definition: Definition?
  /// The entry that says so.
  package internal(set) var entry: EntryID?
  var frontier: [LedgerThing: [EntryID]] = [:]

  init(key: DefinitionKey) { self.key = key }

  mutating func fold(_ event: LedgerEvent, of entry: LedgerEntry, among ledger: Ledger) {
    let thing = LedgerThing.definition(key)
    switch event {
    case .defined(let it) where it.definition.key == key:
      (definition, self.entry) = (it.definition, entry.id)
      frontier.take(entry, [thing])
    case .preferred(let it):
      for chosen in ledger.said(by: it.entry) where ledger.retractedBy[chosen.id] == nil {
        for case .defined(let said) in chosen.events where said.definition.key == key {
          (definition, self.entry) = (said.definition, chosen.id)
          frontier.settle(thing, it, by: entry.id)
        }
      }
    default: break
    }
  }

  var disputed: [(LedgerThing, [EntryID])] { frontier.disputed }
}
