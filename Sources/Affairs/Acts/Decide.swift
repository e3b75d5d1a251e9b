import Deliberation
import Values

extension Ledger {
  /// Judges a command against the state: the events it brings about, or why it is refused.
  ///
  /// Changes nothing. It must be called with everything read that is there, under the own chain's lock.
  ///
  /// - Parameter meetings: what the archive's meetings say.
  package func decide(
    _ command: LedgerCommand, on occasion: LedgerOccasion, knowing meetings: Meetings
  ) throws(LedgerRefusal) -> [LedgerEvent] {
    if let happened = occasion.happened, happened > occasion.at {
      throw .notYetHappened(happened.day, now: occasion.at.day)
    }
    let registrar = Registrar(ledger: self, occasion: occasion, meetings: meetings)
    let events = try command.payload.judge(by: registrar)
    try registrar.datesAreLikely(in: events)
    try registrar.notOvertaken(events)
    guard let happened = occasion.happened else { return events }
    return [.happened(.init(at: happened))] + events
  }
}

/// Rules a command in or out: the ledger it is judged in and where the command comes from.
package struct Registrar {
  package let ledger: Ledger
  package let occasion: LedgerOccasion
  package let meetings: Meetings

  /// The day on which the command happened.
  var today: Day { (occasion.happened ?? occasion.at).day }
  /// The entry that will hold what comes of it.
  var own: EntryID { occasion.entry }

  /// Refuses days that hardly can be.
  func datesAreLikely(in events: [LedgerEvent]) throws(LedgerRefusal) {
    let now = occasion.at.day
    let days = events.lazy.flatMap(\.days) + (occasion.happened.map { [$0.day] } ?? [])
    if let day = days.first(where: { abs($0.year - now.year) > Day.lifetime }) {
      throw .wrongCentury(day, now: now)
    }
  }

  /// Refuses a command whose clerk hasn't seen a later change of the same things.
  func notOvertaken(_ events: [LedgerEvent]) throws(LedgerRefusal) {
    guard let seen = occasion.seen else { return }
    let subjects = Set(events.flatMap { ledger.changed(by: $0) })
    var later: Set<EntryID> = []
    for root in Set(subjects.map(\.root)) {
      for entry in ledger.log(of: root)
      where !seen.holds(entry.id) && ledger.retractedBy[entry.id] == nil {
        if !subjects.isDisjoint(with: entry.events.flatMap { ledger.changed(by: $0) }) {
          later.insert(entry.id)
        }
      }
    }
    guard later.isEmpty else { throw .overtaken(by: later.sorted()) }
  }
}

extension Ledger {
  /// The things that stand otherwise because of an event: of one that takes another entry back, or has
  /// it hold, those that this one said.
  fileprivate func changed(by event: LedgerEvent) -> [LedgerThing] {
    switch event {
    case .retracted(let it): entries(of: it.entry).flatMap(\.events).flatMap(\.contested)
    case .preferred(let it): said(by: it.entry).flatMap(\.events).flatMap(\.contested)
    default: event.contested
    }
  }
}
