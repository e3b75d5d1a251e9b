/// Characters that nobody sees and that make two texts look alike which aren't, or turn the text
/// around them: direction controls, zero-width characters, byte order marks.
///
/// A joiner between two emoji makes one picture of them and is none of these.
extension String {
  /// Whether any stands in the text.
  package var holdsInvisible: Bool {
    // The bytes they begin with; most texts have none of them but in “ and ，.
    let leading: (UInt8) -> Bool = { byte in
      switch byte {
      case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
      default: false
      }
    }
    guard utf8.contains(where: leading) else { return false }
    return unicodeScalars.indices.contains { isInvisible(at: $0) }
  }

  /// The text without them.
  package var withoutInvisible: String {
    guard holdsInvisible else { return self }
    var kept = String.UnicodeScalarView()
    for index in unicodeScalars.indices where !isInvisible(at: index) {
      kept.append(unicodeScalars[index])
    }
    return String(kept)
  }

  private func isInvisible(at index: Index) -> Bool {
    let scalar = unicodeScalars[index]
    guard scalar.isInvisible else { return false }
    let next = unicodeScalars.index(after: index)
    guard scalar.value == 0x200D, index > startIndex, next < endIndex else { return true }
    let before = unicodeScalars[unicodeScalars.index(before: index)]
    return !(before.joinsPictures && unicodeScalars[next].joinsPictures)
  }
}

extension Unicode.Scalar {
  /// Whether nobody sees it, a joiner included, wherever it stands; controls such as a tab are none of
  /// these.
  package var isInvisible: Bool {
    switch value {
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Whether it is a picture, or says how the one before it is drawn.
  fileprivate var joinsPictures: Bool {
    value == 0xFE0F || value > 0x203B && properties.isEmoji
  }
}
