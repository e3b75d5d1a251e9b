import Values

/// What the ledger tells of one card in the order of days.
extension Ledger {
  /// A line, and the place of its entry, by which those of one day are put in order.
  typealias RankedLine = (line: Thread.Line, rank: Int)

  /// Everything about a matter or a meeting's task.
  func lines(about target: Target) -> [RankedLine] {
    switch target {
    case .card(let id): lines(of: id, isOwn: true)
    case .assignment: (tasks[LedgerThing(target)] ?? []).map(line(of:))
    }
  }

  /// - Parameter isOwn: whether it is the matter itself; what else is about it tells no links, courses
  ///   or lots of its own.
  func lines(of id: CardID, isOwn: Bool) -> [RankedLine] {
    guard let record = self[id: id] else { return [] }
    var lines: [RankedLine] = []
    func add(_ entry: EntryID, _ fact: Thread.Fact, on day: Day? = nil) {
      guard let written = entries(of: entry).last else { return }
      lines.append(
        (
          .init(day: day ?? written.happened.day, source: .ledger(entry), fact: fact),
          place(of: entry) ?? 0
        ))
    }
    for (index, version) in record.versions.enumerated() {
      if index == 0 {
        add(version.entry, .entered(version.card), on: version.card.day)
      } else {
        add(version.entry, .revised(version.card, from: record.versions[index - 1].card))
      }
    }
    if let ending = record.ending {
      add(ending.entry, .ended(record.card, ending), on: ending.day)
    }
    lines += record.notes.map(line(of:))
    // A part of it has a course and lots of its own, which are told on its own page.
    guard isOwn else { return lines }
    for link in record.links { add(link.entry, .linked(link.matters, reason: link.reason)) }
    for draw in record.draws { add(draw.entry, .drawn(draw.drawn)) }
    guard let course = record.course else { return lines }
    add(course.begun, .begun(procedure: course.procedure.title), on: course.on)
    for act in course.acts {
      switch act.kind {
      case .passed(let step, let passage):
        add(act.entry, .passed(step: step, passage), on: passage.on)
      case .skipped(let step, let reason, let day):
        add(act.entry, .skipped(step: step, reason: reason), on: day)
      case .sentBack(let to, let reason, let day):
        add(act.entry, .sentBack(to: to, reason: reason), on: day)
      }
    }
    return lines
  }

  private func line(of note: CardRecord.HeldNote) -> RankedLine {
    (
      .init(day: note.note.day, source: .ledger(note.entry), fact: .noted(note.note)),
      place(of: note.entry) ?? 0
    )
  }
}

extension Card {
  /// The day that it speaks of itself; nil where it speaks of none.
  package var day: Day? {
    switch self {
    case .matter(let it): it.raised
    case .pledge(let it): it.signed
    case .flow(let it): it.on
    case .voice(let it): it.on
    case .site, .party, .task: nil
    }
  }
}
