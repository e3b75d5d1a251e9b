extension Tally {
  /// The tally with every ballot that isn't back taken for delivered, as one says who sets a
  /// policy for them and names no register.
  ///
  /// Where the register tells it in persons alone, the area delivered isn't known, and stays so.
  package var allDelivered: Tally {
    var tally = self
    guard heads.delivered == nil, area?.delivered == nil else { return self }
    let asksChoices = !choices.isEmpty
    func deliver<Unit: Amount>(_ count: inout Count<Unit>) {
      if count.delivered == nil {
        count.delivered = Unit(units: Units(count).notReturned(asking: asksChoices))
      }
    }
    deliver(&tally.heads)
    if var area = tally.area {
      deliver(&area)
      tally.area = area
    }
    if var parking = tally.withParking {
      deliver(&parking.heads)
      if var area = parking.area {
        deliver(&area)
        parking.area = area
      }
      tally.withParking = parking
    }
    return tally
  }
}
