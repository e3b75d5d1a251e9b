extension Session {
  mutating func foldFloor(_ event: Event, at moment: Moment) throws(Misfit) {
    switch event {
    case .queued(let id, let kind):
      guard participants.contains(id) else { throw .unknown(.participant(id)) }
      floor.queue.removeAll { $0.participant == id }
      floor.queue.append(QueuePlace(participant: id, kind: kind, since: moment))
    case .unqueued(let id): floor.queue.removeAll { $0.participant == id }
    case .turnStarted(let id, let speaker, let kind, let issue, let limit, let ordinal):
      guard participants.contains(speaker) else { throw .unknown(.participant(speaker)) }
      guard !turns.contains(id) else { throw .repeated(.turn(id)) }
      try Turn.canLast(limit)
      turns[id] = Turn(
        id: id, speaker: speaker, kind: kind, issue: issue, limit: limit, began: moment, spoken: 0,
        runningSince: moment, ended: nil, note: nil, ordinal: ordinal)
      floor.current = id
      floor.queue.removeAll { $0.participant == speaker }
    case .turnPaused(let id):
      try change(id) {
        $0.spoken = $0.elapsed(at: moment)
        $0.runningSince = nil
      }
    case .turnResumed(let id): try change(id) { $0.runningSince = moment }
    case .turnExtended(let id, let limit):
      try Turn.canLast(limit)
      try change(id) { $0.limit = limit }
    case .turnStopped(let id, let seconds):
      try Turn.canLast(seconds)
      try change(id) {
        $0.spoken = seconds
        $0.runningSince = nil
        $0.ended = moment
      }
      if floor.current == id { floor.current = nil }
    case .turnRestored(let id):
      try change(id) {
        $0.ended = nil
        $0.runningSince = moment
      }
      floor.current = id
    case .turnRecorded(
      let id, let speaker, let kind, let issue, let seconds, let ordinal, let note):
      guard participants.contains(speaker) else { throw .unknown(.participant(speaker)) }
      guard !turns.contains(id) else { throw .repeated(.turn(id)) }
      try Turn.canLast(seconds)
      turns[id] = Turn(
        id: id, speaker: speaker, kind: kind, issue: issue, limit: nil, began: moment,
        spoken: seconds ?? 0, runningSince: nil, ended: moment, note: note, ordinal: ordinal)
    case .turnNoted(let id, let note): try change(id) { $0.note = note }
    default: break
    }
  }

  private mutating func change(_ id: Turn.ID, _ body: (inout Turn) -> Void) throws(Misfit) {
    guard turns.update(id, body) else { throw .unknown(.turn(id)) }
  }
}

extension Turn {
  /// Judges seconds of a file made by hand: with more than a lifetime of them no sum is safe.
  fileprivate static func canLast(_ seconds: Int?) throws(Misfit) {
    guard let seconds else { return }
    guard (-1_000_000_000...1_000_000_000).contains(seconds) else {
      throw .unreadable("\(seconds)")
    }
  }
}
