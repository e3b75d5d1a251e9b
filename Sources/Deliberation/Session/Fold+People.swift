extension Session {
  mutating func foldPeople(_ event: Event, at moment: Moment) throws(Misfit) {
    switch event {
    case .participantAdded(let person):
      guard !participants.contains(person.id) else { throw .repeated(.participant(person.id)) }
      participants[person.id] = person
    case .participantChanged(let person):
      guard participants.contains(person.id) else { throw .unknown(.participant(person.id)) }
      participants[person.id] = person
    case .participantRemoved(let id, let reason):
      guard participants.contains(id) else { throw .unknown(.participant(id)) }
      removed[id] = reason
    case .signedIn(let id, let way):
      // Signed in on paper before it began, and typed later, nobody came late.
      // Nobody is late on a day of which no time is known.
      let late = phase == .open && !moment.isDayOnly && opening.map { moment >= $0.at } ?? true
      // On another day nobody is late who was here before.
      let isAnew = reopenings.contains(where: \.isAnew)
      try attend(id) {
        $0.state = .present
        $0.way = way ?? .inPerson
        let wasHere = $0.signedIn != nil
        $0.signedIn = $0.signedIn ?? moment
        $0.late = isAnew && wasHere ? $0.late : late
        $0.movements.append(.init(at: moment, arrived: true, signsIn: true))
      }
    case .left(let id):
      try attend(id) {
        $0.state = .left
        $0.leftAt = moment
        $0.movements.append(.init(at: moment, arrived: false))
      }
      floor.queue.removeAll { $0.participant == id }
    case .cameBack(let id):
      try attend(id) {
        $0.state = .present
        $0.leftAt = nil
        $0.movements.append(.init(at: moment, arrived: true))
      }
    case .signInBegunAnew:
      if let last = reopenings.indices.last { reopenings[last].isAnew = true }
      for id in attendances.keys { attendances[id]?.beginAnew() }
    case .signInMissed(let id, let way, let reason, let approved):
      let came = opening?.at
      try attend(id) {
        $0.state = .left
        $0.way = way ?? .inPerson
        $0.signedIn = came ?? moment
        $0.missed = MissedSignIn(at: moment, reason: reason, approved: approved)
      }
    case .excused(let id, let reason): try attend(id) { $0.state = .excused(reason: reason) }
    case .markedAbsent(let id, let notReached):
      try attend(id) { $0.state = notReached == true ? .notReached : .absent }
    case .represented(let id, let holder, let opinion, let opinions):
      guard participants.contains(holder) else { throw .unknown(.participant(holder)) }
      try attend(id) {
        $0.state = .represented(by: holder, opinion: opinion)
        $0.opinions = opinions ?? []
        $0.isMandateOver = false
      }
    case .ownersConfirmed(let roll):
      // Every count goes by these places.
      for (number, head) in roll.heads.enumerated() {
        guard head.dwellings.allSatisfy(roll.dwellings.indices.contains) else {
          throw .unreadable("ownersConfirmed: roll.heads[\(number)].dwellings")
        }
      }
      ownerRolls.append(roll)
    default: break
    }
  }

  private mutating func attend(
    _ id: Participant.ID, _ change: (inout Attendance) -> Void
  ) throws(Misfit) {
    guard participants.contains(id) else { throw .unknown(.participant(id)) }
    change(&attendances[id, default: Attendance()])
  }
}
