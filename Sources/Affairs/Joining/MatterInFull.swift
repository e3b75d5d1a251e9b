import Deliberation
import Values

/// A matter's page: everything that is known of it on a day.
package struct MatterInFull: Hashable, Sendable {
  package let summary: MatterSummary
  package let thread: Thread
  /// Nil where no procedure was begun.
  package let standing: MatterStanding?
  /// The larger matter that it is a part of.
  package let parent: CardID?
  /// The matters directly within it, with the furthest step that each passed.
  package let children: [RollUp.Child]
  package let tasks: [TaskOnHand]
  package let voices: [Voice]
  package let pledges: [Pledge]
  /// Those of them that were kept, by their own day or by the money that came in.
  package let kept: Set<CardID>
  package let flows: [Flow]
  /// Who waits for a place that was drawn for; nil where no lot was drawn about it.
  package let reserves: Reserves?
  /// 办理记录 on it, with their entries, earliest first.
  package let notes: [CardRecord.HeldNote]
  package let gaps: [LedgerGap]
}

extension Casebook {
  /// - Parameter tellsGaps: whether what is lacking is asked for, which looks into all the ledger; none is
  ///   told without it.
  /// - Returns: nil where neither the ledger nor a meeting knows the number.
  package func matter(
    _ number: CardID, on day: Day, tellingGaps tellsGaps: Bool = true
  ) -> MatterInFull? {
    let numbers = ledger.linked(number)
    let review = MatterReview(numbers, on: day, in: self)
    let isKnown =
      !review.dealings.isEmpty
      || review.records.contains { record in
        if case .matter? = record.card { true } else { false }
      }
    guard isKnown else { return nil }
    var (voices, pledges, flows): ([Voice], [Pledge], [Flow]) = ([], [], [])
    for id in Set(numbers.flatMap { mentions[$0] }).sorted() {
      switch ledger[id: id]?.card {
      case .voice(let it): voices.append(it)
      case .pledge(let it): pledges.append(it)
      case .flow(let it): flows.append(it)
      case .matter, .site, .party, .task, nil: break
      }
    }
    let own = Set(numbers)
    return MatterInFull(
      summary: summary(of: review), thread: thread(of: number),
      standing: standing(of: number, on: day), parent: review.cards.compactMap(\.within).last,
      children: numbers.flatMap { rollUp(of: $0, on: day)?.children ?? [] },
      tasks: tasks(of: number), voices: voices, pledges: pledges,
      kept: Set(pledges.filter { isKept($0, by: day) }.compactMap(\.id)), flows: flows,
      reserves: reserves(of: number),
      notes: review.notes,
      gaps: tellsGaps ? gaps(on: day).filter { $0.about.map(own.contains) ?? false } : [])
  }
}
