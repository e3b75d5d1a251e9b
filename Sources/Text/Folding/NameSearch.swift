import Values

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
      let other = OtherReadings.letters(in: person.folded)
      for key in [person.folded, person.pinyin, person.initials, person.room, other] {
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
    Array(ranked(typed).joined().prefix(limit))
  }

  /// Those who match as well as the best does; everybody where nothing is typed.
  package func best(_ typed: some StringProtocol) -> [Int] {
    ranked(typed).first { !$0.isEmpty } ?? []
  }

  private func ranked(_ typed: some StringProtocol) -> [[Int]] {
    guard let query = SearchQuery(String(typed)) else { return [Array(entries.indices)] }
    var found: [[Int]] = Array(repeating: [], count: SearchRank.allCases.count)
    for (position, bytes) in held.enumerated()
    where query.needed.contains(where: { $0.isSubset(of: bytes) }) {
      if let rank = entries[position].rank(for: query) { found[rank.rawValue].append(position) }
    }
    return found
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
  /// Whether the home begins with its building, as in 3号楼502.
  let namesBuilding: Bool
  /// A home and what narrows it to one of those who live there: `502w`, `502王`.
  let narrowed: [(home: [[UInt8]], person: [UInt8], isReading: Bool)]
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
    namesBuilding = SearchQuery.namesBuilding(key)
    home = isNumber || isHan ? SearchQuery.home(typed, isNumber || namesBuilding) : []
    guesses = scalars.allSatisfy(\.isHan) ? SearchQuery.guesses(key) : []
    narrowed = SearchQuery.narrowed(key)
    let ways =
      [name] + [letters, Array(home.joined())].filter { !$0.isEmpty } + guesses
      + narrowed.map { Array($0.home.joined()) + $0.person }
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

  /// Whether a number that says it is a building's comes first; 3楼 alone is a floor as well.
  private static func namesBuilding(_ key: String) -> Bool {
    let number = key.unicodeScalars.prefix { $0.isDigit || $0.properties.numericType != nil }
    let rest = String(String.UnicodeScalarView(key.unicodeScalars.dropFirst(number.count)))
    guard !number.isEmpty else { return false }
    if ["号楼", "號樓", "栋", "棟", "幢", "座"].contains(where: rest.hasPrefix) { return true }
    let isBuilding = ["楼", "樓"].contains(where: rest.hasPrefix)
    return isBuilding && rest.unicodeScalars.contains(where: \.isDigit)
  }

  /// Numbers first and then letters or characters, or the other way round.
  private static func narrowed(
    _ key: String
  ) -> [(home: [[UInt8]], person: [UInt8], isReading: Bool)] {
    func isPerson(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isHan || scalar.properties.isAlphabetic
    }
    let scalars = Array(key.unicodeScalars)
    let tail = Array(scalars.reversed().prefix(while: isPerson).reversed())
    let head = Array(scalars.prefix(while: isPerson))
    let cuts = [
      (home: scalars.dropLast(tail.count), person: tail[...]),
      (home: scalars.dropFirst(head.count), person: head[...]),
    ]
    return cuts.compactMap { cut in
      guard !cut.person.isEmpty, cut.home.contains(where: \.isDigit) else { return nil }
      let home = HomeKey(String(String.UnicodeScalarView(cut.home))).parts.map { Array($0.utf8) }
      let isReading = cut.person.allSatisfy(\.isASCII)
      let person =
        isReading
        ? cut.person.compactMap(plain)
        : Array(String(String.UnicodeScalarView(cut.person)).utf8)
      return home.isEmpty ? nil : (home, person, isReading)
    }
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
  /// Each syllable in every way its character is read, the likeliest first.
  private let syllables: [[[UInt8]]]
  private let initials: [UInt8]
  private let home: [[UInt8]]
  private let joinedHome: [UInt8]

  init(_ keys: SearchText) {
    name = Array(keys.folded.utf8)
    let read = keys.pinyin.split(separator: " ").map { $0.unicodeScalars.compactMap(plain) }
    let characters = Array(keys.folded.unicodeScalars)
    let isWhole = characters.count == read.count && characters.allSatisfy(\.isHan)
    syllables = read.enumerated().map { place, syllable in
      let others = isWhole ? OtherReadings.of(characters[place]) : []
      return [syllable]
        + others.map { $0.unicodeScalars.compactMap(plain) }.filter { $0 != syllable }
    }
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
      offer(
        query.namesBuilding
          ? buildingRank(query.home) : homeRank(query.home, onlyWhole: query.leadsWithZero))
    }
    for way in query.narrowed where !home.isEmpty {
      let person = way.isReading ? readingRank(way.person) : nameRank(way.person)
      guard person != nil else { continue }
      offer(query.namesBuilding ? buildingRank(way.home) : homeRank(way.home, onlyWhole: false))
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
    if startsInitials(typed) {
      return syllables.count == typed.count ? .whole : .beginning
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
    return syllables[start].contains { syllable in
      var shared = zip(letters, syllable).prefix { $0 == $1 }.count
      if shared == letters.count { return true }
      while shared > 0 {
        if reads(letters.dropFirst(shared), from: start + 1) { return true }
        shared -= 1
      }
      return false
    }
  }

  /// Whether the letters begin the initials in some way to read the name.
  private func startsInitials(_ typed: [UInt8]) -> Bool {
    typed.count <= syllables.count
      && zip(typed, syllables).allSatisfy { letter, ways in
        ways.contains { $0.first == letter }
      }
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

  /// A home whose building is said: `3号楼502` is 3-502 and 3-2-502, and never 13-502 or 24-3-502.
  private func buildingRank(_ typed: [[UInt8]]) -> SearchRank? {
    // The estate may stand before the building, where it isn't typed.
    guard let place = home.firstIndex(of: typed[0]),
      home[..<place].allSatisfy({ part in part.contains { $0 >= 0x80 } })
    else { return nil }
    let rest = home[(place + 1)...]
    let asked = Array(typed.dropFirst())
    guard !asked.isEmpty else { return .beginning }
    for start in rest.indices where begins(rest[start...], with: asked) {
      let whole = rest.count - (start - rest.startIndex) == asked.count && rest.last == asked.last
      return whole ? .whole : .beginning
    }
    return nil
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
