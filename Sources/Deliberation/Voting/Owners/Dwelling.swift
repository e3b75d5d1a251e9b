import Values

/// One dwelling, shop or parking space on the owners' register.
package struct Dwelling: Codable, Hashable, Sendable {
  /// 房号: what it is called in the register; two rows of the same are one dwelling.
  package var room: String
  /// Everybody who owns it together.
  package var owners: [String]
  /// 面积: its area on the register, ㎡.
  package var area: Area
  /// 类别: what it is.
  package var kind: Kind
  /// 代表方, where votes are also counted by group.
  package var groups: [String]
  /// The co-owner named to vote for all of them.
  package var voter: String?

  package init(
    room: String, owners: [String], area: Area, kind: Kind = .home, groups: [String] = [],
    voter: String? = nil
  ) {
    (self.room, self.owners, self.area) = (room, owners, area)
    (self.kind, self.groups, self.voter) = (kind, groups, voter)
  }

  /// What it is used for.
  package enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    /// 住宅、商铺等: sold, with an owner of its own.
    case home
    /// Sold by nobody yet, or not handed over: all the developer's are one head
    /// (法释〔2020〕17号第九条).
    case unsold
    /// 未出售公房: the 产权单位 is its owner and votes.
    case publicHousing
    /// A parking space or stall; left out unless the by-laws count it.
    case parking

    /// Whether nobody lives or trades in it.
    package var isParking: Bool { self == .parking }
  }
}

/// A row of the register as it is read, with the telephone number that only the guess needs.
package struct RegisterRow: Hashable, Sendable {
  /// The dwelling the row is of.
  package var dwelling: Dwelling
  /// Compared and thrown away; never kept with the meeting.
  package var phone: String?
  /// A tenant has no vote on what is the owners'.
  package var isTenant: Bool

  package init(_ dwelling: Dwelling, phone: String? = nil, isTenant: Bool = false) {
    (self.dwelling, self.phone, self.isTenant) = (dwelling, phone, isTenant)
  }
}
