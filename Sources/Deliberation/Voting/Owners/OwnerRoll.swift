import Values

/// 业主清册: the dwellings, and which of them are one head.
///
/// The owner of several dwellings is one head with their areas together; so are the developer's
/// unsold ones, and so are the co-owners of one dwelling (法释〔2020〕17号第八条、第九条). Every
/// grouping is a guess with its reason until the secretary confirms it.
package struct OwnerRoll: Codable, Hashable, Sendable {
  /// 房屋: every dwelling, in the order of the register.
  package var dwellings: [Dwelling]
  /// 业主: every voter, each with dwellings of that list.
  package var heads: [Head]
  /// What the rows said that could not be taken in.
  package var faults: [Fault]

  /// One voter of the owners.
  package struct Head: Codable, Hashable, Sendable {
    /// Everybody it is made of; more than one where they own together.
    package var names: [String]
    /// Where its dwellings stand in `dwellings`.
    package var dwellings: [Int]
    /// 理由: why these dwellings are one head.
    package var reason: Reason
    /// 是否确认: whether the secretary confirmed it.
    package var isConfirmed: Bool

    package init(names: [String], dwellings: [Int], reason: Reason, isConfirmed: Bool) {
      (self.names, self.dwellings) = (names, dwellings)
      (self.reason, self.isConfirmed) = (reason, isConfirmed)
    }
  }

  /// Why these dwellings are thought to be one head, or kept apart.
  package enum Reason: String, Codable, CaseIterable, Hashable, Sendable {
    /// One owner, one dwelling: nothing to guess.
    case single
    /// 同名同电话 → 一人
    case sameNameSamePhone
    /// 同名、电话不全 → 一人, to be confirmed.
    case sameNameNoPhone
    /// 同名不同电话 → 分别计, to be confirmed.
    case sameNameOtherPhone
    /// Several people own it together → one head.
    case coOwners
    /// The developer's unsold dwellings → one head.
    case unsold
    /// 未出售公房 of the same 产权单位 → one head.
    case publicHousing
    /// The secretary said so.
    case secretary
  }

  /// What a row said that couldn't be taken in.
  package enum Fault: Codable, Hashable, Sendable {
    /// A row without an owner's name.
    case noOwner(room: String)
    /// Two rows of one dwelling give different areas; the first is kept.
    case areasDiffer(room: String, first: Area, second: Area)
    /// A tenant's row, left out.
    case tenant(room: String)
  }

  package init(dwellings: [Dwelling] = [], heads: [Head] = [], faults: [Fault] = []) {
    (self.dwellings, self.heads, self.faults) = (dwellings, heads, faults)
  }

  /// Heads that have more than one dwelling: what is printed as 同一业主多套按一人计.
  package var mergedHeads: Int { heads.count { $0.dwellings.count > 1 } }

  /// Dwellings that several people own together.
  package var coOwned: [Dwelling] { dwellings.filter { $0.owners.count > 1 } }

  /// Heads whose grouping nobody has confirmed yet.
  package var unconfirmed: [Int] { heads.indices.filter { !heads[$0].isConfirmed } }

  /// Takes these heads for one.
  package mutating func join(_ indices: Set<Int>) {
    let joined = indices.filter(heads.indices.contains).sorted()
    guard let first = joined.first, joined.count > 1 else { return }
    var names: [String] = []
    for name in joined.flatMap({ heads[$0].names }) where !names.contains(name) {
      names.append(name)
    }
    heads[first] = Head(
      names: names, dwellings: joined.flatMap { heads[$0].dwellings }.sorted(),
      reason: .secretary, isConfirmed: true)
    for index in joined.dropFirst().reversed() { heads.remove(at: index) }
  }

  /// Takes every dwelling of this head for a head of its own.
  package mutating func part(_ index: Int) {
    guard heads.indices.contains(index) else { return }
    let head = heads.remove(at: index)
    let apart = head.dwellings.map {
      Head(
        names: dwellings[$0].owners, dwellings: [$0], reason: .secretary, isConfirmed: true)
    }
    heads.insert(contentsOf: apart, at: index)
  }

  /// Confirms the grouping of this head as it stands.
  package mutating func confirm(_ index: Int) {
    guard heads.indices.contains(index) else { return }
    heads[index].isConfirmed = true
  }
}
