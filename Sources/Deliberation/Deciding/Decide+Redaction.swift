/// Striking words out of the record (隐去): the fact stays, and what is kept is entered anew before
/// the line that held the words is struck out.
extension Chair {
  func redact(
    _ number: Int, _ fields: [String]?, _ reason: String, _ approved: String
  ) throws(Refusal) -> [Event] {
    let reason = try text(reason, .reason)
    let approved = try title(approved, .approved)
    guard number > 0, number <= session.entries.count else { throw .lookup(.unknownEntry(number)) }
    let entry = session.entries[number - 1]
    if entry.redacted != nil { throw .words(.struckOutAlready(entry: number, field: nil)) }
    if entry.isNeverRedacted { throw .words(.neverStruckOut(entry: number)) }
    var struck: Set<Place> = []
    for path in try chosen(fields, in: entry) {
      guard let (place, field) = entry.events.redactable(path),
        entry.events[place].redactable.contains(where: { $0.name == path.name }),
        !entry.events[place].stays(path.name)
      else {
        throw .words(
          .cannotStrikeOut(
            entry: number, field: path.name, of: session.redactableFields(of: entry).map(\.path)))
      }
      if field.value == Redacted.mark {
        throw .words(.struckOutAlready(entry: number, field: path.name))
      }
      guard field.says else { throw .words(.nothingToStrikeOut(entry: number)) }
      if field.name == "name", let id = session.counted(entry.events[place]) {
        throw .words(.nameCounted(id))
      }
      try mayGo(entry.events[place], path.name)
      struck.formUnion(session.copies(of: field, Place(entry: number, event: place, path.name)))
      // One act restated several entries, for one reason.
      for (other, event) in entry.events.enumerated() where event.hasReasonAlone && field.says {
        struck.insert(Place(entry: number, event: other, path.name))
      }
    }
    return session.restated(struck, reason: reason, approved: approved)
  }

  private func chosen(_ fields: [String]?, in entry: Entry) throws(Refusal) -> [FieldPath] {
    if let fields, !fields.isEmpty { return fields.map { FieldPath($0) } }
    let there = session.redactableFields(of: entry).map(\.path)
    guard let only = there.first else { throw .words(.nothingToStrikeOut(entry: entry.number)) }
    guard there.count == 1 else { throw .words(.chooseFields(entry: entry.number, of: there)) }
    return [FieldPath(only)]
  }

  /// What was voted on keeps its words.
  private func mayGo(_ event: Event, _ field: String) throws(Refusal) {
    if field == "text", let vote = session.vote(onTextOf: event) { throw .words(.votedText(vote)) }
    if field == "title", let vote = session.vote(onIssueOf: event) {
      throw .words(.votedText(vote))
    }
  }
}

/// One field of one event of one entry.
private struct Place: Hashable {
  let entry: Int
  let event: Int
  let name: String

  init(entry: Int, event: Int, _ name: String) {
    (self.entry, self.event, self.name) = (entry, event, name)
  }
}

extension Session {
  /// The fields of an entry that hold words which may be struck out, as they are named, with what
  /// they say.
  package func redactableFields(of entry: Entry) -> [(path: String, value: String)] {
    guard entry.redacted == nil, !entry.isNeverRedacted else { return [] }
    let all = entry.events.enumerated().flatMap { place, event in
      event.redactable.map { (place: place, field: $0) }
    }
    return all.filter { found in
      found.field.says && !entry.events[found.place].stays(found.field.name)
        && (found.field.name != "name" || counted(entry.events[found.place]) == nil)
    }.map { found in
      let isShared = all.count { $0.field.name == found.field.name } > 1
      return (
        entry.path(of: found.field.name, at: found.place, isShared: isShared),
        found.field.value ?? ""
      )
    }
  }

  /// Whose name an event gives who came, was represented or could vote; nil for anybody else.
  fileprivate func counted(_ event: Event) -> Participant.ID? {
    guard let id = event.enteredPerson?.id else { return nil }
    let attendance = attendance(of: id)
    if case .represented = attendance.state { return id }
    let isCounted =
      attendance.signedIn != nil || attendance.missed != nil
      || votes.values.contains { $0.electorate.contains(id) || $0.opening.electorate.contains(id) }
    return isCounted ? id : nil
  }

  /// The vote that was opened on a text, or on what became of it: a void one, too, was taken.
  func vote(onTextOf event: Event) -> Vote.ID? {
    guard let motion = motion(writtenBy: event) else { return nil }
    return votes.values.first { vote in
      switch vote.opening.subject {
      case .motion(motion, _): true
      case .amendment(let id): amendments[id]?.motion == motion
      default: false
      }
    }?.id
  }

  /// The motion whose text it writes or means to change.
  private func motion(writtenBy event: Event) -> Motion.ID? {
    if case .proposed(let it) = event { return it.motion }
    if case .amendmentProposed(let it) = event { return it.motion }
    if case .amendmentRevised(let it) = event { return amendments[it.amendment]?.motion }
    return nil
  }

