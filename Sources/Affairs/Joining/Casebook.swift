import Values

/// Everything there is to know of the matters: the ledger, and what the meetings say. It answers for a
/// day.
package struct Casebook: Sendable {
  package let ledger: Ledger
  package let meetings: Meetings
  /// Which living cards speak of which.
  package let mentions: Mentions
  let spreading: Spreading

  /// Has parts looked into one by one, at once where the caller has cores for it.
  package typealias Spreading =
    @Sendable (
      _ parts: [Range<Int>], _ look: @Sendable (Range<Int>) -> LookedInto
    ) -> [LookedInto]

  /// - Parameter spreading: one after another where nothing is given.
  package init(
    ledger: Ledger, meetings: Meetings, spreading: @escaping Spreading = { $0.map($1) }
  ) {
    (self.ledger, self.meetings, self.spreading) = (ledger, meetings, spreading)
    mentions = ledger.mentions
  }
}

/// What was found in a part of something long.
package struct LookedInto: Sendable {
  var tasks: [TaskInHand] = []
  var gaps: [LedgerGap] = []
}

extension Casebook {
  /// Has so many things looked into.
  func lookInto(_ count: Int, _ look: @Sendable (Range<Int>) -> LookedInto) -> LookedInto {
    let parts = stride(from: 0, to: count, by: Casebook.part).map {
      $0..<min($0 + Casebook.part, count)
    }
    var all = LookedInto()
    for part in spreading(parts, look) {
      all.tasks += part.tasks
      all.gaps += part.gaps
    }
    return all
  }

  private static let part = 512
}
