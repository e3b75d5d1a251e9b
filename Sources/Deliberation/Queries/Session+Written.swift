extension Session {
  /// Whether nobody met: the owners voted in writing alone, each dwelling on its slip.
  package var isHeldInWriting: Bool {
    !votes.values.isEmpty && votes.values.allSatisfy { $0.opening.ownerRoll != nil }
      && attendances.values.allSatisfy { $0.signedIn == nil }
  }
}
