import Values

extension CardRecord {
  /// Takes in an event about this card. What finds the card or step gone says nothing, and is told.
  mutating func fold(_ event: LedgerEvent, of entry: LedgerEntry, among ledger: Ledger) {
    guard take(event, of: entry, among: ledger) else {
      setAside.append(entry.id)
      return
    }
    let things = [event].contested(under: .card(id))
    if things.isEmpty { return }
    frontier.take(entry, things)
    // Whoever says what it is from now on has seen what found it gone.
    if !setAside.isEmpty { setAside.removeAll { entry.past.holds($0) } }
  }

  /// - Returns: whether it fitted.
  private mutating func take(
    _ event: LedgerEvent, of entry: LedgerEntry, among ledger: Ledger
  ) -> Bool {
    switch event {
    case .entered(let it):
      if entered == nil { (entered, enteredOn) = (entry.id, entry.happened.day) }
      set(it.card, by: entry.id)
    case .revised(let it):
      guard card != nil else { return false }
      set(it.card, by: entry.id)
    case .ended(let it):
      guard card != nil else { return false }
      ending = Ending(entry: entry.id, how: it.ending, reason: it.reason, day: it.day)
    case .noted(let it):
      notes.append(HeldNote(entry: entry.id, code: entry.code, note: it.note))
    case .begun(let it):
      course = Course(procedure: it.procedure, begun: entry.id, on: it.on)
    case .passed(let it):
      guard course?.procedure.step(it.step) != nil else { return false }
      course?.acts.append(.init(entry: entry.id, kind: .passed(step: it.step, it.passage)))
    case .skipped(let it):
      guard course?.procedure.step(it.step) != nil else { return false }
      course?.acts.append(
        .init(entry: entry.id, kind: .skipped(step: it.step, reason: it.reason, on: it.on)))
    case .sentBack(let it):
      guard course?.procedure.step(it.to) != nil else { return false }
      course?.acts.append(
        .init(entry: entry.id, kind: .sentBack(to: it.to, reason: it.reason, on: it.on)))
    case .linked(let it):
      links.append(Link(entry: entry.id, matters: it.matters, reason: it.reason))
    case .drawn(let it): draws.append(HeldDraw(entry: entry.id, drawn: it))
    case .preferred(let it): return prefer(it, of: entry, among: ledger)
    case .happened, .defined, .sealed, .retracted: return true
    }
    return true
  }

  private mutating func set(_ card: Card, by entry: EntryID) {
    self.card = card
    // A card that is entered or revised after it ended is one that goes on.
    ending = nil
    versions.append(Version(entry: entry, card: card))
  }

  /// Has what the preferred entry says of this card hold. One that was taken back on another computer says
  /// nothing, and what is living holds.
  private mutating func prefer(
    _ it: LedgerEvent.Preferred, of entry: LedgerEntry, among ledger: Ledger
  ) -> Bool {
    let said = ledger.said(by: it.entry).filter { ledger.retractedBy[$0.id] == nil }
      .flatMap { chosen in chosen.events.map { (chosen, $0) } }
    let over = Set(ledger.said(by: it.over).flatMap { $0.events.contested(under: .card(id)) })
    var fits = false
    for (chosen, event) in said {
      let things = [event].contested(under: .card(id))
      guard !over.isDisjoint(with: things) else { continue }
      fits = take(event, of: chosen, among: ledger) || fits
      for thing in things { frontier.settle(thing, it, by: entry.id) }
    }
    return fits
  }

  var disputed: [(LedgerThing, [EntryID])] { frontier.disputed }
}
