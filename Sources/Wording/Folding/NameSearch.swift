import Deliberation

/// Finds people by what is typed at the door: room digits, a part of the name, pinyin, or
/// whatever an input method made of the pinyin.
///
/// Made once for a list of people; a search looks at each of them, which takes well under a
/// millisecond for thousands.
package struct NameSearch: Sendable {
  private let entries: [SearchEntry]
  /// Which bytes each person's keys hold: most people are passed over by this alone.
  private let held: [ByteSet]

  package init(_ people: [SearchText]) {
    entries = people.map(SearchEntry.init)
    held = people.map { person in
      var bytes = ByteSet()
      for key in [person.folded, person.pinyin, person.initials, person.room] {
        bytes.insert(key.unicodeScalars.contains("v") ? key.utf8.map(plain) : Array(key.utf8))
      }
      bytes.insert(Array(person.folded.utf8))
      return bytes
    }
  }

  /// The positions of those who match, best first, equals in the order of the list.
  ///
  /// A whole room, name or row of initials comes before a beginning, a beginning before what
  /// lies inside, and guesses from an input method last. Nothing typed finds everybody.
  package func find(_ typed: some StringProtocol, limit: Int = .max) -> [Int] {
    guard let query = SearchQuery(String(typed)) else {
      return Array(entries.indices.prefix(limit))
    }
    var found: [[Int]] = Array(repeating: [], count: SearchRank.allCases.count)
    for (position, bytes) in held.enumerated()
    where query.needed.contains(where: { $0.isSubset(of: bytes) }) {
      if let rank = entries[position].rank(for: query) { found[rank.rawValue].append(position) }
    }
    return Array(found.joined().prefix(limit))
  }
}

/// How well somebody matches, best first.
enum SearchRank: Int, CaseIterable {
  case whole, beginning, reading, inside, guess, guessedBeginning
}

/// What was typed, taken apart once for all people.
struct SearchQuery {
  /// The typed text folded, without blanks.
  let name: [UInt8]
  /// Whether a zero leads, as in 业主01: then only whole numbers of homes are meant.
  let leadsWithZero: Bool
  /// The parts of a home, when there is a digit or a Chinese word in it.
  let home: [[UInt8]]
  /// Letters and digits, when letters were typed and nothing Chinese.
  let letters: [UInt8]
  /// The initials of typed Chinese characters, and those with the first read as a surname.
  let guesses: [[UInt8]]
  /// For each way to match, the bytes without which it can't.
  let needed: [ByteSet]

  init?(_ typed: String) {
    let key = typed.foldedName
    guard !key.isEmpty else { return nil }
    let scalars = key.unicodeScalars
    name = Array(key.utf8)
    leadsWithZero = key.hasPrefix("0")
    let isHan = scalars.contains(where: \.isHan)
    let isReading = !isHan && scalars.contains { $0.properties.isAlphabetic }
    letters = isReading ? scalars.compactMap { $0 == "'" ? nil : plain($0) } : []
    let isNumber = scalars.contains(where: \.isDigit)
    home = isNumber || isHan ? SearchQuery.home(typed, isNumber) : []
    guesses = scalars.allSatisfy(\.isHan) ? SearchQuery.guesses(key) : []
    let ways = [name] + [letters, Array(home.joined())].filter { !$0.isEmpty } + guesses
    needed = ways.map { way in
      var bytes = ByteSet()
      bytes.insert(way)
      return bytes
    }
  }

  private static func home(_ typed: String, _ isNumber: Bool) -> [[UInt8]] {
    let parts = HomeKey(typed).parts
    // 三 alone is somebody's name rather than a third floor.
    let isWord = parts.contains { $0.utf8.contains { $0 >= 0x80 } }
    return isNumber || isWord ? parts.map { Array($0.utf8) } : []
  }

  private static func guesses(_ key: String) -> [[UInt8]] {
    let letters = key.unicodeScalars.compactMap { CommonInitials.letter(of: $0)?.asciiValue }
    guard letters.count == key.unicodeScalars.count else { return [] }
    var all = [letters]
    if let surname = Surname.reading(of: key) {
      let own = surname.syllables.compactMap { $0.utf8.first }
      let other = own + letters.dropFirst(surname.characters)
      if other != letters { all.append(other) }
    }
    return all
  }
}

/// A letter's byte, with `v` and `ü` as `u` so that lü, lv and lu are the same.
private func plain(_ scalar: Unicode.Scalar) -> UInt8? {
  scalar == "v" || scalar == "ü" ? UInt8(ascii: "u") : UInt8(exactly: scalar.value)
}

private func plain(_ byte: UInt8) -> UInt8 {
  byte == UInt8(ascii: "v") ? UInt8(ascii: "u") : byte
}

