import Text

/// One word that is searched for, and all that it may stand as.
package struct SoughtWord: Hashable, Sendable {
  /// As it was typed.
  package let text: String
  let key: SearchKey
  /// The letters of a reading; nil for a word that is none.
  let letters: [UInt8]?
  /// The numbers of a home; nil where it names none.
  let room: SearchKey?

  /// Nil for a word of signs alone.
  init?(_ text: String) {
    let key = SearchKey(text)
    guard !key.isEmpty else { return nil }
    (self.text, self.key) = (text, key)
    let isReading =
      key.scalars.count > 1 && key.scalars.allSatisfy { $0.isASCII || $0 == "ü" }
      && key.scalars.contains { !$0.isDigit && $0 != "-" }
    letters =
      isReading
      ? Syllables.plain(key.scalars.map { $0 == "ü" ? UInt8(ascii: "u") : UInt8($0.value) })
      : nil
    let home = key.scalars.contains(where: \.isDigit) ? HomeKey(text) : nil
    room = home.flatMap { $0.parts.count > 1 ? SearchKey($0.text) : nil }
  }

  /// The words of a line, in its order.
  package static func words(in line: String) -> [SoughtWord] {
    line.split(whereSeparator: \.isWhitespace).compactMap { SoughtWord(String($0)) }
  }

  /// Where it stands in a text, by the text's scalars; nil where it doesn't stand there as it was typed.
  package func place(in text: String) -> Range<Int>? {
    let whole = SearchKey(text)
    return whole.firstRange(of: key).map {
      whole.places[$0.lowerBound]..<(whole.places[$0.upperBound - 1] + 1)
    }
  }

  func isFound(in saying: Saying) -> Bool {
    if SearchKey(saying.text).firstRange(of: key) != nil { return true }
    guard let reading = saying.reading else { return false }
    if saying.kind == .room {
      return room.map { SearchKey(reading).firstRange(of: $0) != nil } ?? false
    }
    return letters.map { Syllables(reading).holds($0) } ?? false
  }

  /// What an index is asked for it, in the language of FTS5.
  var expression: String {
    var ways = [SoughtWord.pairs(of: key)]
    if let room { ways.append(SoughtWord.pairs(of: room)) }
    if let letters, letters.count > 1 {
      ways.append(SoughtWord.beginning(Terms.letters(letters[...]), isWhole: letters.count > 3))
      ways.append(SoughtWord.beginning(Terms.initials(letters[...]), isWhole: letters.count > 2))
    }
    return "(" + ways.joined(separator: " OR ") + ")"
  }

  private static func pairs(of key: SearchKey) -> String {
    let scalars = key.scalars
    guard scalars.count > 1 else { return beginning(Terms.pair(scalars[0], nil), isWhole: false) }
    let pairs = zip(scalars, scalars.dropFirst()).map { "\"" + Terms.pair($0, $1) + "\"" }
    return "(" + pairs.joined(separator: " AND ") + ")"
  }

  /// A term, or all that begin so.
  private static func beginning(_ term: String, isWhole: Bool) -> String {
    "\"\(term)\"" + (isWhole ? "" : " *")
  }
}
