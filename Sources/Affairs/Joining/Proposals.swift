extension Casebook {
  /// New cards that the outcomes of a matter's meetings propose and that nobody has entered yet, each
  /// with an id made of its origin, so that two computers that take the same make the same card.
  ///
  /// - Parameter digest: SHA-256 of a text's bytes.
  package func proposals(of matter: CardID, digest: (String) -> [UInt8]) -> [Card] { [] }
}
