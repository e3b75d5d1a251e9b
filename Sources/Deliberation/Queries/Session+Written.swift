extension Session {
  /// Whether nobody met: it is a session in writing, or the owners voted in writing alone, each dwelling
  /// on its slip.
  package var isHeldInWriting: Bool {
    if details.isInWriting, attendances.values.allSatisfy({ $0.signedIn == nil }) { return true }
    return !votes.values.isEmpty
      && votes.values.allSatisfy { $0.opening.ownerRoll != nil }
      && attendances.values.allSatisfy { $0.signedIn == nil }
  }
}
