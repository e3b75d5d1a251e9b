/// Blanks at the ends of a text and in it, ideographic ones too. What nobody sees is said of in
/// ``Swift/Unicode/Scalar/isInvisible``.
extension String {
  /// Without blanks at either end: how a record keeps what was said. What is unseen is no blank here;
  /// it is refused before.
  package var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }

  /// Without blanks at the end.
  package var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Without any blank, seen or unseen, wherever it stands: two names that differ by blanks are one.
  package var withoutBlanks: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          // U+3164 is a letter of Hangul that looks like a blank.
          !scalar.properties.isWhitespace && !scalar.isInvisible && scalar.value != 0x3164
        }))
  }
}

extension StringProtocol {
  /// Without blanks, controls and invisible marks at either end, otherwise as written: how what was
  /// typed or stands in a sheet is read.
  package var trimmingBlanks: String {
    let unseen = { (scalar: Unicode.Scalar) in
      scalar.narrow?.properties.isWhitespace ?? true
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !unseen($0) }),
      let last = scalars.lastIndex(where: { !unseen($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
