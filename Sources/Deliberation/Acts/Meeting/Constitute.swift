import Values

extension Command {
  /// The meeting is one of a body's: it takes over what the body has laid down, its clauses and its
  /// running number, and has its members on the roster.
  package struct Constitute: CommandPayload {
    /// 章程和信息 of the body; the meeting keeps this copy.
    package var constitution: Constitution
    /// 第几次会议: its running number in the term or year; left out, it bears none.
    package var number: Int?
    /// The body's members. Who stands on the roster already stays there as the roster says.
    package var members: [PersonDetails]?
    /// Why the meeting goes by a rule that isn't in force on its day.
    package var despiteValidity: String?

    package init(
      constitution: Constitution, number: Int? = nil, members: [PersonDetails]? = nil,
      despiteValidity: String? = nil
    ) {
      (self.constitution, self.number) = (constitution, number)
      (self.members, self.despiteValidity) = (members, despiteValidity)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let taken = try chair.checked(constitution)
      if let number { _ = try chair.count(number, .number, in: 1...9_999) }
      var changes = taken.changes
      changes.despiteValidity = despiteValidity
      changes = try chair.checked(changes)
      let constituted = Event.Constituted(
        constitution: taken, number: number, despiteValidity: changes.despiteValidity)
      return [.constituted(constituted)] + (try chair.newcomers(among: members ?? []))
    }
  }
}

extension Event {
  /// 章程: what the body that meets has laid down, as the meeting took it over, and the number of the
  /// meeting. What is said of the meeting later stands before it.
  package struct Constituted: EventPayload {
    /// 章程和信息: a copy; the meeting needs nothing of the body besides.
    package var constitution: Constitution
    /// 第几次会议: the running number in the term or year; nil for none.
    package var number: Int?
    /// Why that rule, which isn't in force on the day of the meeting.
    package var despiteValidity: String?

    package init(
      constitution: Constitution, number: Int? = nil, despiteValidity: String? = nil
    ) {
      (self.constitution, self.number) = (constitution, number)
      self.despiteValidity = despiteValidity
    }

    package var event: Event { .constituted(self) }

    package static let keeping = Keeping(format: 4, isFinal: false, striking: .fields)

    package var formatVersion: Int {
      constitution.clauses.electronic == nil ? Self.format : 5
    }

    package var touches: [Touch] { [.changes(.meeting)] }

    /// What the meeting takes over of it.
    package var changes: MeetingChanges {
      with(constitution.changes) { $0.despiteValidity = despiteValidity }
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.details.take(changes)
      session.details.constitution = constitution
      session.details.number = number
    }

    package var tidied: Self { with(self) { $0.constitution = constitution.tidied } }

    package var compared: Self {
      with(self) { $0.constitution.rule = constitution.rule?.latestEdition }
    }

    /// What it says; who said nothing of a field has nothing there to put right.
    package var correctable: [CorrectableField<Self>] {
      let said: [(name: String, path: WritableKeyPath<Self, String?>)] = [
        ("shortName", \.constitution.shortName), ("meetingKind", \.constitution.kind),
        ("convener", \.constitution.sealing), ("contact", \.constitution.contact),
        ("telephone", \.constitution.telephone), ("address", \.constitution.address),
      ]
      let sitting = number.map { number in
        CorrectableField<Self>("sitting", "\(number)", mayBeEmpty: true) { new in
          let number = Int(new)
          guard new.isEmpty || number.map({ (1...9_999).contains($0) }) == true else { return nil }
          return with(self) { $0.number = number }
        }
      }
      return [field("body", \.constitution.name)]
        + said.filter { self[keyPath: $0.path] != nil }.map { field($0.name, $0.path) }
        + [sitting].compactMap { $0 }
    }

    package var redactable: [RedactableField<Self>] {
      [
        words("contact", \.constitution.contact), words("telephone", \.constitution.telephone),
        words("address", \.constitution.address), words("despiteValidity", \.despiteValidity),
      ]
    }

    package var retells: String? { "meeting" }

    package func act(in scene: Scene) -> Command? {
      let members = scene.events.compactMap { event -> PersonDetails? in
        if case .participantAdded(let it) = event { it.participant.details } else { nil }
      }
      return .constitute(
        .init(
          constitution: constitution, number: number, members: members.isEmpty ? nil : members,
          despiteValidity: despiteValidity))
    }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}

extension Event {
  /// What it says the meeting is besides its people and issues; nil for any other event.
  var meetingChanges: MeetingChanges? {
    if case .described(let it) = self { return it.changes }
    if case .constituted(let it) = self { return it.changes }
    return nil
  }
}

extension Chair {
  /// A body's constitution as the meeting keeps it, or why it is none.
  fileprivate func checked(_ constitution: Constitution) throws(Refusal) -> Constitution {
    var taken = constitution.tidied
    taken.name = try title(taken.name, .body)
    if let short = taken.shortName { taken.shortName = try title(short, .body) }
    switch taken.term {
    case .numbered(let number, let first):
      _ = try count(number, .number, in: 1...999)
      let day = session.identity.date
      guard first <= day else { throw .input(.daysBackwards(from: first, until: day)) }
    case .yearly, nil: break
    }
    taken.telephone = try optional(taken.telephone, .text)
    taken.address = try optional(taken.address, .place)
    for channel in taken.channels ?? [] { _ = try title(channel, .text) }
    for own in taken.documentPrefixes ?? [] {
      for text in [own.paper, own.prefix] { _ = try title(text, .title) }
    }
    if let proxies = taken.proxies, let most = proxies.perHolder {
      // A body that takes none has no limit to it.
      guard proxies.allowed, most > 0 else { throw .input(.outOfRange(.proxiesPerHolder, most)) }
    }
    let clauses = taken.clauses
    for words in clauses.words { _ = try text(words, .clause) }
    if let absence = clauses.absence { _ = try count(absence.times, .count, in: 1...365) }
    if let announced = clauses.announcement { _ = try count(announced.days, .count, in: 1...365) }
    if let quorum = clauses.quorum, let mistake = quorum.mistake {
      throw .voting(.unsoundRule(taken.rule?.id ?? session.details.rule.id, mistake))
    }
    try keepsClausesUnderVote(clauses)
    // The rule that took the place of one whose days are over is the body's rule by now.
    taken.rule = taken.rule?.currentEdition.succeeded(on: session.identity.date)
    return taken
  }

