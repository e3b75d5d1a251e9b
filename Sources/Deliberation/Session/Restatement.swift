import Values

/// 隐去: that words were struck out of an entry, and in which entry what is kept stands.
package struct Restatement: Hashable, Sendable {
  /// The entry whose line now holds what is kept.
  package let carrier: Int
  package let struck: [String]
  /// Nil where the file doesn't say.
  package let reason: String?
  package let approved: String
  /// When and by whom it was struck out.
  package let at: Moment
  package let by: String
  /// Whether it says of the entry what the entry said, without the words that were struck out: else
  /// what stood there is never given up for it.
  package let isFaithful: Bool
}

extension [Entry] {
  /// Puts what the last entry restates in the place of the entries it is of.
  ///
  /// What is kept of an entry out of which words are struck a second time stands in the entry that
  /// struck the first ones, and is restated with that.
  mutating func restate(
    by last: Entry, noting restatements: inout [Int: Restatement]
  ) throws(Misfit) {
    try restate(last.events, by: last, noting: &restatements)
  }

  private mutating func restate(
    _ events: [Event], by last: Entry, noting restatements: inout [Int: Restatement]
  ) throws(Misfit) {
    for case .restated(let it) in events {
      let (number, kept) = (it.entry, it.events)
      guard number >= 1, number < last.number, indices.contains(number &- 1) else {
        throw .outOfOrder(expected: last.number, found: number)
      }
      let entry = self[number - 1]
      let isFaithful =
        entry.redacted != nil
        || entry.keeps(kept, without: it.struck) && (it.at ?? entry.at) == entry.at
          && (it.by ?? entry.by) == entry.by
      self[number - 1] = Entry(
        number: number, at: it.at ?? entry.at, by: it.by ?? entry.by,
        events: kept.marked(it.struck), struck: it.struck)
      restatements[number] = Restatement(
        carrier: last.number, struck: it.struck, reason: it.reason, approved: it.approved,
        at: last.at, by: last.by, isFaithful: isFaithful)
      try restate(kept, by: last, noting: &restatements)
    }
  }

  /// Every correction in its order.
  var corrections: [Correction] {
    flatMap { entry in
      entry.events.compactMap { event in
        guard case .corrected(let it) = event else { return nil }
        return Correction(
          by: entry.number, entry: it.entry, field: it.field, old: it.old, new: it.new,
          reason: it.reason, who: it.by, approved: it.approved)
      }
    }
  }
}

extension Entry {
  /// Whether those events are its own without the words of fields that may be struck out.
  fileprivate func keeps(_ kept: [Event], without struck: [String]) -> Bool {
    let isKept = events.contains { $0.isNeverRedacted && !$0.hasReasonAlone }
    let maySay = struck.allSatisfy { events.redactable(FieldPath($0)) != nil }
    return !isKept && maySay
      && events.stripped(struck).map(\.withoutRestated) == kept.map(\.withoutRestated)
  }
}

extension Event {
  /// What it restates is held against the entry that is of.
  fileprivate var withoutRestated: Event {
    guard case .restated(var restating) = self else { return self }
    (restating.events, restating.struck) = ([], [])
    return .restated(restating)
  }
}

extension [Event] {
  /// The events with the mark where words were struck out.
  func marked(_ struck: [String]) -> [Event] { saying(Redacted.mark, in: struck) }

  /// The events with nothing where words were struck out, as a line holds them.
  func stripped(_ struck: [String]) -> [Event] { saying(nil, in: struck) }

  private func saying(_ text: String?, in struck: [String]) -> [Event] {
    var events = self
    for field in struck {
      let path = FieldPath(field)
      guard let (place, found) = events.redactable(path) else { continue }
      events[place] = found.saying(text)
    }
    return events
  }

  /// The field that a path leads to among those that may be struck out, and where its event stands.
  func redactable(_ path: FieldPath) -> (place: Int, field: RedactableField<Event>)? {
    func field(_ event: Event) -> RedactableField<Event>? {
      (event.redactable + event.copies).first { $0.name == path.name }
    }
    guard let place = place(of: path, where: { field($0) != nil }) else { return nil }
    return field(self[place]).map { (place, $0) }
  }
}

