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
    var rented: [String] = []
    var merged: Set<Int> = []
    dwellings.reserveCapacity(rows.count)
    phones.reserveCapacity(rows.count)
    for row in rows {
      let dwelling = row.dwelling
      if row.isTenant {
        faults.append(.tenant(room: dwelling.room))
        rented.append(dwelling.room)
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
      merged.insert(place)
      for owner in dwelling.owners where !dwellings[place].owners.contains(owner) {
        dwellings[place].owners.append(owner)
      }
    }
    for room in rented where places.find(room) == nil {
      faults.append(.noOwner(room: room))
      _ = places.number(room)
    }
    heads = grouped(phones)
    // Rows that were taken for co-owners are looked at; names in one cell say it themselves.
    for index in heads.indices
    where heads[index].names.count > 1 && heads[index].dwellings.contains(where: merged.contains) {
      heads[index].isConfirmed = false
    }
  }

  /// Dwellings of which only a tenant is named: they belong to the base and aren't in it.
  package var missingOwners: [String] {
    let rooms = Set(dwellings.map(\.room))
    return faults.compactMap { fault in
      if case .noOwner(let room) = fault, !rooms.contains(room) { room } else { nil }
    }
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
    switch dwelling.owners.count {
    case 0: return dwelling.kind == .unsold ? "\u{1}" : "\u{3}\(index)"
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
    // What a developer hasn't sold and what it keeps is one head (法释〔2020〕17号第九条).
    if members.contains(where: { dwellings[$0].kind == .unsold }) {
      return append(members, .unsold, sure: members.count == 1)
    }
    if members.count == 1 {
      return append(members, first.owners.count > 1 ? .coOwners : .single, sure: true)
    }
    if members.allSatisfy({ dwellings[$0].kind == .publicHousing }) {
      return append(members, .publicHousing, sure: false)
    }
    let known = Set(members.compactMap { phones[$0] })
    // Two companies of one name aren't registered in one place.
    if known.count > 1, OwnerRoll.isBody(first.owners) {
      return append(members, .sameNameNoPhone, sure: false)
    }
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
