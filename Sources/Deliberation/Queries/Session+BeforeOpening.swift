extension Session {
  /// The meeting as it stood before the entry that opened it, for papers that went out then:
  /// corrections of what stood in it are taken in, nothing else that came later. The meeting itself
  /// where it hasn't been opened.
  ///
  /// What was struck out of an earlier entry is missing here too, for nobody can read it any more;
  /// what was kept of it stands in its place.
  package var beforeOpening: Session {
    guard let opened = openingEntry else { return self }
    var before = Session(identity: identity)
    for entry in entries where entry.number < opened { before.apply(entry) }
    for entry in entries where entry.number > opened && retractedBy[entry.number] == nil {
      let events = entry.events.filter { $0.corrects(before: opened) }
      guard !events.isEmpty else { continue }
      before.apply(
        Entry(number: before.lastEntry + 1, at: entry.at, by: entry.by, events: events))
    }
    return before
  }

  /// The number of the entry that opened the meeting; nil before.
  package var openingEntry: Int? {
    guard opening != nil else { return nil }
    return entries.first { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains { if case .opened = $0 { true } else { false } }
    }?.number
  }
}

extension Event {
  /// Whether it puts something right that stands in an entry before that one.
  fileprivate func corrects(before number: Int) -> Bool {
    if case .corrected(let it) = self { it.entry < number } else { false }
  }
}
