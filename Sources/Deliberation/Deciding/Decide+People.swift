import Values

extension Chair {
  /// The largest roster a session keeps.
  static let mostPeople = 20_000

  /// Somebody new on the roster, on the place after its last where none is given.
  ///
  /// - Parameters:
  ///   - offset: how many come onto it before them with the same command.
  ///   - known: who is on it, and those of the same command so far; they are added to it.
  func added(
    _ details: PersonDetails, offset: Int = 0, unlike known: inout [Likeness: Participant]
  ) throws(Refusal) -> Event.ParticipantAdded {
    var details = try checked(details)
    if details.order == 0 { details.order = session.participants.count + offset + 1 }
    let id: Participant.ID = session.next("p", offset: offset)
    // Two of one name in one home can only be the same person entered twice.
    let likeness = Likeness(details)
    if let twin = known[likeness] {
      throw twin.name == details.name
        ? .people(.alreadyOnRoster(name: details.name, home: details.home, id: twin.id))
        : .people(.sameNameSpaced(name: details.name, home: details.home, id: twin.id))
    }
    let newcomer = Participant(id: id, details: details)
    known[likeness] = newcomer
    return .init(participant: newcomer)
  }

  /// Who is on the roster, by what nobody shares with another.
  var likenesses: [Likeness: Participant] {
    Dictionary(
      session.roster.map { (Likeness($0.details), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Somebody on the roster of whom it says something else from now on.
  func changed(
    _ reference: String, to details: PersonDetails
  ) throws(Refusal) -> Event.ParticipantChanged {
    let found = try person(reference)
    var details = try checked(details)
    if details.order == 0 { details.order = found.details.order }
    guard details != found.details else { throw .input(.nothingToChange) }
    if details.standing != found.standing || details.groups != found.groups,
      let vote = session.pendingVote,
      vote.electorate.contains(found.id)
    {
      throw .people(.inPendingVote(found.id, vote.id))
    }
    try staysWhoHeWas(found, details)
    return .init(participant: Participant(id: found.id, details: details))
  }

  private func checked(_ details: PersonDetails) throws(Refusal) -> PersonDetails {
    var details = details
    details.name = try title(details.name, .name)
    details.groups = try details.groups.map { group throws(Refusal) in
      try title(group, .groups)
    }
    details.home = try optional(details.home, .home)
    details.organisation = try optional(details.organisation, .home)
    details.note = try optional(details.note, .text)
    // A place on the list that no list has is one that no program reads.
    _ = try count(details.order, .people)
    return details
  }

  /// Everyone named, once even where named twice.
  func people(_ references: [String]) throws(Refusal) -> [Participant] {
    var found: [Participant] = []
    for reference in references {
      let participant = try person(reference)
      if !found.contains(where: { $0.id == participant.id }) { found.append(participant) }
    }
    return found
  }

  func present(_ reference: String) throws(Refusal) -> Participant {
    let found = try person(reference)
    guard session.attendance(of: found.id).isPresent else { throw .people(.notPresent(found.id)) }
    return found
  }

  /// Someone who has not come, or has left again.
  ///
  /// - Parameter mayHaveLeft: whether it may be said of somebody who was here and has left.
  func notThere(
    _ reference: String, mayHaveLeft: Bool = false
  ) throws(Refusal) -> Participant {
    let found = try person(reference)
    let attendance = session.attendance(of: found.id)
    if attendance.isPresent || attendance.hasLeft && !mayHaveLeft {
      throw .people(.isPresent(found.id))
    }
    if let vote = session.pendingVote, vote.opening.ownerRoll == nil,
      vote.electorate.contains(found.id)
    {
      throw .people(.inPendingVote(found.id, vote.id))
    }
    return found
  }
}

/// What tells two people on a roster apart.
struct Likeness: Hashable {
  private let name: String
  private let home: String?
  private let organisation: String?

  init(_ details: PersonDetails) {
    (name, home, organisation) = (details.name.withoutBlanks, details.home, details.organisation)
  }
}
