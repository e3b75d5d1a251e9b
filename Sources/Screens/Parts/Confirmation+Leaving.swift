import Terminal

extension Confirmation? {
  /// Gives a key to the question whether to leave the page without what was done on it; nil where
  /// that isn't asked.
  mutating func leave(by key: Key) -> Step? {
    guard var question = self else { return nil }
    let answer = question.handle(key)
    self = answer == nil ? question : nil
    guard case .confirmed = answer else { return .stay }
    return .pop
  }
}
