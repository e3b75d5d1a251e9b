extension Entry {
  /// The act this entry came from, as far as its events tell; nil where they don't.
  func act(in state: Session) -> Command? {
    let events = events.filter { !$0.tellsTime }
    guard var leading = events.first else { return nil }
    // A turn is stopped by whatever ends it.
    if case .turnStopped = leading, events.count > 1 { leading = events[1] }
    return leading.payload.act(in: Scene(events: events, moment: happened, state: state))
  }
}
