extension Session {
  mutating func foldMeeting(_ event: Event, at moment: Moment, entry: Int) {
    switch event {
    case .described(let changes): details.take(changes)
    case .opened(let expected, let present, let missing, let despite, let offset):
      if let offset { settle(zone: offset) }
      opening = MeetingOpening(
        at: zoned(moment), expected: expected, present: present, missingGroups: missing,
        despite: despite)
      membership = Membership(members: called, expectation: details.expectation)
      phase = .open
    case .adjourned(let reason):
      adjournment = Adjournment(at: moment, held: opening != nil, reason: reason)
      stopClocks(at: moment)
      phase = .adjourned
    case .reopened(let reason):
      reopenings.append(
        Reopening(
          at: moment, reason: reason, adjourned: adjournment?.at,
          despite: entries.last?.despite))
      adjournment = nil
      phase = opening == nil ? .preparing : .open
    case .sealed(let documentNumber, let incomplete):
      seal = Seal(at: moment, entry: entry, documentNumber: documentNumber, incomplete: incomplete)
      phase = .sealed
    default: break
    }
  }

  /// From here on every time is told in one zone, those before it too.
  private mutating func settle(zone offset: Int) {
    zone = offset
    for id in attendances.keys { attendances[id]?.move(to: offset) }
    for id in steps.values.map(\.id) {
      _ = steps.update(id) {
        $0.began = $0.began?.inZone(offset)
        $0.ended = $0.ended?.inZone(offset)
      }
    }
  }

  /// 散会 ends a step that is still under way; a turn is stopped by an event of its own.
  private mutating func stopClocks(at moment: Moment) {
    if let step = currentStep { _ = steps.update(step) { $0.ended = moment } }
    currentStep = nil
    floor.queue = []
  }
}
