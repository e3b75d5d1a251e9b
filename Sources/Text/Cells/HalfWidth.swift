extension Character {
  /// The ASCII character that this full-width one stands for, or itself.
  ///
  /// U+FF01 to U+FF5E and the ideographic space, which an input method left on puts in the place
  /// of digits, letters and signs.
  package var halfWidth: Character {
    let scalars = unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return self }
    switch scalar.value {
    case 0xFF01...0xFF5E: return Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x3000: return " "
    default: return self
    }
  }
}

extension String {
  /// The text with every full-width letter, digit, sign and space made ASCII: `１２＋３` is `12+3`.
  package var halfWidth: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : String(map(\.halfWidth))
  }
}
