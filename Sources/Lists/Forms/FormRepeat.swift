import Text

/// Answers of one person, of whom only one can count: the same name and home, or the same telephone. A
/// co-owner's, under another name, is no second answer.
package struct FormRepeat: Hashable, Sendable {
  /// By their place among the rows, the earliest first.
  package let places: [Int]
}

/// Which of several answers of one person counts; nobody chooses but whoever reads them.
package enum FormChoice: String, CaseIterable, Hashable, Sendable {
  /// 先答的.
  case earliest
  /// 后答的.
  case latest
  /// 都不计.
  case none
}

extension FormReading {
  /// Those who answered more than once.
  package var repeats: [FormRepeat] {
    var groups: [[Int]] = []
    for place in rows.indices {
      let same = groups.indices.filter { group in
        groups[group].contains { rows[$0].isOfOnePerson(with: rows[place]) }
      }
      guard let first = same.first else {
        groups.append([place])
        continue
      }
      groups[first].append(place)
      // One row may show that two others are of one person.
      for other in same.dropFirst().reversed() {
        groups[first] += groups[other]
        groups.remove(at: other)
      }
    }
    return groups.filter { $0.count > 1 }.map { group in
      FormRepeat(places: group.sorted { rows[$0].isBefore(rows[$1]) ?? ($0 < $1) })
    }
  }

  /// Homes of which several people answered, each with the places of their rows.
  package var coOwners: [[Int]] {
    let repeated = Set(repeats.flatMap { $0.places.dropFirst() })
    var homes: [HomeKey: [Int]] = [:]
    for place in rows.indices where !repeated.contains(place) {
      if let home = rows[place].homeKey { homes[home, default: []].append(place) }
    }
    return homes.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// The rows that are taken: whoever answered once, and of others what was chosen; until somebody chooses,
  /// none of theirs.
  package func taken(choosing choice: FormChoice = .none) -> [FormRow] {
    var left: Set<Int> = []
    for group in repeats {
      left.formUnion(group.places)
      switch choice {
      case .earliest: if let first = group.places.first { left.remove(first) }
      case .latest: if let last = group.places.last { left.remove(last) }
      case .none: break
      }
    }
    return rows.indices.filter { !left.contains($0) }.map { rows[$0] }
  }
}

extension FormRow {
  func isOfOnePerson(with other: FormRow) -> Bool {
    if let phone, phone == other.phone { return true }
    guard let name, let theirs = other.name, let homeKey else { return false }
    return name.foldedName == theirs.foldedName && homeKey == other.homeKey
  }

  /// Nil where the sheet doesn't say which was sent first.
  func isBefore(_ other: FormRow) -> Bool? {
    guard let sent, let theirs = other.sent, sent != theirs else { return nil }
    return sent.lexicographicallyPrecedes(theirs)
  }
}
