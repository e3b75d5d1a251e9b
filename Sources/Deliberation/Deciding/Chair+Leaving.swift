extension Chair {
  /// The state that these events would leave, for what must still hold then; nil where they don't fit.
  func leaving(_ events: [Event]) -> Session? {
    var after = session
    after.apply(
      Entry(number: session.lastEntry + 1, at: occasion.at, by: occasion.by, events: events))
    return after.damage == nil ? after : nil
  }
}
