import Deliberation
import Values

extension LedgerCommand {
  /// 办理记录: notes what happened. A visit's demands make one task each.
  package struct MakeNote: LedgerCommandPayload {
    package var note: Note

    package init(_ note: Note) { self.note = note }

    /// It is written as the note itself.
    package init(from decoder: any Decoder) throws { note = try Note(from: decoder) }
    package func encode(to encoder: any Encoder) throws { try note.encode(to: encoder) }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let note = try clerk.noting(note)
      var events: [LedgerEvent] = [.noted(.init(note: note))]
      for demand in note.demands {
        guard demand.lead != nil, demand.due != nil else {
          throw .demandWithoutOwner(what: demand.what)
        }
        for target in note.on.prefix(1) {
          let task = Task(
            id: clerk.newID(.task), about: target, work: demand, origin: .visit(clerk.own))
          events.append(.entered(.init(card: .task(task))))
        }
      }
      return events
    }
  }
}

extension LedgerEvent {
  /// 办理记录: what happened on a day.
  package struct Noted: LedgerEventPayload {
    package var note: Note

    package init(note: Note) { self.note = note }

    /// It is written as the note itself.
    package init(from decoder: any Decoder) throws { note = try Note(from: decoder) }
    package func encode(to encoder: any Encoder) throws { try note.encode(to: encoder) }

    package var event: LedgerEvent { .noted(self) }
    package var act: LedgerCommand? { .note(.init(note)) }
    package var touches: [LedgerTouch] { note.on.map { .adds(LedgerThing($0)) } }
  }
}
