/// 来源: how an answer came in.
package enum SlipSource: String, Codable, CaseIterable, Hashable, Sendable {
  /// 纸质: a signed slip that was handed in.
  case paper
  /// 上门: a slip that was signed at the door.
  case door
  /// 表单: an online form.
  case form
  /// 电话: said over the telephone.
  case telephone
  /// 接龙: a line of a chat.
  case chain

  /// Whether a slip with a signature lies there.
  package var isSigned: Bool {
    switch self {
    case .paper, .door: true
    case .form, .telephone, .chain: false
    }
  }
}

extension Ballot {
  /// Whether it came in by a form, and no signed slip lies there.
  var isByForm: Bool { answer != .notReturned && source == .form }
}

extension Session {
  /// 电子表决: the clause by which forms count in an owners' vote, as it stood when the vote was
  /// announced; nil where signed slips alone count.
  package func electronicVoting(in vote: Vote) -> Constitution.Electronic? {
    guard let announcement = vote.announcement else {
      return details.constitution?.clauses.electronic
    }
    return announcement.tally.electronic
  }

  /// How many slips of a vote that came back came in by which way, each way once, in the order of
  /// ``SlipSource``; slips that don't say so are on paper. Empty where nothing but paper came.
  package func slipSources(of vote: Vote) -> [(source: SlipSource, count: Int)] {
    let sources = ballotsStanding(in: vote).filter { $0.answer != .notReturned }.map {
      $0.source ?? .paper
    }
    guard sources.contains(where: { $0 != .paper }) else { return [] }
    return SlipSource.allCases.compactMap { source in
      let count = sources.count { $0 == source }
      return count == 0 ? nil : (source, count)
    }
  }
}

extension Chair {
  /// Refuses answers that aren't signed where owners decide: over the telephone or in a chat they are
  /// opinions, and forms count by the body's clause alone, which says how an owner is known.
  func areSigned(_ ballots: [Ballot], in vote: Vote) throws(Refusal) {
    for ballot in ballots {
      switch ballot.source {
      case nil, .paper, .door: continue
      case .telephone, .chain: throw .slips(.notSigned(room: ballot.room, ballot.source ?? .chain))
      case .form:
        guard session.electronicVoting(in: vote) != nil else {
          throw .slips(.formsNotTaken(room: ballot.room))
        }
      }
    }
  }
}
