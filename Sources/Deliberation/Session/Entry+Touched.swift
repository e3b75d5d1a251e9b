extension Entry {
  /// What this entry made or changed.
  var changed: Set<Thing> {
    Set(events.flatMap(\.touches).filter { $0.kind != .reads }.map(\.thing))
  }

  /// Everything this entry made, changed or read.
  var touched: Set<Thing> { Set(events.flatMap(\.touches).map(\.thing)) }
}
