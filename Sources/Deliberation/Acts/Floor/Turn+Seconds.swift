extension Turn {
  /// Judges seconds of a file made by hand: with more than a lifetime of them no sum is safe.
  static func canLast(_ seconds: Int?) throws(Misfit) {
    guard let seconds else { return }
    guard (-1_000_000_000...1_000_000_000).contains(seconds) else {
      throw .unreadable("\(seconds)")
    }
  }
}
