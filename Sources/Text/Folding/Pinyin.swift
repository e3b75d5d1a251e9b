import Foundation
import Synchronization

/// How a name is read, in plain letters without tones; `ü` is `v`, as input methods have it.
package struct Pinyin: Hashable, Sendable {
  /// The syllables with a space between: `shan xiong xin`.
  package let text: String

  /// The first letter of each syllable: `sxx`.
  package let initials: String

  /// Reads a name, its surname as a surname.
  ///
  /// The first call in a process loads the transliterator, which takes longest, and so does each
  /// character that wasn't read yet; names are read once, at import, and the result is kept.
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

  /// Reads a text that is nobody's name, each character in its usual way.
  package init(ofText text: some StringProtocol) {
    let syllables = Pinyin.syllables(of: text.foldedName)
    self.text = syllables.joined(separator: " ")
    initials = String(syllables.compactMap(\.first))
  }

  /// The syllables of Chinese text, and its words and numbers as they are. A character that nobody
  /// has a reading for is left out.
  private static func syllables(of text: String) -> [String] {
    syllables(of: text, read: reading)
  }

  static func syllables(of text: String, read: (String) -> String) -> [String] {
    guard !text.isEmpty else { return [] }
    // The one form common in names that the transliterator doesn't know.
    let known = text.replacingOccurrences(of: "𠮷", with: "吉")
    let read = read(known)
    var syllables: [String] = []
    var open = String.UnicodeScalarView()
    for scalar in read.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x308 where open.last == "u":  // the dots of ü
        open.removeLast()
        open.append("v")
        continue
      case 0x300...0x36F: continue
      default: break
      }
      let isLetter = scalar.properties.isAlphabetic && !scalar.isHan
      if let last = open.last, !(isLetter || scalar.isDigit) || last.isDigit != scalar.isDigit {
        syllables.append(String(open).lowercased())
        open.removeAll()
      }
      if isLetter || scalar.isDigit { open.append(scalar) }
    }
    return open.isEmpty ? syllables : syllables + [String(open).lowercased()]
  }

  /// The readings of the usual characters, as far as they were asked for.
  private static let readings = Mutex<[Unicode.Scalar: String]>([:])

  /// What the transliterator makes of a text.
  ///
  /// Each call sets it up anew, which takes longer than the reading; the usual characters it reads one
  /// by one, whatever stands beside them, so that each is asked for once.
  private static func reading(of text: String) -> String {
    guard text.unicodeScalars.allSatisfy({ $0.isASCII || $0.isUsualHan }) else {
      return transliterated(text)
    }
    return readings.withLock { known in
      var read = ""
      for scalar in text.unicodeScalars {
        guard !scalar.isASCII else {
          read.unicodeScalars.append(scalar)
          continue
        }
        let reading = known[scalar] ?? transliterated(String(Character(scalar)))
        known[scalar] = reading
        read += " \(reading) "
      }
      return read
    }
  }

  /// What the transliterator makes of a text as a whole.
  static func transliterated(_ text: String) -> String {
    text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the characters that Unicode had from the start.
  fileprivate var isUsualHan: Bool { (0x4E00...0x9FFF).contains(value) }
}
