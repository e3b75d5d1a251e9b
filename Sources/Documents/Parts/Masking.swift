import Deliberation

/// Strikes names, homes and telephone numbers of people out of a public copy.
///
/// Whole texts go through it, for a clerk may have typed a name anywhere.
struct Masking {
  /// Names by their first character, the longest first.
  private var names: [Character: [(name: [Character], instead: String)]] = [:]
  /// The numbers of every home from the last two on: `3-501` of `24-3-501`.
  private var homes: Set<[String]> = []
  /// Last numbers of homes, `501`, which tell a home where 室 or the like follows.
  private var rooms: Set<String> = []
  private(set) var hits: [String] = []

  init(_ session: Session) {
    for person in session.participants.values {
      add(person.name, groups: person.groups + [person.details.organisation].compactMap { $0 })
      if let home = person.details.home { add(home: home) }
    }
    for dwelling in session.ownerRolls.flatMap(\.dwellings) {
      add(home: dwelling.room)
      // A developer or a 产权单位 is a body, and named.
      if dwelling.kind != .unsold, dwelling.kind != .publicHousing {
        for owner in dwelling.owners { add(owner, groups: []) }
      }
    }
    let details = session.details
    rooms = rooms.filter { !details.place.contains($0) }
    // Whoever is named to answer questions wants to be found.
    for name in [details.facilitator, details.secretary] + details.tellers + details.scrutineers
    where !details.contact.contains(name) && !details.convener.contains(name) {
      add(name, groups: [])
    }
  }

  private mutating func add(_ name: String, groups: [String]) {
    let characters = Array(name.filter { !$0.isWhitespace })
    guard characters.count >= 2, let first = characters.first else { return }
    // 产权单位代表 speaks for a body and is nobody's name; what is left names the body.
    let body = groups.filter { !$0.isEmpty && name.hasPrefix($0) }.max { $0.count < $1.count }
    let instead = body ?? String(first) + String(repeating: "*", count: characters.count - 1)
    names[first, default: []].append((characters, instead))
    names[first]?.sort { $0.name.count > $1.name.count }
  }

  private mutating func add(home: String) {
    let numbers = home.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    if let last = numbers.last, last.count >= 3 { rooms.insert(last) }
    guard numbers.count >= 2 else { return }
    for start in 0...(numbers.count - 2) { homes.insert(Array(numbers[start...])) }
  }

  mutating func mask(_ text: String) -> String {
    let named = maskNames(Array(text))
    return maskNumbers(named)
  }

  private mutating func maskNames(_ text: [Character]) -> [Character] {
    var result: [Character] = []
    result.reserveCapacity(text.count)
    var place = 0
    scanning: while place < text.count {
      for candidate in names[text[place]] ?? [] {
        if let end = text.match(candidate.name, at: place) {
          hits.append(String(text[place..<end]))
          result += Array(candidate.instead)
          place = end
          continue scanning
        }
      }
      result.append(text[place])
      place += 1
    }
    return result
  }

  /// Homes, and what looks like a telephone or an identity number.
  private mutating func maskNumbers(_ text: [Character]) -> String {
    var result = ""
    var place = 0
    while place < text.count {
      guard text[place].digit != nil else {
        result.append(text[place])
        place += 1
        continue
      }
      var numbers: [String] = []
      var ends: [Int] = []
      var next = place
      while next < text.count, text[next].digit != nil {
        var number = ""
        while next < text.count, let digit = text[next].digit {
          number.append(digit)
          next += 1
        }
        numbers.append(number)
        ends.append(next)
        let after = text.separator(at: next)
        guard after > next, after < text.count, text[after].digit != nil else { break }
        next = after
      }
      let (masked, end) = masking(numbers, ends)
      if masked == nil, rooms.contains(numbers[0]), text.tellsRoom(at: ends[0]) {
        hits.append(String(text[place...ends[0]]))
        result += "**"
        place = ends[0] + 1
      } else if let masked {
        let tail = end < text.count && "室号户".contains(text[end]) ? end + 1 : end
        hits.append(String(text[place..<tail]))
        result += masked
        place = tail
      } else {
        result += String(text[place..<ends[0]])
        place = ends[0]
      }
    }
    return result
  }

  /// The longest beginning of a run of numbers that is a home or a telephone, and where it ends.
  private func masking(_ numbers: [String], _ ends: [Int]) -> (String?, Int) {
    for count in (1...numbers.count).reversed() {
      let part = Array(numbers.prefix(count))
      let digits = part.joined()
      let isTelephone =
        (digits.utf8.count == 11 && digits.hasPrefix("1")) || (part.count == 1 && digits.count > 10)
        || (part.count == 2 && part[0].hasPrefix("0") && (10...12).contains(digits.count))
      if isTelephone { return ("***", ends[count - 1]) }
      if count >= 2, homes.contains(part) { return ("**", ends[count - 1]) }
    }
    return (nil, ends[0])
  }
}

extension [Character] {
  /// Where the name ends that begins here, blanks inside it passed over.
  fileprivate func match(_ name: [Character], at start: Int) -> Int? {
    var place = start
    for (position, character) in name.enumerated() {
      while position > 0, place < count, self[place] == "　" || self[place] == " " { place += 1 }
      guard place < count, self[place] == character else { return nil }
      place += 1
    }
    return place
  }

  /// Whether a number that ends here is said to be a room's.
  fileprivate func tellsRoom(at place: Int) -> Bool {
    guard place < count else { return false }
    if "室户".contains(self[place]) { return true }
    return self[place] == "号" && !(place + 1 < count && "楼院".contains(self[place + 1]))
  }

  /// Past what may stand between the numbers of one home or telephone.
  fileprivate func separator(at start: Int) -> Int {
    for mark in ["号楼", "单元", "号院", "栋", "幢", "楼", "弄", "号", "-", "－", "—", " ", "·"] {
      let end = start + mark.count
      if end <= count, String(self[start..<end]) == mark { return end }
    }
    return start
  }
}

extension Character {
  /// The ASCII digit this is, in either width.
  fileprivate var digit: Character? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return self
    case 0xFF10...0xFF19: return Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
    default: return nil
    }
  }
}

extension Document {
  /// The same paper with everything struck out that tells who or where someone is.
  func masked(for session: Session) -> Document {
    var masking = Masking(session)
    var document = self
    document.title = title.map { masking.mask($0) }
    document.caption = caption.map { masking.mask($0) }
    document.blocks = blocks.map { block in
      switch block {
      case .paragraph(let text): .paragraph(masking.mask(text))
      case .item(let level, let number, let text): .item(level, number, masking.mask(text))
      case .line(let text): .line(masking.mask(text))
      case .moment(let clock, let text): .moment(clock, masking.mask(text))
      case .labelled(let label, let text): .labelled(label, masking.mask(text))
      case .fields(let fields):
        .fields(fields.map { .init($0.label, masking.mask($0.text)) })
      case .table(let table):
        .table(
          TextTable(
            columns: table.columns, rows: table.rows.map { row in row.map { masking.mask($0) } }))
      case .signature(let name, let date): .signature(masking.mask(name), date: date)
      case .small(let text): .small(text)
      case .blank: .blank
      }
    }
    document.masked = masking.hits
    return document
  }
}