/// A set of bytes that may take one for another, but never misses one.
struct ByteSet: Sendable {
  private var bits: UInt64 = 0

  /// Small letters and digits have a bit each, all others share the rest.
  mutating func insert(_ bytes: [UInt8]) {
    for byte in bytes {
      switch byte {
      case 0x61...0x7A: bits |= 1 << UInt64(byte - 0x61)
      case 0x30...0x39: bits |= 1 << UInt64(byte - 0x30 + 26)
      default: bits |= 1 << UInt64(36 + byte % 28)
      }
    }
  }

  func isSubset(of other: ByteSet) -> Bool { bits & ~other.bits == 0 }
}

/// One person's keys as bytes.
struct SearchEntry: Sendable {
  private let name: [UInt8]
  private let syllables: [[UInt8]]
  private let initials: [UInt8]
  private let home: [[UInt8]]
  private let joinedHome: [UInt8]

  init(_ keys: SearchText) {
    name = Array(keys.folded.utf8)
    syllables = keys.pinyin.split(separator: " ").map { $0.unicodeScalars.compactMap(plain) }
    initials = keys.initials.unicodeScalars.compactMap(plain)
    home = keys.room.split(separator: "-").map { Array($0.utf8) }
    joinedHome = Array(home.joined())
  }

  func rank(for query: SearchQuery) -> SearchRank? {
    var best: SearchRank?
    func offer(_ rank: SearchRank?) {
      guard let rank else { return }
      if rank.rawValue < best?.rawValue ?? .max { best = rank }
    }
    offer(nameRank(query.name))
    if !query.letters.isEmpty { offer(readingRank(query.letters)) }
    if !query.home.isEmpty, !home.isEmpty {
      offer(homeRank(query.home, onlyWhole: query.leadsWithZero))
    }
    if best == nil {
      for guess in query.guesses where initials.starts(with: guess) {
        offer(initials.count == guess.count ? .guess : .guessedBeginning)
      }
    }
    return best
  }

  private func nameRank(_ typed: [UInt8]) -> SearchRank? {
    guard let place = name.firstRange(of: typed) else { return nil }
    if place.count == name.count { return .whole }
    return place.lowerBound == 0 ? .beginning : .inside
  }

  private func readingRank(_ typed: [UInt8]) -> SearchRank? {
    if initials.starts(with: typed) {
      return initials.count == typed.count ? .whole : .beginning
    }
    for start in syllables.indices where reads(typed[...], from: start) {
      return start == 0 ? .reading : .inside
    }
    return nil
  }

  /// Whether the letters are beginnings of the syllables from `start` on, one after another:
  /// `zhangs`, `zsan` and `zhs` all read 张三.
  private func reads(_ letters: ArraySlice<UInt8>, from start: Int) -> Bool {
    guard start < syllables.count else { return false }
    let syllable = syllables[start]
    var shared = 0
    for (one, other) in zip(letters, syllable) {
      guard one == other else { break }
      shared += 1
    }
    if shared == letters.count { return true }
    while shared > 0 {
      if reads(letters.dropFirst(shared), from: start + 1) { return true }
      shared -= 1
    }
    return false
  }

  /// A home from any of its parts on: `501`, `3-501`, `3501`, `24-3-501`.
  private func homeRank(_ typed: [[UInt8]], onlyWhole: Bool) -> SearchRank? {
    var best: SearchRank?
    var offset = 0
    for start in home.indices {
      let rest = joinedHome[offset...]
      offset += home[start].count
      if typed.count == 1, rest.starts(with: typed[0]) {
        if rest.count == typed[0].count { return .whole }
        best = .beginning
      } else if typed.count > 1, begins(home[start...], with: typed) {
        let whole = home.count - start == typed.count && home.last == typed.last
        if whole { return .whole }
        best = .beginning
      }
    }
    return onlyWhole ? nil : best
  }

  private func begins(_ parts: ArraySlice<[UInt8]>, with typed: [[UInt8]]) -> Bool {
    guard parts.count >= typed.count else { return false }
    let pairs = zip(parts, typed)
    return pairs.enumerated().allSatisfy { place, pair in
      place == typed.count - 1 ? pair.0.starts(with: pair.1) : pair.0 == pair.1
    }
  }
}

extension [UInt8] {
  /// Where another run of bytes first lies in this one.
  fileprivate func firstRange(of other: [UInt8]) -> Range<Int>? {
    guard let first = other.first, count >= other.count else { return nil }
    for start in 0...(count - other.count)
    where self[start] == first && self[start..<(start + other.count)].elementsEqual(other) {
      return start..<(start + other.count)
    }
    return nil
  }
}
