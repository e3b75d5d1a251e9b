import Deliberation
import Values

/// How a command's names become cards.
extension Registrar {
  /// The longest text of a blank, in characters.
  static let longestText = 2000
  /// The longest name or title.
  package static let longestTitle = 200

  /// The id of what is named by id, 编号, or a name that only one living card bears; an issue that
  /// meetings know by its number.
  func named(_ name: CardID) throws(LedgerRefusal) -> CardID {
    if ledger[id: name] != nil || isIssue(name) { return name }
    let text = name.text.trimmed
    let found = ledger.cards(called: text)
    guard found.count < 2 else { throw .ambiguousCard(name, found) }
    guard let only = found.first else { throw .unknownCard(name) }
    return only
  }

  /// The same of a card that is entered and not ended.
  func held(_ name: CardID) throws(LedgerRefusal) -> CardID {
    let id = try named(name)
    guard let record = ledger[id: id], record.card != nil else { throw .unknownCard(name) }
    guard record.ending == nil else { throw .cardEnded(id) }
    return id
  }

  /// The same of a matter, whether it has a card or only meetings know it.
  func matter(_ name: CardID) throws(LedgerRefusal) -> CardID {
    let id = try named(name)
    if case .matter? = ledger[id: id]?.card { return id }
    guard ledger[id: id]?.card == nil, isIssue(id) else { throw .notAMatter(id) }
    return id
  }

  /// Whether some meeting dealt with an issue of that number.
  func isIssue(_ id: CardID) -> Bool { !meetings.issue(id.text).isEmpty }

  /// The target that is named, with its card's id.
  func target(_ target: Target) throws(LedgerRefusal) -> Target {
    switch target {
    case .card(let name): return .card(try named(name))
    case .assignment(let session, let id):
      guard meetings.assignment(session: session, id: id) != nil else {
        throw .unknownTask(target.description)
      }
      return target
    }
  }

  /// A procedure by its id or title, as this community has it.
  func procedure(_ name: String) throws(LedgerRefusal) -> Procedure {
    let name = name.trimmed
    let definitions = ledger.defined
    guard
      let found = definitions.procedure(name)
        ?? definitions.procedures.first(where: { $0.title == name })
    else { throw .unknownProcedure(name) }
    return found
  }

  /// A matter's course, through the matters it is linked with.
  func course(of name: CardID) throws(LedgerRefusal) -> (CardID, Course) {
    let id = try matter(name)
    guard let course = ledger.course(of: id) else { throw .notBegun(id) }
    return (ledger.courseHolder(of: id), course)
  }

  /// A step of a matter's course, by its id.
  func step(
    _ id: String, of name: CardID
  ) throws(LedgerRefusal) -> (CardID, Course, Step) {
    let (matter, course) = try course(of: name)
    guard let step = course.procedure.step(id.trimmed) else {
      throw .unknownStep(id, procedure: course.procedure.title)
    }
    return (matter, course, step)
  }

  /// Refuses a step that was done. One that has several rounds (repeat) has another until a later one is
  /// done.
  func isOpen(_ step: Step, in course: Course) throws(LedgerRefusal) {
    let states = course.states
    guard let state = states[step.id], let day = state.on else { return }
    let steps = course.procedure.steps
    let after = steps.drop { $0.id != step.id }.dropFirst()
    if course.procedure.repeats == step.id, case .passed = state,
      after.allSatisfy({ states[$0.id] == nil })
    {
      return
    }
    throw .stepDone(step: step.id, on: day)
  }

  /// Refuses a step that was done, or that another comes before.
  func isNext(_ step: Step, in course: Course) throws(LedgerRefusal) {
    let states = course.states
    if let day = states[step.id]?.on { throw .stepDone(step: step.id, on: day) }
    guard course.procedure.order == .sequence else { return }
    let first = course.procedure.steps.first { states[$0.id] == nil }
    if let first, first.id != step.id { throw .stepBefore(step: step.id, first: first.id) }
  }

  // MARK: - Words and days

  /// What was written, without blanks at its ends.
  func text(
    _ text: String, _ field: LedgerField, limit: Int = longestText
  ) throws(LedgerRefusal) -> String {
    let text = text.trimmed
    guard !text.isEmpty else { throw .empty(field) }
    guard text.count <= limit else { throw .tooLong(field, limit: limit) }
    guard !text.holdsUnseen else { throw .unseenCharacters(field) }
    return text
  }

  func title(_ text: String, _ field: LedgerField = .title) throws(LedgerRefusal) -> String {
    try self.text(text, field, limit: Registrar.longestTitle)
  }

  func optional(_ text: String?, _ field: LedgerField) throws(LedgerRefusal) -> String? {
    guard let text, !text.trimmed.isEmpty else { return nil }
    return try self.text(text, field)
  }

  /// A day on which something happened already.
  func past(_ day: Day) throws(LedgerRefusal) -> Day {
    guard day <= occasion.at.day else { throw .notYetHappened(day, now: occasion.at.day) }
    return day
  }

  /// A new id of that kind, unlike any there is.
  func newID(_ kind: Card.Kind) -> CardID {
    while true {
      let id =
        kind.letter.map { CardID("\($0)\(occasion.draw(6))") }
        ?? CardID(
          "\(padded(today.year, 4))\(padded(today.month, 2))\(padded(today.day, 2))"
            + "-m\(occasion.draw(4))")
      if ledger[id: id] == nil, !isIssue(id) { return id }
    }
  }

  /// The order of a lot, from a seed that was called out.
  func drawn(_ names: [String], seed: String) throws(LedgerRefusal) -> [String] {
    Lot(among: names, seed: seed, digest: occasion.digest).order
  }
}

extension String {
  /// Whether something stands in it that nobody sees and no text of the ledger has: controls too, but for
  /// the line break.
  package var holdsUnseen: Bool {
    holdsInvisible || unicodeScalars.contains(where: \.isControl)
  }

  /// The same of a name, which is one line.
  package var holdsUnseenInName: Bool { holdsUnseen || contains(where: \.isNewline) }
}

extension Unicode.Scalar {
  /// A control that no text of the ledger has but the line break.
  fileprivate var isControl: Bool {
    value != 0x0A && properties.generalCategory == .control
  }
}
