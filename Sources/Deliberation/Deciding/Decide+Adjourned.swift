import Values

/// What stood when the meeting was adjourned, and who met when the first verdict was announced, changes
/// by a correction alone, so that every paper tells both readings; what was still missing may be
/// filled in until the seal.
extension Chair {
  /// Refuses other points, conditions or days than those that stood at 散会.
  ///
  /// A basis may be given for a point outside the adopted text, and such a point may go: it becomes
  /// a task or is voted on by itself.
  func keepsWhatStood(of issue: Issue, _ outcome: Outcome) throws(Refusal) {
    guard let before = issue.outcome,
      let entry = session.saidBeforeAdjourning({
        if case .settled(let settling) = $0 { settling.issue == issue.id } else { false }
      }),
      !outcome.tidied.keeps(before, letting: session.pointsOutsideText(of: issue))
    else { return }
    throw .record(.stoodAtAdjournment(entry: entry))
  }

  /// Refuses another title, other words and other consents of an issue that stood at 散会.
  func keepsWhatStood(
    of issue: Issue, title: String?, summary: String?, proposer: String?, source: IssueSource?,
    _ consents: [String]?
  ) throws(Refusal) {
    if let source = source?.tidied, !source.fillsIn(issue.source) {
      try keepsWhatStood(of: issue, isSame: false) { event in
        if case .issueAdded(let adding) = event {
          adding.issue == issue.id
        } else if case .issueChanged(let change) = event {
          change.issue == issue.id && change.source != nil
        } else {
          false
        }
      }
    }
    // What a meeting that goes on calls it is told beside what stood.
    if let title, title != issue.title, session.standingAdjournment != nil {
      try keepsIssue(issue) { $0.title }
    }
    if let summary, let said = issue.summary, summary.trimmed != said {
      try keepsIssue(issue) { $0.summary }
    }
    if let proposer, let said = issue.proposer, proposer.trimmed != said {
      try keepsIssue(issue) { $0.proposer }
    }
    // What a result waits for stands by itself.
    if let consents, consents != session.consentsAsked(on: issue), !session.stands(issue),
      issue.votes.contains(where: { session.votes[$0]?.announcement != nil })
    {
      try keepsIssue(issue) { _ in "" }
    }
  }

  private typealias SaidOfIssue = (title: String?, summary: String?, proposer: String?)

  private func keepsIssue(
    _ issue: Issue, _ said: (SaidOfIssue) -> String?
  ) throws(Refusal) {
    try keepsWhatStood(of: issue, isSame: false) { event in
      if case .issueAdded(let adding) = event {
        adding.issue == issue.id && said((adding.title, adding.summary, adding.proposer)) != nil
      } else if case .issueChanged(let change) = event {
        change.issue == issue.id && said((change.title, change.summary, change.proposer)) != nil
      } else {
        false
      }
    }
  }

  /// Refuses to say otherwise what the meeting was said to be when its first verdict was announced, or
  /// when it was adjourned; what is empty may be filled in.
  func keepsWhatStood(of changes: MeetingChanges) throws(Refusal) {
    let adjourned = session.standingAdjournment
    guard let mark = adjourned ?? session.standingAnnouncement else { return }
    let said = session.details.asChanges
    func keep<Value: Equatable>(
      _ path: KeyPath<MeetingChanges, Value?>, countedBy field: String? = nil,
      isEmpty: (Value) -> Bool
    ) throws(Refusal) {
      guard let new = changes[keyPath: path], let old = said[keyPath: path], new != old,
        !isEmpty(old)
      else { return }
      let entry = session.said(before: adjourned ?? session.lastEntry + 1) { event in
        event.meetingChanges?[keyPath: path] != nil
      }
      guard adjourned == nil else { throw .record(.stoodAtAdjournment(entry: entry ?? mark)) }
      if let field { throw .record(.verdictRestsOn(entry: entry ?? mark, field: field)) }
      throw .record(.stoodAtAnnouncement(entry: entry ?? mark))
    }
    for path in [
      \MeetingChanges.body, \.kind, \.convener, \.guidance, \.place, \.form, \.facilitator,
      \.secretary,
    ] { try keep(path) { $0.isEmpty } }
    for path in [\MeetingChanges.tellers, \.scrutineers] {
      // Whoever helps from now on stands beside those who were named.
      let grows =
        adjourned == nil && (changes[keyPath: path] ?? []).starts(with: said[keyPath: path] ?? [])
      if !grows { try keep(path) { $0.isEmpty } }
    }
    try keep(\.requiredGroups, countedBy: "requiredGroups") { $0.isEmpty }
    // Whose consent was asked stands in the announcement, whatever is set after it.
    if adjourned != nil { try keep(\.concurrences) { $0.isEmpty } }
    try keep(\.rule, countedBy: "rule") { _ in false }
    try keep(\.expectation, countedBy: "expectation") { _ in false }
    try keep(\.terms) { _ in false }
  }

  /// Refuses to take back what others were told when the meeting was adjourned: what was said, what
  /// was decided, and who does what.
  func keepsWhatStood(in entry: Entry) throws(Refusal) {
    // What others asked and objected was told when the meeting was adjourned, and going on later
    // doesn't make it unsaid.
    let adjourned =
      entry.events.contains(where: { $0.isOthersWord || $0.isTold })
      ? session.lastAdjournment : session.standingAdjournment
    guard let adjourned, entry.number < adjourned,
      entry.events.contains(where: { $0.isOthersWord || $0.isTold })
        || entry.changed.contains(where: \.standsAtAdjournment)
    else { return }
    throw .record(.stoodAtAdjournment(entry: entry.number))
  }

