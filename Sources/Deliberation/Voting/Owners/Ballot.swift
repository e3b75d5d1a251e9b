/// What a ballot or slip says.
package enum Answer: String, Codable, CaseIterable, Hashable, Sendable {
  case `for`
  case against
  case abstain
  /// 从多: with the majority.
  case fromMajority
  /// Void: two boxes ticked, altered, not signed.
  case invalid
  /// Nothing came back.
  case notReturned
}

/// One slip of one dwelling. Co-owners who each hand in one make several.
package struct Ballot: Codable, Hashable, Sendable {
  package var room: String
  /// On a ballot with names: `for` where any is marked, `abstain` where none is.
  package var answer: Answer
  /// The names marked, in an election or another choice; nil where the ballot only asks yes or no.
  package var marks: [String]?
  /// The co-owner who filled it in, where there are several.
  package var signedBy: String?
  package var proxy: Proxy?

  package init(
    room: String, answer: Answer, marks: [String]? = nil, signedBy: String? = nil,
    proxy: Proxy? = nil
  ) {
    self.room = room
    self.answer = answer
    self.marks = marks
    self.signedBy = signedBy
    self.proxy = proxy
  }
}

extension Ballot {
  /// A ballot on which these names are marked.
  package init(
    room: String, marking names: [String], signedBy: String? = nil, proxy: Proxy? = nil
  ) {
    self.init(
      room: room, answer: names.isEmpty ? .abstain : .for, marks: names, signedBy: signedBy,
      proxy: proxy)
  }
}

/// 委托: somebody votes for an owner.
package struct Proxy: Codable, Hashable, Sendable {
  package var holder: String
  /// A 委托书 in writing lies there.
  package var isWritten: Bool
  /// What the owner wants voted; nil leaves it to the holder.
  package var opinion: Answer?

  package init(holder: String, isWritten: Bool, opinion: Answer? = nil) {
    self.holder = holder
    self.isWritten = isWritten
    self.opinion = opinion
  }
}

/// What the body's rules allow a proxy.
package struct ProxyLimits: Codable, Hashable, Sendable {
  package var areAllowed: Bool
  /// How many owners one holder may stand for; nil is no limit.
  package var perHolder: Int?

  package init(areAllowed: Bool = true, perHolder: Int? = nil) {
    self.areAllowed = areAllowed
    self.perHolder = perHolder
  }
}
