extension Lot {
  /// Draws a lot that anybody can draw again: those who tied, in the order of the digests of the
  /// seed, a newline and the name.
  ///
  /// - Parameters:
  ///   - seed: called out before the draw.
  ///   - digest: SHA-256 of a text's UTF-8 bytes.
  package init(among names: [String], seed: String, digest: (String) -> [UInt8]) {
    let order = names.map { (name: $0, digest: digest(seed + "\n" + $0)) }
      .sorted { left, right in
        left.digest == right.digest
          ? left.name < right.name : left.digest.lexicographicallyPrecedes(right.digest)
      }
    self.init(seed: seed, order: order.map(\.name))
  }
}
