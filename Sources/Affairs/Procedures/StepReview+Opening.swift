import Values

extension StepReview {
  /// When the days that a step asks for are over: counted from the passage of the step before it, or from
  /// the last posting that a step before it rests on.
  static func opening(of step: Step, in course: Course, _ casebook: Casebook) -> Opening {
    guard let days = step.days else { return .any }
    let steps = course.procedure.steps
    let states = course.states
    let before = steps[..<(steps.firstIndex { $0.id == step.id } ?? 0)]
    let start: Day?
    switch days.from {
    case .passage:
      // What isn't done yet is said of in its own place.
      guard let day = before.last.flatMap({ states[$0.id]?.on }) else { return .any }
      start = day
    case .posting:
      start = before.compactMap { earlier -> Day? in
        guard case .passed(let passage, _)? = states[earlier.id] else { return nil }
        return passage.met.flatMap(\.evidence).compactMap(\.entry).compactMap {
          casebook.posting(of: $0)
        }.max()
      }.max()
    }
    guard let start else { return .noPosting }
    do throws(YearNotEntered) {
      let period = try Period(
        of: days.count, days.unit, after: start, rolls: false, by: casebook.ledger.holidays)
      return .from(period.last.adding(days: 1))
    } catch {
      return .yearNotEntered(error.year)
    }
  }

  /// What is missing where the meeting, or the step, comes on that day; nil where it may.
  func missing(opening day: Day, session: String?) -> Missing? {
    switch opening {
    case .any: nil
    case .from(let first): day < first ? .tooEarly(session: session, from: first) : nil
    case .noPosting: .posting
    case .yearNotEntered(let year): .yearNotEntered(year)
    }
  }

  /// Whether it is its meeting that must wait, and not the step itself.
  var isMeetingHeld: Bool {
    step.needs.flatMap(\.alternatives).contains { $0.name == .meeting }
  }
}

extension Casebook {
  /// The day on which an entry says that something was posted; nil where it says nothing of the kind.
  func posting(of entry: EntryID) -> Day? {
    guard ledger.retractedBy[entry] == nil else { return nil }
    for case .noted(let it) in ledger.entries(of: entry).flatMap(\.events)
    where it.note.kind == .notice {
      return it.note.notice?.posted ?? it.note.day
    }
    return nil
  }
}
