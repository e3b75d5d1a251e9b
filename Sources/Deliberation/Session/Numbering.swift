import Values

/// Where a thing's kind writes its number: `p03` is a participant, `i01` an issue.
extension Thing {
  var numbered: (prefix: String, text: String)? {
    switch self {
    case .participant(let id): ("p", id.text)
    case .issue(let id): ("i", id.text)
    case .motion(let id): ("m", id.text)
    case .amendment(let id): ("a", id.text)
    case .step(let id): ("s", id.text)
    case .concern(let id): ("c", id.text)
    case .remark(let id): ("r", id.text)
    case .opinionRound(let id): ("o", id.text)
    case .turn(let id): ("t", id.text)
    case .vote(let id): ("v", id.text)
    case .assignment(let id): ("k", id.text)
    case .attachment(let id): ("f", id.text)
    case .meeting, .phase, .owners, .queue, .record, .entry: nil
    }
  }
}

extension Entry {
  /// The highest number of each kind that it made.
  package var highestMade: [String] {
    var highest: [String: (count: Int, text: String)] = [:]
    for touch in events.flatMap(\.touches) where touch.kind == .makes {
      guard let (prefix, text) = touch.thing.numbered, text.hasPrefix(prefix),
        let count = Int(text.dropFirst(prefix.count)), count > highest[prefix]?.count ?? 0
      else { continue }
      highest[prefix] = (count, text)
    }
    return highest.values.map(\.text).sorted()
  }
}

extension Session {
  /// The highest number that a thing may bear; no meeting comes near it.
  private static let highest = 999_999_999

  /// Remembers that a number was used, whether or not its entry is retracted later.
  mutating func note(_ thing: Thing) throws(Misfit) {
    guard let (prefix, text) = thing.numbered, text.hasPrefix(prefix) else { return }
    try note(prefix, text)
  }

  /// Remembers the number of a thing that was struck out, `p03`.
  mutating func note(reserved text: String) throws(Misfit) {
    try note(String(text.prefix(1)), text)
  }

  private mutating func note(_ prefix: String, _ text: String) throws(Misfit) {
    guard let number = Int(text.dropFirst(prefix.count)) else { return }
    guard number <= Session.highest else { throw .unreadable(text) }
    numbering[prefix] = max(numbering[prefix] ?? 0, number)
  }

  /// The number that the `offset`th new thing of a kind gets, such as `p03`.
  func next<Subject>(_ prefix: String, offset: Int = 0) -> Identifier<Subject> {
    Identifier(prefix + padded((numbering[prefix] ?? 0) + 1 + offset, 2))
  }
}
