import Text

/// By what an index knows a text: every two characters that stand side by side, and the last one alone;
/// of its reading four letters from where each syllable begins, and three first letters from each on.
///
/// Whatever is in a text has terms of it, so that the index leaves nothing out; what it gives too much the
/// text itself tells.
struct Terms {
  private var pairs: Set<UInt64> = []
  private var readings: Set<String> = []

  init(_ sayings: [Saying]) {
    for saying in sayings {
      add(SearchKey(saying.text))
      guard let reading = saying.reading else { continue }
      if saying.kind == .room { add(SearchKey(reading)) } else { add(Syllables(reading)) }
    }
  }

  private mutating func add(_ key: SearchKey) {
    let scalars = key.scalars
    for place in scalars.indices {
      let next = place + 1 < scalars.count ? UInt64(scalars[place + 1].value) : 0
      pairs.insert(UInt64(scalars[place].value) << 32 | next)
    }
  }

  private mutating func add(_ reading: Syllables) {
    for start in reading.starts {
      readings.insert(Terms.letters(reading.letters[start...]))
    }
    for place in reading.initials.indices {
      readings.insert(Terms.initials(reading.initials[place...]))
    }
  }

  static func letters(_ letters: ArraySlice<UInt8>) -> String {
    "_" + String(decoding: letters.prefix(4), as: UTF8.self)
  }

  static func initials(_ letters: ArraySlice<UInt8>) -> String {
    "=" + String(decoding: letters.prefix(3), as: UTF8.self)
  }

  static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> String {
    var text = String.UnicodeScalarView([first])
    if let second { text.append(second) }
    return String(text)
  }

  /// All of them with a blank between, always in the same order.
  var text: String {
    var terms = readings.sorted()
    terms.reserveCapacity(terms.count + pairs.count)
    for pair in pairs.sorted() {
      guard let first = Unicode.Scalar(UInt32(pair >> 32)) else { continue }
      let second = Unicode.Scalar(UInt32(truncatingIfNeeded: pair))
      terms.append(Terms.pair(first, second?.value == 0 ? nil : second))
    }
    return terms.joined(separator: " ")
  }
}

/// How a text is read, taken apart: all letters in a row, where each syllable begins, the first letters.
struct Syllables {
  let letters: [UInt8]
  let starts: [Int]
  let initials: [UInt8]

  /// - Parameter text: syllables with a blank between.
  init(_ text: String) {
    var (letters, starts, initials): ([UInt8], [Int], [UInt8]) = ([], [], [])
    for syllable in text.split(separator: " ") {
      let plain = Syllables.plain(syllable.utf8)
      guard let first = plain.first else { continue }
      starts.append(letters.count)
      initials.append(first)
      letters += plain
    }
    (self.letters, self.starts, self.initials) = (letters, starts, initials)
  }

  /// With ü, however it was typed, as u.
  static func plain(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.compactMap { byte in
      switch byte {
      case UInt8(ascii: "v"): UInt8(ascii: "u")
      case 0x30...0x39, 0x61...0x7A: byte
      default: nil
      }
    }
  }

  /// Whether letters that were typed stand in it, from the beginning of a syllable on or as first letters.
  func holds(_ typed: [UInt8]) -> Bool {
    starts.contains { letters[$0...].starts(with: typed) }
      || initials.indices.contains { initials[$0...].starts(with: typed) }
  }
}
