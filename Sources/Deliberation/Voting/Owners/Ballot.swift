import Values

/// What a ballot or slip says.
package enum Answer: String, Codable, CaseIterable, Hashable, Sendable {
  /// 赞成.
  case `for`
  /// 反对.
  case against
  /// 弃权.
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
  /// 房号: the dwelling.
  package var room: String
  /// On a ballot with names: `for` where any is marked, `abstain` where none is.
  package var answer: Answer
  /// The names marked, in an election or another choice; nil where the ballot only asks yes or no.
  package var marks: [String]?
  /// Who filled it in: the co-owner, where there are several, or somebody else by his `relation`.
  package var signedBy: String?
  /// 委托: nil where an owner votes himself.
  package var proxy: Proxy?
  /// What the signer is to the owner (子女, 配偶, 租户), where he owns nothing of the dwelling and has
  /// no written proxy: the slip waits for it (待补委托书).
  package var relation: String?
  /// 收到日: the day it came in, which the period of a written round judges; nil where nobody said.
  package var came: Day?
  /// 来源: how it came in; nil for a signed slip that was handed in.
  package var source: SlipSource?

  package init(
    room: String, answer: Answer, marks: [String]? = nil, signedBy: String? = nil,
    proxy: Proxy? = nil, relation: String? = nil, came: Day? = nil, source: SlipSource? = nil
  ) {
    (self.room, self.answer, self.marks) = (room, answer, marks)
    (self.signedBy, self.proxy, self.relation) = (signedBy, proxy, relation)
    (self.came, self.source) = (came, source)
  }
}

extension Ballot {
  /// A ballot on which these names are marked.
  package init(
    room: String, marking names: [String], signedBy: String? = nil, proxy: Proxy? = nil,
    relation: String? = nil
  ) {
    self.init(
      room: room, answer: names.isEmpty ? .abstain : .for, marks: names, signedBy: signedBy,
      proxy: proxy, relation: relation)
  }
}

extension [Ballot] {
  /// Those that say of a slip read before that it is none: somebody else signed it, as another of them
  /// says, or nothing came back of the dwelling.
  package var takenBack: [Ballot] {
    let returned = Set(filter { $0.answer != .notReturned }.map(\.room))
    return filter {
      $0.answer == .notReturned && ($0.signedBy != nil || returned.contains($0.room))
    }
  }
}

/// 委托: somebody votes for an owner.
package struct Proxy: Codable, Hashable, Sendable {
  /// 受托人: who votes, by name.
  package var holder: String
  /// A 委托书 in writing lies there.
  package var isWritten: Bool
  /// What the owner wants voted; nil leaves it to the holder.
  package var opinion: Answer?

  package init(holder: String, isWritten: Bool, opinion: Answer? = nil) {
    (self.holder, self.isWritten, self.opinion) = (holder, isWritten, opinion)
  }
}

/// What the body's rules allow a proxy.
package struct ProxyLimits: Codable, Hashable, Sendable {
  /// Whether the rule lets anybody stand for another.
  package var areAllowed: Bool
  /// How many owners one holder may stand for; nil is no limit.
  package var perHolder: Int?

  package init(areAllowed: Bool = true, perHolder: Int? = nil) {
    (self.areAllowed, self.perHolder) = (areAllowed, perHolder)
  }
}
