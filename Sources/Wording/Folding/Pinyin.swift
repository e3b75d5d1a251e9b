import Foundation

/// How a name is read, in plain letters without tones; `ü` is `v`, as input methods have it.
package struct Pinyin: Hashable, Sendable {
  /// The syllables with a space between: `shan xiong xin`.
  package let text: String

  /// The first letter of each syllable: `sxx`.
  package let initials: String

  /// Reads a name, its surname as a surname.
  ///
  /// The first call in a process loads the transliterator (some 80 ms), each later one takes
  /// about 0.03 ms, so names are read once, at import, and the result is kept.
  package init(ofName name: some StringProtocol) {
    let key = name.foldedName
    var syllables: [String] = []
    var rest = key[...]
    if let surname = Surname.reading(of: key) {
      syllables = surname.syllables
      rest = rest.dropFirst(surname.characters)
    }
    syllables += Pinyin.syllables(of: String(rest))
    text = syllables.joined(separator: " ")
    initials = String(syllables.compactMap(\.first))
  }

  /// The syllables of Chinese text, and its words of letters or digits as they are.
  private static func syllables(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let read = text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
    var plain = String.UnicodeScalarView()
    for scalar in read.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x308 where plain.last == "u":  // the dots of ü
        plain.removeLast()
        plain.append("v")
      case 0x300...0x36F: continue
      default: plain.append(scalar)
      }
    }
    return plain.split { !($0.isDigit || $0.properties.isAlphabetic) }
      .map { String($0).lowercased() }
  }
}
