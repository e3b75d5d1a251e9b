import Values

extension Command {
  /// Says what the meeting is besides its people and issues: who called it, where, and by which
  /// habits.
  package struct DescribeMeeting: CommandPayload {
    /// What is said anew; all else stays.
    package var changes: MeetingChanges

    package init(changes: MeetingChanges) { self.changes = changes }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      [.described(.init(changes: try chair.checked(changes)))]
    }

    package var days: [Day] {
      [changes.scheduled, changes.afterwards?.began, changes.afterwards?.ended]
        .compactMap { $0?.day }
    }
  }
}

extension Event {
  /// What the meeting was said to be besides its people and issues; what isn't named stays as it was.
  package struct Described: EventPayload {
    /// 改动: what was said anew.
    package var changes: MeetingChanges

    package init(changes: MeetingChanges) { self.changes = changes }

    package var event: Event { .described(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var formatVersion: Int {
      let isLater =
        changes.rule?.isLater == true || changes.confirmations != nil
        || changes.despiteValidity != nil
      return isLater ? 2 : Self.format
    }

    package var touches: [Touch] { [.changes(.meeting)] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.details.take(changes)
    }

    package var tidied: Self { Self(changes: changes.tidied) }

    package var compared: Self {
      with(self) {
        $0.changes.rule = changes.rule?.latestEdition
        // Of none, as earlier programs wrote it, there is no more than the number.
        if changes.proxiesPerHolder == 0 { $0.changes.acceptsProxies = nil }
      }
    }

    package var correctable: [CorrectableField<Self>] {
      changes.correctable.map { $0.within(Self.init(changes:)) }
    }

    package var redactable: [RedactableField<Self>] {
      changes.redactable.map { $0.within(Self.init(changes:)) }
    }

    package var retells: String? { "meeting" }

    package func act(in scene: Scene) -> Command? { .describeMeeting(.init(changes: changes)) }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}

extension Chair {
  /// The changes as they are written, or why they are refused.
  func checked(_ changes: MeetingChanges) throws(Refusal) -> MeetingChanges {
    if changes == MeetingChanges() { throw .input(.nothingToChange) }
    try keepsWhatStood(of: changes)
    try keepsRuleUnderVote(changes)
    if let afterwards = changes.afterwards {
      // Whether times are those of the clock is settled before the first of them.
      guard session.phase == .preparing else { throw .course(.notInPhase(session.phase)) }
      for time in [afterwards.began, afterwards.ended].compactMap({ $0 })
      where time > occasion.at { throw .input(.notYetHappened(time, now: occasion.at)) }
      if let began = afterwards.began, let ended = afterwards.ended, ended < began {
        throw .time(.endsBeforeStart(start: began, end: ended))
      }
    }
    var changes = changes
    if let rule = changes.rule?.currentEdition {
      if let mistake = rule.mistake { throw .voting(.unsoundRule(rule.id, mistake)) }
      changes.rule = rule
      let day = session.identity.date
      let used = rule.succeeded(on: day)
      changes.despiteValidity =
        used.isInForce(on: day) ? nil : try optional(changes.despiteValidity, .reason)
      if let refusal = used.outOfForce(on: day), changes.despiteValidity == nil { throw refusal }
    } else if changes.despiteValidity != nil {
      throw .input(.empty(.rule))
    }
    for confirmation in changes.confirmations ?? [] {
      if confirmation.basis.withoutBlanks.isEmpty { throw .input(.empty(.clause)) }
      if confirmation.by.withoutBlanks.isEmpty { throw .input(.empty(.by)) }
      guard let filled = confirmation.filled, let law = Rule.builtIn(filled.id) else {
        throw .lookup(.unknownRule(confirmation.rule))
      }
      if let mistake = filled.thresholdMistake { throw .voting(.unsoundRule(filled.id, mistake)) }
      guard filled.asksWhatAsks(law) else {
        throw .voting(.unsoundRule(filled.id, .belowLaw(law.id)))
      }
    }
    if let seconds = changes.turnSeconds {
      _ = try count(seconds, .seconds, in: 0...86_400)
    }
    if let turns = changes.turnsPerIssue { _ = try count(turns, .turnsPerIssue, in: 1...99) }
    if let most = changes.proxiesPerHolder {
      _ = try count(most, .proxiesPerHolder, in: 0...1_000)
      if changes.acceptsProxies == true, most == 0 {
        throw .input(.outOfRange(.proxiesPerHolder, 0))
      }
      changes.acceptsProxies = most == 0 ? false : nil
    } else if changes.acceptsProxies == false {
      changes.proxiesPerHolder = 0
    }
    if let days = changes.noticeDays { _ = try count(days, .noticeDays, in: 0...365) }
    if case .typed(let expected) = changes.expectation {
      _ = try count(expected, .expected, in: 1...1_000_000)
    }
    if let groups = changes.groups {
      guard !groups.isEmpty else { throw .input(.empty(.groups)) }
      for group in groups { _ = try title(group, .groups) }
      for group in changes.requiredGroups ?? session.details.requiredGroups
      where !groups.contains(group) {
        throw .lookup(.unknownGroup(group))
      }
    }
    for group in changes.requiredGroups ?? []
    where !(changes.groups ?? session.details.groups).contains(group) {
      throw .lookup(.unknownGroup(group))
    }
    let tellers = changes.tellers ?? session.details.tellers
    let scrutineers = changes.scrutineers ?? session.details.scrutineers
    if let both = tellers.first(where: scrutineers.contains) {
      throw .count(.tellerIsScrutineer(both))
    }
    return changes
  }
}

extension MeetingChanges {
  fileprivate var redactable: [RedactableField<MeetingChanges>] {
    let paths: [(name: String, path: WritableKeyPath<MeetingChanges, String?>)] = [
      ("place", \.place), ("facilitator", \.facilitator), ("secretary", \.secretary),
      ("contact", \.contact), ("despiteValidity", \.despiteValidity),
    ]
    return paths.map { field in
      RedactableField(field.name, self[keyPath: field.path], of: self) {
        $0[keyPath: field.path] = $1 ?? ""
      }
    }
  }
}
