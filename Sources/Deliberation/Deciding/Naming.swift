import Values

/// How a command's words become the things they mean.
extension Chair {
  /// Someone on the roster, by number or by a name only one of them bears.
  func person(_ reference: String) throws(Refusal) -> Participant {
    if let found = session.participants[Participant.ID(reference)],
      session.removed[found.id] == nil
    {
      return found
    }
    let namesakes = session.people.namesakes(reference)
    guard let first = namesakes.first else { throw .lookup(.unknownParticipant(reference)) }
    guard namesakes.count == 1 else {
      throw .lookup(.ambiguousParticipant(reference, namesakes.map(\.id)))
    }
    return first
  }

  func person(_ reference: String?) throws(Refusal) -> Participant.ID? {
    guard let reference, !reference.isEmpty else { return nil }
    return try person(reference).id
  }

  /// The issue named by its id, its number or its title; left out, the one on the floor, else the
  /// only one.
  func issue(_ reference: String?) throws(Refusal) -> Issue {
    guard let reference else {
      let values = session.issues.values
      guard
        let issue = session.currentIssue.flatMap({ session.issues[$0] })
          ?? (values.count == 1 ? values.first : nil)
      else { throw .lookup(.noIssueOnFloor) }
      return issue
    }
    if let issue = session.issues[Issue.ID(reference)] { return issue }
    guard
      let issue = session.issues.values.first(where: {
        $0.number == reference || $0.title == reference
      })
    else { throw .lookup(.unknownIssue(reference)) }
    return issue
  }

  /// The thing of that number; nil where none is named.
  private func found<Found>(
    _ reference: String?, in things: Table<Found>, or unknown: (String) -> Refusal.Lookup
  ) throws(Refusal) -> Found? where Found.ID == Identifier<Found> {
    guard let reference else { return nil }
    guard let found = things[Identifier(reference)] else { throw .lookup(unknown(reference)) }
    return found
  }

  func motion(named reference: String?) throws(Refusal) -> Motion {
    if let named = try found(reference, in: session.motions, or: Refusal.Lookup.unknownMotion) {
      return named
    }
    guard let motion = session.currentMotion(of: try issue(nil).id) else {
      throw .lookup(.noMotionOnFloor)
    }
    return motion
  }

  /// Named, or the one that waits for its vote.
  func amendment(_ reference: String?) throws(Refusal) -> Amendment {
    if let named = try found(reference, in: session.amendments, or: Refusal.Lookup.unknownAmendment)
    {
      return named
    }
    guard let waiting = session.waitingAmendment(of: try motion(named: nil).id) else {
      throw .lookup(.noAmendmentWaiting)
    }
    return waiting
  }

  func vote(named reference: String?) throws(Refusal) -> Vote {
    if let named = try found(reference, in: session.votes, or: Refusal.Lookup.unknownVote) {
      return named
    }
    guard let vote = session.pendingVote else { throw .lookup(.noVoteOpen) }
    return vote
  }

  func assignment(named reference: String) throws(Refusal) -> Assignment {
    guard let found = session.assignments[Assignment.ID(reference)], found.dropped == nil else {
      throw .lookup(.unknownAssignment(reference))
    }
    return found
  }
}

extension Session {
  /// A meeting's title as it may stand in its file: without blanks at the ends, of one line, not
  /// too long.
  package static func title(_ text: String) throws(Refusal) -> String {
    try oneLine(text, .title)
  }

  /// A clerk's name as it may stand beside an entry: as any other name, of one line.
  package static func clerk(_ text: String) throws(Refusal) -> String { try oneLine(text, .name) }

  private static func oneLine(_ text: String, _ field: Field) throws(Refusal) -> String {
    let nobody = Session(identity: Identity(id: "", date: Day(number: 0), title: ""))
    let chair = Chair(
      session: nobody, occasion: Occasion(at: Moment(milliseconds: 0, offset: 0), by: ""))
    let line = try chair.title(text, field)
    guard !line.contains(where: \.isNewline) else { throw .input(.controlCharacters(field)) }
    if line.holdsInvisible { throw .input(.invisibleCharacters(path: field.rawValue)) }
    return line
  }
}

/// What a text must be to stand in a record.
extension Chair {
  /// The longest text a field keeps, in characters.
  static let longestText = 20_000
  /// The longest title or name.
  static let longestTitle = 200

  func text(_ text: String, _ field: Field) throws(Refusal) -> String {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { throw .input(.empty(field)) }
    return try checked(trimmed, field, limit: Chair.longestText)
  }

  func title(_ text: String, _ field: Field = .title) throws(Refusal) -> String {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { throw .input(.empty(field)) }
    return try checked(trimmed, field, limit: Chair.longestTitle)
  }

  /// Nil for nothing or blanks.
  func optional(_ text: String?, _ field: Field) throws(Refusal) -> String? {
    guard let trimmed = text?.trimmed, !trimmed.isEmpty else { return nil }
    return try checked(trimmed, field, limit: Chair.longestText)
  }

  /// Nil for nothing; blanks are empty, and empty what was said before.
  func clearable(_ text: String?, _ field: Field) throws(Refusal) -> String? {
    guard let text else { return nil }
    return try optional(text, field) ?? ""
  }

  func count(_ number: Int, _ field: Field, in range: ClosedRange<Int> = 0...10_000_000)
    throws(Refusal) -> Int
  {
    guard range.contains(number) else { throw .input(.outOfRange(field, number)) }
    return number
  }

  private func checked(_ text: String, _ field: Field, limit: Int) throws(Refusal) -> String {
    guard text.count <= limit else { throw .input(.tooLong(field, limit: limit)) }
    let clean = text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
    }
    guard clean else { throw .input(.controlCharacters(field)) }
    return text
  }
}
