import Values

/// When a card may end, and an entry may be taken back.
extension Registrar {
  /// An agreement that ends before its last day asks for a reason, and for notice in writing so many
  /// days before.
  func mayEnd(
    _ id: CardID, _ ending: LedgerEvent.Ended.Ending, on day: Day, reason: String?, noticed: Day?
  ) throws(LedgerRefusal) {
    guard case .pledge(let pledge)? = ledger[id: id]?.card, pledge.kind == .adopt,
      pledge.signed != nil || pledge.plaque != nil, let until = pledge.until, day < until
    else {
      if ending == .void, reason == nil { throw .reasonMissing }
      return
    }
    guard reason != nil else { throw .reasonMissing }
    let days = ledger.defined.value(.endingNoticeDays)
    guard let noticed else { throw .noticeToEnd(days: days, earliest: nil) }
    let earliest = noticed.adding(days: days)
    guard day >= earliest else { throw .noticeToEnd(days: days, earliest: earliest) }
  }

  /// Refuses to take back what stands for ever, and what later entries rest on.
  func mayRetract(_ id: EntryID) throws(LedgerRefusal) {
    let entries = ledger.entries(of: id)
    guard let entry = entries.last else { throw .unknownEntry(id) }
    if ledger.retractedBy[id] != nil { throw .alreadyRetracted(id) }
    let events = entry.events
    guard !events.contains(where: { type(of: $0.payload).isFinal }) else { throw .isFinal(id) }
    let things = Set(events.flatMap(\.contested))
    // Whatever reads a card stands under another root.
    let roots = Set(things.map(\.root))
    let readers = ledger.readers
    let others =
      roots.flatMap(ledger.log)
      + (roots + [.entry(id)]).flatMap { readers[$0] }.map { ledger[place: $0] }
    var later: Set<EntryID> = []
    for other in others
    where other.id != id && other.past.holds(id) && !entry.past.holds(other.id)
      && ledger.retractedBy[other.id] == nil
    {
      let rests = other.events.contains { event in
        if case .passed(let passed) = event, passed.passage.restsOn(id) { return true }
        // A choice of it stands for ever: what was chosen is revised, and not taken back.
        if case .preferred(let choice) = event, choice.entry == id { return true }
        return event.touches.contains { touch in
          things.contains(touch.thing) || isLaterStep(touch.thing, of: things)
        }
      }
      if rests { later.insert(other.id) }
    }
    guard later.isEmpty else {
      let order = later.sorted { ledger.place(of: $0) ?? 0 < ledger.place(of: $1) ?? 0 }
      throw .restedUpon(id, by: order)
    }
  }

  /// Whether it is a later step of a matter whose earlier step those are.
  private func isLaterStep(_ thing: LedgerThing, of things: Set<LedgerThing>) -> Bool {
    guard case .step(let matter, let step) = thing,
      let procedure = ledger[id: matter]?.course?.procedure, procedure.order == .sequence,
      case let steps = procedure.steps.map(\.id),
      let place = steps.firstIndex(of: step)
    else { return false }
    return things.contains { other in
      guard case .step(matter, let earlier) = other, let before = steps.firstIndex(of: earlier)
      else { return false }
      return before < place
    }
  }
}
