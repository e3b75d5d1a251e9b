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

extension String {
  /// The same; where letters, digits, signs or common ideographs stand at both ends, as in nearly every
  /// cell of a sheet, nothing is looked at but them.
  package var trimmingBlanks: String {
    isEmpty || isSeenAtBothEnds ? self : self[...].trimmingBlanks
  }

  /// Whether nothing but blanks, controls and invisible marks stands in it.
  package var isBlank: Bool {
    isEmpty || !isSeenAtBothEnds && self[...].trimmingBlanks.isEmpty
  }

  /// Whether printable ASCII or a character of U+4000 to U+9FFF begins and ends the text; where none
  /// does, something else may be seen there all the same.
  private var isSeenAtBothEnds: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = bytes.first, let last = bytes.last, isSeen(first) || isIdeographic(first)
      else { return false }
      // Three bytes a character: the one that begins the last is two before its end.
      return isSeen(last) || (bytes.count > 2 && isIdeographic(bytes[bytes.count - 3]))
    } ?? false
  }
}

/// Whether a byte is printable ASCII other than the space.
private func isSeen(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

/// Whether a byte begins a character of U+4000 to U+9FFF.
private func isIdeographic(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }
