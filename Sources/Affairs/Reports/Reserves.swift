import Deliberation
import Values

/// 候补: who holds the places of a lot, who waits, and to whom a free place is offered.
package struct Reserves: Hashable, Sendable {
  /// The entry of the draw.
  package let draw: EntryID
  /// 名额.
  package let places: Int
  /// Pledges that hold a place, in the drawn order.
  package let holding: [CardID]
  /// 候补, in the drawn order.
  package let waiting: [CardID]

  /// Those who wait and whose turn it is, for a place is free.
  package var offered: [CardID] { Array(waiting.prefix(max(0, places - holding.count))) }
}

extension Casebook {
  /// What became of the last lot that was drawn about a matter or a site; nil where none was.
  package func reserves(of about: CardID) -> Reserves? {
    guard let draw = ledger[id: about]?.draws.last else { return nil }
    let pledges = draw.drawn.lot.order.compactMap { text -> Pledge? in
      let id = CardID(text)
      return ledger[id: id]?.isLiving == true ? ledger.pledge(id) : nil
    }
    return Reserves(
      draw: draw.entry, places: draw.drawn.places,
      holding: pledges.filter { $0.place == nil }.compactMap(\.id),
      waiting: pledges.filter { $0.place != nil }.compactMap(\.id))
  }
}
