/// Cells that a spreadsheet would take for a formula.
extension String {
  /// With `'` before it where a spreadsheet would reckon with it, or run it, instead of showing it.
  package var guardedCell: String { isGuarded ? "'" + self : self }

  /// Without the `'` that such a cell was written with.
  package var unguardedCell: String { first == "'" && isGuarded ? String(dropFirst()) : self }

  /// Whether it would be reckoned with but for the `'` before it, of which it may have some of its own.
  private var isGuarded: Bool { String(drop { $0 == "'" }).isReckoned }

  /// Whether it begins as a formula does, in either width and after blanks too, or with TAB or CR.
  package var isReckoned: Bool {
    if let first = unicodeScalars.first, first == "\t" || first == "\r" { return true }
    let text = drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return text.first.map { "=+-@＝＋－＠".contains($0) } ?? false
  }
}
