extension OwnerRoll {
  /// Guesses who is one head from the rows of a register.
  ///
  /// Owners are told apart by the set of their names, then by telephone. Where the same name
  /// stands with no telephone it is taken for one person and asked about.
  ///
  /// - Complexity: linear in the rows.
  package init(guessingFrom rows: [RegisterRow]) {
    self.init()
    var places: [String: Int] = [:]
    var phones: [String?] = []
    dwellings.reserveCapacity(rows.count)
    for row in rows {
      let dwelling = row.dwelling
      if row.isTenant {
        faults.append(.tenant(room: dwelling.room))
        continue
      }
      if dwelling.owners.isEmpty { faults.append(.noOwner(room: dwelling.room)) }
      guard let place = places[dwelling.room] else {
        places[dwelling.room] = dwellings.count
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
    var order: [Key] = []
    var members: [Key: [Int]] = [:]
    for index in dwellings.indices {
      let key = Key(dwellings[index], nameless: index)
      if members[key, default: []].isEmpty { order.append(key) }
      members[key, default: []].append(index)
    }
    return order.flatMap { heads(of: members[$0] ?? [], phones) }
  }

  private struct Key: Hashable {
    var names: [String]
    var unsold: Bool
    /// A dwelling nobody is named for stands alone.
    var nameless: Int?

    init(_ dwelling: Dwelling, nameless index: Int) {
      names = dwelling.owners.count > 1 ? dwelling.owners.sorted() : dwelling.owners
      unsold = dwelling.kind == .unsold
      nameless = dwelling.owners.isEmpty && !unsold ? index : nil
    }
  }

  /// The heads among dwellings with the same owners' names.
  private func heads(of members: [Int], _ phones: [String?]) -> [Head] {
    let first = dwellings[members[0]]
    func head(_ members: [Int], _ reason: Reason, sure: Bool) -> Head {
      Head(names: first.owners, dwellings: members, reason: reason, isConfirmed: sure)
    }
    if first.kind == .unsold { return [head(members, .unsold, sure: members.count == 1)] }
    if members.count == 1 {
      return first.owners.count > 1
        ? [head(members, .coOwners, sure: true)] : [head(members, .single, sure: true)]
    }
    if members.allSatisfy({ dwellings[$0].kind == .publicHousing }) {
      return [head(members, .publicHousing, sure: false)]
    }
    let known = Set(members.compactMap { phones[$0] })
    if known.count == 1, members.allSatisfy({ phones[$0] != nil }) {
      return [head(members, .sameNameSamePhone, sure: false)]
    }
    guard known.count > 1 else { return [head(members, .sameNameNoPhone, sure: false)] }
    var order: [String?] = []
    var byPhone: [String?: [Int]] = [:]
    for member in members {
      if byPhone[phones[member]] == nil { order.append(phones[member]) }
      byPhone[phones[member], default: []].append(member)
    }
    return order.map { head(byPhone[$0] ?? [], .sameNameOtherPhone, sure: false) }
  }
}
