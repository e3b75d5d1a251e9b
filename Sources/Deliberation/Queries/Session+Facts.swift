/// Something that the record says, as whoever puts it right looks for it: by what it is about.
package struct RecordedFact: Hashable, Sendable {
  /// The entry that says it.
  package let entry: Entry
  /// The event of it that does; of a time, the first that happened then and is about the thing.
  package let event: Event
  /// The field as the entry names it; nil where nothing of the event can be put right.
  package let path: String?
  /// What it says now; empty where it has no field.
  package let value: String
}

extension Session {
  /// What the living entries say of something, in their order.
  ///
  /// Left out is what a later entry says anew, and so what no correction would change.
  ///
  /// - Parameter isMeant: whether an event is about the thing.
  package func facts(where isMeant: (Event) -> Bool) -> [RecordedFact] {
    entries.flatMap { entry -> [RecordedFact] in
      guard retractedBy[entry.number] == nil, entry.redacted == nil else { return [] }
      let meant = entry.events.enumerated().filter {
        !$0.element.isOnlyOfTheRecord && isMeant($0.element)
      }
      guard !meant.isEmpty else { return [] }
      let fields = placedFields(of: entry)
      var facts: [RecordedFact] = []
      for (place, event) in meant where !isToldAnew(event, after: entry.number) {
        let own = fields.filter { $0.place == place }
        if own.isEmpty {
          facts.append(RecordedFact(entry: entry, event: event, path: nil, value: ""))
        }
        facts += own.compactMap { field in
          saidAnew(FieldPath(field.path).name, of: event, after: entry.number) == nil
            ? RecordedFact(entry: entry, event: event, path: field.path, value: field.value) : nil
        }
      }
      // A roster is entered before anything happens.
      let happening = meant.first { !($0.element.payload is any TellsPerson) }?.element
      if let happening, let time = fields.first(where: { $0.place == nil }) {
        facts.append(
          RecordedFact(entry: entry, event: happening, path: time.path, value: time.value))
      }
      return facts
    }
  }

  /// Whether a later entry says who that person is.
  private func isToldAnew(_ event: Event, after number: Int) -> Bool {
    guard event.payload is any TellsPerson else { return false }
    return entries.dropFirst(number).contains { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          $0.payload is any TellsPerson && $0.retells == event.retells
        }
    }
  }
}

extension Event {
  /// Whether it tells of the record and its entries, and nothing of the meeting.
  fileprivate var isOnlyOfTheRecord: Bool {
    payload.isMark || type(of: payload).isEffect
      || isOne(of: Event.Corrected.self, Event.Retracted.self, Event.RosterImported.self)
  }
}