  /// The vote that was opened on the issue an event names.
  func vote(onIssueOf event: Event) -> Vote.ID? {
    event.enteredIssue.flatMap { issues[$0]?.votes.first }
  }

  /// A field with all that repeats it: what its corrections say, what was later said of the same
  /// thing instead, and what said the same before.
  fileprivate func copies(of field: RedactableField<Event>, _ origin: Place) -> Set<Place> {
    var places: Set<Place> = [origin]
    let event = entries[origin.entry - 1].events[origin.event]
    if !event.hasReasonAlone, let told = event.retells {
      for entry in entries where entry.redacted == nil && !entry.isNeverRedacted {
        for (place, event) in entry.events.enumerated()
        where event.retells == told && !event.isNeverRedacted {
          guard let copy = event.redactable.first(where: { $0.name == origin.name }), copy.says,
            entry.number > origin.entry || copy.value == field.value
          else { continue }
          places.insert(Place(entry: entry.number, event: place, origin.name))
        }
      }
    }
    if origin.name == "name", let name = field.value {
      for entry in entries where entry.redacted == nil && !entry.isNeverRedacted {
        for (place, event) in entry.events.enumerated() where !event.isNeverRedacted {
          for copy in event.redactable where copy.repeats(name) {
            places.insert(Place(entry: entry.number, event: place, copy.name))
          }
        }
      }
    }
    for place in places {
      for correction in corrections where correction.entry == place.entry {
        let path = FieldPath(correction.field)
        guard path.name == place.name,
          entries[place.entry - 1].events.place(of: path) == place.event
        else { continue }
        for (number, event) in entries[correction.by - 1].events.enumerated() {
          guard case .corrected(let it) = event, it.entry == correction.entry,
            it.field == correction.field
          else { continue }
          places.insert(Place(entry: correction.by, event: number, "old"))
          places.insert(Place(entry: correction.by, event: number, "new"))
        }
      }
    }
    return places
  }

  /// What is kept of every line that holds one of those fields.
  fileprivate func restated(
    _ places: Set<Place>, reason: String, approved: String
  ) -> [Event] {
    var lines = entries
    var changed: Set<Int> = []
    for (number, places) in Dictionary(grouping: places, by: \.entry) {
      let entry = lines[number - 1]
      let fields = places.map { place in
        let isShared =
          entry.events.count { event in
            event.redactable.contains { $0.name == place.name }
          } > 1
        return entry.path(of: place.name, at: place.event, isShared: isShared)
      }
      let struck = Set(entry.struck + fields).sorted()
      lines[number - 1] = Entry(
        number: number, at: entry.at, by: entry.by, events: entry.events.stripped(struck),
        struck: struck)
      changed.insert(number)
    }
    func event(_ number: Int) -> Event {
      let entry = lines[number - 1]
      return .restated(
        .init(
          entry: number, at: entry.at, by: entry.by, events: entry.events, struck: entry.struck,
          reason: reason, approved: approved))
    }
    // What was restated before stands in a later line, and that line is restated with it.
    while let number = changed.sorted().first(where: { restatements[$0] != nil }),
      let carrier = restatements[number]?.carrier
    {
      changed.remove(number)
      let holder = lines[carrier - 1]
      lines[carrier - 1] = Entry(
        number: carrier, at: holder.at, by: holder.by,
        events: holder.events.replacing(number, with: event(number)), struck: holder.struck)
      changed.insert(carrier)
    }
    return changed.sorted().map(event)
  }
}

extension Event {
  /// Whether that field says who does what: that was decided, and stays but for somebody's name, which
  /// goes with the name itself.
  fileprivate func stays(_ field: String) -> Bool {
    guard ["what", "lead", "responsible"].contains(field) else { return false }
    if case .assigned = self { return true }
    if case .assignmentChanged = self { return true }
    return false
  }
}

extension RedactableField {
  /// Whether a name stands in it by itself: who raised an issue, leads or is responsible.
  fileprivate func repeats(_ person: String) -> Bool {
    ["proposer", "lead", "responsible", "by"].contains(name)
      && value?.split(separator: "、").contains(Substring(person)) == true
  }
}

extension Entry {
  /// Whether a verdict or the seal stands in it.
  fileprivate var isNeverRedacted: Bool {
    events.contains { $0.isNeverRedacted && !$0.hasReasonAlone }
  }
}

extension [Event] {
  /// The events with what they restate of one entry said anew, however deep it stands.
  fileprivate func replacing(_ number: Int, with new: Event) -> [Event] {
    map { event in
      guard case .restated(var restating) = event else { return event }
      if restating.entry == number { return new }
      restating.events = restating.events.replacing(number, with: new)
      return .restated(restating)
    }
  }
}