  /// Refuses other clauses than those by which a vote under way is counted; what was open may be
  /// filled in.
  private func keepsClausesUnderVote(_ clauses: Constitution.Clauses) throws(Refusal) {
    guard let vote = session.pendingVote else { return }
    let (standing, policies) = (session.details.clauses, clauses.policies)
    let electronic = session.details.constitution?.clauses.electronic
    if standing.completed(by: policies) != policies
      || electronic != nil && electronic != clauses.electronic
    {
      throw .voting(.ruleUnderVote(vote.id))
    }
  }

  /// Those members who aren't on the roster yet, each with a number of their own.
  fileprivate func newcomers(among members: [PersonDetails]) throws(Refusal) -> [Event] {
    var known = likenesses
    let new = members.filter { known[Likeness($0)] == nil }
    guard session.participants.count + new.count <= Chair.mostPeople else {
      throw .input(.tooMany(.people, limit: Chair.mostPeople))
    }
    var events: [Event] = []
    for (offset, person) in new.enumerated() {
      events.append(.participantAdded(try added(person, offset: offset, unlike: &known)))
    }
    return events
  }
}

extension Constitution {
  /// Without blanks at the ends, with nothing named twice, and silent where it says nothing.
  fileprivate var tidied: Constitution {
    with(self) {
      $0.name = name.trimmed
      for text in [
        \Constitution.shortName, \.kind, \.contact, \.telephone, \.address, \.documentPrefix,
        \.sealing,
      ] {
        $0[keyPath: text] = $0[keyPath: text].tidied
      }
      $0.channels = channels?.tidied
      $0.groups = groups?.tidied
      $0.requiredGroups = requiredGroups?.tidied
      $0.documentPrefixes = documentPrefixes?.map {
        PaperPrefix(paper: $0.paper.trimmed, prefix: $0.prefix.trimmed)
      }
    }
  }
}

extension Constitution.Quorum {
  /// Why no attendance can be asked so; nil where it can.
  fileprivate var mistake: Rule.Mistake? {
    let test = Rule.Test(.attendance, of: .expected, attendance.relation, attendance.ratio)
    switch attendance.relation {
    case .atMost, .lessThan: return .unfitRelation(test)
    case .moreThan where attendance.ratio == .whole: return .neverHolds(test)
    case .atLeast where attendance.ratio.numerator == 0: return .alwaysHolds(test)
    case .atLeast, .moreThan: return nil
    }
  }
}