  /// Refuses other work than stood at 散会; what was open may be filled in. It is put right by a
  /// correction, or dropped with a reason and given anew.
  func keepsWhatStood(of found: Assignment, _ work: Assignment.Work) throws(Refusal) {
    let before = found.work
    let isFilledIn =
      work.what == before.what && (before.lead == nil || work.lead == before.lead)
      && (before.responsible.isEmpty || work.responsible == before.responsible)
      && (before.due == nil || work.due == before.due)
    try keepsWhatStood(isSame: isFilledIn) {
      if case .assigned(let giving) = $0 {
        giving.assignment == found.id
      } else if case .assignmentChanged(let change) = $0 {
        change.assignment == found.id
      } else {
        false
      }
    }
  }

  /// Refuses another judgement of whose matter it is than that under which a vote on the issue was
  /// announced.
  func keepsWhatWasVotedUnder(_ issue: Issue, isSame: Bool) throws(Refusal) {
    let announced = issue.votes.compactMap { session.votes[$0] }.last {
      $0.announcement != nil && $0.voided == nil
    }
    if !isSame, let announced { throw .announced(.announcedUnder(announced.id)) }
  }

  /// Refuses to say anew what an entry before 散会 said of an issue; of one that wasn't decided then, a
  /// meeting that goes on may.
  func keepsWhatStood(
    of issue: Issue, isSame: Bool, saidBy isMeant: (Event) -> Bool
  ) throws(Refusal) {
    let isDecided = issue.votes.contains {
      session.votes[$0]?.announcement != nil && session.votes[$0]?.voided == nil
    }
    let mark = isDecided ? session.lastAdjournment : session.standingAdjournment
    if !isSame, let entry = mark.flatMap({ session.said(before: $0, isMeant) }) {
      throw .record(.stoodAtAdjournment(entry: entry))
    }
  }

  /// Refuses to say anew what an entry before a 散会 said, whether or not the meeting went on.
  func keepsWhatStood(isSame: Bool, saidBy isMeant: (Event) -> Bool) throws(Refusal) {
    if !isSame, let entry = session.lastAdjournment.flatMap({ session.said(before: $0, isMeant) }) {
      throw .record(.stoodAtAdjournment(entry: entry))
    }
  }

  /// Refuses another answer to somebody than the one they accepted, or than stands at 散会; while the
  /// meeting goes on whoever isn't content may be answered again.
  func keepsWhatStood(of concern: Concern, _ answer: String, _ settled: Bool?) throws(Refusal) {
    guard let before = concern.answer,
      concern.settled == true || session.standingAdjournment != nil
    else { return }
    let isSame = answer.trimmed == before && (concern.settled == nil || settled == concern.settled)
    try keepsWhatStood(isSame: isSame) {
      if case .concernAnswered(let answering) = $0 {
        answering.concern == concern.id
      } else {
        false
      }
    }
  }
}

extension IssueSource {
  /// Whether it says no other than that one, where that says anything.
  fileprivate func fillsIn(_ before: IssueSource) -> Bool {
    before == IssueSource(kind: .other)
      || kind == before.kind && (before.reference == nil || before.reference == reference)
        && (before.on == nil || before.on == on)
  }
}

extension Event {
  /// Whether somebody asked or objected there, or was answered.
  fileprivate var isOthersWord: Bool {
    isOne(
      of: Event.ConcernRaised.self, Event.ConcernAnswered.self, Event.ObjectionRaised.self,
      Event.ObjectionAnswered.self)
  }

  /// Whether the minutes tell of it: what was said, who was there, who does what, what was put off.
  fileprivate var isTold: Bool { isComingOrGoing || type(of: payload).isTold }
}

extension Thing {
  fileprivate var standsAtAdjournment: Bool {
    switch self {
    case .meeting, .issue, .motion, .amendment: true
    default: false
    }
  }
}

extension Session {
  /// The last entry before the standing 散会 that says such a thing; nil where none does.
  fileprivate func saidBeforeAdjourning(_ isMeant: (Event) -> Bool) -> Int? {
    standingAdjournment.flatMap { said(before: $0, isMeant) }
  }

  /// The last living entry before that one which says such a thing; nil where none does.
  fileprivate func said(before mark: Int, _ isMeant: (Event) -> Bool) -> Int? {
    entries.prefix(mark - 1).last { entry in
      retractedBy[entry.number] == nil && entry.events.contains(where: isMeant)
    }?.number
  }
}

extension Outcome {
  /// Whether it says the same as before but for bases that are given now and points outside the
  /// adopted text that go.
  fileprivate func keeps(_ before: Outcome, letting outside: [Int]) -> Bool {
    guard conditions == before.conditions, trial == before.trial else { return false }
    var rest = points[...]
    for (place, old) in before.points.enumerated() {
      if let next = rest.first, next.text == old.text, next.place == old.place,
        next.extent == old.extent, old.basis == nil || next.basis == old.basis
      {
        rest.removeFirst()
      } else if !outside.contains(place + 1) {
        return false
      }
    }
    return rest.isEmpty
  }
}
