/// The heads of a roll by their names, whatever the order these stand in; those whom nobody is named
/// for are left out.
struct HeadsByName {
  /// The heads that first bore their names.
  private(set) var firsts: [Int] = []
  /// Those that bear the same names, by the place among `firsts`: nearly nobody's.
  private var others: [Int: [Int]] = [:]

  /// - Parameter alike: a name without what may be another's way to write it.
  init(_ heads: [OwnerRoll.Head], alike: (String) -> String) {
    var isPlain = true
    var keys: [(head: Int, names: String)] = []
    keys.reserveCapacity(heads.count)
    for (place, head) in heads.enumerated() where !head.names.isEmpty {
      let names = head.names.map(alike)
      isPlain = isPlain && names.allSatisfy(\.hasOneEncoding)
      keys.append(
        (place, names.count == 1 ? names[0] : names.sorted().joined(separator: "\u{2}")))
    }
    firsts.reserveCapacity(keys.count)
    if isPlain {
      var index = TextIndex(capacity: keys.count)
      for key in keys { take(key.head, index.number(key.names)) }
    } else {
      var numbers: [String: Int] = [:]
      for key in keys {
        let known = numbers[key.names]
        if known == nil { numbers[key.names] = firsts.count }
        take(key.head, (known ?? firsts.count, known == nil))
      }
    }
  }

  private mutating func take(_ head: Int, _ names: (number: Int, isNew: Bool)) {
    if names.isNew { firsts.append(head) } else { others[names.number, default: []].append(head) }
  }

  /// The heads of the names that came at this place.
  func members(_ place: Int) -> [Int] { [firsts[place]] + (others[place] ?? []) }

  /// Whether more than one head bears the names that came at this place.
  func isSeveral(_ place: Int) -> Bool { others[place] != nil }
}

extension String {
  /// Whether no other bytes make an equal text: printable ASCII and U+4000 to U+9FFF.
  fileprivate var hasOneEncoding: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case 0x20...0x7E, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }
}
