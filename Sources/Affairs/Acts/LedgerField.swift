/// A blank of the ledger that can be filled in wrongly.
package enum LedgerField: String, Hashable, Sendable, CaseIterable {
  case title, name, number, text, reason, seed, places, heads, households, stars, telephone, item
  case point, room, channel, area, worth, by, what, office, place, days, until, budget, parts
}
