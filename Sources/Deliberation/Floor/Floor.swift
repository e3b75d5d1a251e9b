/// Who has the floor and who should have it next.
package struct Floor: Hashable, Sendable {
  package var queue: [QueuePlace] = []
  /// The turn that runs or is paused.
  package var current: Turn.ID?
}

extension Session {
  /// The queue in the order the floor rules give: points of order first, then whoever has not
  /// spoken on this issue, and sides alternate.
  ///
  /// 南塘十三条 and its kin: those who have not spoken go first; opposite sides take turns.
  package var speakingOrder: [QueuePlace] {
    var waiting = floor.queue
    var order: [QueuePlace] = []
    var lastSide = lastSideOnIssue
    while !waiting.isEmpty {
      let best = waiting.indices.min { left, right in
        rank(waiting[left], after: lastSide) < rank(waiting[right], after: lastSide)
      }
      guard let best else { break }
      let place = waiting.remove(at: best)
      if place.kind == .for || place.kind == .against { lastSide = place.kind }
      order.append(place)
    }
    return order
  }

  /// How many counted turns someone has had on the issue on the floor.
  package func turnsTaken(by id: Participant.ID) -> Int {
    turns.values.count {
      $0.speaker == id && $0.issue == currentIssue && $0.kind != .pointOfOrder
    }
  }

  /// The last of 赞成 and 反对 to have spoken on this issue.
  private var lastSideOnIssue: Turn.Kind? {
    turns.values.last {
      $0.issue == currentIssue && ($0.kind == .for || $0.kind == .against)
    }?.kind
  }

  private func rank(_ place: QueuePlace, after side: Turn.Kind?) -> (Int, Int, Int) {
    let order = place.kind == .pointOfOrder ? 0 : 1
    let spoken = turnsTaken(by: place.participant)
    let repeats = side != nil && place.kind == side ? 1 : 0
    return (order, spoken, repeats)
  }
}