extension Event {
  /// What a correction says of a field that was struck out; it goes with that field alone.
  var copies: [RedactableField<Event>] {
    guard case .corrected(let it) = self else { return [] }
    return [it.words("old", \.old), it.words("new", \.new)].map { $0.within(\.event) }
  }
}

extension Session {
  /// Lines that no longer may hold what they held: what is kept of them stands in a later entry.
  package var linesToStrike: [Int: Restatement] {
    var lines: [Int: Restatement] = [:]
    for entry in entries {
      for case .restated(let it) in entry.events {
        lines[it.entry] = restatements[it.entry]
      }
    }
    let voted = struckThoughVoted
    return lines.filter { $0.value.isFaithful && !voted.contains($0.key) }
  }

  /// Entries of which a later one says something else than they said, which no program writes: nothing
  /// is struck out for it.
  package var falseRestatements: Set<Int> {
    Set(restatements.filter { !$0.value.isFaithful }.keys)
  }

  /// Entries out of which words were struck that were voted on, before the vote or by a forger: while
  /// they still stand, nothing is struck out.
  package var struckThoughVoted: Set<Int> {
    guard !restatements.isEmpty else { return [] }
    let voted = VotedWords(of: self)
    return Set(
      restatements.keys.filter { number in
        entries[number - 1].struck.contains { field in
          switch FieldPath(field).name {
          case "text": voted.texts.contains(number)
          case "title": voted.titles.contains(number)
          default: false
          }
        }
      })
  }
}

/// The entries whose words were voted on: an amendment that was withdrawn, a text written anew and a
/// title changed before the vote were put to nobody.
private struct VotedWords {
  private(set) var texts: Set<Int> = []
  private(set) var titles: Set<Int> = []

  private struct Draft: Hashable {
    let motion: Motion.ID
    let version: Int
  }

  /// The entries that titles, texts and amendments have their words from, so far.
  private var titled: [Issue.ID: Int] = [:]
  private var drafts: [Draft: Int] = [:]
  private var amended: [Amendment.ID: (entry: Int, base: Int)] = [:]

  init(of session: Session) {
    for entry in session.entries where session.retractedBy[entry.number] == nil {
      for event in entry.events {
        noteTitle(event, in: entry.number)
        noteText(event, in: entry.number, of: session)
        if case .voteOpened(let it) = event { vote(it.opening, in: session) }
      }
    }
  }

  private mutating func noteTitle(_ event: Event, in entry: Int) {
    if case .issueAdded(let it) = event { titled[it.issue] = entry }
    if case .issueChanged(let it) = event, it.title != nil { titled[it.issue] = entry }
  }

  private mutating func noteText(_ event: Event, in entry: Int, of session: Session) {
    if case .proposed(let it) = event { drafts[Draft(motion: it.motion, version: 1)] = entry }
    if case .amendmentProposed(let it) = event { amended[it.amendment] = (entry, it.base) }
    if case .amendmentRevised(let it) = event { amended[it.amendment] = (entry, it.base) }
    if case .amendmentAdopted(let it) = event,
      let motion = session.amendments[it.amendment]?.motion
    {
      drafts[Draft(motion: motion, version: it.version)] = amended[it.amendment]?.entry
    }
  }

  private mutating func vote(_ opening: VoteOpening, in session: Session) {
    if let title = opening.issue.flatMap({ titled[$0] }) { titles.insert(title) }
    switch opening.subject {
    case .motion(let id, let version):
      texts.formUnion([drafts[Draft(motion: id, version: version)]].compactMap { $0 })
    case .amendment(let id):
      // Whoever votes on it has the text before them that it changes.
      let base = session.amendments[id].flatMap { amendment in
        amended[id].flatMap { drafts[Draft(motion: amendment.motion, version: $0.base)] }
      }
      texts.formUnion([amended[id]?.entry, base].compactMap { $0 })
    case .question, .choice, .appraisal: break
    }
  }
}
