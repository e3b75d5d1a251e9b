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
    for case .restated(let number, let at, let by, let kept, let struck, let reason, let approved)
      in events
    {
      guard number >= 1, number < last.number, indices.contains(number &- 1) else {
        throw .outOfOrder(expected: last.number, found: number)
      }
      let entry = self[number - 1]
      let isFaithful =
        entry.redacted != nil
        || entry.keeps(kept, without: struck) && (at ?? entry.at) == entry.at
          && (by ?? entry.by) == entry.by
      self[number - 1] = Entry(
        number: number, at: at ?? entry.at, by: by ?? entry.by, events: kept.marked(struck),
        struck: struck)
      restatements[number] = Restatement(
        carrier: last.number, struck: struck, reason: reason, approved: approved, at: last.at,
        by: last.by, isFaithful: isFaithful)
      try restate(kept, by: last, noting: &restatements)
    }
  }

  /// Every correction in its order.
  var corrections: [Correction] {
    flatMap { entry in
      entry.events.compactMap { event in
        guard
          case .corrected(
            let number, let field, let old, let new, let reason, let by, let approved) =
            event
        else { return nil }
        return Correction(
          by: entry.number, entry: number, field: field, old: old, new: new, reason: reason,
          who: by, approved: approved)
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
    guard
      case .restated(let entry, let at, let by, _, _, let reason, let approved) = self
    else { return self }
    return .restated(
      entry: entry, at: at, by: by, events: [], struck: [], reason: reason, approved: approved)
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
  func redactable(_ path: FieldPath) -> (place: Int, field: RedactableField)? {
    func field(_ event: Event) -> RedactableField? {
      (event.redactable + event.copies).first { $0.name == path.name }
    }
    guard let place = place(of: path, where: { field($0) != nil }) else { return nil }
    return field(self[place]).map { (place, $0) }
  }
}

extension Event {
  /// What a correction says of a field that was struck out; it goes with that field alone.
  fileprivate var copies: [RedactableField] {
    guard
      case .corrected(let entry, let field, let old, let new, let reason, let by, let approved) =
        self
    else { return [] }
    return [
      .init("old", old) {
        .corrected(
          entry: entry, field: field, old: $0 ?? "", new: new, reason: reason, by: by,
          approved: approved)
      },
      .init("new", new) {
        .corrected(
          entry: entry, field: field, old: old, new: $0 ?? "", reason: reason, by: by,
          approved: approved)
      },
    ]
  }
}

extension Session {
  /// Lines that no longer may hold what they held: what is kept of them stands in a later entry.
  package var linesToStrike: [Int: Restatement] {
    var lines: [Int: Restatement] = [:]
    for entry in entries {
      for case .restated(let number, _, _, _, _, _, _) in entry.events {
        lines[number] = restatements[number]
      }
    }
    return lines.filter { $0.value.isFaithful && !strikesVotedText($0.key) }
  }

  /// Entries of which a later one says something else than they said, which no program writes: nothing
  /// is struck out for it.
  package var falseRestatements: Set<Int> {
    Set(restatements.filter { !$0.value.isFaithful }.keys)
  }

  /// Entries out of which words were struck that were voted on, before the vote or by a forger: while
  /// they still stand, nothing is struck out.
  package var struckThoughVoted: Set<Int> { Set(restatements.keys.filter(strikesVotedText)) }

  /// Whether the words of a text, or of an issue's title, that was voted on are struck out of an entry.
  private func strikesVotedText(_ number: Int) -> Bool {
    let entry = entries[number - 1]
    return entry.struck.contains { field in
      let path = FieldPath(field)
      guard ["text", "title"].contains(path.name), let place = entry.events.place(of: path) else {
        return false
      }
      let event = entry.events[place]
      return path.name == "text" ? vote(onTextOf: event) != nil : vote(onIssueOf: event) != nil
    }
  }
}
