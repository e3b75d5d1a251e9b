extension Character {
  /// Whether people write it in a name or leave it out: blanks and the dots of 阿不都·热西提.
  package var isSpelling: Bool { isWhitespace || "·．‧・.•".contains(self) }
}

extension String {
  /// Without the blanks and dots that people write in a name or leave out.
  package var withoutSpelling: String { filter { !$0.isSpelling } }
}
