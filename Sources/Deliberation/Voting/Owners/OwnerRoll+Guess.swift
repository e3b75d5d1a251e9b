extension OwnerRoll {
  /// Guesses who is one head from the rows of a register.
  ///
  /// Owners are told apart by the set of their names, then by telephone. Where the same name
  /// stands with no telephone it is taken for one person and asked about.
  ///
  /// - Complexity: linear in the rows.
  package init(guessingFrom rows: [RegisterRow]) {
    self.init()
    var places = TextIndex(capacity: rows.count)
    var phones: [String?] = []
    dwellings.reserveCapacity(rows.count)
    phones.reserveCapacity(rows.count)
    for row in rows {
      let dwelling = row.dwelling
      if row.isTenant {
        faults.append(.tenant(room: dwelling.room))
        continue
      }
      if dwelling.owners.isEmpty { faults.append(.noOwner(room: dwelling.room)) }
      let (place, isNew) = places.number(dwelling.room)
      guard !isNew else {
        dwellings.append(dwelling)
        phones.append(row.phone)
        continue
      }
      if dwelling.area != dwellings[place].area {
        faults.append(
          .areasDiffer(
            room: dwelling.room, first: dwellings[place].area, second: dwelling.area))
      }
      for owner in dwelling.owners where !dwellings[place].owners.contains(owner) {
        dwellings[place].owners.append(owner)
      }
    }
    heads = grouped(phones)
  }

  /// Dwellings with the same owners, in the order they first stand.
  private func grouped(_ phones: [String?]) -> [Head] {
    var owners = TextIndex(capacity: dwellings.count)
    var members: [[Int]] = []
    members.reserveCapacity(dwellings.count)
    for index in dwellings.indices {
      let (number, isNew) = owners.number(key(of: index))
      if isNew { members.append([index]) } else { members[number].append(index) }
    }
    var heads: [Head] = []
    heads.reserveCapacity(members.count)
    for group in members { appendHeads(of: group, phones, to: &heads) }
    return heads
  }

  /// The owners of a dwelling, whatever the order they are named in. One nobody is named for
  /// stands alone.
  private func key(of index: Int) -> String {
    let dwelling = dwellings[index]
    if dwelling.kind == .unsold {
      return "\u{1}" + dwelling.owners.sorted().joined(separator: "\u{2}")
    }
    switch dwelling.owners.count {
    case 0: return "\u{3}\(index)"
    case 1: return dwelling.owners[0]
    default: return dwelling.owners.sorted().joined(separator: "\u{2}")
    }
  }

  /// The heads among dwellings with the same owners' names.
  private func appendHeads(of members: [Int], _ phones: [String?], to heads: inout [Head]) {
    let first = dwellings[members[0]]
    func append(_ members: [Int], _ reason: Reason, sure: Bool) {
      heads.append(
        Head(names: first.owners, dwellings: members, reason: reason, isConfirmed: sure))
    }
    if first.kind == .unsold { return append(members, .unsold, sure: members.count == 1) }
    if members.count == 1 {
      return append(members, first.owners.count > 1 ? .coOwners : .single, sure: true)
    }
    if members.allSatisfy({ dwellings[$0].kind == .publicHousing }) {
      return append(members, .publicHousing, sure: false)
    }
    let known = Set(members.compactMap { phones[$0] })
    if known.count == 1, members.allSatisfy({ phones[$0] != nil }) {
      return append(members, .sameNameSamePhone, sure: false)
    }
    guard known.count > 1 else { return append(members, .sameNameNoPhone, sure: false) }
    var order: [String?] = []
    var byPhone: [String?: [Int]] = [:]
    for member in members {
      if byPhone[phones[member]] == nil { order.append(phones[member]) }
      byPhone[phones[member], default: []].append(member)
    }
    for phone in order {
      let same = byPhone[phone] ?? []
      append(
        same, phone != nil && same.count > 1 ? .sameNameSamePhone : .sameNameOtherPhone,
        sure: false)
    }
  }
}
