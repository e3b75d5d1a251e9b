import Deliberation
import Values

/// What a note must be before it stands in the ledger.
extension Registrar {
  /// A note as it is written down.
  func noting(_ note: Note) throws(LedgerRefusal) -> Note {
    var note = note
    guard !note.on.isEmpty else { throw .nothingNamed }
    var targets: [Target] = []
    for one in note.on {
      let target = try target(one)
      if !targets.contains(target) { targets.append(target) }
    }
    note.on = targets
    note.day = try past(note.day)
    note.by = try title(note.by, .by)
    note.text = try text(note.text, .text)
    // Without a day it would be off the lists for ever.
    if note.kind == .rest, note.until == nil { throw .empty(.until) }
    if let unit = note.noSuchUnit { note.noSuchUnit?.unit = try title(unit.unit, .name) }
    if let why = try optional(note.rating?.excluded, .reason) {
      let known = ledger.defined.rates.excluded
      guard known.contains(why) else { throw .notExcluded(why, known: known) }
    }
    if let notice = note.notice {
      for channel in notice.channels { try isListed(channel, .noticeChannels) }
      if let days = notice.days, days < 1 { throw .outOfRange(.days, days) }
      _ = try past(notice.posted)
      if let down = notice.takenDown { try isInOrder(notice.posted, try past(down)) }
    }
    var called: [String] = []
    for unit in note.called { called.append(try title(unit, .name)) }
    note.called = called
    if let unit = try optional(note.came, .name) {
      note.came = unit
      let whistles = Casebook(ledger: ledger, meetings: meetings).whistles(on: note.on)
      guard whistles.contains(where: { $0.unit == unit && $0.came == nil }) else {
        throw .notCalled(unit)
      }
    }
    return note
  }
}
