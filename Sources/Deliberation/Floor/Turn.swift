import Values

/// One turn on the floor.
package struct Turn: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Turn>

  package let id: ID
  package var speaker: Participant.ID
  package var kind: Kind
  package let issue: Issue.ID?
  /// Seconds granted; nil for 不限时.
  package var limit: Int?
  package let began: Moment
  /// Seconds spoken before the present stretch.
  package var spoken: Int
  /// When the present stretch began; nil while paused or after the end.
  package var runningSince: Moment?
  package var ended: Moment?
  /// What was said, in the secretary's words.
  package var note: String?
  /// Which turn of this speaker on this issue, from 1; points of order are not counted.
  package let ordinal: Int

  package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// 赞成.
    case `for`
    /// 反对.
    case against
    /// 提问.
    case question
    /// 说明.
    case information
    /// 程序动议: jumps the queue and is not counted.
    case pointOfOrder
  }

  package var isRunning: Bool { runningSince != nil }

  /// By the clock, which was then wrong: nobody knows how long it took.
  package var endsBeforeItBegan: Bool { ended.map { $0 < began } ?? false }

  /// Seconds spoken up to that moment.
  package func elapsed(at now: Moment) -> Int {
    spoken + (runningSince.map { max(0, $0.seconds(until: now)) } ?? 0)
  }
}

/// A place in the list of those who wait to speak (待发言).
package struct QueuePlace: Hashable, Sendable {
  package let participant: Participant.ID
  package let kind: Turn.Kind
  package let since: Moment
}
