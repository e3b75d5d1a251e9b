import Values

/// Which quarters' accounts were published (公布收支, 《河南省实施〈城市居民委员会组织法〉办法》第十八条).
///
/// Accounts are published by a note 公示 that says so in its text, on any of what the money is for, once
/// the quarter is over. It covers all that came before.
struct AccountsPublication {
  /// Words of a posting that is one of accounts.
  private static let words = ["收支", "账目", "帐目"]

  /// The last day on which accounts were published, by what they are of.
  private var last: [Target: Day] = [:]
  private var lastOfAll: Day?

  /// - Parameter day: what was posted later doesn't count.
  init(_ casebook: Casebook, on day: Day) {
    for record in casebook.ledger.cards.values {
      for held in record.notes where held.note.kind == .notice {
        let posted = held.note.notice?.posted ?? held.note.day
        guard posted <= day, AccountsPublication.words.contains(where: held.note.text.contains)
        else { continue }
        let target = Target.card(record.id)
        last[target] = max(last[target] ?? posted, posted)
        lastOfAll = max(lastOfAll ?? posted, posted)
      }
    }
  }

  /// Quarters that are over and whose accounts nobody published, with what they are of.
  func unpublished(_ flows: [Flow], on day: Day) -> [(quarter: Quarter, about: Target?)] {
    var found: [(quarter: Quarter, about: Target?)] = []
    var seen: Set<Kept> = []
    for flow in flows.sorted(by: { $0.on < $1.on }) {
      let quarter = Quarter(of: flow.on)
      guard quarter.last < day, !isPublished(flow, after: quarter.last) else { continue }
      if seen.insert(Kept(quarter: quarter, about: flow.about.first)).inserted {
        found.append((quarter, flow.about.first))
      }
    }
    return found
  }

  /// Whether the accounts that a flow stands in were published after that day.
  func isPublished(_ flow: Flow, after day: Day) -> Bool {
    let published = flow.about.isEmpty ? lastOfAll : flow.about.compactMap { last[$0] }.max()
    return published.map { $0 > day } ?? false
  }

  /// Accounts of one thing in one quarter.
  private struct Kept: Hashable {
    let quarter: Quarter
    let about: Target?
  }
}
