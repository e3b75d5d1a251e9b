extension Session {
  /// Takes in a turn of somebody on the roster.
  mutating func take(_ turn: Turn) throws(Misfit) {
    try knows(turn.speaker)
    guard !turns.contains(turn.id) else { throw .repeated(.turn(turn.id)) }
    try Turn.canLast(turn.limit)
    try Turn.canLast(turn.spoken)
    turns[turn.id] = turn
  }
}

extension Turn {
  /// Judges seconds of a file made by hand: with more than a lifetime of them no sum is safe.
  static func canLast(_ seconds: Int?) throws(Misfit) {
    guard let seconds else { return }
    guard (-1_000_000_000...1_000_000_000).contains(seconds) else {
      throw .unreadable("\(seconds)")
    }
  }
}
