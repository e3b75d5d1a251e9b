import Deliberation
import Values

/// 编号重复.
extension Casebook {
  /// 文号, meetings' running numbers and sites' numbers that were given twice, on two computers before
  /// they met.
  var numberGaps: [LedgerGap] { documentNumberGaps + runningNumberGaps + siteNumberGaps }

  private var documentNumberGaps: [LedgerGap] {
    var bearers: [String: Set<String>] = [:]
    var days: [String: Day] = [:]
    for held in ledger.seals {
      guard let number = held.seal.number else { continue }
      bearers[number, default: []].insert(held.seal.session)
      days[held.seal.session] = ledger.entries(of: held.entry).last?.happened.day
    }
    // A number that was corrected since is the meeting's own to say.
    for meeting in meetings.extracts {
      guard let seal = meeting.seal, let number = seal.documentNumber else { continue }
      for other in bearers.keys where other != number { bearers[other]?.remove(meeting.header.id) }
      bearers[number, default: []].insert(meeting.header.id)
      days[meeting.header.id] = seal.on
    }
    return gaps(of: bearers, days, .document)
  }

  private var runningNumberGaps: [LedgerGap] {
    var bearers: [String: Set<String>] = [:]
    var days: [String: Day] = [:]
    for meeting in meetings.extracts where meeting.isHeld {
      guard let running = meeting.running, !meeting.body.isEmpty else { continue }
      bearers[meeting.body + running, default: []].insert(meeting.header.id)
      days[meeting.header.id] = meeting.header.date
    }
    return gaps(of: bearers, days, .meeting)
  }

  private var siteNumberGaps: [LedgerGap] {
    var bearers: [String: Set<String>] = [:]
    var days: [String: Day] = [:]
    for record in ledger.cards.values where record.isLiving {
      guard let number = record.card?.number else { continue }
      bearers[number, default: []].insert(record.id.text)
      days[record.id.text] = record.enteredOn
    }
    return gaps(of: bearers, days, .site)
  }

  private func gaps(
    of bearers: [String: Set<String>], _ days: [String: Day], _ numbering: LedgerGap.Numbering
  ) -> [LedgerGap] {
    bearers.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.compactMap { number, all in
      // It is twice since the second bears it.
      guard let since = all.compactMap({ days[$0] }).sorted().dropFirst().first else { return nil }
      let sorted = all.sorted()
      return LedgerGap(
        .numberTwice(number, numbering, sorted),
        of: numbering == .site ? sorted.last.map { .card(CardID($0)) } : nil, number, since: since)
    }
  }

  /// 两台电脑都改过.
  var conflictGaps: [LedgerGap] {
    ledger.conflicts.compactMap { conflict in
      // Where none holds, the last that was written tells since when.
      guard let id = conflict.holding ?? conflict.entries.last,
        let entry = ledger.entries(of: id).last
      else { return nil }
      let card = conflict.about.card
      return LedgerGap(
        .conflict(conflict), of: card.map(Target.card),
        card.flatMap { ledger[id: $0]?.card?.name } ?? "", since: entry.at.day, whose: [entry.by])
    }
  }
}
