extension Chair {
  /// The largest roster a session keeps.
  static let mostPeople = 20_000

  func roster(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .addParticipant(let person):
      var known = likenesses
      return [try added(person, unlike: &known)]
    case .importRoster(let source, let people, let changes):
      var events: [Event] = [.rosterImported(source: try title(source, .file))]
      guard session.participants.count + people.count <= Chair.mostPeople else {
        throw .tooMany(.people, limit: Chair.mostPeople)
      }
      var known = likenesses
      for (offset, person) in people.enumerated() {
        events.append(try added(person, offset: offset, unlike: &known))
      }
      for change in changes ?? [] {
        events.append(try changed(change.participant, to: change.person))
      }
      guard events.count > 1 else { throw .nothingToChange }
      return events
    case .changeParticipant(let reference, let details):
      return [try changed(reference, to: details)]
    case .removeParticipant(let reference, let reason):
      let found = try person(reference)
      if session.attendance(of: found.id).isPresent { throw .isPresent(found.id) }
      if session.tookPart(found.id) { throw .tookPart(found.id) }
      return [.participantRemoved(participant: found.id, reason: try text(reason, .reason))]
    case .walkIn(let newcomer):
      var known = likenesses
      let event = try added(newcomer.person, unlike: &known)
      guard case .participantAdded(let newcomer) = event else { return [] }
      return [event, .signedIn(participant: newcomer.id, way: nil)]
    default: return []
    }
  }

  private func added(
    _ details: PersonDetails, offset: Int = 0, unlike known: inout [Likeness: Participant]
  ) throws(Refusal) -> Event {
    var details = try checked(details)
    if details.order == 0 { details.order = session.participants.count + offset + 1 }
    let id: Participant.ID = session.next("p", offset: offset)
    // Two of one name in one home can only be the same person entered twice.
    let likeness = Likeness(details)
    if let twin = known[likeness] {
      throw twin.name == details.name
        ? .alreadyOnRoster(name: details.name, home: details.home, id: twin.id)
        : .sameNameSpaced(name: details.name, home: details.home, id: twin.id)
    }
    let newcomer = Participant(id: id, details: details)
    known[likeness] = newcomer
    return .participantAdded(participant: newcomer)
  }

  /// Who is on the roster, by what nobody shares with another.
  private var likenesses: [Likeness: Participant] {
    Dictionary(
      session.roster.map { (Likeness($0.details), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func changed(_ reference: String, to details: PersonDetails) throws(Refusal) -> Event {
    let found = try person(reference)
    var details = try checked(details)
    if details.order == 0 { details.order = found.details.order }
    guard details != found.details else { throw .nothingToChange }
    if details.standing != found.standing || details.groups != found.groups,
      let vote = session.pendingVote,
      vote.electorate.contains(found.id)
    {
      throw .inPendingVote(found.id, vote.id)
    }
    try staysWhoHeWas(found, details)
    return .participantChanged(participant: Participant(id: found.id, details: details))
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

  func attendance(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .signIn(let references, let way):
      guard !references.isEmpty else { throw .empty(.people) }
      return try people(references).map { found throws(Refusal) in
        let attendance = session.attendance(of: found.id)
        // Whoever handed something in may come all the same.
        let comesToo = attendance.way == .written && way != .written
        if attendance.isPresent, !comesToo {
          throw .alreadyPresent(found.id, since: attendance.lastSignIn ?? moment)
        }
        return attendance.hasLeft
          ? .cameBack(participant: found.id) : .signedIn(participant: found.id, way: way)
      }
    case .leave(let reference):
      let found = try present(reference)
      // Slips are collected for weeks, from whoever owns a dwelling.
      if let vote = session.pendingVote, vote.opening.ownerRoll == nil,
        vote.electorate.contains(found.id)
      {
        throw .inPendingVote(found.id, vote.id)
      }
      if let turn = session.floor.current.flatMap({ session.turns[$0] }), turn.speaker == found.id {
        throw .turnUnderWay(turn.id)
      }
      return [.left(participant: found.id)]
    case .comeBack(let reference):
      let found = try person(reference)
      let attendance = session.attendance(of: found.id)
      if attendance.isPresent {
        throw .alreadyPresent(found.id, since: attendance.lastSignIn ?? moment)
      }
      return attendance.hasLeft
        ? [.cameBack(participant: found.id)] : [.signedIn(participant: found.id, way: nil)]
    case .recordMissedSignIn(let reference, let way, let reason, let approved):
      let found = try person(reference)
      let attendance = session.attendance(of: found.id)
      guard let opening = session.opening else { throw .notInPhase(session.phase) }
      // Nobody signed in at the time when it was entered.
      if attendance.missed != nil { throw .missedSignInKnown(found.id) }
      if let since = attendance.signedIn {
        // It is of the opening alone that somebody can be said to have been there.
        if session.reopenings.contains(where: \.isAnew) { throw .cameToAnotherSitting(found.id) }
        throw .alreadyPresent(found.id, since: since)
      }
      // Who voted by proxy can't have been there as well.
      if case .represented(let holder, _) = attendance.state {
        throw .votedByProxy(found.id, holder: holder)
      }
      if let happened = occasion.happened, happened < opening.at {
        throw .notYetHappened(opening.at, now: happened)
      }
      return [
        .signInMissed(
          participant: found.id, way: way, reason: try text(reason, .reason),
          approved: try title(approved, .approved))
      ]
    case .excuse(let reference, let reason):
      let found = try notThere(reference)
      return [.excused(participant: found.id, reason: try optional(reason, .reason))]
    case .markAbsent(let references, let notReached):
      guard !references.isEmpty else { throw .empty(.people) }
      return try people(references).map { found throws(Refusal) in
        .markedAbsent(
          participant: try notThere(found.id.text).id, notReached: notReached == true ? true : nil)
      }
    case .appointProxy(let reference, let holderName, let opinion, let opinions):
      let principal = try notThere(reference, mayHaveLeft: true)
      let holder = try present(holderName)
      guard session.attendance(of: holder.id).isInRoom else { throw .notPresent(holder.id) }
      guard session.details.rule.proxies else {
        throw .proxiesNotAllowed(rule: session.details.rule.id)
      }
      if let limit = session.details.proxiesPerHolder {
        let held = session.roster.count {
          if case .represented(holder.id, _) = session.attendance(of: $0.id).state {
            $0.id != principal.id && !session.attendance(of: $0.id).isMandateOver
          } else {
            false
          }
        }
        if held >= limit { throw .tooManyProxies(holder.id, limit: limit) }
      }
      let written = try written(opinion, opinions ?? [])
      let standing = session.attendance(of: principal.id)
      if case .represented(holder.id, _) = standing.state, !standing.isMandateOver,
        standing.opinions == written ?? []
      {
        throw .nothingToChange
      }
      return [
        .represented(
          participant: principal.id, holder: holder.id, opinion: nil, opinions: written)
      ]
    default: return []
    }
  }

  /// What stands in a mandate, each on one text: nobody can have an opinion of another one.
  private func written(
    _ opinion: Answer?, _ opinions: [ProxyOpinion]
  ) throws(Refusal) -> [WrittenOpinion]? {
    var asked = opinions
    if let opinion {
      guard opinions.isEmpty, session.issues.count == 1 else { throw .opinionOfWhat }
      asked = [ProxyOpinion(issue: session.issues.values[0].id.text, answer: opinion)]
    }
    var written: [WrittenOpinion] = []
    for one in asked {
      let issue = try issue(one.issue)
      guard let motion = session.currentMotion(of: issue.id) else {
        throw .opinionWithoutText(issue.id)
      }
      let drafted = motion.current.number
      if let version = one.version { _ = try count(version, .number, in: 1...drafted) }
      let version = one.version ?? drafted
      guard !written.contains(where: { $0.issue == issue.id && $0.version == version }) else {
        throw .opinionOfWhat
      }
      written.append(
        WrittenOpinion(
          issue: issue.id, motion: motion.id, version: version, answer: one.answer))
    }
    return written.isEmpty ? nil : written
  }

  /// Everyone named, once even where named twice.
  private func people(_ references: [String]) throws(Refusal) -> [Participant] {
    var found: [Participant] = []
    for reference in references {
      let participant = try person(reference)
      if !found.contains(where: { $0.id == participant.id }) { found.append(participant) }
    }
    return found
  }

  func present(_ reference: String) throws(Refusal) -> Participant {
    let found = try person(reference)
    guard session.attendance(of: found.id).isPresent else { throw .notPresent(found.id) }
    return found
  }

  /// Someone who has not come, or has left again.
  ///
  /// - Parameter mayHaveLeft: whether it may be said of somebody who was here and has left.
  private func notThere(
    _ reference: String, mayHaveLeft: Bool = false
  ) throws(Refusal) -> Participant {
    let found = try person(reference)
    let attendance = session.attendance(of: found.id)
    if attendance.isPresent || attendance.hasLeft && !mayHaveLeft { throw .isPresent(found.id) }
    if let vote = session.pendingVote, vote.opening.ownerRoll == nil,
      vote.electorate.contains(found.id)
    {
      throw .inPendingVote(found.id, vote.id)
    }
    return found
  }
}

/// What tells two people on a roster apart.
private struct Likeness: Hashable {
  let name: String
  let home: String?
  let organisation: String?

  init(_ details: PersonDetails) {
    (name, home, organisation) = (details.name.withoutBlanks, details.home, details.organisation)
  }
}
